using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Svg.Tests;

/// <summary>
/// The drawings of the posters look as librsvg draws them. Edges may differ by the rounding of coverage: 40 of 255 is the tolerance, and one pixel
/// in a thousand may be further off. The same drawing shifted by one pixel differs far more, and is checked to.
/// </summary>
public sealed class SvgArtTests
{
    private const int Tolerance = 40;
    private const double Share = 0.001;
    private const int Width = 600;

    private static readonly string Folder = Path.Combine(Repository.Root, "seeds", "art");

    public static TheoryData<string> Drawings => [.. Directory.GetFiles(Folder, "*.svg").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [ToolTheory("rsvg-convert")]
    [MemberData(nameof(Drawings))]
    public void Drawing_looks_as_elsewhere(string name)
    {
        var file = File.ReadAllBytes(Path.Combine(Folder, name));
        var picture = TestScenes.Read(file);
        var height = (int)Math.Round(Width * picture.Size.Height / picture.Size.Width);
        var theirs = TestScenes.DrawElsewhere(file, Width, height);

        var ours = Draw(picture, 0, height);
        var difference = PictureDifference.Between(ours, theirs, Tolerance)!;
        var shifted = PictureDifference.Between(Draw(picture, picture.Size.Width / Width, height), theirs, Tolerance)!;

        if (difference.Share > Share) Keep(name, ours, theirs, difference.Picture);
        Assert.True(difference.Share <= Share, $"{difference.Pixels} pixels ({difference.Share:P3}) are off by more than {Tolerance}, allowed are {Share:P3}; see artifacts/tests/svg");
        Assert.True(shifted.Share > 2 * difference.Share, $"shifted by a pixel {shifted.Share:P3} differ, unshifted {difference.Share:P3}");
    }

    private static PixelImage Draw(SvgPicture picture, double shift, int height)
    {
        var items = shift == 0 ? picture.Items : [new GroupItem(picture.Items) { Transform = Matrix.Translation(shift, 0) }];
        return TestScenes.Draw(new() { Trim = picture.Size, Items = items }, Width, height);
    }

    private static void Keep(string name, PixelImage ours, PixelImage theirs, PixelImage difference)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "tests", "svg");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name + ".ours.png"), RefereePng.Encode(ours));
        File.WriteAllBytes(Path.Combine(folder, name + ".theirs.png"), RefereePng.Encode(theirs));
        File.WriteAllBytes(Path.Combine(folder, name + ".diff.png"), RefereePng.Encode(difference));
    }
}
