using PosterKit.Foundation;
using PosterKit.Raster;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Svg.Tests;

/// <summary>
/// One drawing for each feature, under tests/golden/svg: against its golden picture, against librsvg, and against itself once it was written as SVG
/// and read again.
/// </summary>
public sealed class SvgFeatureTests
{
    private const int Width = 320;
    private const int Height = 200;

    // An edge may be rounded otherwise: so far may a channel be off, and of so many pixels may one be further off.
    private const int Tolerance = 48;
    private const double Share = 0.01;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "golden", "svg");

    public static TheoryData<string> Drawings => [.. Names()];

    // What librsvg 2.54 is known to draw otherwise. Text is set by other fonts there; filter functions work in linear light; clip paths that are
    // clipped, drop shadows, elements as pictures of a filter, markers on shapes, context paints over a whole `use`, transform origins and
    // non-scaling strokes and image-rendering it does not know; drawings in a drawing are pixels; a switch asks the language of the machine.
    public static TheoryData<string> SeenElsewhere => [.. Names().Where(name => !name.StartsWith("text", StringComparison.Ordinal)
        && name is not ("filter-functions" or "clip-paths" or "filter-shadow" or "filter-kernels" or "markers" or "context-paints" or "strokes" or "images" or "image-rendering" or "viewports" or "transform-boxes"))];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Drawing_is_its_golden_picture(string name)
    {
        GoldenPicture.AssertMatches($"svg/{name}", TestScenes.Draw(SceneOf(Read(name)), Width / 2, Height / 2));
    }

    [ToolTheory("rsvg-convert")]
    [MemberData(nameof(SeenElsewhere))]
    public void Drawing_looks_as_librsvg_draws_it(string name)
    {
        var theirs = TestScenes.DrawElsewhere(File.ReadAllBytes(Path.Combine(Folder, name + ".svg")), Width, Height);

        var difference = PictureDifference.Between(TestScenes.Draw(SceneOf(Read(name)), Width, Height), theirs, Tolerance)!;

        Assert.True(difference.Share <= Share, $"{difference.Pixels} pixels ({difference.Share:P2}) are off by more than {Tolerance}, allowed are {Share:P2}");
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Drawing_written_as_SVG_and_read_again_is_the_same(string name)
    {
        var scene = SceneOf(Read(name));
        var diagnostics = new DiagnosticBag();
        using var stream = new MemoryStream();
        SvgWriter.Write(scene, new() { Text = SvgTextMode.Outlines, Raster = new RasterEngine() }, stream, diagnostics);
        Assert.Empty(diagnostics.ToSorted());

        var again = SvgReader.Read("again.svg", stream.ToArray(), PosterLimits.Default, diagnostics, default, BundledFonts.Library)!;

        var difference = PictureDifference.Between(TestScenes.Draw(scene, Width, Height), TestScenes.Draw(SceneOf(again), Width, Height), Tolerance)!;
        Assert.True(difference.Share <= Share, $"{difference.Pixels} pixels ({difference.Share:P2}) are off by more than {Tolerance}, allowed are {Share:P2}");
    }

    private static IEnumerable<string> Names() => Directory.GetFiles(Folder, "*.svg").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static PosterScene SceneOf(SvgPicture picture) => new() { Trim = picture.Size, Items = picture.Items };

    private static SvgPicture Read(string name)
    {
        var diagnostics = new DiagnosticBag();
        var picture = SvgReader.Read(name, File.ReadAllBytes(Path.Combine(Folder, name + ".svg")), PosterLimits.Default, diagnostics, default, BundledFonts.Library)!;
        Assert.Empty(diagnostics.ToSorted());
        return picture;
    }
}
