using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>Any layout for presses, however changed, gives diagnostics, or documents that another program takes for whole.</summary>
public sealed class PressFuzzTests : IDisposable
{
    private const string Layout = """
        posterkit: 1
        title: {zh-Hans: 印刷, en: Press}
        page: {size: [90mm, 80mm], margin: 6mm, background: "#F4EFE6"}
        colors:
          gold: {rgb: "#B08D57", cmyk: [20, 35, 70, 15], spot: PANTONE 871 C}
          die: {rgb: "#00A0E0", cmyk: [100, 0, 0, 0], spot: Die Line, technical: true}
          ink: {rgb: "#1A1A1A", cmyk: [60, 40, 40, 100]}
        body:
          - {heading: {zh-Hans: 春之祭, en: Spring}, size: 14pt, color: gold, order: 1, link: "https://example.org"}
          - column: [{text: 一九六四年, order: 2}, {text: "2024", z: 1, color: ink}]
            role: section
            opacity: 0.9
          - {shape: rect, fill: {linear: [gold, ink]}, height: 4mm, overprint: true, shadow: {y: 1mm, blur: 1mm}}
          - {shape: rect, fill: transparent, stroke: die, stroke-width: 0.5pt, at: {of: page, left: 2mm, right: 2mm, top: 2mm, bottom: 2mm}}
        targets:
          x4: {format: pdf, bleed: 3mm, safe-area: [2mm, 4mm], marks: [crop, registration, color-bars, slug], pdf: {standard: x-4, output-intent: generic, rich-black: [60, 40, 40, 100], image-ppi: 400}}
          shop: {format: pdf, bleed: 2mm, marks: {kinds: [crop], offset: 3mm, length: 4mm, weight: 0.25pt}, pdf: {color: cmyk, text: outlines, ink-limit: 280, black-text: overprint}}
          archive: {format: pdf, pdf: {standard: a-2u}}
          readers: {format: pdf, pdf: {standard: ua-1}, effects-dpi: 72}
          home: {format: pdf, tile: {sheet: [60mm, 50mm], overlap: 5mm, margin: 4mm}, pdf: {color: gray}}
        """;

    private static readonly string[] Words =
    [
        "", " ", "{", "}", "[", "]", "0", "-1", "0.001", "400", "99999", "9mm", "-3mm", "500mm", "100%", "null", "true", "中", "x-1a", "x-4", "a-3u", "ua-1", "cmyk", "rgb", "gray", "outlines",
        "standard: a-2u", "color: rgb", "tile: a6", "marks: [fold]", "bleed: 20mm", "order: -5", "z: 3", "safe-area: 5mm", "spot: All", "spot: Black", "technical: true", "overprint: false", "opacity: 0", "blend: multiply", "link: \"mailto:a@b.c\"",
    ];

    // What may stand in the place of a value, and is still read: edges of what is allowed, and what few authors write together.
    private static readonly (string Value, string[] Others)[] Values =
    [
        ("standard: x-4", ["standard: x-1a", "standard: pdf-1.7, color: cmyk", "standard: a-3u"]), ("standard: a-2u", ["standard: a-3u, color: cmyk, output-intent: generic", "color: gray, text: outlines"]),
        ("bleed: 3mm", ["bleed: 0", "bleed: 40mm", "bleed: 0.01mm"]), ("[crop, registration, color-bars, slug]", ["[slug]", "[color-bars]", "{length: 40mm, weight: 5mm}"]),
        ("offset: 3mm", ["offset: 2mm", "offset: 60mm"]), ("weight: 0.25pt", ["weight: 10mm"]), ("safe-area: [2mm, 4mm]", ["safe-area: 200mm", "safe-area: {top: 0}"]),
        ("[60, 40, 40, 100]", ["[0, 0, 0, 0]", "[100, 100, 100, 100]"]), ("image-ppi: 400", ["image-ppi: 36"]), ("ink-limit: 280", ["ink-limit: 100", "ink-limit: 400"]),
        ("sheet: [60mm, 50mm]", ["sheet: a0", "sheet: [30mm, 30mm]"]), ("overlap: 5mm", ["overlap: 0", "overlap: 19mm"]), ("PANTONE 871 C", ["金", "All", "Black", "a#/(b)%"]), ("technical: true", ["technical: false"]),
        ("title: {zh-Hans: 印刷, en: Press}", ["title: \"(\\\\)<>\""]), ("opacity: 0.9", ["opacity: 0", "opacity: 1, blend: multiply", "overprint: true, rotate: 33"]), ("overprint: true", ["overprint: false", "opacity: 0.3, order: -9"]),
        ("order: 1,", ["order: -1000,", "z: -3, order: 7,"]), ("order: 2", ["order: 0", "show: false"]), ("role: section", ["role: decoration", "link: \"mailto:a@b.c\""]), ("size: [90mm, 80mm]", ["size: [90mm, auto]", "size: [3000mm, 80mm]"]),
    ];

    private readonly TemporaryFolder _folder = new();
    private int _files;

    public void Dispose() => _folder.Dispose();

    [ToolFact("qpdf")]
    public void Sample_is_a_layout_with_a_document_for_each_of_its_targets()
    {
        using var poster = Poster.Parse(Layout);

        Assert.Equal(5, poster.Targets.Length);
        Assert.DoesNotContain(poster.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Check(Layout);
        Assert.Equal(5, _files);
    }

    [ToolFact("qpdf")]
    public void A_changed_layout_for_presses_gives_diagnostics_or_whole_documents()
    {
        Fuzzing.Check(25, 5_000, Change, Check, layout => layout);

        Assert.InRange(_files, 20, int.MaxValue); // Many of them are still layouts.
    }

    private static string Change(Random random)
    {
        var layout = Layout;
        for (var edits = random.Next(1, 8); edits > 0; edits--)
        {
            var (value, others) = Values[random.Next(Values.Length)];
            layout = layout.Replace(value, others[random.Next(others.Length)], StringComparison.Ordinal);
        }
        return random.Next(4) == 0 ? Fuzzing.Mutate(layout, Words, random) : layout;
    }

    private void Check(string layout)
    {
        using var poster = Poster.Parse(layout);
        if (poster.HasErrors) return;
        foreach (var target in poster.Targets)
        {
            if (Math.Max(target.Trim.Width, target.Trim.Height) > 5_000) continue;
            var rendered = poster.Render(target.Name);
            if (rendered.HasErrors) continue;
            var file = _folder[$"{Interlocked.Increment(ref _files)}.pdf"];
            try
            {
                rendered.SavePdf(file, new() { Threads = 1 });
            }
            catch (PosterException e)
            {
                Interlocked.Decrement(ref _files);
                foreach (var diagnostic in e.Diagnostics) DiagnosticPrinter.Print(diagnostic, DiagnosticLanguage.English);
                continue;
            }
            var result = ToolRunner.Run("qpdf", "--check", file);
            if (result.ExitCode != 0) Assert.Fail($"target {target.Name}: {result.Text}{result.Errors}");
            File.Delete(file);
        }
    }
}
