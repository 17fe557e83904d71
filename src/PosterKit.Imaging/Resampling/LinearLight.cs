namespace PosterKit.Imaging;

/// <summary>sRGB bytes to linear light and back (IEC 61966-2-1), light held in 15 bits: the darkest step is ten units, so every byte comes back.</summary>
internal static class LinearLight
{
    /// <summary>Full light.</summary>
    public const int One = 32767;

    // No value lies near enough to a rounding border for the last bit of a system's Pow to matter; a test holds that.
    private static readonly short[] Light = MakeLight();
    private static readonly byte[] Encoded = MakeEncoded();

    /// <summary>Light of each of the 256 encoded values.</summary>
    public static ReadOnlySpan<short> FromByte => Light;

    /// <summary>Nearest encoded value of each light, 0 to <see cref="One"/>.</summary>
    public static ReadOnlySpan<byte> ToByte => Encoded;

    /// <summary>Light, 0 to 1, of an encoded value, 0 to 1.</summary>
    public static double Decode(double encoded) => encoded <= 0.04045 ? encoded / 12.92 : Math.Pow((encoded + 0.055) / 1.055, 2.4);

    private static short[] MakeLight()
    {
        var table = new short[256];
        for (var i = 0; i < 256; i++) table[i] = (short)Math.Floor(Decode(i / 255.0) * One + 0.5);
        return table;
    }

    private static byte[] MakeEncoded()
    {
        var table = new byte[One + 1];
        var light = 0;
        for (var i = 0; i < 256; i++)
        {
            // Up to the light of the value half way to the next.
            var end = i == 255 ? table.Length : (int)Math.Ceiling(Decode((i + 0.5) / 255) * One);
            for (; light < end; light++) table[light] = (byte)i;
        }
        return table;
    }
}
