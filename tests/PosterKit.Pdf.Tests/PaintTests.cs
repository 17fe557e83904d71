using PosterKit.Foundation;
using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

public sealed class PaintTests
{
    private static readonly ColorValue Red = new(1, 0, 0);
    private static readonly ColorValue Blue = new(0, 0, 1);

    [ToolFact("pdftoppm")]
    public void A_fill_has_its_colour_and_its_edges()
    {
        var picture = Draw(Write(Page(40, 40, Box(10, 10, 20, 20, Rgb(12, 200, 77)))));

        picture.AssertPixel(10, 10, 12, 200, 77, tolerance: 0);
        picture.AssertPixel(29, 29, 12, 200, 77, tolerance: 0);
        picture.AssertPixel(9, 15, 255, 255, 255, tolerance: 0);
        picture.AssertPixel(30, 15, 255, 255, 255, tolerance: 0);
    }

    [ToolFact("pdftoppm")]
    public void Alpha_lets_through_what_lies_under()
    {
        var picture = Draw(Write(Page(40, 40, Box(0, 0, 40, 40, Rgb(0, 0, 0)), Box(10, 10, 20, 20, Rgb(200, 100, 50, 102)))));

        picture.AssertPixel(20, 20, 80, 40, 20);
    }

    [ToolFact("pdftoppm")]
    public void A_linear_gradient_runs_between_its_stops_and_goes_on_beyond()
    {
        var paint = new LinearGradientPaint(new(20, 0), new(120, 0), Stops((0, Red), (0.5, ColorValue.White), (1, Blue)));

        var picture = Draw(Write(Page(140, 20, Box(0, 0, 140, 20, paint))), dpi: 144);

        picture.AssertPixel(10, 10, 255, 0, 0);
        picture.AssertPixel(90, 10, 255, 128, 128, tolerance: 4);
        picture.AssertPixel(140, 10, 255, 255, 255, tolerance: 4);
        picture.AssertPixel(190, 10, 128, 128, 255, tolerance: 4);
        picture.AssertPixel(270, 10, 0, 0, 255);
    }

    [ToolFact("pdftoppm")]
    public void A_sharp_change_and_stops_that_start_late_keep_their_places()
    {
        var paint = new LinearGradientPaint(new(0, 0), new(100, 0), Stops((0.2, Red), (0.6, Red), (0.6, Blue), (0.8, Blue)));

        var picture = Draw(Write(Page(100, 10, Box(0, 0, 100, 10, paint))));

        picture.AssertPixel(5, 5, 255, 0, 0);
        picture.AssertPixel(58, 5, 255, 0, 0);
        picture.AssertPixel(62, 5, 0, 0, 255);
        picture.AssertPixel(95, 5, 0, 0, 255);
    }

    [ToolFact("pdftoppm")]
    public void Colours_of_a_gradient_mix_premultiplied()
    {
        // Half way from opaque red to clear blue, the colour is still red at half its strength, over white.
        var paint = new LinearGradientPaint(new(0, 0), new(100, 0), Stops((0, Red), (1, Blue with { Alpha = 0 })));

        var picture = Draw(Write(Page(100, 10, Box(0, 0, 100, 10, paint))));

        picture.AssertPixel(2, 5, 255, 6, 6, tolerance: 5);
        picture.AssertPixel(50, 5, 255, 128, 128, tolerance: 4);
        picture.AssertPixel(97, 5, 255, 249, 249, tolerance: 5);
    }

    [ToolFact("pdftoppm")]
    public void Two_alphas_that_are_not_clear_mix_premultiplied_too()
    {
        // At the middle: weights 0.5 red and 0.1 blue; over white that is 0.5 + 0.4, 0.4, 0.1 + 0.4.
        var paint = new LinearGradientPaint(new(0, 0), new(100, 0), Stops((0, Red), (1, Blue with { Alpha = 0.2 })));

        var picture = Draw(Write(Page(100, 10, Box(0, 0, 100, 10, paint))));

        picture.AssertPixel(50, 5, 230, 102, 128, tolerance: 4);
    }

