using PosterKit.Imaging;
using Xunit;

namespace PosterKit.Testing;

/// <summary>
/// Compares a picture with the reference PNG under tests/golden. A few pixels may differ a little: a pixel counts as different where one of its
/// channels is further off than a tolerance, and so many of them are allowed. POSTERKIT_ACCEPT=1 makes the picture the reference.
/// </summary>
public static class GoldenPicture
{
    /// <summary>Bytes of a golden PNG at most: they are small, and one feature each.</summary>
    public const int LargestFile = 20 * 1024;

    /// <summary>Fails where a picture differs from its reference; the actual picture and the difference are left under artifacts/tests/golden.</summary>
    /// <param name="name">Folder and name below tests/golden, without the ending, such as "raster/triangle".</param>
    /// <param name="actual">The picture; alpha not premultiplied.</param>
    /// <param name="tolerance">How far a channel may be off and still count as equal, 0 to 255.</param>
    /// <param name="share">Which share of the pixels may be further off, 0 to 1.</param>
    public static void AssertMatches(string name, PixelImage actual, int tolerance = 2, double share = 0.001)
    {
        var path = GoldenFile.PathOf(name, ".png");
        var png = RefereePng.Encode(actual);
        if (GoldenFile.IsAccepting)
        {
            Assert.True(png.Length <= LargestFile, $"the golden picture {name} would have {png.Length} bytes, more than {LargestFile}");
            GoldenFile.Accept(path, png);
            return;
        }
        if (!File.Exists(path))
        {
            File.WriteAllBytes(GoldenFile.ArtifactOf(name, ".actual.png"), png);
            Assert.Fail($"there is no golden picture {name}; look at artifacts/tests/golden/{name}.actual.png, then POSTERKIT_ACCEPT=1 writes it");
        }
        var expected = RefereePng.Decode(File.ReadAllBytes(path));
        if (PictureDifference.Between(expected, actual, tolerance) is not { } difference)
        {
            File.WriteAllBytes(GoldenFile.ArtifactOf(name, ".actual.png"), png);
            Assert.Fail($"{name} is {actual.Width} x {actual.Height} pixels, its golden picture {expected.Width} x {expected.Height}");
            return;
        }
        if (difference.Share <= share) return;
        File.WriteAllBytes(GoldenFile.ArtifactOf(name, ".actual.png"), png);
        File.WriteAllBytes(GoldenFile.ArtifactOf(name, ".diff.png"), RefereePng.Encode(difference.Picture));
        Assert.Fail(
            $"{name}: {difference.Pixels} pixels ({difference.Share:P3}) are off by more than {tolerance}, allowed are {share:P3}; " +
            $"the largest difference is {difference.Largest}. See artifacts/tests/golden/{name}.actual.png and .diff.png");
    }
}
