using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

internal static partial class SampleScenes
{
    private static PosterScene GradientSpreads()
    {
        ImmutableArray<GradientStop> stops = [Stop(0, "1F4E79"), Stop(0.7, "F6F1E7"), Stop(1, "B3202A")];
        return Page(120, 90, new GroupItem([
            new PathItem(Box(0, 0, 100, 50), new LinearGradientPaint(new(20, 10), new(50, 20), stops) { Spread = GradientSpread.Repeat }),
            new PathItem(Box(100, 0, 100, 50), new LinearGradientPaint(new(120, 10), new(150, 20), stops) { Spread = GradientSpread.Reflect }),
            new PathItem(Box(0, 50, 100, 50), new RadialGradientPaint(new(50, 75), 18, 12, stops) { Spread = GradientSpread.Repeat }),
            new PathItem(Box(100, 50, 100, 50), new RadialGradientPaint(new(150, 75), 18, 12, stops) { Spread = GradientSpread.Reflect, Transform = Matrix.Rotation(8) }),
            new PathItem(Box(0, 100, 66, 50), new RadialGradientPaint(new(33, 125), 30, 24, stops) { Focus = new(15, 120) }),
            new PathItem(Box(67, 100, 66, 50), new RadialGradientPaint(new(100, 125), 30, 24, stops) { Focus = new(110, 118), FocusRadius = 0.3 }),
            new PathItem(Box(134, 100, 66, 50), new RadialGradientPaint(new(167, 125), 20, 20, stops) { Focus = new(179, 125), Spread = GradientSpread.Repeat })]) { Transform = Matrix.Scale(0.6, 0.6) });
    }

    private static PosterScene ConicGradients() => Page(
        200, 100,
        new PathItem(Ellipse(2, 2, 96, 96), new ConicGradientPaint(new(50, 50), 0, [Stop(0, "B3202A"), Stop(0.25, "E0A030"), Stop(0.6, "1F4E79"), Stop(1, "B3202A")])),
        new PathItem(Ellipse(102, 2, 96, 96), new ConicGradientPaint(new(150, 50), 30, [Stop(0, "1C1B1A"), Stop(0.3, "1C1B1A"), Stop(0.3, "E0A030"), Stop(0.7, "E0A030"), Stop(0.7, "2A6F5B", 0.4), Stop(1, "2A6F5B")])));

    // Drawn dithered by GoldenTests where the name says so: six levels over two hundred pixels.
    private static PosterScene DitheredGradient() => Page(
        200, 60,
        new PathItem(Box(0, 0, 200, 30), new LinearGradientPaint(new(0, 0), new(200, 20), [Stop(0, "202838"), Stop(1, "262E3E")])),
        new PathItem(Box(0, 30, 200, 30), new RadialGradientPaint(new(100, 45), 120, 40, [Stop(0, "D8D0C8"), Stop(1, "D0C8C0")])));

    private static PosterScene Patterns()
    {
        PatternPaint Tile(double width, double height, Matrix transform, params ImmutableArray<SceneItem> items) => new(items, new(0, 0, width, height)) { Transform = transform };

        return Page(
            200, 150,
            new PathItem(Box(5, 5, 60, 60), Tile(9.3, 9.3, Matrix.Translation(5, 5), new PathItem(Ellipse(2.6, 2.6, 4, 4), Ink("B3202A")))),
            new PathItem(Ellipse(70, 5, 60, 60), Tile(6.5, 6.5, Matrix.Rotation(30), new PathItem(Box(0, 1, 6.5, 2.2), Ink("1F4E79")))),
            new PathItem(Box(135, 5, 60, 60), Tile(13, 13, Matrix.Rotation(45), new PathItem(Box(0, 0, 6.5, 6.5), Ink("1C1B1A")), new PathItem(Box(6.5, 6.5, 6.5, 6.5), Ink("1C1B1A")))),
            new PathItem(Box(5, 75, 60, 60), Tile(20.5, 14.2, Matrix.Identity, new PathItem(Box(0, 0, 20.5, 14.2), new LinearGradientPaint(new(0, 0), new(20.5, 0), [Stop(0, "E0A030"), Stop(1, "6B4C9A")])))),
            new PathItem(Box(70, 75, 60, 60), Tile(16, 16, Matrix.Translation(70, 75), new PathItem(Polyline(-4, 4, 4, -4, 20, -4, -4, 20, 20, 4, 20, 12, 12, 20), null, new(Ink("2A6F5B"), 2))) with { Opacity = 0.6 }),
            new PathItem(Box(140, 80, 50, 50), null, new(Tile(4, 4, Matrix.Identity, new PathItem(Box(0, 0, 4, 2), Ink("D9822B"))), 12)));
    }

    private static PosterScene BlendModes()
    {
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        foreach (var mode in Enum.GetValues<BlendMode>())
        {
            var (x, y) = ((int)mode % 4 * 50.0, (int)mode / 4 * 50.0);
            items.Add(new PathItem(Box(x + 2, y + 2, 46, 30), new LinearGradientPaint(new(x + 2, 0), new(x + 48, 0), [Stop(0, "1F4E79"), Stop(0.5, "E0A030"), Stop(1, "F6F1E7", 0.4)])));
            items.Add(new GroupItem([new PathItem(Ellipse(x + 6, y + 12, 38, 34), new LinearGradientPaint(new(0, y + 12), new(0, y + 46), [Stop(0, "B3202A"), Stop(1, "4AA080", 0.7)]))]) { Blend = mode });
        }
        return Page(200, 200, items.ToImmutable());
    }

