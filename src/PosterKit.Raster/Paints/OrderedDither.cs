namespace PosterKit.Raster;

/// <summary>
/// The fixed pattern by which a value between two of 8 bits is told by how many pixels of a neighbourhood get the higher one: thresholds 1/128 to
/// 127/128, each once in every square of eight by eight pixels, neighbours far apart (Bayer 1973). It lies on the canvas, so bands do not show.
/// </summary>
internal static class OrderedDither
{
    /// <summary>Pixels from one repetition to the next.</summary>
    public const int Size = 8;

    private static readonly float[] Shares = Make();

    /// <summary>What is added to the values of a row before what lies behind the point is dropped, for each of eight columns; in place of a half.</summary>
    public static ReadOnlySpan<float> Row(int y) => Shares.AsSpan((y & (Size - 1)) * Size, Size);

    private static float[] Make()
    {
        var shares = new float[Size * Size];
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                // The bits of x ^ y and of y by turns, the lowest bit weighing most.
                var rank = 0;
                for (var bit = 0; bit < 3; bit++) rank |= ((x ^ y) >> bit & 1) << (5 - 2 * bit) | (y >> bit & 1) << (4 - 2 * bit);
                shares[y * Size + x] = (rank + 0.5f) / (Size * Size);
            }
        }
        return shares;
    }
}
