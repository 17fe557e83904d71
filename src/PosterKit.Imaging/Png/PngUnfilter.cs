using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Imaging;

/// <summary>Undoes the filters of PNG rows (W3C PNG 3, section 9).</summary>
internal static class PngUnfilter
{
    /// <summary>Turns a filtered row into bytes in its place.</summary>
    /// <param name="filter">The filter byte.</param>
    /// <param name="row">The row without its filter byte.</param>
    /// <param name="above">The finished row above, as long as <paramref name="row"/>; zeros for the first.</param>
    /// <param name="step">Bytes of a pixel, at least 1.</param>
    /// <returns>False where there is no such filter.</returns>
    public static bool Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        above = above[..row.Length];
        switch (filter)
        {
            case 0: break;
            case 1: Sub(row, step); break;
            case 2: Up(row, above); break;
            case 3: Average(row, above, step); break;
            case 4: Paeth(row, above, step); break;
            default: return false;
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sub(Span<byte> row, int step)
    {
        for (var i = step; i < row.Length; i++) row[i] += row[i - step];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Up(Span<byte> row, ReadOnlySpan<byte> above)
    {
        var i = 0;
        for (; i <= row.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
            (Vector256.Create<byte>(row[i..]) + Vector256.Create(above[i..])).CopyTo(row[i..]);
        for (; i < row.Length; i++) row[i] += above[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Average(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < Math.Min(step, row.Length); i++) row[i] += (byte)(above[i] >> 1);
        for (var i = step; i < row.Length; i++) row[i] += (byte)(row[i - step] + above[i] >> 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Paeth(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < Math.Min(step, row.Length); i++) row[i] += above[i];
        for (var i = step; i < row.Length; i++)
        {
            int left = row[i - step], up = above[i], corner = above[i - step];
            var (toLeft, toUp) = (Math.Abs(up - corner), Math.Abs(left - corner));
            var toCorner = Math.Abs(left + up - 2 * corner);
            // Ties go to the left, then up: the order is the standard's.
            var nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            row[i] += (byte)nearest;
        }
    }
}
