using PosterKit.Foundation;
using PosterKit.Raster;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>Plates have the inks that were given, in the places where a document in inks prints them.</summary>
public sealed class SeparationTests : IDisposable
{
    private const string Sheet = """
        posterkit: 1
        languages: [zh-Hans, en]
        page: {size: [170pt, 114pt], margin: 0, background: paper}
        colors:
          paper: {rgb: "#F6F1E7", cmyk: [2, 4, 10, 0]}
          red: {rgb: "#B3202A", cmyk: [15, 100, 90, 10]}
          deep: {rgb: "#000000", cmyk: [60, 40, 40, 100]}
          gold: {rgb: "#B08D57", cmyk: [20, 35, 70, 15], spot: PANTONE 871 C}
          tint: {rgb: "#9FD3EA", cmyk: [40, 0, 0, 0]}
          die: {rgb: "#FF00FF", cmyk: [0, 100, 0, 0], spot: Die, technical: true}
        body:
          - {shape: rect, fill: red, at: {left: 5mm, top: 5mm}, width: 30mm, height: 20mm}
          - {shape: ellipse, fill: gold, at: {left: 25mm, top: 10mm}, width: 20mm, height: 20mm}
          - {shape: rect, fill: deep, at: {left: 45mm, top: 2mm}, width: 10mm, height: 10mm}
          - {shape: rect, fill: {linear: [red, deep], angle: 90}, at: {left: 5mm, top: 30mm}, width: 30mm, height: 6mm}
          - {text: {zh-Hans: 春, en: A}, size: 30pt, color: black, at: {left: 8mm, top: 8mm}}
          - {shape: rect, fill: white, at: {left: 40mm, top: 20mm}, width: 12mm, height: 4mm}
          - {shape: rect, fill: red, opacity: 0.5, at: {left: 48mm, top: 28mm}, width: 9mm, height: 9mm}
          - {shape: rect, fill: {linear: [red, paper], angle: 90}, at: {left: 2mm, top: 37.5mm}, width: 40mm, height: 2mm}
          - {shape: ellipse, fill: tint, overprint: true, at: {left: 6mm, top: 18mm}, width: 8mm, height: 5mm}
          - {shape: line, stroke: black, stroke-width: 0.5pt, at: {left: 4mm, top: 27mm}, width: 30mm, height: 0}
          - {shape: rect, stroke: die, stroke-width: 0.5mm, at: {left: 1mm, top: 1mm}, width: 57mm, height: 38mm}
          - {shape: rect, fill: red, blend: multiply, at: {left: 52mm, top: 6mm}, width: 6mm, height: 10mm}
        targets:
          print: {format: pdf, bleed: 8pt, pdf: {color: cmyk}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Solid_colours_stand_on_their_plates_and_a_spot_ink_hides_the_others()
    {
        var sheet = Separate(72);

        Assert.Equal(["Cyan", "Magenta", "Yellow", "Black", "PANTONE 871 C", "Die"], sheet.Planes.Select(plane => plane.Name));
        AssertInks(sheet, 7, 24, 15, 100, 90, 10, 0);
        AssertInks(sheet, 39, 26, 0, 0, 0, 0, 100);
        AssertInks(sheet, 50, 4, 60, 40, 40, 100, 0);
        AssertInks(sheet, 42, 22, 0, 0, 0, 0, 0);
        AssertInks(sheet, 10, 20.5, 40, 100, 90, 10, 0);
        AssertInks(sheet, -2, -2, 2, 4, 10, 0, 0);
    }

    [Fact]
    public void Black_text_overprints_and_leaves_no_hole_in_other_plates()
    {
        var (sheet, without) = (Separate(100), Separate(100, Sheet.Replace("size: 30pt, color: black", "size: 30pt, color: black, show: false", StringComparison.Ordinal)));

        for (var plane = 0; plane < 3; plane++) Assert.True(sheet.Planes[plane].Samples.Span.SequenceEqual(without.Planes[plane].Samples.Span), sheet.Planes[plane].Name);
        Assert.False(sheet.Planes[3].Samples.Span.SequenceEqual(without.Planes[3].Samples.Span));
    }

    [Fact]
    public void Marks_stand_on_every_plate_round_the_picture_and_count_for_no_total()
    {
        var sheet = Separate(72, Sheet.Replace("bleed: 8pt,", "bleed: 8pt, marks: [crop, registration, color-bars, slug],", StringComparison.Ordinal));

        var margin = (int)Math.Round(sheet.Art.X - sheet.Box.X);
        Assert.True(margin > 10);
        // The upper crop mark of the left trim edge.
        var column = margin + 8;
        Assert.All(sheet.Planes, plane => Assert.True(Enumerable.Range(0, margin).Any(y => plane.Samples.Span[y * sheet.Width + column] + plane.Samples.Span[y * sheet.Width + column - 1] > 40), plane.Name));
        // The slug, left below; the picture's own totals stay what they are without marks.
        Assert.All(sheet.Planes, plane => Assert.True(Enumerable.Range(0, 60).Any(x => plane.Samples.Span[(sheet.Height - margin / 2) * sheet.Width + column + x] > 40), plane.Name));
        var (marked, plain) = (new InkTotals(sheet).FindWorst(), new InkTotals(Separate(72)).FindWorst());
        Assert.InRange(marked.Total, plain.Total - 0.01, plain.Total + 0.01);
        Assert.InRange(marked.Place.X, plain.Place.X - 1, plain.Place.X + 1);
    }

    [ToolFact("gs")]
    public void Marks_are_where_Ghostscript_finds_them_in_the_document()
    {
        var marked = Sheet.Replace("bleed: 8pt,", "bleed: 8pt, marks: [crop, registration, color-bars, slug],", StringComparison.Ordinal);
        using var poster = Poster.Load(_folder.Write("sheet.yaml", marked));
        poster.Render("print").SavePdf(_folder["sheet.pdf"]);

        // Thin lines on every plate: Ghostscript draws them wider than they are.
        GhostscriptPlates.AssertAgree(Separate(72, marked), _folder["sheet.pdf"], _folder, mean: 1.5, far: 64);
    }

    [Fact]
    public void Document_in_rgb_is_composed_in_rgb_before_it_becomes_inks()
    {
        // Multiplied as inks, these would be 400 %.
        const string Body = """
            posterkit: 1
            languages: [en]
            page: {size: [100pt, 100pt], margin: 0, background: white}
            body:
              - {shape: rect, fill: "#803000", at: {left: 0, top: 0}, width: 60pt, height: 60pt}
              - {shape: rect, fill: "#003080", blend: multiply, at: {left: 20pt, top: 20pt}, width: 60pt, height: 60pt}
            targets: {print: {format: pdf, marks: [crop]}}
            """;
        var sheet = Separate(72, Body);

        var at = ((int)(40 - sheet.Box.Y) * sheet.Width) + (int)(40 - sheet.Box.X);
        // 00 09 00: what the light of both leaves.
        Assert.Equal([255, 0, 255, 246], sheet.Planes.Select(plane => plane.Samples.Span[at]));
        Assert.All(sheet.Planes, plane => Assert.True(Enumerable.Range(0, 30).Any(x => plane.Samples.Span[(int)-sheet.Box.Y * sheet.Width + x] > 40), plane.Name));
    }

    [Fact]
    public void Ink_totals_find_the_worst_square_and_its_place()
    {
        var (total, place) = new InkTotals(Separate(72, Sheet
            .Replace("fill: red, blend", "show: false, blend", StringComparison.Ordinal).Replace("linear: [red, deep]", "linear: [red, paper]", StringComparison.Ordinal)
            .Replace("size: 30pt", "show: false", StringComparison.Ordinal).Replace("fill: tint, overprint: true", "show: false", StringComparison.Ordinal))).FindWorst();

        Assert.InRange(total, 2.39, 2.41);
        Assert.InRange(new Length(place.X).Millimetres, 44.5, 55);
        Assert.InRange(new Length(place.Y).Millimetres, 1.5, 12);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_plates()
    {
        var (one, many) = (Separate(150, threads: 1), Separate(150, threads: 4));

        Assert.All(one.Planes.Zip(many.Planes), pair => Assert.True(pair.First.Samples.Span.SequenceEqual(pair.Second.Samples.Span)));
    }

    [ToolFact("gs")]
    public void Plates_are_those_that_Ghostscript_makes_of_the_document()
    {
        using var poster = Poster.Load(_folder.Write("sheet.yaml", Sheet));
        poster.Render("print").SavePdf(_folder["sheet.pdf"]);

        // A plate of thin lines alone has 1 of 255 on average; the others half that.
        GhostscriptPlates.AssertAgree(Separate(72), _folder["sheet.pdf"], _folder, mean: 1);
    }

    private InkSeparation Separate(double dpi, string layout = Sheet, int threads = 0)
    {
        using var poster = Poster.Load(_folder.Write($"{Guid.NewGuid():N}.yaml", layout));
        var diagnostics = new DiagnosticBag();
        var composed = poster.Compose(poster.Targets[0], [], 0, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return InkSeparation.Of(composed!.Scene, new(PdfSettings.Find(poster, poster.Targets[0], diagnostics)!), dpi, new RasterEngine(), threads, diagnostics);
    }

    // In millimetres from the trim edge; inks in percent.
    private static void AssertInks(InkSeparation sheet, double x, double y, params double[] inks)
    {
        var (column, row) = ((int)((x / 25.4 + 8.0 / 72) * sheet.Dpi), (int)((y / 25.4 + 8.0 / 72) * sheet.Dpi));
        var found = sheet.Planes.Select(plane => plane.Samples.Span[row * sheet.Width + column] / 2.55).ToArray();
        for (var i = 0; i < inks.Length; i++) Assert.True(Math.Abs(found[i] - inks[i]) < 0.6, $"{sheet.Planes[i].Name} at {x}, {y} mm: {found[i]:0.0} %, expected {inks[i]} %");
    }
}