    private static PosterScene Masks() => Page(
        200, 100,
        new PathItem(Box(0, 40, 200, 20), Ink("E0A030")),
        new GroupItem([new PathItem(Box(5, 5, 90, 90), Ink("1F4E79"))])
        {
            Mask = new([new PathItem(Box(5, 5, 90, 90), new LinearGradientPaint(new(5, 0), new(95, 0), [Stop(0, "000000"), Stop(1, "000000", 0)]))], MaskKind.Alpha),
        },
        new GroupItem([new PathItem(Box(105, 5, 90, 90), Ink("B3202A"))])
        {
            Mask = new([new PathItem(Ellipse(105, 5, 80, 80), new RadialGradientPaint(new(145, 45), 40, 40, [Stop(0, "FFFFFF"), Stop(1, "204020")]))], MaskKind.Luminance),
            Opacity = 0.9,
        });

    private static PosterScene Blurs()
    {
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        double[] deviations = [0.7, 2, 5, 11];
        for (var i = 0; i < deviations.Length; i++)
            items.Add(new GroupItem([new PathItem(Box(12.5 + i * 50, 15, 25, 25), Ink("B3202A")), new PathItem(Ellipse(18 + i * 50, 24, 26, 22), Ink("1F4E79"))]) { Filter = GroupFilter.Blur(deviations[i]) });
        items.Add(new GroupItem([new PathItem(Box(20, 65, 60, 20), Ink("2A6F5B"))]) { Filter = new([new BlurStep(FilterStep.Source, 9, 0)]) });
        items.Add(new GroupItem([new PathItem(Box(-20, -10, 40, 20), Ink("6B4C9A"))]) { Filter = new([new BlurStep(FilterStep.Source, 4, 4)]), Transform = Matrix.Rotation(30).Then(Matrix.Translation(150, 75)) });
        return Page(200, 100, items.ToImmutable());
    }

    private static PosterScene Shadows() => Page(
        200, 100,
        new GroupItem([new PathItem(new PathBuilder().AddRoundedRectangle(new(18, 20, 70, 60), 8).Build(), Ink("000000", 0.4))]) { Filter = GroupFilter.Blur(5), Transform = Matrix.Translation(3, 6) },
        new PathItem(new PathBuilder().AddRoundedRectangle(new(18, 20, 70, 60), 8).Build(), Ink("F6F1E7")),
        new GroupItem([Text("永", 110, 84, 78, Ink("1F4E79", 0.8))]) { Filter = GroupFilter.Blur(3), Transform = Matrix.Translation(4, 4) },
        Text("永", 110, 84, 78, Ink("B3202A")));

    private static PosterScene Filters()
    {
        ImmutableArray<double> grey = [.. Grey(), .. Grey(), .. Grey(), 0, 0, 0, 1, 0];
        SceneItem[] Art(double x, double y) =>
        [
            new PathItem(Box(x + 6, y + 8, 24, 24), Ink("B3202A")), new PathItem(Ellipse(x + 16, y + 14, 28, 26), new LinearGradientPaint(new(x + 16, 0), new(x + 44, 0), [Stop(0, "E0A030"), Stop(1, "1F4E79", 0.5)])),
        ];
        GroupFilter[] filters =
        [
            new([new ColorMatrixStep(FilterStep.Source, grey)]),
            new([new TransferStep(FilterStep.Source, [1, 0], [1, 0], [1, 0], [])]),
            new([new MorphologyStep(FilterStep.Source, 3, 2, true)]),
            new([new MorphologyStep(FilterStep.Source, 3, 3, false)]),
            new([new ColorMatrixStep(FilterStep.Source, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.6, 0]), new BlurStep(0, 2, 2), new OffsetStep(1, 3, 4), new MergeStep([2, FilterStep.Source])]),
            new([new FloodStep(Color("2A6F5B")), new CompositeStep(0, FilterStep.Source, CompositeOperator.In), new BlurStep(1, 3, 3), new CompositeStep(FilterStep.Source, 2, CompositeOperator.Atop)]),
            new([new FloodStep(Color("FFF0A0")) { Region = new(100, 50, 30, 50) }, new BlendStep(0, FilterStep.Source, BlendMode.Multiply)]),
            new([new BlurStep(FilterStep.Source, 3, 3) { IsLinear = true }]),
        ];
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        for (var i = 0; i < filters.Length; i++) items.Add(new GroupItem([.. Art(i % 4 * 50, i / 4 * 50)]) { Filter = filters[i] });
        return Page(200, 100, items.ToImmutable());

        static double[] Grey() => [0.2126, 0.7152, 0.0722, 0, 0];
    }

    private static PosterScene BackdropBlurs() => Page(
        200, 100,
        new PathItem(Box(0, 0, 200, 100), Ink("F6F1E7")),
        new PathItem(Ellipse(-20, 20, 90, 90), Ink("B3202A")),
        new PathItem(Ellipse(80, -20, 70, 70), Ink("1F4E79")),
        new PathItem(Box(0, 60, 200, 3), Ink("1C1B1A")),
        new GroupItem([new PathItem(Box(0, 0, 200, 100), Ink("FFFFFF", 0.25))]) { Clip = new(new PathBuilder().AddRoundedRectangle(new(30.5, 15.5, 80, 70), 10).Build()), BackdropBlur = 6 },
        new GroupItem([new GroupItem([]) { Clip = new(Box(30, 0, 30, 30)), BackdropBlur = 1 }]) { Transform = Matrix.Rotation(5) },
        new GroupItem([new PathItem(Box(140, 40, 40, 40), Ink("2A6F5B", 0.3))]) { Clip = new(Box(140, 40, 80, 40)), BackdropBlur = 12, Opacity = 0.8 });
}
