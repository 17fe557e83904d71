using PosterKit.Foundation;
using PosterKit.Raster.Tests;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Engines.Tests;

/// <summary>
/// Skia draws the scenes of the golden pictures. Its coverage has steps of its own and its resampling is another, so edges and pictures differ a little: a pixel
/// counts where a channel is off by more than <see cref="Tolerance"/>, and a share of such pixels is allowed: what was measured with SkiaSharp 3.119.4 and 4.155.0, and a third more.
/// </summary>
public sealed class SkiaGoldenTests
{
    private const int Tolerance = 24;

    private const double UsualShare = 0.002;

    // Edges of one pixel, and what makes up most of a picture.
    private static readonly Dictionary<string, double> Shares = new()
    {
        ["blurs"] = 0.011, ["dashes"] = 0.007, ["display-text"] = 0.027, ["emoji"] = 0.006, ["glyphs"] = 0.013, ["stroke-curves"] = 0.005, ["linear-gradients"] = 0.006,
        // Skia does not soften the edge between two stops at one place.
        ["conic-gradients"] = 0.007, ["gradient-spreads"] = 0.04, ["radial-gradients"] = 0.008,
        ["hairlines"] = 0.045,
        // Mean colours of encoded values, not of light; tiles as pixels.
        ["images"] = 0.065, ["patterns"] = 0.055,
    };

    public static TheoryData<string> Names => [.. SampleScenes.All.Keys];

    [EngineTheory("skia")]
    [MemberData(nameof(Names))]
    public void Skia_draws_the_golden_picture(string name)
    {
        var scene = SampleScenes.All[name];
        var diagnostics = new DiagnosticBag();
        var engine = ExternalEngines.Load("skia", diagnostics, EngineTheoryAttribute.EngineFolder)!.Plugin.CreateRaster()!;
        var sink = new PixelCollector();

        engine.Render(scene, new((int)scene.Trim.Width, (int)scene.Trim.Height) { Background = ColorValue.White }, sink, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        GoldenPicture.AssertMatches($"raster/{name}", sink.ToImage(), Tolerance, Shares.GetValueOrDefault(name, UsualShare));
    }
}
