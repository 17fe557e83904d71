using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PosterKit.Imaging;

/// <summary>Chooses and applies the filters of PNG rows (W3C PNG 3, sections 9 and 12.7): the one with the least sum of absolute values.</summary>
internal static class PngFiltering
{
    /// <summary>Bytes that must be readable before a row, zero: the neighbours of its first pixel.</summary>
    public const int Margin = 32;

    /// <summary>Writes the filter byte and the filtered row.</summary>
    /// <param name="buffer">Holds both rows.</param>
    /// <param name="row">Where the row starts; the <see cref="Margin"/> before it is zero.</param>
    /// <param name="above">Where the row above starts, likewise; negative where it is not known: only None and Sub are then used.</param>
    /// <param name="length">Bytes of a row.</param>
    /// <param name="step">Bytes of a pixel.</param>
    /// <param name="target">length + 1 bytes.</param>
    public static void Filter(ReadOnlySpan<byte> buffer, int row, int above, int length, int step, Span<byte> target)
    {
        var filter = Choose(buffer, row, above, length, step);
        target[0] = (byte)filter;
        Apply(filter, buffer, row, above, length, step, target[1..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static PngFilter Choose(ReadOnlySpan<byte> buffer, int row, int above, int length, int step)
    {
        // A row like the one above is the rule on posters: Up makes it all zeros, and no sum is less.
        if (above >= 0 && buffer.Slice(row, length).SequenceEqual(buffer.Slice(above, length))) return PngFilter.Up;

        ref var here = ref MemoryMarshal.GetReference(buffer[row..]);
        ref var left = ref MemoryMarshal.GetReference(buffer[(row - step)..]);
        var i = 0;
        Vector256<ulong> none = default, sub = default;
        if (above < 0)
        {
            for (; i <= length - Vector256<byte>.Count; i += Vector256<byte>.Count)
            {
                var x = Vector256.LoadUnsafe(ref here, (nuint)i);
                none += SumOfAbsolutes(x);
                sub += SumOfAbsolutes(x - Vector256.LoadUnsafe(ref left, (nuint)i));
            }
            var (noneTotal, subTotal) = (Vector256.Sum(none), Vector256.Sum(sub));
            for (; i < length; i++)
            {
                noneTotal += Absolute(buffer[row + i]);
                subTotal += Absolute(buffer[row + i] - buffer[row + i - step]);
            }
            return subTotal <= noneTotal ? PngFilter.Sub : PngFilter.None;
        }

        ref var up = ref MemoryMarshal.GetReference(buffer[above..]);
        ref var corner = ref MemoryMarshal.GetReference(buffer[(above - step)..]);
        Vector256<ulong> vertical = default, average = default, paeth = default;
        for (; i <= length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            var x = Vector256.LoadUnsafe(ref here, (nuint)i);
            var a = Vector256.LoadUnsafe(ref left, (nuint)i);
            var b = Vector256.LoadUnsafe(ref up, (nuint)i);
            var c = Vector256.LoadUnsafe(ref corner, (nuint)i);
            none += SumOfAbsolutes(x);
            sub += SumOfAbsolutes(x - a);
            vertical += SumOfAbsolutes(x - b);
            average += SumOfAbsolutes(x - Mean(a, b));
            paeth += SumOfAbsolutes(x - PaethPredictor.Nearest(a, b, c));
        }
        Span<ulong> totals = [Vector256.Sum(none), Vector256.Sum(sub), Vector256.Sum(vertical), Vector256.Sum(average), Vector256.Sum(paeth)];
        for (; i < length; i++)
        {
            int x = buffer[row + i], a = buffer[row + i - step], b = buffer[above + i], c = buffer[above + i - step];
            totals[0] += Absolute(x);
            totals[1] += Absolute(x - a);
            totals[2] += Absolute(x - b);
            totals[3] += Absolute(x - (a + b >> 1));
            totals[4] += Absolute(x - PaethPredictor.Nearest(a, b, c));
        }

        // Among equals the one that is cheaper to undo.
        var best = PngFilter.Up;
        if (totals[(int)PngFilter.Sub] < totals[(int)best]) best = PngFilter.Sub;
        if (totals[(int)PngFilter.Paeth] < totals[(int)best]) best = PngFilter.Paeth;
        if (totals[(int)PngFilter.Average] < totals[(int)best]) best = PngFilter.Average;
        return totals[(int)PngFilter.None] < totals[(int)best] ? PngFilter.None : best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    // Bytes count as signed numbers: 255 is one off, like 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> SumOfAbsolutes(Vector256<byte> differences)
    {
        var absolutes = Vector256.Min(differences, Vector256<byte>.Zero - differences);
        if (Avx2.IsSupported) return Avx2.SumAbsoluteDifferences(absolutes, Vector256<byte>.Zero).AsUInt64();

        var (lower, upper) = Vector256.Widen(absolutes);
        var (first, second) = Vector256.Widen(lower + upper);
        var (even, odd) = Vector256.Widen(first + second);
        return even + odd;
    }

    private static ulong Absolute(int difference) => (ulong)Math.Abs((int)(sbyte)difference);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Mean(Vector256<byte> a, Vector256<byte> b) => (a & b) + ((a ^ b) >>> 1);
}
