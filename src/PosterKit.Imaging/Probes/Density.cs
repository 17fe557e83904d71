namespace PosterKit.Imaging;

/// <summary>Sense in the resolutions that files state.</summary>
internal static class Density
{
    /// <summary>
    /// Pixels per inch to two places (PNG counts per metre, so 300 dpi comes as 299.9994); null below 5 or above 50,000, which no
    /// camera or scanner means: such files state a ratio of sides, or nothing.
    /// </summary>
    public static double? FromPerInch(double value) => value is >= 5 and <= 50_000 ? Math.Round(value, 2) : null;

    /// <summary>The same from pixels per metre.</summary>
    public static double? FromPerMetre(double value) => FromPerInch(value * 0.0254);
}
