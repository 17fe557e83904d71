using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

public sealed class CoverageTests
{
    private static double InkOf(PixelCollector picture)
    {
        var sum = 0.0;
        for (var i = 3; i < picture.Rgba.Length; i += 4) sum += picture.Rgba[i];
        return sum / 255;
    }

    [Theory]
    [InlineData(10.0, 10.0, 90.0, 20.0, 30.0, 80.0)]
    [InlineData(0.3, 0.7, 99.2, 3.1, 50.5, 98.9)]
    [InlineData(5.0, 50.0, 95.0, 49.0, 94.0, 51.5)]
    public void The_coverage_of_a_triangle_sums_to_its_area(double x0, double y0, double x1, double y1, double x2, double y2)
    {
        var area = Math.Abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / 2;

        var picture = Render(100, 100, new PathItem(Polygon(x0, y0, x1, y1, x2, y2), Black));

        // Each of some 250 edge pixels is rounded to 1/255; the errors cancel in part.
        Assert.Equal(area, InkOf(picture), 0.15);
    }

    [Fact]
    public void The_coverage_of_a_circle_sums_to_its_area() =>
        Assert.Equal(Math.PI * 40 * 40, InkOf(Render(100, 100, new PathItem(Ellipse(10, 10, 80, 80), Black))), 2.0);

    [Theory]
    [InlineData(0.25, 0.5)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.125, 0.75)]
    public void A_rectangle_within_a_pixel_covers_its_share_of_it(double width, double height)
    {
        var picture = Render(3, 3, new PathItem(Box(1.2, 1.1, width, height), Black));

        Assert.Equal(Math.Round(width * height * 255), picture[1, 1].A, 1.0);
        Assert.Equal(picture[1, 1].A, InkOf(picture) * 255, 1e-6);
    }

    [Fact]
    public void A_slanted_edge_covers_each_pixel_by_the_area_below_it()
    {
        // The edge falls by one pixel over four: within the row the pixels are covered by 1/8, 3/8, 5/8, 7/8.
        var picture = Render(4, 1, new PathItem(Polygon(0, 1, 4, 0, 4, 1), Black));

        Assert.Equal(
            [32, 96, 159, 223],
            [picture[0, 0].A, picture[1, 0].A, picture[2, 0].A, picture[3, 0].A]);
    }

    [Fact]
    public void A_pixel_wholly_inside_is_wholly_covered_and_one_outside_is_untouched()
    {
        var picture = Render(64, 64, new PathItem(Ellipse(2, 2, 60, 60), Ink("336699")));

        Assert.Equal((0x33, 0x66, 0x99, 255), picture[32, 32]);
        Assert.Equal((0, 0, 0, 0), picture[1, 1]);
        Assert.Equal((0, 0, 0, 0), picture[63, 32]);
    }

    [Fact]
    public void Contours_of_one_direction_that_overlap_are_one_area()
    {
        var twice = new PathBuilder().AddRectangle(new(4, 4, 20, 20)).AddRectangle(new(14, 14, 20, 20)).Build();

        var picture = Render(40, 40, new PathItem(twice, Ink("000000", 0.5)));

        Assert.Equal(128, picture[6, 6].A);
        Assert.Equal(128, picture[20, 20].A);
        Assert.Equal(128, picture[30, 30].A);
    }

    [Fact]
    public void Even_odd_leaves_what_is_covered_twice()
    {
        var twice = new PathBuilder().AddRectangle(new(4, 4, 20, 20)).AddRectangle(new(14, 14, 20, 20)).Build();

        var picture = Render(40, 40, new PathItem(twice, Black) { FillRule = FillRule.EvenOdd });

        Assert.Equal(255, picture[6, 6].A);
        Assert.Equal(0, picture[20, 20].A);
        Assert.Equal(255, picture[30, 30].A);
    }

    [Fact]
    public void Winding_is_counted_far_beyond_what_a_byte_holds()
    {
        var path = new PathBuilder();
        for (var i = 0; i < 1500; i++) path.AddRectangle(new(4, 4, 8, 8));

        var picture = Render(16, 16, new PathItem(path.Build(), Black));

        Assert.Equal(255, picture[8, 8].A);
        Assert.Equal(0, picture[13, 8].A);
    }
}
