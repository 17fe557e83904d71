using System.Globalization;

namespace PosterKit.Cli.Reports;

/// <summary>Sizes and times as people read them.</summary>
internal static class Quantities
{
    /// <summary>Bytes in decimal units with three figures: "987 B", "12.3 kB", "1.23 MB".</summary>
    public static string Bytes(long bytes)
    {
        if (bytes < 1000) return $"{bytes} B";
        var (value, unit) = ((double)bytes / 1000, 0);
        string[] units = ["kB", "MB", "GB", "TB"];
        while (value >= 999.5 && unit < units.Length - 1) (value, unit) = (value / 1000, unit + 1);
        return value.ToString(value < 9.995 ? "0.00" : value < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture) + " " + units[unit];
    }

    /// <summary>Seconds with two decimals: "0.21 s".</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    /// <summary>"1080 x 1350 px" of a picture, "420 x 594 mm" of a page.</summary>
    public static string Size(OutputSize size) =>
        size.IsPicture ? $"{size.Width} x {size.Height} px" : $"{Millimetres(size.WidthInMillimetres)} x {Millimetres(size.HeightInMillimetres)} mm";

    private static string Millimetres(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}
