using PosterKit.Foundation;
using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

public sealed class ColorModeTests
{
    private static readonly PdfOptions Inks = new() { Color = PdfColorMode.Cmyk };
    private static readonly ColorValue Red = new(0.7, 0.1, 0.2) { Cmyk = new(0.15, 1, 0.9, 0.1) };
    private static readonly ColorValue Gold = new(0.7, 0.55, 0.35) { Cmyk = new(0.2, 0.35, 0.7, 0.15), Spot = new("PANTONE 871 C", 1) };

    [Fact]
    public void Given_inks_are_written_as_given() =>
        Assert.Contains(".15 1 .9 .1 k\n", Content(Box(0, 0, 10, 10, new SolidPaint(Red))), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 0, 0, "0 0 0 1 k")]
    [InlineData(1, 1, 1, "0 0 0 0 k")]
    [InlineData(0.6, 0.6, 0.6, "0 0 0 .4 k")]
    [InlineData(1, 0.5, 0, "0 .5 1 0 k")]
    [InlineData(0, 0.25, 0.5, "1 .5 0 .5 k")]
    public void Other_colours_put_all_their_grey_into_black_ink(double r, double g, double b, string expected) =>
        Assert.Contains(expected, Content(Box(0, 0, 10, 10, new SolidPaint(new(r, g, b)))), StringComparison.Ordinal);

    [Fact]
    public void A_spot_ink_is_a_separation_of_its_own_name_and_is_written_once()
    {
        var half = Gold with { Cmyk = new(0.1, 0.175, 0.35, 0.075), Spot = new("PANTONE 871 C", 0.5) };

        var reader = new PdfReader(Write(
            PdfWriterSettings.Default, Inks, Page(40, 40, Box(0, 0, 10, 10, new SolidPaint(Gold)), Box(10, 0, 10, 10, new SolidPaint(half)))));

        var separation = Assert.Single(reader.Objects.Values.OfType<List<object?>>(), a => a[0] is PdfName { Value: "Separation" });
        Assert.Equal(new PdfName("PANTONE 871 C"), separation[1]);
        Assert.Equal([0.2, 0.35, 0.7, 0.15], reader.Numbers(reader.Dictionary(separation[3])["C1"]));
        Assert.Matches(@"/C(\d+) cs 1 scn\n[^/]+/C\1 cs \.5 scn\n", reader.Content(0));
    }

    [Fact]
    public void A_gradient_between_tints_of_one_ink_stays_on_its_plate()
    {
        var light = Gold with { Spot = new("PANTONE 871 C", 0.1) };
        var oneInk = new LinearGradientPaint(new(0, 0), new(10, 0), Stops((0, Gold), (1, light)));
        var toPaper = new LinearGradientPaint(new(0, 0), new(10, 0), Stops((0, Gold), (1, ColorValue.White)));

        var reader = new PdfReader(Write(PdfWriterSettings.Default, Inks, Page(40, 40, Box(0, 0, 10, 10, oneInk), Box(10, 0, 10, 10, toPaper))));

        var spaces = reader.Objects.Values.OfType<Dictionary<string, object?>>()
            .Where(d => d.ContainsKey("Shading")).Select(d => reader.Resolve(reader.Dictionary(d["Shading"])["ColorSpace"])).ToList();
        Assert.Equal(2, spaces.Count);
        Assert.All(spaces, space => Assert.Equal(new PdfName("Separation"), Assert.IsType<List<object?>>(space)[0]));
    }

    [Fact]
    public void A_gradient_from_one_ink_to_another_is_written_in_both()
    {
        var blue = new ColorValue(0, 0.2, 0.6) { Cmyk = new(1, 0.7, 0, 0.1), Spot = new("PANTONE 286 C", 1) };
        PathItem Mixed(ColorValue from, ColorValue to) => Box(0, 0, 10, 10, new LinearGradientPaint(new(0, 0), new(10, 0), Stops((0, from), (1, to))));

        var reader = new PdfReader(Write(PdfWriterSettings.Default, Inks, Page(40, 40, Mixed(Gold, blue), Mixed(Gold, Red), Mixed(Red, Gold))));

        var spaces = reader.Objects.Values.OfType<List<object?>>().Where(a => a[0] is PdfName { Value: "DeviceN" }).ToList();
        Assert.Equal(2, spaces.Count);
        Assert.Equal(["PANTONE 871 C", "PANTONE 286 C"], Names(reader, spaces[0]));
        Assert.Equal(["Cyan", "Magenta", "Yellow", "Black", "PANTONE 871 C"], Names(reader, spaces[1]));
        foreach (var space in spaces)
        {
            var attributes = reader.Dictionary(space[4]);
            Assert.Equal(new PdfName("NChannel"), attributes["Subtype"]);
            Assert.All(reader.Dictionary(attributes["Colorants"]), colorant => Assert.Equal(new PdfName(colorant.Key), ((List<object?>)reader.Resolve(colorant.Value)!)[1]));
            Assert.Equal(Names(reader, space).Contains("Cyan"), attributes.ContainsKey("Process"));
        }
        Assert.DoesNotContain("NChannel", System.Text.Encoding.Latin1.GetString(
            Write(new() { IsPlain = true }, Inks with { Standard = PdfStandard.PdfX1a }, Page(40, 40, Mixed(Gold, blue)))), StringComparison.Ordinal);
    }

    [ToolFact("gs", "pdftoppm", "mutool", "qpdf")]
    public void Each_ink_of_a_gradient_is_on_its_plate_and_screens_show_what_they_make_together()
    {
        var blue = new ColorValue(0, 0.2, 0.6) { Cmyk = new(1, 0.7, 0, 0.1), Spot = new("Night", 1) };
        PathItem Mixed(double y, params (double, ColorValue)[] stops) => Box(0, y, 100, 20, new LinearGradientPaint(new(0, 0), new(100, 0), Stops(stops)));
        var pdf = Write(PdfWriterSettings.Default, Inks, Page(100, 60, Mixed(0, (0, Gold), (1, blue)), Mixed(20, (0, Red), (1, blue)), Mixed(40, (0, blue), (0.5, Red with { Alpha = 0 }), (1, Gold))));

        AssertSound(pdf);
        var plates = Plate.Separate(pdf);

        Assert.Equal(["Black", "Cyan", "Magenta", "Night", "PANTONE 871 C", "Yellow"], plates.Keys.Order(StringComparer.Ordinal));
        AssertInks(plates, 2, 10, gold: 250, night: 5);
        AssertInks(plates, 50, 10, gold: 127, night: 127);
        AssertInks(plates, 97, 10, gold: 6, night: 248);
        AssertInks(plates, 50, 30, gold: 0, night: 127, magenta: 127);
        AssertInks(plates, 97, 50, gold: 248, night: 0);
        // The alternate: the sum of what each ink is in process inks.
        // Solids show how each program makes colours of process inks.
        var (left, right) = (Write(PdfWriterSettings.Default, Inks, Page(20, 20, Box(0, 0, 20, 20, new SolidPaint(Gold)))), Write(PdfWriterSettings.Default, Inks, Page(20, 20, Box(0, 0, 20, 20, new SolidPaint(blue)))));
        foreach (var draw in (Func<byte[], PpmPicture>[])[pdf => Draw(pdf), pdf => PpmPicture.Parse(Run(pdf, "mutool", "draw", "-F", "ppm", "-r", "72", "-o", "-", "FILE").Output)])
        {
            var (picture, gold, night) = (draw(pdf), draw(left)[10, 10], draw(right)[10, 10]);
            picture.AssertPixel(1, 10, gold.R, gold.G, gold.B, tolerance: 8);
            picture.AssertPixel(98, 10, night.R, night.G, night.B, tolerance: 8);
        }
    }

    private static void AssertInks(Dictionary<string, Plate> plates, int x, int y, int gold, int night, int magenta = 0)
    {
        Assert.InRange(plates["PANTONE 871 C"][x, y], gold - 6, gold + 6);
        Assert.InRange(plates["Night"][x, y], night - 6, night + 6);
        Assert.InRange(plates["Magenta"][x, y], magenta - 6, magenta + 6);
    }

    private static List<string> Names(PdfReader reader, List<object?> space) => [.. reader.Array(space[1]).Select(name => ((PdfName)name!).Value)];

    [Fact]
    public void Black_text_overprints_and_nothing_else_does()
    {
        var content = Content(
            Box(0, 0, 40, 40, Rgb(0, 0, 0)), TestText.Line("黑", 5, 20), Box(0, 30, 5, 5, Rgb(0, 0, 0)), TestText.Line("红", 5, 35, fill: new SolidPaint(Red)));

        // On before the black text, off before what follows it, and on nowhere else.
        var steps = content.Split('\n').Where(line => line.EndsWith(" gs", StringComparison.Ordinal) || line is "BT" or "f").ToArray();
        Assert.Equal(["f", steps[1], "BT", steps[3], "f", "BT"], steps);
        Assert.EndsWith(" gs", steps[1], StringComparison.Ordinal);
        Assert.EndsWith(" gs", steps[3], StringComparison.Ordinal);
        Assert.NotEqual(steps[1], steps[3]);
    }

    [Fact]
    public void No_device_rgb_is_left_in_a_document_of_inks()
    {
        var fading = new LinearGradientPaint(new(0, 0), new(10, 0), Stops((0, Red), (1, new(0, 0, 1, 0))));
        var picture = TestImages.Open("rgb", TestImages.Png(2, 1, 8, 2, [255, 0, 0, 0, 0, 255]));
        var clear = TestImages.Open("clear", TestImages.Png(2, 1, 8, 6, [255, 0, 0, 128, 0, 0, 255, 255]));
        var palette = TestImages.Open("palette", TestImages.Png(2, 1, 1, 3, [0b0100_0000], ("PLTE", [255, 0, 0, 0, 0, 255])));
        ImageItem Show(Imaging.ImageSource source) => new(source, new(20, 0, 10, 10), new(0, 0, 1, 1));

        var text = System.Text.Encoding.Latin1.GetString(Write(
            new PdfWriterSettings { IsPlain = true }, Inks,
            Page(40, 40, Box(0, 0, 10, 10, fading), new GroupItem([Box(0, 0, 5, 5, Rgb(1, 2, 3)), Box(0, 0, 5, 5, Rgb(1, 2, 3))]) { Opacity = 0.5 },
                Show(picture), Show(clear), Show(palette), Show(TestImages.Jpeg("rgb-444.jpg")), Paragraph(TestText.Line("😀", 20, 40, 20, "Twemoji", "Zyyy")))));

        Assert.DoesNotContain("/DeviceRGB", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/ICCBased", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d rg\n", text);
    }

    [Fact]
    public void Pictures_become_inks_and_those_in_inks_or_grey_keep_their_data()
    {
        var picture = TestImages.Open("rgb", TestImages.Png(3, 1, 8, 2, [255, 0, 0, 0, 0, 255, 128, 128, 128]));
        var gray = TestImages.Open("gray", TestImages.Png(2, 1, 1, 0, [0b0100_0000]));

        var reader = new PdfReader(Write(PdfWriterSettings.Default, Inks, Page(80, 20, Show(picture), Show(gray))));

        var images = reader.Objects.Values.OfType<PdfStream>().Where(s => s.Entries.TryGetValue("Subtype", out var kind) && kind is PdfName { Value: "Image" }).ToList();
        Assert.Equal(new PdfName("DeviceCMYK"), images[0].Entries["ColorSpace"]);
        Assert.Equal(1.0, images[1].Entries["BitsPerComponent"]);
        Assert.Equal(new PdfName("DeviceGray"), images[1].Entries["ColorSpace"]);
        ImageItem Show(Imaging.ImageSource source) => new(source, new(0, 0, 20, 20), new(0, 0, 1, 1));
    }

    [ToolFact("pdftoppm", "qpdf")]
    public void Inks_are_drawn_as_inks()
    {
        var pdf = Write(PdfWriterSettings.Default, Inks, TestScenes.Everything());

        AssertSound(pdf);
        Draw(Write(PdfWriterSettings.Default, Inks, Page(40, 40, Box(0, 0, 40, 40, new SolidPaint(new(0, 0, 0) { Cmyk = new(0, 1, 1, 0) })))))
            .AssertPixel(20, 20, 237, 28, 36, tolerance: 40);
    }

    [Fact]
    public void A_document_of_pdf_x4_holds_the_profile_of_its_press()
    {
        var intent = new PdfOutputIntent("FOGRA39", new byte[] { 1, 2, 3 }) { Description = "Coated paper" };

        var reader = new PdfReader(Write(PdfWriterSettings.Default, Inks with { OutputIntent = intent, Standard = PdfStandard.PdfX4 }, Page(40, 40)));

        var found = reader.Dictionary(reader.Array(reader.Catalog["OutputIntents"])[0]);
        Assert.Equal("FOGRA39", PdfReader.Text(found["OutputConditionIdentifier"]));
        Assert.Equal("Coated paper", PdfReader.Text(found["Info"]));
        Assert.Equal([1, 2, 3], reader.Stream(found["DestOutputProfile"]).Decode());
        Assert.Contains(">PDF/X-4<", reader.Stream(reader.Catalog["Metadata"]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_without_a_profile_is_stated_but_no_conformance_is()
    {
        var reader = new PdfReader(Write(PdfWriterSettings.Default, Inks with { OutputIntent = new("FOGRA39", default) }, Page(40, 40)));

        Assert.False(reader.Dictionary(reader.Array(reader.Catalog["OutputIntents"])[0]).ContainsKey("DestOutputProfile"));
        Assert.DoesNotContain("PDF/X", reader.Stream(reader.Catalog["Metadata"]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_rgb_document_uses_no_inks()
    {
        var content = new PdfReader(Write(Page(40, 40, Box(0, 0, 10, 10, new SolidPaint(Gold)), TestText.Line("黑", 5, 20)))).Content(0);

        Assert.Contains(".7 .55 .35 rg\n", content, StringComparison.Ordinal);
        Assert.DoesNotContain(" gs\n", content, StringComparison.Ordinal);
    }

    private static string Content(params SceneItem[] items) => new PdfReader(Write(PdfWriterSettings.Default, Inks, Page(40, 40, items))).Content(0);
}
