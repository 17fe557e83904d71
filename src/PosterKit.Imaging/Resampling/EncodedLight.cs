namespace PosterKit.Imaging;

/// <summary>sRGB bytes as they are, in the numbers of <see cref="LinearLight"/>: for mixing colours as they are encoded.</summary>
internal static class EncodedLight
{
    private static readonly short[] Light = MakeLight();
    private static readonly byte[] Encoded = MakeEncoded();

    /// <summary>The number of each of the 256 values, 0 to <see cref="LinearLight.One"/>.</summary>
    public static ReadOnlySpan<short> FromByte => Light;

    /// <summary>The nearest value of each number.</summary>
    public static ReadOnlySpan<byte> ToByte => Encoded;

    private static short[] MakeLight()
    {
        var table = new short[256];
        for (var i = 0; i < 256; i++) table[i] = (short)((i * LinearLight.One + 127) / 255);
        return table;
    }

    private static byte[] MakeEncoded()
    {
        var table = new byte[LinearLight.One + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (byte)((i * 255 + LinearLight.One / 2) / LinearLight.One);
        return table;
    }
}
