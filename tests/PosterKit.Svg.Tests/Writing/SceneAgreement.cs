using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Svg.Tests.TestScenes;

namespace PosterKit.Svg.Tests;

/// <summary>Whether librsvg draws what we write as our rasterizer draws the scene; see <see cref="SvgAgreementTests"/>.</summary>
internal static class SceneAgreement
{
    public const int Tolerance = 48;
    public const double Share = 0.005;

    public static void AssertAgrees(PosterScene scene)
    {
        var (ours, theirs) = (Draw(scene, 400, 200), DrawElsewhere(Write(scene, new() { Text = SvgTextMode.Outlines }), 400, 200));

        var difference = PictureDifference.Between(ours, theirs, Tolerance)!;
        if (difference.Share > Share)
        {
            var folder = Path.Combine(Repository.Root, "artifacts", "tests", "svg");
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, "ours.png"), RefereePng.Encode(ours));
            File.WriteAllBytes(Path.Combine(folder, "theirs.png"), RefereePng.Encode(theirs));
            File.WriteAllBytes(Path.Combine(folder, "diff.png"), RefereePng.Encode(difference.Picture));
        }

        Assert.True(difference.Share <= Share, $"{difference.Pixels} pixels ({difference.Share:P3}) are off by more than {Tolerance}, allowed are {Share:P3}; see artifacts/tests/svg");
    }
}
