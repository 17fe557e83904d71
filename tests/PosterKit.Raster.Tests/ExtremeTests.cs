using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

public sealed class ExtremeTests
{
    [Theory]
    [InlineData(1e6)]
    [InlineData(1e9)]
    [InlineData(1e30)]
    [InlineData(1e200)]
    public void A_shape_that_reaches_far_beyond_the_page_still_covers_it(double far)
    {
        var box = Render(40, 30, new PathItem(Polygon(-far, -far, far, -far, far, far, -far, far), Black));
        var slanted = Render(40, 30, new PathItem(Polygon(-far, -far, far, -far, far, far), Black));

        Assert.Equal(-1, box.Rgba.IndexOfAnyExcept((byte)0, (byte)255));
        Assert.Equal(255, box[20, 15].A);
        // The diagonal through the origin.
        Assert.Equal(255, slanted[25, 5].A);
        Assert.Equal(0, slanted[5, 25].A);
        Assert.Equal(128, slanted[7, 7].A, 2.0);
    }

    [Fact]
    public void A_huge_circle_shows_its_edge_where_it_is()
    {
        // So large that its edge is straight here; it passes x = 20 at y = 15.
        var picture = Render(40, 30, new PathItem(Ellipse(20, 15 - 5e6, 1e7, 1e7), Black));

        Assert.Equal(0, picture[17, 15].A);
        Assert.Equal(255, picture[23, 15].A);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_contour_with_a_place_that_is_none_is_left_out_and_others_are_drawn(double none)
    {
        var path = new PathBuilder().AddRectangle(new(2, 2, 4, 4)).MoveTo(10, 10).LineTo(none, 12).LineTo(14, 14).Close().AddRectangle(new(20, 2, 4, 4)).Build();

        var picture = Render(30, 30, new PathItem(path, Black, new(Black, 1)));

        Assert.Equal(255, picture[4, 4].A);
        Assert.Equal(255, picture[22, 4].A);
        Assert.Equal(0, picture[11, 12].A);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    [InlineData(-1e300)]
    [InlineData(0)]
    public void Numbers_that_make_no_sense_end_no_render(double number)
    {
        var paint = new LinearGradientPaint(new(number, 0), new(3, number), [new(number, ColorValue.White), new(1, ColorValue.Black)]);
        var radial = new RadialGradientPaint(new(number, 3), 4, number, [new(0, ColorValue.White), new(number, ColorValue.Black with { Alpha = number })]);
        var box = Box(2, 2, 20, 20);
        var image = TestPictures.Chart(5, 5);

        var picture = Render(
            30, 30,
            new PathItem(box, paint, new(radial, 3)),
            new PathItem(box, radial, new(Black, number)),
            new PathItem(box, null, new(Black, 2) { Dashes = [number, 3], DashOffset = number, MiterLimit = number }),
            new GroupItem([new PathItem(box, Black)]) { Transform = new(number, 1, 1, number, 0, number), Opacity = number },
            new GroupItem([new PathItem(box, Black)]) { Clip = new(Box(number, 0, 5, number)) },
            new ImageItem(image, new(number, 2, 5, 5), new(0, 0, 1, 1)),
            new ImageItem(image, new(2, 2, number, 5), new(0, 0, 1, 1)),
            new ImageItem(image, new(2, 2, 5, 5), new(number, 0, number, 1)),
            new GroupItem([new ImageItem(image, new(2, 2, 5, 5), new(0, 0, 1, 1))]) { Transform = new(1, number, 0, 1, 0, 0) },
            Text("字", number, 20, 12, Black),
            Text("字", 5, 20, number, Black),
            new PathItem(Box(25, 25, 3, 3), Black));

        Assert.Equal(255, picture[26, 26].A);
    }

    [Fact]
    public void A_path_of_a_hundred_thousand_lines_is_filled_and_stroked()
    {
        var path = new PathBuilder().MoveTo(0, 150);
        for (var i = 1; i <= 100_000; i++) path.LineTo(i * 0.003, 150 + 100 * ((i * 7919 % 1000) / 1000.0 - 0.5));
        path.LineTo(300, 300).LineTo(0, 300).Close();

        var picture = Render(300, 300, new PathItem(path.Build(), Ink("336699"), new(Ink("B3202A"), 0.5)));

        Assert.Equal((0x33, 0x66, 0x99, 255), picture[150, 250]);
        Assert.Equal(0, picture[150, 50].A);
    }

    [Fact]
    public void A_canvas_forty_thousand_pixels_wide_is_right_at_both_ends()
    {
        var picture = Render(
            40_000, 20,
            new PathItem(Polygon(0, 0, 40_000, 10, 0, 20), Ink("336699")),
            new PathItem(Ellipse(39_980, 2, 16, 16), Black));

        Assert.Equal((0x33, 0x66, 0x99, 255), picture[3, 10]);
        Assert.Equal(255, picture[39_988, 10].A);
        Assert.Equal(0, picture[39_999, 1].A);
    }

    [Fact]
    public void A_canvas_four_hundred_thousand_pixels_high_is_right_at_both_ends()
    {
        var picture = Render(8, 400_000, new PathItem(Polygon(0, 0, 8, 0, 4, 400_000), Ink("336699")), new PathItem(Box(2, 399_990, 4, 4), Black));

        Assert.Equal((0x33, 0x66, 0x99, 255), picture[4, 3]);
        Assert.Equal(255, picture[3, 399_992].A);
        Assert.Equal(0, picture[0, 399_980].A);
    }

    [Fact]
    public void Groups_nested_deeply_are_drawn()
    {
        SceneItem item = new PathItem(Box(2, 2, 6, 6), Black);
        for (var i = 0; i < 60; i++) item = new GroupItem([item]) { Opacity = i % 2 == 0 ? 0.99 : 1, Clip = new(Ellipse(-10, -10, 30, 30)) };

        Assert.True(Render(10, 10, item)[5, 5].A > 150);
    }

    [Fact]
    public void A_line_with_countless_dashes_is_drawn_unbroken()
    {
        var picture = Render(30, 10, new PathItem(Polyline(2, 5, 1e9, 5), null, new(Black, 4) { Dashes = [1e-6, 1e-6] }));

        Assert.Equal(255, picture[15, 5].A);
    }

    [Fact]
    public void A_render_can_be_ended_early()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var sink = new PixelCollector();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            new RasterEngine().Render(Page(10, 10, new PathItem(Box(0, 0, 5, 5), Black)), new(10, 10), sink, new DiagnosticBag(), source.Token));
        Assert.Throws<InvalidOperationException>(() => sink.Rgba.Length);
    }

    [Fact]
    public void A_sink_that_fails_ends_the_render_with_its_own_exception()
    {
        var scene = Page(10, 100, new PathItem(Box(0, 0, 5, 5), Black));

        Assert.Throws<IOException>(() => new RasterEngine(4).Render(scene, new(10, 100) { Threads = 3 }, new BrokenSink(), new DiagnosticBag()));
    }

    private sealed class BrokenSink : PosterKit.Imaging.IPixelSink
    {
        public void Begin(int width, int height, int bandHeight, bool isOpaque) { }

        public void WriteBand(int band, ReadOnlySpan<byte> rgba) => throw new IOException("the disk is full");

        public void Complete() => Assert.Fail("a render that failed is not completed");
    }
}
