using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

public sealed class PressTests
{
    private static readonly PdfOptions Inks = new() { Color = PdfColorMode.Cmyk };
    private static readonly SolidPaint Black = Rgb(0, 0, 0);

    [Fact]
    public void Large_black_areas_take_the_recipe_and_small_ones_and_given_inks_do_not()
    {
        var options = Inks with { RichBlack = new(0.6, 0.4, 0.4, 1) };
        var given = new SolidPaint(ColorValue.Black with { Cmyk = new(0, 0, 0, 1) });

        Assert.Contains(".6 .4 .4 1 k\n", Content(options, Box(0, 0, 40, 40, Black)), StringComparison.Ordinal);
        Assert.Contains("0 0 0 1 k\n", Content(options, Box(0, 0, 40, 20, Black)), StringComparison.Ordinal);
        Assert.Contains("0 0 0 1 k\n", Content(options, Box(0, 0, 40, 40, given)), StringComparison.Ordinal);
    }

    [Fact]
    public void Black_hairlines_overprint_and_wide_lines_do_not()
    {
        PathItem Line(double width) => new(VectorPath.Rectangle(new(5, 5, 20, 20)), null, new(Black, width));

        Assert.Contains(" gs\n", Content(Inks, Line(0.5)), StringComparison.Ordinal);
        Assert.DoesNotContain(" gs\n", Content(Inks, Line(3)), StringComparison.Ordinal);
        Assert.DoesNotContain(" gs\n", Content(Inks with { OverprintsBlack = false }, Line(0.5), TestText.Line("黑", 5, 20)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_author_has_the_last_word_on_overprinting()
    {
        GroupItem Group(bool? overprints, SceneItem item) => new([item]) { Overprints = overprints };

        Assert.Contains(" gs\n", Content(Inks, Group(true, Box(0, 0, 10, 10, new SolidPaint(new(1, 0, 0))))), StringComparison.Ordinal);
        Assert.DoesNotContain(" gs\n", Content(Inks, Group(false, TestText.Line("黑", 5, 20))), StringComparison.Ordinal);
        Assert.DoesNotContain(" gs\n", Content(new(), Group(true, Box(0, 0, 10, 10, Black))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_begins_without_the_overprint_round_it()
    {
        var box = Box(0, 0, 10, 10, new SolidPaint(new(1, 0, 0)));
        var faded = new GroupItem([new GroupItem([box]) { Overprints = false }, box]) { Opacity = 0.5 };

        var content = Content(Inks, new GroupItem([box, faded]) { Overprints = true });

        // One state makes the first box print over; before the form that ends, and the group is faded.
        Assert.Matches(@"^(?s)(?:(?! gs\n).)*/G\d+ gs\n(?:(?!Do\n).)*f\n(?:(?!Do\n| gs\n).)*/G\d+ gs\n(?:(?!Do\n| gs\n).)*/G\d+ gs\n(?:(?! gs\n).)*Do\n", content);
    }

    [Fact]
    public void A_technical_ink_overprints_on_a_plate_of_its_own_and_is_in_no_other_document()
    {
        var die = new SolidPaint(new ColorValue(0, 1, 0) { Cmyk = new(1, 0, 1, 0), Spot = new("Die Line", 1) { IsTechnical = true } });
        var line = new PathItem(VectorPath.Rectangle(new(5, 5, 20, 20)), null, new(die, 2));

        Assert.Matches(@"/C\d+ CS 1 SCN\n(.*\n)*/G\d+ gs\n", Content(Inks, line));
        Assert.DoesNotContain(" re\n", Content(new(), line), StringComparison.Ordinal);
        Assert.Empty(TechnicalInks.Without(Page(40, 40, line)).Items);
        Assert.Single(TechnicalInks.Without(Page(40, 40, line with { Fill = Black })).Items);
    }

    [Fact]
    public void A_grey_document_has_one_ink()
    {
        var picture = TestImages.Open("rgb", TestImages.Png(2, 1, 8, 2, [255, 0, 0, 0, 0, 255]));
        var text = System.Text.Encoding.Latin1.GetString(Write(new PdfWriterSettings { IsPlain = true }, new PdfOptions { Color = PdfColorMode.Gray },
            Page(40, 40, Box(0, 0, 10, 10, Rgb(255, 0, 0)), new ImageItem(picture, new(0, 0, 10, 10), new(0, 0, 1, 1)), new ImageItem(TestImages.Jpeg("rgb-444.jpg"), new(0, 0, 10, 10), new(0, 0, 1, 1)),
                new GroupItem([Box(0, 0, 5, 5, Black), Box(0, 0, 5, 5, Black)]) { Opacity = 0.5 })));

        Assert.Contains(".2125 g\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/DeviceRGB", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/DeviceCMYK", text, StringComparison.Ordinal);
    }

    [ToolFact("pdffonts", "pdftoppm")]
    public void Outlined_text_looks_the_same_and_takes_no_font()
    {
        var scene = Page(60, 30, Paragraph(TestText.Line("海報", 5, 22, 20)));
        var (live, shapes) = (Write(scene), Write(PdfWriterSettings.Default, new() { OutlinesText = true }, scene));

        Assert.Equal(2, Run(shapes, "pdffonts", "FILE").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("/ActualText", new PdfReader(shapes).Content(0), StringComparison.Ordinal);
        var (a, b) = (Draw(live, 144), Draw(shapes, 144));
        for (var y = 0; y < a.Height; y += 3)
        {
            for (var x = 0; x < a.Width; x += 3) Assert.True(Math.Abs(a[x, y].G - b[x, y].G) < 90, $"{x}, {y}");
        }
    }

    [ToolFact("pdfimages")]
    public void Pictures_with_more_pixels_than_paper_shows_are_reduced()
    {
        var picture = TestImages.Open("wide", TestImages.Png(400, 4, 8, 2, [.. Enumerable.Repeat((byte)90, 4800)]));
        var scene = Page(72, 72, new ImageItem(picture, new(0, 0, 72, 0.72), new(0, 0, 1, 1)));

        string Size(double? ppi) => Run(Write(PdfWriterSettings.Default, new() { MostImagePpi = ppi }, scene), "pdfimages", "-list", "FILE").Text;

        Assert.Matches(@"image +400 +4 ", Size(null));
        Assert.Matches(@"image +400 +4 ", Size(350));
        Assert.Matches(@"image +200 +2 ", Size(200));
    }

    [Fact]
    public void Converted_colours_keep_to_the_limit_and_given_ones_are_as_given()
    {
        var deep = new ColorValue(0, 0, 0.01);
        var inks = InkConverter.WithLimit(2.4).Convert(deep);

        Assert.Equal(2.4, inks.C + inks.M + inks.Y + inks.K, 6);
        Assert.Equal(0.99, inks.K, 6);
        Assert.Equal(new(1, 1, 1, 1), InkConverter.Formula.Convert(deep with { Cmyk = new(1, 1, 1, 1) }));
    }

    [Fact]
    public void The_generic_profile_says_what_the_formula_says()
    {
        using var converter = InkConverter.FromProfile(GenericInkProfile.Bytes.Span)!;

        Assert.True(GenericInkProfile.Bytes.Length < 200 << 10);
        foreach (var (r, g, b) in ((double, double, double)[])[(1, 1, 0), (0.7, 0.2, 0.1), (0.2, 0.5, 0.8), (0.9, 0.8, 0.6), (0.1, 0.3, 0.2)])
        {
            var (byProfile, byFormula) = (converter.Convert(r, g, b), InkConverter.Formula.Convert(r, g, b));
            Assert.InRange(Math.Abs((1 - byProfile.C) * (1 - byProfile.K) - (1 - byFormula.C) * (1 - byFormula.K)), 0, 0.05);
            Assert.InRange(Math.Abs((1 - byProfile.M) * (1 - byProfile.K) - (1 - byFormula.M) * (1 - byFormula.K)), 0, 0.05);
            Assert.InRange(Math.Abs((1 - byProfile.Y) * (1 - byProfile.K) - (1 - byFormula.Y) * (1 - byFormula.K)), 0, 0.05);
        }
        Assert.Equal(new(0, 0, 0, 1), converter.Convert(0, 0, 0));
        Assert.Null(InkConverter.FromProfile(new byte[200]));
    }

    private static string Content(PdfOptions options, params SceneItem[] items) => new PdfReader(Write(PdfWriterSettings.Default, options, Page(40, 40, items))).Content(0);
}
