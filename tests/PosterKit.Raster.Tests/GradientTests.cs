using PosterKit.Foundation;
using PosterKit.Scene;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

public sealed class GradientTests
{
    [Fact]
    public void A_linear_gradient_takes_its_colour_at_the_centre_of_each_pixel()
    {
        var picture = Render(255, 2, new PathItem(Box(0, 0, 255, 2), new LinearGradientPaint(new(0, 0), new(255, 0), [Stop(0, "000000"), Stop(1, "FFFFFF")])));

        for (var x = 0; x < 255; x++) Assert.Equal(Math.Floor(x + 0.5 + 0.5), picture[x, 1].R);
    }

    [Fact]
    public void A_slow_gradient_has_all_its_levels_evenly_wide()
    {
        // 8 levels over 4000 pixels: 500 pixels each, the outer ones half of it.
        var picture = Render(4000, 1, new PathItem(Box(0, 0, 4000, 1), new LinearGradientPaint(new(0, 0), new(4000, 0), [Stop(0, "646464"), Stop(1, "6C6C6C")])));

        var widths = Enumerable.Range(0, 4000).GroupBy(x => picture[x, 0].R).Select(level => (level.Key, Width: level.Count())).ToList();
        Assert.Equal(9, widths.Count);
        Assert.All(widths, level => Assert.Equal(level.Key is 100 or 108 ? 250 : 500, level.Width, 1.0));
    }

    [Fact]
    public void Before_and_after_its_stops_a_gradient_goes_on_in_their_colours()
    {
        var picture = Render(30, 1, new PathItem(Box(0, 0, 30, 1), new LinearGradientPaint(new(10, 0), new(20, 0), [Stop(0.1, "B3202A"), Stop(0.9, "1F4E79")])));

        Assert.Equal((0xB3, 0x20, 0x2A, 255), picture[0, 0]);
        Assert.Equal((0xB3, 0x20, 0x2A, 255), picture[10, 0]);
        Assert.Equal((0x1F, 0x4E, 0x79, 255), picture[29, 0]);
    }

    [Fact]
    public void Clear_stops_are_mixed_premultiplied_so_that_no_colour_bleeds_in()
    {
        // From red to clear green: half way it is a half-clear red.
        var picture = Render(101, 1, new PathItem(Box(0, 0, 101, 1), new LinearGradientPaint(new(0, 0), new(101, 0), [Stop(0, "FF0000"), Stop(1, "00FF00", 0)])));

        Assert.Equal((128, 0, 0, 128), picture[50, 0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(217)]
    public void A_gradient_turns_with_its_group(double angle)
    {
        var paint = new LinearGradientPaint(new(-20, 0), new(20, 0), [Stop(0, "000000"), Stop(0.5, "FF0000"), Stop(1, "FFFFFF")]);
        var turn = Matrix.Rotation(angle);

        var picture = Render(60, 60, new GroupItem([new PathItem(Ellipse(-25, -25, 50, 50), paint)]) { Transform = turn.Then(Matrix.Translation(30, 30)) });

        var back = turn.Inverse()!.Value;
        foreach (var (x, y) in new[] { (30, 30), (20, 25), (40, 38), (30, 15), (12, 30) })
        {
            var t = Math.Clamp((back.Map(new(x + 0.5 - 30, y + 0.5 - 30)).X + 20) / 40, 0, 1);
            Assert.Equal(Math.Min(1, t * 2) * 255, picture[x, y].R, 0.6);
            Assert.Equal(Math.Max(0, t * 2 - 1) * 255, picture[x, y].G, 0.6);
        }
    }

    [Fact]
    public void A_radial_gradient_grows_with_the_distance_from_its_centre()
    {
        var picture = Render(100, 60, new PathItem(Box(0, 0, 100, 60), new RadialGradientPaint(new(50, 30), 40, 20, [Stop(0, "000000"), Stop(1, "FFFFFF")])));

        foreach (var (x, y) in new[] { (50, 30), (70, 30), (50, 40), (64, 37), (99, 59) })
        {
            double u = (x + 0.5 - 50) / 40, v = (y + 0.5 - 30) / 20;
            Assert.Equal(Math.Min(1, Math.Sqrt(u * u + v * v)) * 255, picture[x, y].R, 0.6);
        }
    }

    [Fact]
    public void A_gradient_of_no_length_is_its_last_colour()
    {
        var picture = Render(20, 10, new PathItem(Box(0, 0, 20, 10), new LinearGradientPaint(new(5, 5), new(5, 5), [Stop(0, "B3202A"), Stop(1, "1F4E79")])));

        Assert.Equal((0x1F, 0x4E, 0x79, 255), picture[2, 2]);
    }

    [Fact]
    public void No_pixel_of_a_gradient_is_brighter_than_its_alpha()
    {
        var picture = Render(
            300, 40,
            new PathItem(Box(0, 0, 300, 20), new LinearGradientPaint(new(0, 0), new(290, 7), [Stop(0, "FFFFFF", 0.01), Stop(0.3, "FEFFFE", 0.9), Stop(1, "FFFFFF", 0)])),
            new PathItem(Box(0, 20, 300, 20), new RadialGradientPaint(new(100, 30), 200, 30, [Stop(0, "FFFFFF", 0.01), Stop(0.3, "FEFFFE", 0.9), Stop(1, "FFFFFF", 0)])));

        for (var i = 0; i < picture.Rgba.Length; i += 4)
            Assert.True(picture.Rgba[i] <= picture.Rgba[i + 3] && picture.Rgba[i + 1] <= picture.Rgba[i + 3] && picture.Rgba[i + 2] <= picture.Rgba[i + 3]);
    }
}