    [ToolFact("pdftoppm")]
    public void A_radial_gradient_is_as_oval_as_its_radii()
    {
        var paint = new RadialGradientPaint(new(50, 30), 40, 20, Stops((0, ColorValue.White), (1, ColorValue.Black)));

        var picture = Draw(Write(Page(100, 60, Box(0, 0, 100, 60, paint))));

        picture.AssertPixel(50, 30, 250, 250, 250, tolerance: 8);
        picture.AssertPixel(70, 30, 125, 125, 125, tolerance: 6);
        picture.AssertPixel(50, 40, 122, 122, 122, tolerance: 8);
        picture.AssertPixel(2, 30, 0, 0, 0);
    }

    [ToolFact("pdftoppm")]
    public void A_gradient_follows_the_transform_of_its_group()
    {
        var paint = new LinearGradientPaint(new(0, 0), new(10, 0), Stops((0, Red), (1, Blue)));
        var turned = new GroupItem([Box(0, 0, 10, 10, paint)]) { Transform = new(0, 10, -10, 0, 100, 0) };

        var picture = Draw(Write(Page(100, 100, turned)));

        picture.AssertPixel(50, 2, 249, 0, 6, tolerance: 6);
        picture.AssertPixel(50, 97, 6, 0, 249, tolerance: 6);
    }

    [ToolFact("pdftoppm")]
    public void A_gradient_in_a_faded_group_keeps_its_place()
    {
        var paint = new LinearGradientPaint(new(0, 0), new(100, 0), Stops((0, Red), (1, Blue)));
        var group = new GroupItem([Box(0, 0, 50, 10, paint), Box(50, 0, 50, 10, paint)]) { Opacity = 0.5, Transform = Matrix.Translation(0, 10) };

        var picture = Draw(Write(Page(100, 30, group)));

        picture.AssertPixel(2, 15, 255, 128, 131, tolerance: 5);
        picture.AssertPixel(97, 15, 131, 128, 255, tolerance: 5);
        picture.AssertPixel(50, 5, 255, 255, 255);
    }

    [ToolFact("pdftoppm")]
    public void Even_odd_leaves_a_hole_and_nonzero_does_not()
    {
        var rings = new PathBuilder().AddRectangle(new(0, 0, 40, 40)).AddRectangle(new(10, 10, 20, 20)).Build();

        var even = Draw(Write(Page(40, 40, new PathItem(rings, Rgb(0, 0, 0)) { FillRule = FillRule.EvenOdd })));
        var whole = Draw(Write(Page(40, 40, new PathItem(rings, Rgb(0, 0, 0)))));

        even.AssertPixel(20, 20, 255, 255, 255);
        even.AssertPixel(5, 5, 0, 0, 0);
        whole.AssertPixel(20, 20, 0, 0, 0);
    }

    [ToolFact("pdftoppm")]
    public void A_clear_stroke_shows_the_fill_under_its_inner_half()
    {
        var item = new PathItem(VectorPath.Rectangle(new(20, 20, 60, 60)), Rgb(0, 0, 255), new Stroke(Rgb(255, 0, 0, 128), 20));

        var picture = Draw(Write(Page(100, 100, item)));

        picture.AssertPixel(50, 15, 255, 127, 127);
        picture.AssertPixel(50, 25, 128, 0, 127);
        picture.AssertPixel(50, 50, 0, 0, 255);
    }

    [ToolFact("pdftoppm")]
    public void Dashes_caps_and_joins_are_native()
    {
        var line = new PathBuilder().MoveTo(10, 20).LineTo(90, 20).Build();
        var dashed = new PathItem(line, null, new Stroke(Rgb(0, 0, 0), 10) { Dashes = [20, 10], DashOffset = 10 });

        var text = WritePlain(Page(100, 40, dashed));

        Assert.Contains("[20 10 ] 10 d\n", text, StringComparison.Ordinal);
        var picture = Draw(Write(Page(100, 40, dashed)));
        picture.AssertPixel(15, 20, 0, 0, 0);
        picture.AssertPixel(25, 20, 255, 255, 255);
        picture.AssertPixel(35, 20, 0, 0, 0);
    }

    [ToolFact("pdftoppm")]
    public void A_faded_group_is_composed_before_it_fades()
    {
        var group = new GroupItem([Box(0, 0, 30, 30, Rgb(0, 0, 0)), Box(10, 10, 30, 30, Rgb(0, 0, 0))]) { Opacity = 0.5 };

        var picture = Draw(Write(Page(40, 40, group)));

        picture.AssertPixel(5, 5, 128, 128, 128);
        picture.AssertPixel(20, 20, 128, 128, 128);
    }

