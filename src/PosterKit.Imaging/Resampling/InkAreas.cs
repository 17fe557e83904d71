namespace PosterKit.Imaging;

/// <summary>Fewer pixels of ink, each the mean of the area that it takes the place of: the ink on an area stays what it is, where a picture for the eye is averaged in light.</summary>
public static class InkAreas
{
    /// <summary>Reduces amounts of ink.</summary>
    /// <param name="inks">Rows from the top, four bytes a pixel.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="toWidth">Pixels across afterwards, 1 to <paramref name="width"/>.</param>
    /// <param name="toHeight">Pixels down afterwards, 1 to <paramref name="height"/>.</param>
    public static byte[] Reduce(ReadOnlySpan<byte> inks, int width, int height, int toWidth, int toHeight)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(toWidth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(toHeight, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(toWidth, width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(toHeight, height);
        var reduced = new byte[toWidth * toHeight * 4];
        // Shares of the columns and rows of a pixel are whole numbers of the other grid: nothing is rounded but the means.
        var sums = new long[toWidth * 4];
        for (var y = 0; y < toHeight; y++)
        {
            Array.Clear(sums);
            for (var row = (int)((long)y * height / toHeight); (long)row * toHeight < (long)(y + 1) * height; row++)
                AddRow(inks.Slice(row * width * 4, width * 4), sums, Overlap(row, y, height, toHeight), width, toWidth);
            var area = (long)width * height;
            for (var i = 0; i < sums.Length; i++) reduced[y * sums.Length + i] = (byte)((sums[i] + area / 2) / area);
        }
        return reduced;
    }

    private static void AddRow(ReadOnlySpan<byte> row, long[] sums, long weight, int width, int toWidth)
    {
        for (var x = 0; x < toWidth; x++)
        {
            for (var column = (int)((long)x * width / toWidth); (long)column * toWidth < (long)(x + 1) * width; column++)
            {
                var share = weight * Overlap(column, x, width, toWidth);
                for (var k = 0; k < 4; k++) sums[4 * x + k] += share * row[4 * column + k];
            }
        }
    }

    // What a pixel of the one grid and one of the other have in common, where the whole is size times toSize.
    private static long Overlap(int from, int to, int size, int toSize) =>
        Math.Min((from + 1L) * toSize, (to + 1L) * size) - Math.Max((long)from * toSize, (long)to * size);
}
