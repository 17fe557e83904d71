using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Imaging;

/// <summary>Chooses and applies the filters of PNG rows (W3C PNG 3, sections 9 and 12.7): the one with the least sum of what its bytes cost.</summary>
internal static class PngFiltering
{
    /// <summary>Bytes that must be readable before a row, zero: the neighbours of its first pixel.</summary>
    public const int Margin = 32;

    // By the sizes of posters with text and photographs: 4 to 16 are alike, 64 is half a percent worse, none a whole one.
    private const byte GreatestCost = 8;

    // So many such costs make no more than a byte holds.
    private const int MostSummed = byte.MaxValue / GreatestCost;

    /// <summary>Writes the filter byte and the filtered row.</summary>
    /// <param name="buffer">Holds both rows.</param>
    /// <param name="row">Where the row starts; the <see cref="Margin"/> before it is zero.</param>
    /// <param name="above">Where the row above starts, likewise; negative where it is not known: Sub is then used.</param>
    /// <param name="length">Bytes of a row.</param>
    /// <param name="step">Bytes of a pixel.</param>
    /// <param name="only">The filter to take; null: what seems best. Where nothing is known above, Sub stands for those that look there.</param>
    /// <param name="target">length + 1 bytes.</param>
    public static void Filter(ReadOnlySpan<byte> buffer, int row, int above, int length, int step, PngFilter? only, Span<byte> target)
    {
        var filter = only ?? Choose(buffer, row, above, length, step);
        if (above < 0 && filter != PngFilter.None) filter = PngFilter.Sub;
        target[0] = (byte)filter;
        Apply(filter, buffer, row, above, length, step, target[1..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static PngFilter Choose(ReadOnlySpan<byte> buffer, int row, int above, int length, int step)
    {
        if (above < 0) return PngFilter.Sub;

        // A row like the one above is the rule on posters: Up makes it all zeros, and no sum is less.
        if (buffer.Slice(row, length).SequenceEqual(buffer.Slice(above, length))) return PngFilter.Up;

        ref var here = ref MemoryMarshal.GetReference(buffer[row..]);
        ref var left = ref MemoryMarshal.GetReference(buffer[(row - step)..]);
        ref var up = ref MemoryMarshal.GetReference(buffer[above..]);
        ref var corner = ref MemoryMarshal.GetReference(buffer[(above - step)..]);
        var i = 0;
        int subTotal = 0, upTotal = 0, averageTotal = 0, paethTotal = 0;
        while (i <= length - Vector256<byte>.Count)
        {
            // As many vectors as sums of bytes allow.
            var stop = Math.Min(length - Vector256<byte>.Count + 1, i + MostSummed * Vector256<byte>.Count);
            Vector256<byte> sub = default, vertical = default, average = default, paeth = default;
            for (; i < stop; i += Vector256<byte>.Count)
            {
                var x = Vector256.LoadUnsafe(ref here, (nuint)i);
                var a = Vector256.LoadUnsafe(ref left, (nuint)i);
                var b = Vector256.LoadUnsafe(ref up, (nuint)i);
                var c = Vector256.LoadUnsafe(ref corner, (nuint)i);
                sub += Cost(x - a);
                vertical += Cost(x - b);
                average += Cost(x - Mean(a, b));
                paeth += Cost(x - PaethPredictor.Nearest(a, b, c));
            }
            subTotal += Sum(sub);
            upTotal += Sum(vertical);
            averageTotal += Sum(average);
            paethTotal += Sum(paeth);
        }
        for (; i < length; i++)
        {
            int x = buffer[row + i], a = buffer[row + i - step], b = buffer[above + i], c = buffer[above + i - step];
            subTotal += Cost(x - a);
            upTotal += Cost(x - b);
            averageTotal += Cost(x - (a + b >> 1));
            paethTotal += Cost(x - PaethPredictor.Nearest(a, b, c));
        }

        // Among equals the one that is cheaper to undo. None is never the best where there is anything to predict by.
        var (best, total) = (PngFilter.Up, upTotal);
        if (subTotal < total) (best, total) = (PngFilter.Sub, subTotal);
        if (paethTotal < total) (best, total) = (PngFilter.Paeth, paethTotal);
        return averageTotal < total ? PngFilter.Average : best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Apply(PngFilter filter, ReadOnlySpan<byte> buffer, int row, int above, int length, int step, Span<byte> target)
    {
        if (filter == PngFilter.None)
        {
            buffer.Slice(row, length).CopyTo(target);
            return;
        }
        // Where there is no row above, only Sub comes here, which does not look at it.
        var upper = above < 0 ? row : above;
        ref var here = ref MemoryMarshal.GetReference(buffer[row..]);
        ref var left = ref MemoryMarshal.GetReference(buffer[(row - step)..]);
        ref var up = ref MemoryMarshal.GetReference(buffer[upper..]);
        ref var corner = ref MemoryMarshal.GetReference(buffer[(upper - step)..]);
        var i = 0;
        for (; i <= length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            var x = Vector256.LoadUnsafe(ref here, (nuint)i);
            var predicted = filter switch
            {
                PngFilter.Sub => Vector256.LoadUnsafe(ref left, (nuint)i),
                PngFilter.Up => Vector256.LoadUnsafe(ref up, (nuint)i),
                PngFilter.Average => Mean(Vector256.LoadUnsafe(ref left, (nuint)i), Vector256.LoadUnsafe(ref up, (nuint)i)),
                _ => PaethPredictor.Nearest(Vector256.LoadUnsafe(ref left, (nuint)i), Vector256.LoadUnsafe(ref up, (nuint)i), Vector256.LoadUnsafe(ref corner, (nuint)i)),
            };
            (x - predicted).CopyTo(target[i..]);
        }
        for (; i < length; i++)
        {
            int a = buffer[row + i - step], b = buffer[upper + i], c = buffer[upper + i - step];
            var predicted = filter switch
            {
                PngFilter.Sub => a,
                PngFilter.Up => b,
                PngFilter.Average => a + b >> 1,
                _ => PaethPredictor.Nearest(a, b, c),
            };
            target[i] = (byte)(buffer[row + i] - predicted);
        }
    }

    // Bytes count as signed numbers: 255 is one off, like 1. A great one takes hardly more bits than one of middle size, so that the edges of letters weigh no
    // more than they cost.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Cost(Vector256<byte> differences) =>
        Vector256.Min(Vector256.Min(differences, Vector256<byte>.Zero - differences), Vector256.Create(GreatestCost));

    private static int Cost(int difference) => Math.Min(Math.Abs((int)(sbyte)difference), GreatestCost);

    private static int Sum(Vector256<byte> costs)
    {
        var (lower, upper) = Vector256.Widen(costs);
        return Vector256.Sum(lower + upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Mean(Vector256<byte> a, Vector256<byte> b) => (a & b) + ((a ^ b) >>> 1);
}
