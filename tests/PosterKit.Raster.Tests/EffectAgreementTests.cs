using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Pdf;
using PosterKit.Scene;
using PosterKit.Svg;
using PosterKit.Testing;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

/// <summary>
/// Fills, strokes, gradients, blends and effects in PDF and SVG look, in programs that are not ours, as the raster draws them. Readers differ at edges (poppler does not smooth those of
/// shadings and patterns), so a share of the pixels, told for each scene, may be
/// further off than the tolerance.
/// </summary>
public sealed class EffectAgreementTests
{
    private const int Scale = 2;
    private const int Tolerance = 24;

    // Of each scene: the greatest share of pixels that are off by more than the tolerance, in PDF and in SVG.
    public static TheoryData<string, double, double> Scenes => new()
    {
        { "fill-rules", 0.02, 0.01 },
        { "curves", 0.01, 0.01 },
        { "stroke-joins", 0.01, 0.01 },
        { "stroke-caps", 0.02, 0.01 },
        { "stroke-curves", 0.01, 0.01 },
        { "dashes", 0.02, 0.02 },
        { "linear-gradients", 0.01, 0.01 },
        { "radial-gradients", 0.01, 0.01 },
        { "groups", 0.01, 0.01 },
        { "clips", 0.01, 0.01 },
        { "gradient-spreads", 0.06, 0.02 },
        { "conic-gradients", 0.02, 0.02 },
        { "patterns", 0.1, 0.1 },
        { "blend-modes", 0.02, 0.02 },
        { "masks", 0.01, 0.01 },
        { "blurs", 0.01, 0.01 },
        { "shadows", 0.02, 0.02 },
        { "filters", 0.03, 0.03 },
        { "backdrop-blur", 0.02, 0.02 },
    };

    [ToolTheory("pdftoppm")]
    [MemberData(nameof(Scenes))]
    public void A_document_shows_the_effect(string name, double share, double _)
    {
        var scene = SampleScenes.All[name];
        using var folder = new TemporaryFolder();
        var path = folder["effect.pdf"];
        using (var file = File.Create(path)) new PdfEngine(new RasterEngine()).Write([scene], new(), file, new());

        RunTool("pdftoppm", "-r", $"{72 * Scale}", "-png", "-singlefile", path, folder["effect"]);

        AssertAgrees(name, "pdf", scene, File.ReadAllBytes(folder["effect.png"]), share);
    }

    // It fades a soft mask by the alpha that is in force where the mask is set, and what is masked by that alpha again.
    [ToolFact("mutool")]
    public void What_is_masked_and_faded_is_faded_once_in_MuPDF()
    {
        var scene = Page(
            100, 60,
            new GroupItem([new PathItem(Box(10, 10, 30, 40), Ink("000000"))]) { Filter = GroupFilter.Blur(3), Opacity = 0.4 },
            new GroupItem([new PathItem(Box(60, 10, 30, 40), new LinearGradientPaint(new(0, 10), new(0, 50), [new(0, ColorValue.Black), new(1, ColorValue.Black with { Alpha = 0 })]))]) { Opacity = 0.4 });
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder["faded.pdf"])) new PdfEngine(new RasterEngine()).Write([scene], new(), file, new());

        RunTool("mutool", "draw", "-q", "-r", $"{72 * Scale}", "-o", folder["faded.png"], folder["faded.pdf"]);

        AssertAgrees("faded", "pdf", scene, File.ReadAllBytes(folder["faded.png"]), 0.01);
    }

    [ToolTheory("rsvg-convert")]
    [MemberData(nameof(Scenes))]
    public void A_drawing_shows_the_effect(string name, double _, double share)
    {
        var scene = SampleScenes.All[name];
        using var folder = new TemporaryFolder();
        var path = folder["effect.svg"];
        var options = new SvgOptions { Raster = new RasterEngine(), Text = SvgTextMode.Outlines, Background = ColorValue.White };
        using (var file = File.Create(path)) SvgWriter.Write(scene, options, file, new());

        RunTool("rsvg-convert", "-w", $"{scene.Trim.Width * Scale}", "-h", $"{scene.Trim.Height * Scale}", "-o", folder["effect.png"], path);

        AssertAgrees(name, "svg", scene, File.ReadAllBytes(folder["effect.png"]), share);
    }

    private static void RunTool(string program, params ReadOnlySpan<string> arguments)
    {
        var result = ToolRunner.Run(program, arguments);
        Assert.True(result.ExitCode == 0, result.Errors);
    }

    private static void AssertAgrees(string name, string format, PosterScene scene, byte[] png, double share)
    {
        var sink = new PixelCollector();
        new RasterEngine().Render(scene, new((int)scene.Trim.Width * Scale, (int)scene.Trim.Height * Scale) { Background = ColorValue.White }, sink, new DiagnosticBag());
        var theirs = ImageSource.Open(name, png, PosterLimits.Default, new DiagnosticBag(), default)!.Decode(new DiagnosticBag(), default)!;
        var difference = PictureDifference.Between(sink.ToImage(), theirs, Tolerance)!;
        if (difference.Share > share)
        {
            var folder = Path.Combine(Repository.Root, "artifacts", "tests", "effects");
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{name}.ours.png"), RefereePng.Encode(sink.ToImage()));
            File.WriteAllBytes(Path.Combine(folder, $"{name}.{format}.png"), png);
            File.WriteAllBytes(Path.Combine(folder, $"{name}.{format}.diff.png"), RefereePng.Encode(difference.Picture));
        }
        Assert.True(difference.Share <= share, $"{difference.Pixels} pixels ({difference.Share:P3}) are off by more than {Tolerance}, allowed are {share:P3}; see artifacts/tests/effects");
    }
}
