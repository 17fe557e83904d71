using System.Globalization;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>Pictures of a separation: each plate, a soft proof, and a map of how much ink lies where.</summary>
internal static class InkPictures
{
    // Shares of the limit at which the colour of the map changes. The last colour is what is over it.
    private static readonly double[] Steps = [0.02, 0.2, 0.4, 0.6, 0.8, 0.95, 1];
    private static readonly uint[] Colors = [0xFFFFFF, 0xDCEBF5, 0x9CC9E3, 0x5FB39A, 0xB9D15A, 0xF2C14E, 0xF08A3C, 0xC2185B];

    /// <summary>A plate as its film would be: black where the ink is solid.</summary>
    public static void WritePlate(InkSeparation sheet, InkPlane plane, Stream output) => Write(sheet, output, plane.Name, (i, pixel) =>
    {
        var light = (byte)(255 - plane.Samples.Span[i]);
        pixel[0] = pixel[1] = pixel[2] = light;
    });

    /// <summary>The sheet in sRGB: each ink takes from the light what its solid colour does.</summary>
    public static void WriteProof(InkSeparation sheet, Stream output) => Write(sheet, output, "soft proof", (i, pixel) =>
    {
        double red = 255, green = 255, blue = 255;
        foreach (var plane in sheet.Planes)
        {
            if (plane.IsTechnical) continue;
            var ink = plane.Samples.Span[i] / 255.0;
            red *= 1 - ink * (1 - plane.Color.R / 255.0);
            green *= 1 - ink * (1 - plane.Color.G / 255.0);
            blue *= 1 - ink * (1 - plane.Color.B / 255.0);
        }
        (pixel[0], pixel[1], pixel[2]) = (ToByte(red), ToByte(green), ToByte(blue));
    });

    /// <summary>The map of the ink totals, with its legend below; over the limit is the last colour. Marks beyond the bleed are grey.</summary>
    public static void WriteMap(InkSeparation sheet, InkTotals totals, double limit, (double Total, Rect Place) worst, PosterOptions options, Stream output)
    {
        using var picture = new MemoryStream();
        Write(sheet, picture, "ink totals", (i, pixel) =>
        {
            var color = sheet.IsArt(i % sheet.Width, i / sheet.Width) ? Colors[StepOf(totals.At(i) / 255.0, limit)] : 0x010101u * (uint)(255 - Math.Min(totals.At(i) / 4, 128));
            (pixel[0], pixel[1], pixel[2]) = ((byte)(color >> 16), (byte)(color >> 8), (byte)color);
        });
        var world = new MemoryWorld(PosterKit.FontFolders.CreateWorld(options)).Add("map.png", picture.ToArray()).Add("map.yaml", LegendOf(sheet, limit, worst));
        using var poster = Poster.Load(world, "map.yaml", options with { ContentPath = null, Values = [] });
        poster.Render().WritePng(output);
    }

    private static int StepOf(double total, double limit)
    {
        var step = 0;
        while (step < Steps.Length && total > Steps[step] * limit + 1e-9) step++;
        return step;
    }

    // The legend is a layout: its words are set as any other.
    private static string LegendOf(InkSeparation sheet, double limit, (double Total, Rect Place) worst)
    {
        var unit = Math.Clamp(sheet.Width / 40.0, 6, 60);
        var (width, field) = (Math.Max(sheet.Width, 40 * 6), Math.Max(sheet.Width, 40 * 6) / (double)Colors.Length);
        var text = new StringBuilder();
        Line($"posterkit: 1");
        Line($"languages: [en]");
        Line($"page: {{size: [{width}px, {sheet.Height + Math.Ceiling(5 * unit)}px], margin: 0, background: white}}");
        Line($"fonts: {{body: {{han: Noto Sans CJK, latin: Inter}}}}");
        Line($"body:");
        Line($"  - {{image: map.png, alt: Map, at: {{left: 0, top: 0}}, width: {sheet.Width}px, height: {sheet.Height}px}}");
        for (var i = 0; i < Colors.Length; i++)
        {
            var label = i < Steps.Length ? $"≤ {Percent(Steps[i] * limit)} %" : $"> {Percent(limit)} %";
            Line($"  - {{shape: rect, fill: \"#{Colors[i]:X6}\", at: {{left: {i * field}px, top: {sheet.Height + unit * 0.5}px}}, width: {field}px, height: {unit * 1.2}px, stroke: \"#999999\", stroke-width: 0.5px}}");
            Line($"  - {{text: \"{label}\", font: body, size: {unit * 0.8}px, leading: 1.2, at: {{left: {i * field + unit * 0.2}px, top: {sheet.Height + unit * 1.8}px}}, lang: en}}");
        }
        var (x, y) = (new Length(worst.Place.X).Millimetres, new Length(worst.Place.Y).Millimetres);
        Line($"  - {{text: \"Ink total 总墨量, most 最大 {Percent(worst.Total)} % at {Number(x)}, {Number(y)} mm\", font: body, size: {unit * 0.8}px, leading: 1.2, at: {{left: {unit * 0.2}px, top: {sheet.Height + unit * 3.3}px}}}}");
        Line($"targets: {{map: {{format: png}}}}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Percent(double share) => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static void Write(InkSeparation sheet, Stream output, string title, Action<int, byte[]> show)
    {
        const int Rows = 64;
        var encoder = new PngEncoder(output, new PngOptions { Dpi = sheet.Dpi, Title = title });
        encoder.Begin(sheet.Width, sheet.Height, Rows, isOpaque: true);
        var band = new byte[sheet.Width * Rows * 4];
        var pixel = new byte[] { 0, 0, 0, 255 };
        for (var top = 0; top < sheet.Height; top += Rows)
        {
            var count = Math.Min(Rows, sheet.Height - top) * sheet.Width;
            for (var i = 0; i < count; i++)
            {
                show(top * sheet.Width + i, pixel);
                pixel.CopyTo(band, i * 4);
            }
            encoder.WriteBand(top / Rows, band.AsSpan(0, count * 4));
        }
        encoder.Complete();
    }

    private static byte ToByte(double value) => (byte)Math.Floor(value + 0.5);
}
