using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Raster.Tests;

/// <summary>Inks are composed as PDF says (32000-1 11.3.5, 11.7.4), each by itself, by the loops of pictures.</summary>
public sealed class InkCellTests
{
    private static readonly InkPalette Palette = new(InkConverter.Formula, isBlackAlone: false, ["Gold", "Silver"]);

    public static TheoryData<BlendMode> Modes => [.. Enum.GetValues<BlendMode>()];

    // A pixel of cyan, magenta, yellow, black, gold, silver and an alpha, as cells.
    private static byte[] Pixel(params byte[] inks) => [inks[0], inks[1], inks[2], inks[6], inks[3], inks[4], inks[5], inks[6]];

    private static byte[] Pixels(Random random, int count)
    {
        var pixels = new List<byte>();
        for (var i = 0; i < count; i++)
        {
            var alpha = (byte)(random.Next(3) switch { 0 => 0, 1 => 255, _ => random.Next(256) });
            pixels.AddRange(Pixel([.. Enumerable.Range(0, 6).Select(_ => (byte)random.Next(alpha + 1)), alpha]));
        }
        return [.. pixels];
    }

    private static byte[] Light(byte[] cells) => [.. cells.Select((value, i) => (byte)((i & 3) == 3 ? value : cells[i | 3] - value))];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Cyan_magenta_and_yellow_blend_as_the_light_that_they_leave(BlendMode mode)
    {
        var random = new Random(7);
        var (below, above) = (Pixels(random, 300), Pixels(random, 300));
        var (light, lightAbove) = (Light(below), Light(above));

        var inks = below.ToArray();
        InkCells<TwoCells>.Blend(mode, inks, above);
        Rgba8.Blend(mode, light, lightAbove);

        for (var i = 0; i < inks.Length; i += 8)
        {
            Assert.Equal(inks[i + 3], inks[i + 7]);
            for (var c = 0; c < 3; c++) Assert.InRange(inks[i + 3] - inks[i + c] - light[i + c], -1, 1);
        }
    }

    [Theory]
    [InlineData(BlendMode.Hue)]
    [InlineData(BlendMode.Saturation)]
    [InlineData(BlendMode.Color)]
    public void Black_stays_below_where_a_mode_takes_a_quality_of_the_colour(BlendMode mode)
    {
        var below = Pixel(40, 80, 120, 90, 0, 0, 255);

        InkCells<TwoCells>.Blend(mode, below, Pixel(200, 10, 60, 210, 0, 0, 255));

        Assert.Equal(90, below[4]);
    }

    [Fact]
    public void Black_is_that_of_the_source_where_a_mode_takes_its_luminosity()
    {
        var below = Pixel(40, 80, 120, 90, 0, 0, 255);

        InkCells<TwoCells>.Blend(BlendMode.Luminosity, below, Pixel(200, 10, 60, 210, 0, 0, 255));

        Assert.Equal(210, below[4]);
    }

    [Theory]
    [InlineData(BlendMode.Difference)]
    [InlineData(BlendMode.Exclusion)]
    [InlineData(BlendMode.Luminosity)]
    public void Spot_inks_are_laid_over_where_a_mode_would_not_leave_white_as_it_is(BlendMode mode)
    {
        var below = Pixel(0, 0, 0, 0, 200, 30, 255);

        InkCells<TwoCells>.Blend(mode, below, Pixel(0, 0, 0, 0, 0, 120, 255));

        Assert.Equal((0, 120), (below[5], below[6]));
    }

    [Fact]
    public void Multiply_adds_inks_one_by_one()
    {
        var below = Pixel(128, 0, 0, 64, 255, 0, 255);

        InkCells<TwoCells>.Blend(BlendMode.Multiply, below, Pixel(128, 51, 0, 0, 0, 128, 255));

        // What is left of the light of each is the product of what either leaves.
        Assert.Equal(Pixel(192, 51, 0, 64, 255, 128, 255), below);
    }

    [Fact]
    public void A_colour_that_overprints_leaves_the_inks_that_it_has_none_of()
    {
        var (shape, cyan, gold) = (VectorPath.Rectangle(new(0, 0, 4, 4)), Process(1, 0, 0, 0), Spot("Gold", 0.5));

        var planes = Draw([Fill(shape, gold), Over(Fill(shape, cyan)), Over(Fill(shape, Spot("Silver", 1)))]);
        var knocked = Draw([Fill(shape, gold), Fill(shape, cyan)]);

        Assert.Equal([255, 0, 0, 0, 128, 255], planes.Select(plane => plane[5]));
        Assert.Equal([255, 0, 0, 0, 0, 0], knocked.Select(plane => plane[5]));
    }

