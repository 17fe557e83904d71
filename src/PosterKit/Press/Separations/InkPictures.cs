using System.Globalization;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Raster;

namespace PosterKit;

/// <summary>Pictures of a separation: each plate, a soft proof, and a map of how much ink lies where.</summary>
internal static class InkPictures
{
    // Shares of the limit at which the colour of the map changes. The last colour is what is over it.
    private static readonly double[] Steps = [0.02, 0.2, 0.4, 0.6, 0.8, 0.95, 1];
    private static readonly uint[] Colors = [0xFFFFFF, 0xDCEBF5, 0x9CC9E3, 0x5FB39A, 0xB9D15A, 0xF2C14E, 0xF08A3C, 0xC2185B];

    // Writes the pixels of a band, RGBA, of which the first has a number.
    private delegate void Painter(int first, Span<byte> pixels);

    /// <summary>A plate as its film would be: black where the ink is solid.</summary>
    public static void WritePlate(InkSeparation sheet, InkPlane plane, Stream output) => Write(sheet, output, plane.Name, (first, pixels) =>
    {
        var samples = plane.Samples.Span[first..];
        for (var i = 0; i < pixels.Length; i += 4) pixels[i] = pixels[i + 1] = pixels[i + 2] = (byte)(255 - samples[i / 4]);
    });

    /// <summary>The sheet in sRGB: process inks as the profile of the document shows them, or without one each by its complement; a spot ink takes from their light what its solid colour does.</summary>
    public static void WriteProof(InkSeparation sheet, Stream output) => Write(sheet, output, "soft proof", (first, pixels) =>
    {
        for (var ink = 0; ink < InkPalette.ProcessCount; ink++)
        {
            var samples = sheet.Planes[ink].Samples.Span[first..];
            for (var i = 0; i < pixels.Length; i += 4) pixels[i + ink] = samples[i / 4];
        }
        sheet.Converter.Show(pixels);
        foreach (var spot in sheet.Planes.Skip(InkPalette.ProcessCount).Where(plane => !plane.IsTechnical))
        {
            var (samples, (red, green, blue)) = (spot.Samples[first..], spot.Color);
            for (var i = 0; i < pixels.Length; i += 4)
            {
                var ink = samples.Span[i / 4];
                if (ink == 0) continue;
                (pixels[i], pixels[i + 1], pixels[i + 2]) = (Left(pixels[i], ink, red), Left(pixels[i + 1], ink, green), Left(pixels[i + 2], ink, blue));
            }
        }
    });

    // What an amount of an ink leaves of a light, where full ink leaves a share of white.
    private static byte Left(int light, int ink, int solid) => (byte)((light * (255 * 255 - ink * (255 - solid)) + 255 * 255 / 2) / (255 * 255));

    /// <summary>The map of the ink totals, with its legend below; over the limit is the last colour. Marks beyond the bleed are grey.</summary>
    public static void WriteMap(InkSeparation sheet, InkTotals totals, double limit, (double Total, Rect Place) worst, PosterOptions options, Stream output)
    {
        using var picture = new MemoryStream();
        Write(sheet, picture, "ink totals", (first, pixels) =>
        {
            for (var at = 0; at < pixels.Length; at += 4)
            {
                var i = first + at / 4;
                var color = sheet.IsArt(i % sheet.Width, i / sheet.Width) ? Colors[StepOf(totals.At(i) / 255.0, limit)] : 0x010101u * (uint)(255 - Math.Min(totals.At(i) / 4, 128));
                (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)(color >> 16), (byte)(color >> 8), (byte)color);
            }
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

    private static void Write(InkSeparation sheet, Stream output, string title, Painter paint)
    {
        const int Rows = 64;
        var encoder = new PngEncoder(output, new PngOptions { Dpi = sheet.Dpi, Title = title });
        encoder.Begin(sheet.Width, sheet.Height, Rows, isOpaque: true);
        var band = new byte[sheet.Width * Rows * 4];
        for (var top = 0; top < sheet.Height; top += Rows)
        {
            var pixels = band.AsSpan(0, Math.Min(Rows, sheet.Height - top) * sheet.Width * 4);
            for (var alpha = 3; alpha < pixels.Length; alpha += 4) pixels[alpha] = 255;
            paint(top * sheet.Width, pixels);
            encoder.WriteBand(top / Rows, pixels);
        }
        encoder.Complete();
    }
}
