using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Raster;
using PosterKit.Raster.Tests;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Engines.Tests;

/// <summary>The filter steps that no golden picture has, drawn by Skia and by PosterKit's own engine.</summary>
public sealed class SkiaEffectTests
{
    private const int Tolerance = 24;

    // Noise is the same, and sampled half a pixel further on.
    private const int NoiseTolerance = 64;

    private static readonly Dictionary<string, (GroupFilter Filter, double Share)> Filters = new()
    {
        ["tile"] = (new([new TileStep(FilterStep.Source, new(20, 20, 30, 30))]), 0.01),
        ["sharpen"] = (new([new ConvolveStep(FilterStep.Source, 3, [0, -1, 0, -1, 5, -1, 0, -1, 0]) { TargetX = 1, TargetY = 1, KeepsAlpha = true }]), 0.02),
        ["emboss"] = (new([new ConvolveStep(FilterStep.Source, 3, [-2, -1, 0, -1, 1, 1, 0, 1, 2]) { TargetX = 1, TargetY = 1, Region = new(5, 5, 90, 90) }]), 0.02),
        ["displace"] = (new([new FloodStep(Color("FF4080")), new DisplacementStep(FilterStep.Source, 0, 20, 0, 1)]), 0.02),
        ["turbulence"] = (new([new TurbulenceStep(0.05, 0.08, 3, 7, false)]), 0.02),
        ["fractal-noise"] = (new([new TurbulenceStep(0.05, 0.05, 2, 3, true), new CompositeStep(0, FilterStep.Source, CompositeOperator.In)]), 0.02),
        ["distant-light"] = (new([new BlurStep(FilterStep.Source, 3, 3), new LightingStep(0, new DistantLight(225, 40), Color("FFE0A0"), 6, 1.2)]), 0.02),
        ["point-shine"] = (new([new BlurStep(FilterStep.Source, 3, 3), new LightingStep(0, new PointLight(20, 10, 40), Color("FFFFFF"), 5, 0.8) { Shine = 12 }, new CompositeStep(1, FilterStep.Source, CompositeOperator.In)]), 0.02),
        ["spot-light"] = (new([new BlurStep(FilterStep.Source, 2, 2), new LightingStep(0, new SpotLight(10, 10, 60, 60, 60, 0) { Focus = 8, ConeDegrees = 35 }, Color("A0E0FF"), 4, 1)]), 0.05),
        ["picture"] = (new([new PictureStep([new PathItem(Ellipse(40, 20, 40, 60), Ink("2A6F5B"))]), new BlendStep(0, FilterStep.Source, BlendMode.Screen)]), 0.01),
        ["linear-light"] = (new([new BlurStep(FilterStep.Source, 4, 4) { IsLinear = true }, new ColorMatrixStep(0, [0.5, 0, 0, 0, 0.1, 0, 1, 0, 0, 0, 0, 0, 0.7, 0, 0, 0, 0, 0, 1, 0]) { IsLinear = true, Region = new(10, 10, 80, 70) }]), 0.02),
        ["arithmetic"] = (new([new FloodStep(Color("3060C0", 0.6)), new CompositeStep(0, FilterStep.Source, CompositeOperator.Arithmetic) { Factors = (0.5, 0.4, 0.6, 0) }]), 0.01),
    };

    public static TheoryData<string> Names => [.. Filters.Keys];

    [EngineTheory("skia")]
    [MemberData(nameof(Names))]
    public void Skia_filters_as_the_own_engine_does(string name)
    {
        var (filter, share) = Filters[name];
        var scene = Page(100, 100, new GroupItem([new PathItem(Box(0, 0, 100, 100), Ink("F6F1E7")), new GroupItem([.. Art()]) { Filter = filter }]));

        var tolerance = filter.Steps.Any(step => step is TurbulenceStep) ? NoiseTolerance : Tolerance;
        var difference = PictureDifference.Between(Render(scene).ToImage(), RenderBySkia(scene).ToImage(), tolerance)!;

        Save(name, scene, difference);
        Assert.True(difference.Share <= share, $"{name}: {difference.Share:P2} of the pixels are off by more than {tolerance}, allowed are {share:P2}; the largest difference is {difference.Largest}");
    }

    private static ImmutableArray<SceneItem> Art() =>
    [
        new PathItem(Box(15, 20, 40, 40), Ink("B3202A")),
        new PathItem(Ellipse(40, 35, 45, 45), new LinearGradientPaint(new(40, 0), new(85, 0), [Stop(0, "E0A030"), Stop(1, "1F4E79", 0.5)])),
    ];

    private static PixelCollector RenderBySkia(PosterScene scene)
    {
        var diagnostics = new DiagnosticBag();
        var sink = new PixelCollector();
        ExternalEngines.Load("skia", diagnostics, EngineTheoryAttribute.EngineFolder)!.Plugin.CreateRaster()!
            .Render(scene, new((int)scene.Trim.Width, (int)scene.Trim.Height), sink, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return sink;
    }

    // For the eye, where they differ.
    private static void Save(string name, PosterScene scene, PictureDifference difference)
    {
        if (difference.Pixels == 0) return;
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "tests", "skia")).FullName, name);
        File.WriteAllBytes(path + ".own.png", RefereePng.Encode(Render(scene).ToImage()));
        File.WriteAllBytes(path + ".skia.png", RefereePng.Encode(RenderBySkia(scene).ToImage()));
        File.WriteAllBytes(path + ".diff.png", RefereePng.Encode(difference.Picture));
    }
}