    [ToolFact("pdftoppm")]
    public void A_single_shape_fades_without_a_group_of_its_own()
    {
        var pdf = Write(Page(40, 40, new GroupItem([Box(0, 0, 40, 40, Rgb(0, 0, 0, 128))]) { Opacity = 0.5 }, Box(20, 20, 5, 5, Rgb(0, 0, 0))));

        Assert.Empty(new PdfReader(pdf).OfType("XObject"));
        var picture = Draw(pdf);
        picture.AssertPixel(10, 10, 191, 191, 191);
        picture.AssertPixel(22, 22, 0, 0, 0);
    }

    [ToolFact("pdftoppm")]
    public void A_clip_cuts_and_ends_with_its_group()
    {
        var clipped = new GroupItem([Box(0, 0, 100, 100, Rgb(255, 0, 0))])
        {
            Clip = new(VectorPath.Rectangle(new(0, 0, 20, 20))), Transform = Matrix.Translation(10, 10),
        };

        var picture = Draw(Write(Page(60, 60, clipped, Box(40, 40, 10, 10, Rgb(0, 0, 255)))));

        picture.AssertPixel(20, 20, 255, 0, 0);
        picture.AssertPixel(35, 20, 255, 255, 255);
        picture.AssertPixel(45, 45, 0, 0, 255);
    }

    [ToolFact("pdftoppm")]
    public void An_empty_clip_hides_all()
    {
        var hidden = new GroupItem([Box(0, 0, 40, 40, Rgb(255, 0, 0))]) { Clip = new(VectorPath.Empty) };

        Draw(Write(Page(40, 40, hidden))).AssertPixel(20, 20, 255, 255, 255);
    }

    [ToolFact("pdftoppm")]
    public void Lines_in_a_form_do_not_look_like_those_before_it()
    {
        var wide = new PathItem(VectorPath.Rectangle(new(2, 2, 4, 4)), null, new(Rgb(0, 0, 0), 6) { Dashes = [1, 50], Cap = LineCap.Round });
        var thin = new PathItem(new PathBuilder().MoveTo(20, 30).LineTo(60, 30).Build(), null, new(Rgb(0, 0, 0), 1));

        // Faded together, the lines are drawn in a form.
        var picture = Draw(Write(Page(80, 60, wide, new GroupItem([thin, Box(70, 50, 5, 5, Rgb(0, 0, 0))]) { Opacity = 0.5 })), dpi: 144);

        picture.AssertPixel(80, 60, 127, 127, 127, tolerance: 70);
        picture.AssertPixel(80, 64, 255, 255, 255);
        picture.AssertPixel(115, 60, 127, 127, 127, tolerance: 70);
    }

    [Fact]
    public void A_page_without_transparency_has_no_transparency_group()
    {
        var plain = new PdfReader(Write(Page(40, 40, Box(0, 0, 10, 10, Rgb(1, 2, 3))))).Pages[0];
        var clear = new PdfReader(Write(Page(40, 40, Box(0, 0, 10, 10, Rgb(1, 2, 3, 4))))).Pages[0];

        Assert.False(plain.ContainsKey("Group"));
        Assert.True(clear.ContainsKey("Group"));
    }

    [Fact]
    public void A_colour_that_is_current_is_not_set_again()
    {
        var content = new PdfReader(Write(Page(40, 40, Box(0, 0, 5, 5, Rgb(9, 9, 9)), Box(5, 5, 5, 5, Rgb(9, 9, 9))))).Content(0);

        Assert.Equal(2, content.Split(" rg\n").Length);
    }

    [Fact]
    public void Far_inside_a_scaled_group_places_are_still_exact_on_paper()
    {
        // A unit of the group is 1,000 pt: the path's corner must be right to a millionth of a unit.
        var tiny = new GroupItem([Box(0.0123456, 0.0234567, 0.05, 0.05, Rgb(0, 0, 0))]) { Transform = Matrix.Scale(1000, 1000) };

        var content = new PdfReader(Write(Page(100, 100, tiny))).Content(0);

        Assert.Contains(".012346 .023457 .05 .05 re", content, StringComparison.Ordinal);
    }
}
