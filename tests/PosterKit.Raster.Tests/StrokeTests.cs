using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

public sealed class StrokeTests
{
    private static double InkOf(PixelCollector picture)
    {
        var sum = 0.0;
        for (var i = 3; i < picture.Rgba.Length; i += 4) sum += picture.Rgba[i];
        return sum / 255;
    }

    private static PixelCollector Stroked(VectorPath path, Stroke stroke) => Render(100, 100, new PathItem(path, null, stroke));

    [Theory]
    [InlineData(LineCap.Butt, 60 * 8)]
    [InlineData(LineCap.Square, 68 * 8)]
    [InlineData(LineCap.Round, 60 * 8 + Math.PI * 16)]
    public void A_line_inks_its_length_by_its_width_and_its_caps(LineCap cap, double area) =>
        Assert.Equal(area, InkOf(Stroked(Polyline(20, 50.3, 80, 50.3), new(Black, 8) { Cap = cap })), 0.5);

    [Theory]
    [InlineData(LineCap.Butt, 0)]
    [InlineData(LineCap.Square, 100)]
    [InlineData(LineCap.Round, Math.PI * 25)]
    public void A_line_of_no_length_leaves_what_its_caps_leave(LineCap cap, double area)
    {
        Assert.Equal(area, InkOf(Stroked(Polyline(50, 50, 50, 50), new(Black, 10) { Cap = cap })), 0.5);
        Assert.Equal(area, InkOf(Stroked(new PathBuilder().MoveTo(50, 50).Close().Build(), new(Black, 10) { Cap = cap })), 0.5);
    }

    [Theory]
    [InlineData(LineJoin.Miter, 4 * 100)]
    [InlineData(LineJoin.Bevel, 4 * 100 - 4 * 12.5)]
    [InlineData(LineJoin.Round, 4 * 100 - 4 * (25 - Math.PI * 25 / 4))]
    public void The_corners_of_a_closed_box_are_joined(LineJoin join, double corners)
    {
        // A ring of 60 by 60 with a line of 10: four bars of 50 between the corners, and the corners.
        var picture = Stroked(Box(20, 20, 60, 60), new(Black, 10) { Join = join });

        Assert.Equal(4 * 50 * 10 + corners, InkOf(picture), 0.6);
        Assert.Equal(0, picture[50, 50].A);
    }

    [Fact]
    public void A_mitre_beyond_its_limit_is_cut_to_a_bevel()
    {
        // A right angle needs a limit of √2.
        var pointed = InkOf(Stroked(Polyline(20, 80, 20, 20, 80, 20), new(Black, 10) { MiterLimit = 1.42 }));
        var cut = InkOf(Stroked(Polyline(20, 80, 20, 20, 80, 20), new(Black, 10) { MiterLimit = 1.41 }));

        Assert.Equal(12.5, pointed - cut, 0.2);
    }

    [Fact]
    public void A_circle_is_stroked_evenly()
    {
        var picture = Stroked(Ellipse(20, 20, 60, 60), new(Black, 10));

        Assert.Equal(Math.PI * (35 * 35 - 25 * 25), InkOf(picture), 4.0);
        Assert.Equal(0, picture[50, 50].A);
    }

    [Fact]
    public void A_clear_line_is_no_darker_where_it_crosses_itself_or_turns_on_itself()
    {
        var paint = Ink("000000", 0.5);
        var crossing = Stroked(Polyline(20, 20, 80, 80, 80, 20, 20, 80), new(paint, 9));
        var back = Stroked(Polyline(20, 50, 80, 50, 30, 50), new(paint, 9) { Join = LineJoin.Round });
        var curled = Stroked(new PathBuilder().MoveTo(40, 60).CubicTo(70, 20, 20, 20, 50, 60).Build(), new(paint, 24));

        Assert.All([crossing, back, curled], picture => Assert.Equal(128, picture.Rgba.ToArray().Max()));
    }

    [Fact]
    public void A_line_cut_into_many_pieces_is_the_line()
    {
        var whole = Stroked(Polyline(10, 30.4, 90, 70.2), new(Ink("000000", 0.5), 7));
        var path = new PathBuilder().MoveTo(10, 30.4);
        for (var i = 1; i <= 50; i++) path.LineTo(10 + 80 * i / 50.0, 30.4 + 39.8 * i / 50.0);

        var pieces = Stroked(path.Build(), new(Ink("000000", 0.5), 7));

        Assert.Equal(0, PictureDifference.Between(whole.ToImage(), pieces.ToImage(), 1)!.Pixels);
    }

    [Fact]
    public void A_line_thinner_than_a_pixel_leaves_its_share_of_ink() =>
        Assert.Equal(80 * 0.125, InkOf(Stroked(Polyline(10, 50.5, 90, 50.5), new(Black, 0.125))), 0.3);

    [Theory]
    [InlineData(0, 4 * 10 + 6)]
    [InlineData(5, 5 + 3 * 10 + 10)]
    [InlineData(12, 4 * 10 + 3)]
    [InlineData(-16, 4 * 10 + 5)]
    public void Dashes_ink_their_lengths(double offset, double length)
    {
        // 66 points of line, ten on and five off.
        var picture = Stroked(Polyline(10, 50, 76, 50), new(Black, 4) { Dashes = [10, 5], DashOffset = offset });

        Assert.Equal(length * 4, InkOf(picture), 0.6);
    }

    [Fact]
    public void A_dash_over_the_joint_of_a_closed_path_turns_the_corner()
    {
        // The pattern starts and ends on, so the first corner is inked like any other.
        var picture = Stroked(Box(20, 20, 60, 60), new(Black, 10) { Dashes = [30, 30], DashOffset = 15 });

        Assert.Equal(255, picture[16, 16].A);
        Assert.Equal(255, picture[84 - 1, 16].A);
    }

    [Fact]
    public void A_skewed_stroke_is_skewed()
    {
        var item = new PathItem(Polyline(0, -20, 0, 20), null, new(Black, 10));

        var picture = Render(100, 100, new GroupItem([item]) { Transform = new(4, 0, 0, 1, 50, 50) });

        Assert.Equal(40 * 40, InkOf(picture), 0.5);
        Assert.Equal(255, picture[32, 50].A);
    }
}
