namespace PosterKit.Raster;

/// <summary>Pixels from sRGB as encoded to linear light and back, 8 bits to a channel (IEC 61966-2-1), premultiplied on both sides.</summary>
internal static class LinearLight
{
    private static readonly byte[] Decoded = Make(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4));
    private static readonly byte[] Encoded = Make(v => v <= 0.0031308 ? v * 12.92 : 1.055 * Math.Pow(v, 1 / 2.4) - 0.055);

    /// <summary>A picture in linear light.</summary>
    public static FilterImage Decode(FilterImage image) => Map(image, Decoded);

    /// <summary>A picture as sRGB encodes it.</summary>
    public static FilterImage Encode(FilterImage image) => Map(image, Encoded);

    /// <summary>One pixel in linear light.</summary>
    public static uint Decode(uint pixel) => Map(pixel, Decoded);

    private static FilterImage Map(FilterImage image, byte[] table)
    {
        var mapped = new FilterImage(image.Box);
        var (last, result) = (0u, 0u);
        for (var i = 0; i < image.Pixels.Length; i++)
        {
            // Neighbours are often the same.
            if (image.Pixels[i] != last) (last, result) = (image.Pixels[i], Map(image.Pixels[i], table));
            mapped.Pixels[i] = result;
        }
        return mapped;
    }

    private static uint Map(uint pixel, byte[] table)
    {
        var alpha = pixel >> 24;
        if (alpha == 0) return 0;
        return Channel(pixel & 0xFF) | Channel(pixel >> 8 & 0xFF) << 8 | Channel(pixel >> 16 & 0xFF) << 16 | alpha << 24;

        uint Channel(uint value) => ByteShares.Multiply(table[Math.Min(255, (value * 255 + alpha / 2) / alpha)], alpha);
    }

    private static byte[] Make(Func<double, double> curve)
    {
        var table = new byte[256];
        for (var i = 0; i < table.Length; i++) table[i] = (byte)Math.Floor(curve(i / 255.0) * 255 + 0.5);
        return table;
    }
}
