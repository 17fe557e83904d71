using System.Collections.Immutable;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

/// <summary>Effects in the format's own words, and as pictures where it has none. What they look like is compared where the raster engine is at hand.</summary>
public sealed class EffectTests
{
    private static readonly ColorValue Red = new(1, 0, 0) { Cmyk = new(0.1, 0.9, 0.8, 0.05) };

    [Fact]
    public void Every_blend_mode_has_its_name()
    {
        foreach (var mode in Enum.GetValues<BlendMode>())
        {
            if (mode == BlendMode.Normal) continue;
            var text = WritePlain(Page(40, 40, new GroupItem([Box(0, 0, 20, 20, Rgb(200, 0, 0))]) { Blend = mode }));

            Assert.Contains($"/BM/{mode}>>", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Blend_modes_find_white_paper_and_other_pages_are_left_alone()
    {
        var blended = Content(WritePlain(Page(40, 40, new GroupItem([Box(0, 0, 20, 20, Rgb(200, 0, 0))]) { Blend = BlendMode.Screen })));
        var plain = Content(WritePlain(Page(40, 40, Box(0, 0, 20, 20, Rgb(200, 0, 0)))));

        Assert.Contains("1 1 1 rg", blended, StringComparison.Ordinal);
        Assert.DoesNotContain("1 1 1 rg", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Masks_are_soft_masks_of_their_kind()
    {
        SceneItem Masked(MaskKind kind) => new GroupItem([Box(0, 0, 20, 20, Rgb(0, 0, 200))]) { Mask = new([Box(0, 0, 10, 20, Rgb(255, 0, 0))], kind) };

        var alpha = WritePlain(Page(40, 40, Masked(MaskKind.Alpha)));
        var luminance = WritePlain(Page(40, 40, Masked(MaskKind.Luminance)));

        Assert.Contains("<</SMask<</S/Alpha/G ", alpha, StringComparison.Ordinal);
        Assert.Contains("<</SMask<</S/Luminosity/G ", luminance, StringComparison.Ordinal);
        // Colours of a luminance mask are told as grey, by the weights of the scene.
        Assert.Contains(".2125 g", luminance, StringComparison.Ordinal);
    }

    [ToolFact("pdftoppm")]
    public void A_mask_hides_what_it_does_not_reach()
    {
        var picture = Draw(Write(Page(40, 40, new GroupItem([Box(0, 0, 40, 40, Rgb(0, 0, 200))]) { Mask = new([Box(0, 0, 20, 40, Rgb(0, 0, 0, 128))], MaskKind.Alpha) })));

        picture.AssertPixel(10, 20, 127, 127, 227, tolerance: 3);
        picture.AssertPixel(30, 20, 255, 255, 255);
    }

    [Fact]
    public void Patterns_are_tiles_and_one_tile_serves_all_that_it_fills()
    {
        var pattern = new PatternPaint([Box(0, 0, 4, 2, Rgb(0, 0, 0))], new(0, 0, 4, 4));

        var text = WritePlain(Page(80, 40, Box(0, 0, 20, 20, pattern), Box(40, 0, 20, 20, pattern)));

        Assert.Equal(2, text.Split("/PatternType 1").Length);
        Assert.Contains("/BBox[0 0 4 4]/XStep 4/YStep 4", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeated_gradients_are_shadings_with_a_function_of_periods()
    {
        var paint = new LinearGradientPaint(new(0, 0), new(10, 0), Stops((0, Red), (1, ColorValue.White))) { Spread = GradientSpread.Reflect };

        var text = WritePlain(Page(40, 20, Box(0, 0, 40, 20, paint)));

        Assert.Contains("/Domain[0 4]", text, StringComparison.Ordinal);
        Assert.Contains("/Bounds[1 2 3 ]/Encode[0 1 1 0 0 1 1 0 ]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Conic_gradients_are_meshes()
    {
        var paint = new ConicGradientPaint(new(20, 20), 0, Stops((0, Red), (1, ColorValue.White)));

        Assert.Contains("/ShadingType 4/ColorSpace/DeviceRGB", WritePlain(Page(40, 40, Box(0, 0, 40, 40, paint))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_soft_shadow_keeps_the_inks_of_its_colour()
    {
        var shadow = new GroupItem([Box(10, 10, 20, 20, new SolidPaint(Red with { Alpha = 0.5 }))]) { Filter = GroupFilter.Blur(3) };

        var text = Latin1(new PdfEngine(new PdfWriterSettings { IsPlain = true }, new SpotRaster()), new() { Color = PdfColorMode.Cmyk }, Page(40, 40, shadow));

        Assert.Contains(".1 .9 .8 .05 k", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ICCBased", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DeviceRGB", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_shadows_are_drawn_once_whatever_page_or_document_they_stand_in()
    {
        GroupItem Shadow(double deviation, byte red) => new([Box(10, 10, 20, 20, Rgb(red, 0, 0))]) { Filter = GroupFilter.Blur(deviation) };
        var raster = new SpotRaster();
        var engine = new PdfEngine(new PdfWriterSettings { IsPlain = true }, raster);
        using var output = new MemoryStream();

        engine.Write([Page(40, 40, Shadow(3, 0)), Page(40, 40, Shadow(3, 200)), Page(40, 40, Shadow(4, 0))], new(), output, new());

        Assert.Equal(2, raster.Count);
        Assert.Equal(3, Encoding.Latin1.GetString(output.ToArray()).Split("/Subtype/Image").Length);

        var again = Latin1(engine, new(), Page(40, 40, Shadow(3, 100)));

        Assert.Equal(2, raster.Count);
        Assert.Equal(Latin1(new PdfEngine(new PdfWriterSettings { IsPlain = true }, raster), new(), Page(40, 40, Shadow(3, 100))), again);
    }

    [Fact]
    public void A_picture_of_an_effect_is_cut_to_what_is_seen_of_it()
    {
        var filtered = new GroupItem([Box(0, 0, 72, 72, Rgb(200, 10, 20))]) { Filter = new([new ColorMatrixStep(FilterStep.Source, [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0])]) };

        // At 100 pixels to the inch; the engine inks a square of 20 pixels in it.
        var text = Latin1(new PdfEngine(new PdfWriterSettings { IsPlain = true }, new SpotRaster()), new() { EffectsDpi = 100 }, Page(72, 72, filtered));

        Assert.Contains("/Width 20/Height 20", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Text_under_a_filter_is_still_text()
    {
        var text = TestText.Line("Blurred 模糊", 10, 30);
        using var output = new MemoryStream();

        new PdfEngine(new SpotRaster()).Write([Page(200, 60, Paragraph(new GroupItem([text]) { Filter = GroupFilter.Blur(2) }))], new(), output, new());

        Assert.Equal("Blurred 模糊", Text(output.ToArray()));
    }

    [Fact]
    public void A_filter_wants_an_engine() =>
        Assert.Throws<InvalidOperationException>(() => new PdfEngine().Write([Page(40, 40, new GroupItem([Box(0, 0, 20, 20, Rgb(0, 0, 0))]) { Filter = GroupFilter.Blur(2) })], new(), Stream.Null, new()));

    [ToolFact("qpdf")]
    public void A_page_of_effects_is_sound() =>
        AssertSound(Encoding.Latin1.GetBytes(Latin1(new PdfEngine(new SpotRaster()), new(), Page(
            100, 100,
            new GroupItem([Box(0, 0, 20, 20, Rgb(200, 0, 0))]) { Blend = BlendMode.Hue, Mask = new([Box(0, 0, 10, 20, Rgb(255, 0, 0))], MaskKind.Luminance), Filter = GroupFilter.Blur(1) },
            Box(30, 0, 30, 30, new ConicGradientPaint(new(45, 15), 20, Stops((0, Red), (1, Red with { Alpha = 0 })))),
            Box(60, 0, 30, 30, new PatternPaint([Box(0, 0, 4, 2, Rgb(0, 0, 0, 128))], new(0, 0, 4, 4)) { Opacity = 0.5 }),
            new GroupItem([Box(0, 50, 30, 30, Rgb(255, 255, 255, 50))]) { BackdropBlur = 4, Clip = new(VectorPath.Rectangle(new(0, 50, 30, 30))) }))));

    private static string Latin1(PdfEngine engine, PdfOptions options, PosterScene page)
    {
        var diagnostics = new DiagnosticBag();
        using var output = new MemoryStream();
        engine.Write([page], options, output, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return Encoding.Latin1.GetString(output.ToArray());
    }

    private static string Content(string file) => file[file.IndexOf("stream\n", StringComparison.Ordinal)..];

    /// <summary>Draws a red square of twenty pixels, ten from the left and top, whatever the scene.</summary>
    private sealed class SpotRaster : IRasterEngine
    {
        public int Count { get; private set; }

        public void Render(PosterScene scene, RasterOptions options, IPixelSink sink, DiagnosticBag diagnostics, CancellationToken cancellation = default)
        {
            Count++;
            var rgba = new byte[options.Width * options.Height * 4];
            for (var y = 10; y < Math.Min(30, options.Height); y++)
            {
                for (var x = 10; x < Math.Min(30, options.Width); x++) (rgba[(y * options.Width + x) * 4], rgba[(y * options.Width + x) * 4 + 3]) = ((byte)(100 + x), 200);
            }
            sink.Begin(options.Width, options.Height, options.Height, isOpaque: false);
            sink.WriteBand(0, rgba);
            sink.Complete();
        }
    }
}