    [Fact]
    public void What_overprints_within_a_group_hides_what_lies_under_the_group_where_it_has_nothing_under_it()
    {
        var (left, all) = (VectorPath.Rectangle(new(0, 0, 2, 4)), VectorPath.Rectangle(new(0, 0, 4, 4)));
        var group = new GroupItem([Fill(left, Process(0, 1, 0, 0)), Over(Fill(all, Process(0, 0, 0, 1)))]) { IsIsolated = true };

        var planes = Draw([Fill(all, Process(1, 0, 0, 0)), group]);

        // Magenta is kept where the group has it; cyan, below the group, is hidden everywhere.
        Assert.Equal([0, 255, 0, 255], planes.Take(4).Select(plane => plane[0]));
        Assert.Equal([0, 0, 0, 255], planes.Take(4).Select(plane => plane[3]));
    }

    [Fact]
    public void A_gradient_of_process_inks_that_overprints_leaves_spot_inks()
    {
        var all = VectorPath.Rectangle(new(0, 0, 4, 4));
        var gradient = new LinearGradientPaint(new(0, 0), new(4, 0), [new(0, Process(1, 0, 0, 0)), new(1, Process(0.5, 0, 0, 0))]);

        var planes = Draw([Fill(all, Spot("Gold", 1)), Fill(all, Process(0, 0, 0, 0.5)), Fill(all, Spot("Gold", 1)), Over(new PathItem(all, gradient))]);

        Assert.Equal(0, planes[3][1]);
        Assert.Equal(255, planes[4][1]);
    }

    [Fact]
    public void A_spot_ink_that_fades_to_paper_or_away_stays_on_its_plate()
    {
        var all = VectorPath.Rectangle(new(0, 0, 4, 4));
        foreach (var end in (ColorValue[])[ColorValue.White, ColorValue.Black with { Alpha = 0 }, Process(0, 0, 0, 0)])
        {
            var planes = Draw([new PathItem(all, new LinearGradientPaint(new(0, 0), new(4, 0), [new(0, Spot("Gold", 1)), new(1, end)]))]);

            Assert.All(planes.Take(4), plane => Assert.All(plane, amount => Assert.Equal(0, amount)));
            Assert.InRange(planes[4][1], 150, 165);
        }
    }

    [Fact]
    public void A_gradient_between_inks_is_on_the_plates_of_both_and_overprints_the_rest()
    {
        var all = VectorPath.Rectangle(new(0, 0, 4, 4));
        var gradient = new LinearGradientPaint(new(0, 0), new(4, 0), [new(0, Spot("Gold", 1)), new(1, Process(0, 1, 0, 0))]);

        var planes = Draw([Fill(all, Spot("Silver", 1)), Over(new PathItem(all, gradient))]);

        Assert.Equal([223, 159, 96, 32], planes[4].Take(4).Select(amount => (int)amount));
        Assert.Equal([32, 96, 159, 223], planes[1].Take(4).Select(amount => (int)amount));
        Assert.All([planes[0], planes[2], planes[3]], plane => Assert.Equal(0, plane[1]));
        Assert.Equal(255, planes[5][1]);
    }

    [Fact]
    public void Every_number_of_spot_inks_has_a_format()
    {
        var all = VectorPath.Rectangle(new(0, 0, 4, 4));
        foreach (var count in (int[])[0, 1, 2, 3, 8, 9, InkPalette.MostSpots])
        {
            var names = Enumerable.Range(0, count).Select(i => $"Ink {i}").ToArray();
            var palette = new InkPalette(InkConverter.Formula, isBlackAlone: false, [.. names]);

            var planes = Draw([.. names.Select((name, i) => (SceneItem)Over(Fill(all, Spot(name, (i + 1.0) / 32))))], palette);

            Assert.Equal(names.Select((_, i) => (int)Math.Round((i + 1) / 32.0 * 255, MidpointRounding.AwayFromZero)), planes.Skip(4).Select(plane => (int)plane[9]));
        }
    }

    private static ColorValue Process(double c, double m, double y, double k) => new(0.5, 0.5, 0.5) { Cmyk = new(c, m, y, k) };

    private static ColorValue Spot(string name, double tint) => new(0.5, 0.5, 0.5) { Spot = new(name, tint) };

    private static PathItem Fill(VectorPath path, ColorValue color) => new(path, new SolidPaint(color));

    private static GroupItem Over(SceneItem item) => new([item]) { Overprints = true };

    private static byte[][] Draw(SceneItem[] items, InkPalette? palette = null) => new InkEngine().Render(
        new() { Trim = new(4, 4), Items = [.. items] }, new(0, 0, 4, 4), 4, 4, palette ?? Palette, 1, new());
}
