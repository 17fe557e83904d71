using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;
using PosterKit.Scene;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

public sealed class EffectTests
{
    private static GroupItem Blurred(double x, double y, double deviation, Matrix? transform = null) => new([new PathItem(Ellipse(x, y, 60, 40), Ink("B3202A", 0.9)), new PathItem(Box(x + 30, y + 20, 50, 30), Ink("1F4E79"))])
    {
        Filter = GroupFilter.Blur(deviation), Transform = transform ?? Matrix.Identity,
    };

    [Theory]
    [InlineData(0.8)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(20)]
    public void A_blur_that_is_shifted_by_whole_pixels_is_shifted_exactly(double deviation)
    {
        var here = Draw.Render(300, 300, Blurred(100, 110, deviation));
        var there = Draw.Render(300, 300, Blurred(107, 105, deviation));

        for (var y = 20; y < 280; y++)
        {
            for (var x = 20; x < 280; x++) Assert.Equal(here[x, y], there[x + 7, y - 5]);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(25)]
    public void A_blur_is_the_gaussian_within_three_levels(double deviation)
    {
        // Across the side of a half plane a gaussian gives the error function.
        var picture = Draw.Render(Page(400, 8, new GroupItem([new PathItem(Box(-1000, -1000, 1200, 3000), Black)]) { Filter = GroupFilter.Blur(deviation) }), ColorValue.White);

        for (var x = 0; x < 400; x++)
        {
            var share = 0.5 * (1 + Erf((x + 0.5 - 200) / (deviation * Math.Sqrt(2))));
            Assert.Equal(255 * share, picture[x, 4].R, 3.2);
        }
    }

    // Abramowitz and Stegun 7.1.26.
    private static double Erf(double x)
    {
        var t = 1 / (1 + 0.3275911 * Math.Abs(x));
        var y = 1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.Exp(-x * x);
        return x < 0 ? -y : y;
    }

    [Theory]
    [MemberData(nameof(Effects))]
    public void Bands_and_threads_change_no_pixel(string name)
    {
        var whole = Draw.Render(SampleScenes.All[name], threads: 1, bandHeight: 4096);

        foreach (var height in new[] { 1, 7, 32 })
            Assert.True(whole.Rgba.SequenceEqual(Draw.Render(SampleScenes.All[name], threads: 3, bandHeight: height).Rgba), $"bands of {height} rows");
    }

    public static TheoryData<string> Effects => ["gradient-spreads", "conic-gradients", "patterns", "blend-modes", "masks", "blurs", "shadows", "filters", "backdrop-blur"];

    [Theory]
    [MemberData(nameof(Effects))]
    public void What_is_wholly_clear_changes_nothing(string name) =>
        Assert.Equal(-1, Draw.Render(Page(200, 200, new GroupItem(SampleScenes.All[name].Items) { Opacity = 0 })).Rgba.IndexOfAnyExcept((byte)0));

    [Fact]
    public void A_clear_source_leaves_the_ground_as_it_is_in_every_mode()
    {
        foreach (var mode in Enum.GetValues<BlendMode>())
        {
            var picture = Draw.Render(Page(10, 10, new PathItem(Box(0, 0, 10, 10), Ink("336699")), new GroupItem([new PathItem(Box(0, 0, 10, 10), Ink("FFCC00", 0))]) { Blend = mode }));

            Assert.Equal((0x33, 0x66, 0x99, 255), picture[5, 5]);
        }
    }

    [Fact]
    public void Separable_modes_are_their_formulas()
    {
        var formulas = new Dictionary<BlendMode, Func<double, double, double>>
        {
            [BlendMode.Multiply] = (b, s) => b * s,
            [BlendMode.Screen] = (b, s) => b + s - b * s,
            [BlendMode.Overlay] = (b, s) => Hard(s, b),
            [BlendMode.Darken] = Math.Min,
            [BlendMode.Lighten] = Math.Max,
            [BlendMode.ColorDodge] = (b, s) => b == 0 ? 0 : s == 1 ? 1 : Math.Min(1, b / (1 - s)),
            [BlendMode.ColorBurn] = (b, s) => b == 1 ? 1 : s == 0 ? 0 : 1 - Math.Min(1, (1 - b) / s),
            [BlendMode.HardLight] = Hard,
            [BlendMode.SoftLight] = (b, s) => s <= 0.5 ? b - (1 - 2 * s) * b * (1 - b) : b + (2 * s - 1) * ((b <= 0.25 ? ((16 * b - 12) * b + 4) * b : Math.Sqrt(b)) - b),
            [BlendMode.Difference] = (b, s) => Math.Abs(b - s),
            [BlendMode.Exclusion] = (b, s) => b + s - 2 * b * s,
        };
        byte[] values = [0, 1, 60, 127, 128, 200, 254, 255];
        foreach (var (mode, formula) in formulas)
        {
            foreach (var below in values)
            {
                foreach (var above in values)
                {
                    var picture = Draw.Render(Page(1, 1, Grey(below, 1), new GroupItem([Grey(above, 0.6)]) { Blend = mode }));

                    // The alpha of the source is 153 of 255; its colour comes back from premultiplied bytes.
                    var source = Math.Min(1, Math.Floor(above * 0.6 + 0.5) / 153);
                    var expected = 255 * ((1 - 0.6) * below / 255.0 + 0.6 * formula(below / 255.0, source));
                    Assert.True(Math.Abs(expected - picture[0, 0].R) <= 1.01, $"{mode} of {above} over {below}: {expected:0.0}, found {picture[0, 0].R}");
                }
            }
        }

        static double Hard(double b, double s) => s <= 0.5 ? 2 * b * s : 2 * b + 2 * s - 1 - 2 * b * s;
        static PathItem Grey(byte value, double alpha) => new(Box(0, 0, 1, 1), new SolidPaint(ColorValue.FromBytes(value, value, value) with { Alpha = alpha }));
    }

    [Fact]
    public void Hue_modes_keep_the_luminosity_they_promise()
    {
        foreach (var (mode, keepsBelow) in new[] { (BlendMode.Hue, true), (BlendMode.Saturation, true), (BlendMode.Color, true), (BlendMode.Luminosity, false) })
        {
            var picture = Draw.Render(Page(1, 1, new PathItem(Box(0, 0, 1, 1), Ink("7A5C30")), new GroupItem([new PathItem(Box(0, 0, 1, 1), Ink("3C8DAD"))]) { Blend = mode }));

            Assert.Equal(keepsBelow ? Luminosity(0x7A, 0x5C, 0x30) : Luminosity(0x3C, 0x8D, 0xAD), Luminosity(picture[0, 0].R, picture[0, 0].G, picture[0, 0].B), 1.0);
        }

        static double Luminosity(double r, double g, double b) => 0.3 * r + 0.59 * g + 0.11 * b;
    }

    [Fact]
    public void Tiles_of_a_pattern_leave_no_seam()
    {
        // Whole tiles of one colour, turned and of no whole size: as if it were a colour.
        var pattern = new PatternPaint([new PathItem(Box(0, 0, 7.37, 5.11), Ink("1F4E79"))], new(0, 0, 7.37, 5.11)) { Transform = Matrix.Rotation(23).Then(Matrix.Translation(3.3, 1.7)) };

        var picture = Draw.Render(100, 80, new PathItem(Box(0, 0, 100, 80), pattern));

        for (var i = 0; i < picture.Rgba.Length; i += 4) Assert.Equal((0x1F, 0x4E, 0x79, 255), (picture.Rgba[i], picture.Rgba[i + 1], picture.Rgba[i + 2], picture.Rgba[i + 3]));
    }

    [Fact]
    public void A_mask_of_luminance_weighs_the_channels()
    {
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        string[] colors = ["FF0000", "00FF00", "0000FF", "FFFFFF", "808080"];
        for (var i = 0; i < colors.Length; i++) items.Add(new PathItem(Box(i, 0, 1, 1), Ink(colors[i])));

        var picture = Draw.Render(6, 1, new GroupItem([new PathItem(Box(0, 0, 6, 1), Black)]) { Mask = new(items.ToImmutable(), MaskKind.Luminance) });

        Assert.Equal([54, 182, 18, 255, 128, 0], Enumerable.Range(0, 6).Select(x => (int)picture[x, 0].A));
    }

    [Fact]
    public void A_dithered_gradient_has_no_bands_and_keeps_its_mean()
    {
        // Eight levels over a thousand pixels: 125 pixels each where it is not dithered.
        var scene = Page(1000, 64, new PathItem(Box(0, 0, 1000, 64), new LinearGradientPaint(new(0, 0), new(1000, 0), [Stop(0, "303840"), Stop(1, "384048")])));

        var plain = Draw.Render(scene);
        var dithered = Draw.Render(scene, dither: DitherMode.Auto);

        Assert.True(LongestRun(plain) > 100);
        Assert.True(LongestRun(dithered) < 32);
        for (var x = 0; x + 8 <= 1000; x += 8)
        {
            var sum = 0;
            for (var i = 0; i < 64; i++) sum += dithered[x + i % 8, i / 8].R;
            Assert.Equal(0x30 + 8 * (x + 4) / 1000.0, sum / 64.0, 0.1);
        }

        // The longest stretch of one value in all rows of eight.
        static int LongestRun(PosterKit.Testing.PixelCollector picture)
        {
            var (longest, run) = (0, 0);
            for (var x = 1; x < 1000; x++)
            {
                var isSame = true;
                for (var y = 0; y < 8; y++) isSame &= picture[x, y].R == picture[x - 1, y].R;
                run = isSame ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
            return longest;
        }
    }

    [Fact]
    public void A_fast_gradient_is_dithered_only_where_all_are()
    {
        var scene = Page(100, 16, new PathItem(Box(0, 0, 100, 16), new LinearGradientPaint(new(0, 0), new(100, 0), [Stop(0, "000000"), Stop(1, "FFFFFF")])));

        Assert.True(Draw.Render(scene).Rgba.SequenceEqual(Draw.Render(scene, dither: DitherMode.Auto).Rgba));
        Assert.False(Draw.Render(scene).Rgba.SequenceEqual(Draw.Render(scene, dither: DitherMode.On).Rgba));
    }

    [Fact]
    public void Any_filter_draws_the_same_in_bands_of_any_height() =>
        Prop.ForAll(Filters.ToArbitrary(), filter =>
        {
            var scene = Page(80, 60, new PathItem(Box(0, 0, 80, 30), Ink("E0A030")), new GroupItem([new PathItem(Ellipse(10, 8, 50, 40), Ink("B3202A", 0.8))]) { Filter = filter, Opacity = 0.9 });
            return Draw.Render(scene, threads: 1, bandHeight: 4096).Rgba.SequenceEqual(Draw.Render(scene, threads: 2, bandHeight: 8).Rgba);
        }).QuickCheckThrowOnFailure();

    // Graphs of up to five steps, each of any earlier ones.
    private static Gen<GroupFilter> Filters =>
        from count in Gen.Choose(1, 5)
        from kinds in Gen.Choose(0, 8).ListOf(count)
        from numbers in Gen.Choose(0, 100).ListOf(count * 3)
        select new GroupFilter([.. Enumerable.Range(0, count).Select(i => Step(i, kinds[i], numbers[i * 3], numbers[i * 3 + 1], numbers[i * 3 + 2]))]);

    private static FilterStep Step(int index, int kind, int a, int b, int c)
    {
        var (first, second) = (a % (index + 1) - 1, b % (index + 1) - 1);
        return kind switch
        {
            0 => new BlurStep(first, b / 8.0, c / 8.0),
            1 => new OffsetStep(first, b / 10.0 - 5, c / 10.0 - 5),
            2 => new FloodStep(Color("1F4E79", c / 100.0)) { Region = new(a / 4.0, b / 4.0, 30, 20) },
            3 => new MergeStep([first, second]),
            4 => new CompositeStep(first, second, (CompositeOperator)(c % 7)) { Factors = (0.5, 0.5, 0.5, 0) },
            5 => new BlendStep(first, second, (BlendMode)(c % 16)),
            6 => new ColorMatrixStep(first, [0.2, 0.7, 0.1, 0, 0, 0, 1, 0, 0, 0, 0.3, 0, 0.5, 0, 0.1, 0, 0, 0, 1, 0]),
            7 => new TransferStep(first, [1, 0], [0, 0.5, 1], [], []),
            _ => new MorphologyStep(first, b % 5, c % 5, a % 2 == 0),
        };
    }
}
