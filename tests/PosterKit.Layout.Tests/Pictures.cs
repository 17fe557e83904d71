using PosterKit.Imaging;

namespace PosterKit.Layout.Tests;

/// <summary>Picture files for tests.</summary>
internal static class Pictures
{
    /// <summary>A PNG of 40 × 40 white pixels.</summary>
    public static byte[] Square()
    {
        const int Side = 40;
        using var stream = new MemoryStream();
        var encoder = new PngEncoder(stream);
        encoder.Begin(Side, Side, Side, isOpaque: true);
        var pixels = new byte[Side * Side * 4];
        Array.Fill<byte>(pixels, 255);
        encoder.WriteBand(0, pixels);
        encoder.Complete();
        return stream.ToArray();
    }
}
