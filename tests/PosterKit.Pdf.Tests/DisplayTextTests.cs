using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

/// <summary>Outlined, hollow, bold, leaning and turned text: seen as the picture shows it, and read as it was written.</summary>
public sealed class DisplayTextTests
{
    private static readonly Stroke Line = new(Rgb(180, 30, 50), 1.5) { Join = LineJoin.Round };

    private static readonly string[] Names = ["outlined", "hollow", "bold", "leaning", "turned", "unseen", "vertical turned"];

    public static TheoryData<string> Looks => [.. Names];

    [ToolTheory("pdftotext", "mutool")]
    [MemberData(nameof(Looks))]
    public void It_is_read_once_and_in_order(string look)
    {
        var pdf = Write(Page(200, 200, Item(look)));

        Assert.Equal("春風化雨", Text(pdf).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal("春風化雨", Run(pdf, "mutool", "draw", "-q", "-F", "txt", "FILE").Text.Replace("\n", "", StringComparison.Ordinal).Trim());
    }

    [ToolTheory("pdftoppm")]
    [MemberData(nameof(Looks))]
    public void It_looks_as_its_outlines_do(string look)
    {
        var item = Item(look);
        var paths = item.Items.Cast<GlyphRunItem>().Select(run => new PathItem(OutlineOf(run), run.Fill, run.Stroke ?? BoldLine(run))).Where(path => (path.Fill ?? path.Stroke?.Paint) is not null);

        var text = Draw(Write(Page(200, 200, item)), dpi: 288);
        var shapes = Draw(Write(Page(200, 200, [.. paths])), dpi: 288);

        // Poppler places glyphs to a quarter of a pixel, and paths exactly: averaged over squares of two points, more than that shows.
        Assert.InRange(WorstSquare(text, shapes, 8), 0, 36);
        Assert.Equal(look == "unseen", WorstSquare(text, Draw(Write(Page(200, 200)), dpi: 288), 8) == 0);
    }

    [ToolFact("qpdf")]
    public void A_document_with_all_of_it_is_sound() => AssertSound(Write(Page(200, 200, [.. Names.Select(Item)])));

    [ToolFact("pdftotext")]
    public void A_span_tells_the_text_of_all_its_runs()
    {
        var (han, latin) = (TestText.Line("塞纳河", 20, 60, 20), TestText.Line("Seine", 90, 100, 20, "Inter", "Latn", "en"));
        var span = new StructureItem(StructureRole.Span, [latin with { Run = latin.Run with { TurnDegrees = [10, 20, 30, 40, 50] } }, han]) { Text = "塞纳河 Seine" };

        var pdf = Write(Page(200, 200, new StructureItem(StructureRole.Paragraph, [span])));

        Assert.Equal("塞纳河 Seine", Text(pdf));
        AssertSound(pdf);
    }

    [Fact]
    public void What_only_looks_like_text_is_no_text()
    {
        var line = TestText.Line("春風", 20, 60, 30);

        var pdf = Write(Page(200, 100, line with { IsDrawingOnly = true }));

        Assert.DoesNotContain("BT", new PdfReader(pdf).Content(0), StringComparison.Ordinal);
        Assert.Empty(new PdfReader(pdf).OfType("FontDescriptor"));
    }

    private static Stroke? BoldLine(GlyphRunItem item) => item.Run.Boldness > 0 ? new(item.Fill!, item.Run.Boldness) { Join = LineJoin.Round } : null;

    private static VectorPath OutlineOf(GlyphRunItem item)
    {
        var path = new PathBuilder();
        for (var i = 0; i < item.Run.Glyphs.Length; i++)
            path.AddPath(item.Run.Face.GetOutline(item.Run.Glyphs[i].Glyph), item.Run.MapOf(i).Then(Matrix.Translation(item.Origin.X, item.Origin.Y)));
        return path.Build();
    }

    // The largest difference between the mean colours of squares.
    private static double WorstSquare(PpmPicture a, PpmPicture b, int side)
    {
        var worst = 0.0;
        for (var y = 0; y + side <= a.Height; y += side)
        {
            for (var x = 0; x + side <= a.Width; x += side)
            {
                var (mine, other) = (0, 0);
                for (var i = 0; i < side * side; i++)
                {
                    mine += a[x + i % side, y + i / side].G;
                    other += b[x + i % side, y + i / side].G;
                }
                worst = Math.Max(worst, Math.Abs(mine - other) / (double)(side * side));
            }
        }
        return worst;
    }

    private static StructureItem Item(string look)
    {
        var line = TestText.Line("春風化雨", 25, look.StartsWith("vertical", StringComparison.Ordinal) ? 30 : 100, 36, "PosterKit Kai", vertical: look.StartsWith("vertical", StringComparison.Ordinal));
        var run = line.Run;
        ImmutableArray<SceneItem> items = look switch
        {
            "outlined" => [line with { Fill = null, Stroke = Line with { Width = 4 }, IsDrawingOnly = true }, line with { Stroke = Line with { Width = 0.4 } }],
            "hollow" => [line with { Fill = null, Stroke = Line }],
            "bold" => [line with { Run = run with { Boldness = 1.5 } }],
            "leaning" => [line with { Run = run with { Slant = 0.25 } }],
            "turned" => [line with { Run = run with { TurnDegrees = [-20, 15, 90, 170], Slant = 0.1 } }],
            "unseen" => [line with { Fill = null }],
            _ => [line with { Run = run with { TurnDegrees = [10, -10, 25, 0] }, Origin = new(100, 20) }],
        };
        return new(StructureRole.Paragraph, items);
    }
}
