using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using PosterKit.Foundation;
using PosterKit.Raster;
using PosterKit.Scene;

namespace PosterKit.Benchmarks;

/// <summary>What effects cost beside the page they stand on: A3 at 300 dpi, an engine that is warm.</summary>
[MemoryDiagnoser]
public class EffectBenchmarks
{
    private readonly RasterEngine _engine = new() { KeptBytes = 0 };
    private PosterScene _scene = null!;

    /// <summary>The page alone; a card with a shadow; the whole page blurred by so many pixels; and so on.</summary>
    [Params("page", "shadow-40", "blur-3", "blur-12", "blur-100", "multiply", "luminosity", "mask", "pattern", "conic", "backdrop-40")]
    public string Effect { get; set; } = "";

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var (size, page) = (new Size(842, 1191), new Rect(0, 0, 842, 1191));
        PathItem Fill(Rect box, Paint paint) => new(VectorPath.Rectangle(box), paint);
        GradientStop[] stops = [new(0, new(0.1, 0.2, 0.5)), new(1, new(0.9, 0.7, 0.3))];
        var ground = Fill(page, new LinearGradientPaint(new(0, 0), new(842, 1191), [.. stops]));
        var art = new PathItem(new PathBuilder().AddEllipse(page).Build(), new SolidPaint(new(0.7, 0.1, 0.2)));
        var card = new PathBuilder().AddRoundedRectangle(new(120, 200, 600, 400), 20).Build();
        const double Pixel = 0.24;
        ImmutableArray<SceneItem> items = Effect switch
        {
            "page" => [ground, art],
            "shadow-40" => [ground, new GroupItem([new PathItem(card, new SolidPaint(ColorValue.Black with { Alpha = 0.4 }))]) { Filter = GroupFilter.Blur(40 * Pixel) }, new PathItem(card, new SolidPaint(ColorValue.White))],
            "blur-3" => [ground, new GroupItem([art]) { Filter = GroupFilter.Blur(3 * Pixel) }],
            "blur-12" => [ground, new GroupItem([art]) { Filter = GroupFilter.Blur(12 * Pixel) }],
            "blur-100" => [ground, new GroupItem([art]) { Filter = GroupFilter.Blur(100 * Pixel) }],
            "multiply" => [ground, new GroupItem([art]) { Blend = BlendMode.Multiply }],
            "luminosity" => [ground, new GroupItem([art]) { Blend = BlendMode.Luminosity }],
            "mask" => [ground, new GroupItem([art]) { Mask = new([ground], MaskKind.Luminance) }],
            "pattern" => [ground, Fill(page, new PatternPaint([new PathItem(new PathBuilder().AddEllipse(new(2, 2, 6, 6)).Build(), new SolidPaint(ColorValue.White))], new(0, 0, 11, 11)))],
            "conic" => [Fill(page, new ConicGradientPaint(new(421, 600), 0, [.. stops]))],
            _ => [ground, art, new GroupItem([]) { Clip = new(card), BackdropBlur = 40 * Pixel }],
        };
        _scene = new() { Trim = size, Items = items };
    }

    [Benchmark]
    public void Draw() => _engine.Render(_scene, new(3508, 4961) { Background = ColorValue.White, Threads = Threads }, new NoSink(), new DiagnosticBag());
}
