using PosterKit.Imaging;

namespace PosterKit.Testing;

/// <summary>How two pictures of one size differ.</summary>
/// <param name="Pixels">Pixels with a channel that is off by more than the tolerance.</param>
/// <param name="Share">The same as a share of all pixels.</param>
/// <param name="Largest">The largest difference of a channel, 0 to 255.</param>
/// <param name="Picture">White where they agree, the darker the further off, red where beyond the tolerance.</param>
public sealed record PictureDifference(int Pixels, double Share, int Largest, PixelImage Picture)
{
    /// <summary>Compares two pictures; clear pixels are equal whatever colour they hold.</summary>
    /// <param name="expected">One picture.</param>
    /// <param name="actual">The other.</param>
    /// <param name="tolerance">How far a channel may be off, 0 to 255.</param>
    /// <returns>Null where the sizes differ.</returns>
    public static PictureDifference? Between(PixelImage expected, PixelImage actual, int tolerance)
    {
        if (expected.Width != actual.Width || expected.Height != actual.Height) return null;
        ReadOnlySpan<byte> a = expected.Rgba.Span, b = actual.Rgba.Span;
        var map = new byte[a.Length];
        var (pixels, largest) = (0, 0);
        for (var i = 0; i < a.Length; i += 4)
        {
            var off = Math.Abs(a[i + 3] - b[i + 3]);
            // Colour counts as much as it is seen.
            for (var c = 0; c < 3; c++) off = Math.Max(off, Math.Abs(a[i + c] * a[i + 3] - b[i + c] * b[i + 3]) / 255);
            largest = Math.Max(largest, off);
            var isOff = off > tolerance;
            if (isOff) pixels++;
            var shade = (byte)(off == 0 ? 255 : Math.Max(0, 200 - off * 2));
            (map[i], map[i + 1], map[i + 2], map[i + 3]) = isOff ? ((byte)255, (byte)(shade / 2), (byte)(shade / 2), (byte)255) : (shade, shade, shade, (byte)255);
        }
        return new(pixels, pixels / (double)(expected.Width * expected.Height), largest, new(expected.Width, expected.Height, map, true));
    }
}
