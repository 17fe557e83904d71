using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PosterKit.Foundation;

namespace PosterKit.Raster;

internal sealed partial class CoverageAccumulator
{
    /// <summary>Hands the coverage of all that was added to a painter, and is ready for the next shape.</summary>
    /// <param name="rule">What counts as inside.</param>
    /// <param name="painter">Gets every row that has any coverage, from the top.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sweep(FillRule rule, IRowPainter painter)
    {
        var width = _box.Width;
        var evenOdd = rule == FillRule.EvenOdd;
        for (var row = 0; row < _box.Height; row++)
        {
            var runs = 0;
            var sum = 0;
            var x = 0;
            for (var word = 0; word < _words; word++)
            {
                ref var bits = ref _touched[row * _words + word];
                var rest = bits;
                if (rest == 0) continue;
                bits = 0;
                while (rest != 0)
                {
                    var block = BitOperations.TrailingZeroCount(rest);
                    var count = BitOperations.TrailingZeroCount(~(rest >> block));
                    rest = block + count >= 64 ? 0 : rest & (ulong.MaxValue << (block + count));
                    var start = ((word << 6) + block) << BlockBits;
                    if (start > x)
                    {
                        var constant = ToCoverage(sum, evenOdd);
                        if (constant != 0) _runs[runs++] = new(x, start - x, constant);
                    }
                    x = start + (count << BlockBits);
                    sum = Integrate(
                        _cells.AsSpan(row * _stride + start, count << BlockBits), _coverage.AsSpan(start, count << BlockBits), sum, evenOdd);
                    if (start < width) _runs[runs++] = new(start, Math.Min(x, width) - start, CoverageRun.Varies);
                }
            }
            if (x < width)
            {
                var constant = ToCoverage(sum, evenOdd);
                if (constant != 0) _runs[runs++] = new(x, width - x, constant);
            }
            if (runs > 0) painter.Paint(new(_box.Left, _box.Top + row, width, _runs.AsSpan(0, runs), _coverage.AsSpan(0, width)));
        }
    }

    // The covered share of a pixel, 0 to 255, rounded half up, from its doubled signed area.
    private static int ToCoverage(int sum, bool evenOdd)
    {
        int area;
        if (evenOdd)
        {
            area = sum & (2 * Fixed.FullArea - 1);
            area = Math.Min(area, 2 * Fixed.FullArea - area);
        }
        else
        {
            area = Math.Min(sum < 0 ? unchecked(-sum) & int.MaxValue : sum, Fixed.FullArea);
        }
        return ((area << 8) - area + Fixed.FullArea / 2) >> (2 * Fixed.Bits + 1);
    }

    // Turns cells into coverage and clears them. Whole numbers only: any grouping of the sums gives the same result.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Integrate(Span<int> cells, Span<byte> coverage, int sum, bool evenOdd)
    {
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var target = ref MemoryMarshal.GetReference(coverage);
        var carry = Vector128.Create(sum);
        for (var i = 0; i < cells.Length; i += BlockCells)
        {
            var a = Prefix(Vector128.LoadUnsafe(ref cell, (nuint)i));
            var b = Prefix(Vector128.LoadUnsafe(ref cell, (nuint)i + 4));
            var c = Prefix(Vector128.LoadUnsafe(ref cell, (nuint)i + 8));
            var d = Prefix(Vector128.LoadUnsafe(ref cell, (nuint)i + 12));
            Vector128<int>.Zero.StoreUnsafe(ref cell, (nuint)i);
            Vector128<int>.Zero.StoreUnsafe(ref cell, (nuint)i + 4);
            Vector128<int>.Zero.StoreUnsafe(ref cell, (nuint)i + 8);
            Vector128<int>.Zero.StoreUnsafe(ref cell, (nuint)i + 12);
            a += carry;
            b += Last(a);
            c += Last(b);
            d += Last(c);
            carry = Last(d);
            var low = evenOdd
                ? Vector128.Narrow(FoldedCoverage(a), FoldedCoverage(b))
                : Vector128.Narrow(ClampedCoverage(a), ClampedCoverage(b));
            var high = evenOdd
                ? Vector128.Narrow(FoldedCoverage(c), FoldedCoverage(d))
                : Vector128.Narrow(ClampedCoverage(c), ClampedCoverage(d));
            Vector128.Narrow(low.AsUInt16(), high.AsUInt16()).StoreUnsafe(ref target, (nuint)i);
        }
        return carry.ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Prefix(Vector128<int> v)
    {
        v += ShiftIn(v, 4);
        return v + ShiftIn(v, 8);
    }

    // The numbers moved up by one or two places, zeros coming in below.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> ShiftIn(Vector128<int> v, [ConstantExpected] byte bytes) => bytes == 4
        ? Vector128.Shuffle(v.AsByte(), Vector128.Create((byte)255, 255, 255, 255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).AsInt32()
        : Vector128.Shuffle(v.AsByte(), Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 0, 1, 2, 3, 4, 5, 6, 7)).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Last(Vector128<int> v) => Vector128.Shuffle(v, Vector128.Create(3, 3, 3, 3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> ClampedCoverage(Vector128<int> sum)
    {
        var area = Vector128.Min(Vector128.Abs(sum) & Vector128.Create(int.MaxValue), Vector128.Create(Fixed.FullArea));
        return ((area << 8) - area + Vector128.Create(Fixed.FullArea / 2)) >>> (2 * Fixed.Bits + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> FoldedCoverage(Vector128<int> sum)
    {
        var area = sum & Vector128.Create(2 * Fixed.FullArea - 1);
        area = Vector128.Min(area, Vector128.Create(2 * Fixed.FullArea) - area);
        return ((area << 8) - area + Vector128.Create(Fixed.FullArea / 2)) >>> (2 * Fixed.Bits + 1);
    }
}
