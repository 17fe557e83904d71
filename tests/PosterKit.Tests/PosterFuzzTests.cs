using PosterKit.Foundation;
using PosterKit.Layout;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>Any layout, however changed, gives diagnostics or a poster, in every format.</summary>
public sealed class PosterFuzzTests
{
    // Pictures are small: what is looked for is not how fast many pixels are filled.
    private const double MostPixels = 150_000;

    private static readonly string[] Words =
    [
        "", " ", "\n", "\n  ", "- ", "{", "}", "[", "]", "0", "-1", "0.0001", "1e9", "99999", "50000mm", "1000000", "1pt", "-9mm", "100%", "300vw", "auto", "360", "-360", "null", "true", "中", "\u200B", "ﷺ", "👩‍🚀", "\u0301",
        "rotate: 45", "opacity: 0.5", "overflow: clip", "clip: ellipse", "radius: 50%", "direction: vertical", "text-align: justify", "tracking: 1em", "at: center", "z: -1", "size: {min: 1pt, max: 900pt}", "lines: 1", "fill: {radial: [white, black]}",
    ];

    private static readonly string[] Samples =
    [
        SampleLayouts.Spring,
        .. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "golden", "layout"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    [Fact]
    public void A_changed_layout_gives_diagnostics_or_a_poster_in_every_format() =>
        Fuzzing.Check(100, 10_000, Change, Check, layout => layout);

    private static string Change(Random random) => Fuzzing.Mutate(Samples[random.Next(Samples.Length)], Words, random);

    private static void Check(string layout)
    {
        using var poster = Poster.Parse(layout);
        if (poster.HasErrors) return;
        foreach (var target in poster.Targets)
        {
            // A million lines on one page are a million lines' work for any program.
            if (Math.Max(target.Trim.Width, target.Trim.Height) > 20_000) continue;
            var rendered = poster.Render(target.Name);
            if (rendered.HasErrors) continue;
            foreach (var format in new[] { OutputFormat.Pdf, OutputFormat.Svg, OutputFormat.Png }) Write(rendered, target, format);
        }
    }

    private static void Write(RenderedTarget rendered, TargetDefinition target, OutputFormat format)
    {
        var inches = (target.Trim.Width + 2 * target.Bleed) * (target.Trim.Height + 2 * target.Bleed) / (72 * 72);
        try
        {
            rendered.Write(Stream.Null, format, new() { Poster = 0, Threads = 1, Dpi = Math.Clamp(Math.Sqrt(MostPixels / inches), 0.1, 144) });
        }
        catch (PosterException e)
        {
            // What shows only when it is written is told as everything else is.
            foreach (var diagnostic in e.Diagnostics) DiagnosticPrinter.Print(diagnostic, DiagnosticLanguage.English);
        }
    }
}
