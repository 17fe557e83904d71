using PosterKit.Foundation;
using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

public sealed class MarkTests
{
    private const PressMarkKinds All = PressMarkKinds.Crop | PressMarkKinds.Registration | PressMarkKinds.ColorBars | PressMarkKinds.Slug;

    private static readonly PdfOptions Inks = new() { Color = PdfColorMode.Cmyk, Marks = new(All) };
    private static readonly ColorValue Gold = new(0.7, 0.55, 0.35) { Cmyk = new(0.2, 0.35, 0.7, 0.15), Spot = new("Gold", 1) };

    [Fact]
    public void Boxes_lie_one_within_the_other_and_the_sheet_starts_at_the_origin()
    {
        var page = new PdfReader(Write(PdfWriterSettings.Default, Inks, Page(300, 200) with { Bleed = 9 })).Pages[0];

        // 12 pt to the marks, 14.1732 pt (5 mm) for them, 3 pt to the edge.
        Assert.Equal([0, 0, 358.3465, 258.3465], Numbers(page["MediaBox"]));
        Assert.Equal([20.1732, 20.1732, 338.1732, 238.1732], Numbers(page["BleedBox"]));
        Assert.Equal([29.1732, 29.1732, 329.1732, 229.1732], Numbers(page["TrimBox"]));
    }

    [Fact]
    public void Marks_begin_beyond_a_wide_bleed()
    {
        Assert.Equal(12, new PressMarks(All).OffsetFor(0));
        Assert.Equal(31, new PressMarks(All).OffsetFor(28));
        Assert.Equal(20, new PressMarks(All) { Offset = 20 }.OffsetFor(9));
    }

    [ToolFact("pdftoppm")]
    public void Artwork_ends_at_the_bleed_and_marks_stand_beyond_it()
    {
        var scene = Page(100, 80, Box(-50, -50, 200, 180, Rgb(255, 0, 0))) with { Bleed = 10 };

        // Lines of 2 pt, wide enough to be seen at 72 dpi; 14.17 + 13 + 3 = 30.17 pt round the trim box.
        var picture = Draw(Write(PdfWriterSettings.Default, new() { Marks = new(PressMarkKinds.Crop) { Weight = 2 } }, scene));

        picture.AssertPixel(80, 70, 255, 0, 0);
        picture.AssertPixel(22, 70, 255, 0, 0);
        picture.AssertPixel(15, 70, 255, 255, 255);
        picture.AssertPixel(10, 30, 0, 0, 0);
        picture.AssertPixel(30, 10, 0, 0, 0);
    }

    [ToolFact("gs")]
    public void Marks_come_on_every_plate_and_text_on_black_alone()
    {
        var scene = Page(200, 150, Box(60, 60, 60, 30, new SolidPaint(Gold)), TestText.Line("黑", 20, 40, 20)) with { Bleed = 9, Slug = [TestText.English("slug", 0, 0)] };

        var plates = Plate.Separate(Write(PdfWriterSettings.Default, Inks, scene));

        Assert.Equal(["Black", "Cyan", "Gold", "Magenta", "Yellow"], plates.Keys.Order(StringComparer.Ordinal));
        // The band below the page, where the slug stands, and that above it with the fields.
        Assert.All(plates.Values, plate => Assert.True(plate.HasInk(36, 194, 40, 10)));
        // The text, at 29.17 + 20 and 29.17 + 22 of the sheet.
        Assert.All(plates, plate => Assert.Equal(plate.Key == "Black", plate.Value.HasInk(49, 51, 20, 20)));
        // The gold field is on its own plate.
        Assert.All(plates, plate => Assert.Equal(plate.Key == "Gold", plate.Value.HasInk(95, 95, 40, 20)));
    }

    [ToolFact("qpdf")]
    public void Marks_leave_a_sound_file_in_every_colour_mode()
    {
        foreach (var mode in Enum.GetValues<PdfColorMode>())
            AssertSound(Write(PdfWriterSettings.Default, Inks with { Color = mode }, TestScenes.Everything() with { Bleed = 9 }));
    }

    [Fact]
    public void No_mark_is_part_of_the_text()
    {
        var scene = Page(200, 150, Paragraph(TestText.English("body", 20, 40))) with { Slug = [TestText.English("slug", 0, 0)] };

        var content = new PdfReader(Write(PdfWriterSettings.Default, Inks, scene)).Content(0);

        Assert.True(content.LastIndexOf("/Artifact BMC", StringComparison.Ordinal) > content.LastIndexOf("MCID", StringComparison.Ordinal));
    }

    private static double[] Numbers(object? value) => [.. ((List<object?>)value!).Select(v => (double)v!)];
}
