using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Raster;

/// <summary>
/// A picture turned by any angle, or skewed. It is first brought to the size it has on the device (by the resampler, where that is smaller), so that
/// a step from pixel to pixel is about one of its own; then each device pixel takes the cubic through the sixteen pixels round it.
/// </summary>
internal sealed class TurnedImage : StripSource
{
    // Places are held in 1/65536 of a pixel; the first eight bits of that choose the weights.
    private const int PlaceBits = 16;
    private const int PhaseBits = 8;
    private const int WeightBits = 14;

    // Four weights for each phase, in two pairs: the earlier pixel's in the low half of a 32-bit number.
    private static readonly int[] WeightPairs = MakeWeightPairs();

    private readonly uint[] _pixels;
    private readonly int _width;
    private readonly int _height;
    private readonly Matrix _toPixels;
    private readonly bool _isPixelated;

    private TurnedImage(uint[] pixels, int width, int height, Matrix toPixels, bool isOpaque, bool isPixelated) =>
        (_pixels, _width, _height, _toPixels, IsOpaque, _isPixelated) = (pixels, width, height, toPixels, isOpaque, isPixelated);

    public override bool IsOpaque { get; }

    /// <summary>Prepares a picture.</summary>
    /// <param name="image">Its pixels.</param>
    /// <param name="crop">The shown part in pixels of the picture.</param>
    /// <param name="box">Where it stands in the item's space.</param>
    /// <param name="toDevice">From there to device pixels.</param>
    /// <param name="seen">Device pixels that may be asked for.</param>
    /// <param name="across">Length of its upper side on the device, in pixels.</param>
    /// <param name="down">Length of its left side.</param>
    /// <param name="isPixelated">True: enlarged, its pixels stay squares.</param>
    /// <returns>Null where nothing of it is seen.</returns>
    public static TurnedImage? Create(PixelImage image, Rect crop, Rect box, Matrix toDevice, PixelBox seen, double across, double down, bool isPixelated)
    {
        // Never more pixels than the picture has: the cubic enlarges as well as the resampler would.
        isPixelated &= across >= crop.Width && down >= crop.Height;
        var width = Math.Max(1, Math.Min(Math.Ceiling(across), Math.Ceiling(crop.Width)));
        var height = Math.Max(1, Math.Min(Math.Ceiling(down), Math.Ceiling(crop.Height)));
        var toSized = toDevice.Inverse()!.Value
            .Then(Matrix.Translation(-box.X, -box.Y))
            .Then(Matrix.Scale(width / box.Width, height / box.Height));
        // What is seen, and the reach of the cubic round it.
        var part = toSized.MapBounds(new(seen.Left, seen.Top, seen.Width, seen.Height)).Outset(3).Intersect(new(0, 0, width, height));
        if (part.IsEmpty) return null;
        var clip = PixelBox.Around(part);
        if (ImageResampler.Create(image, crop, new(0, 0, width, height), new(clip.Left, clip.Top, clip.Width, clip.Height), isPixelated) is not { } resampler) return null;
        var pixels = GC.AllocateUninitializedArray<uint>(checked(resampler.Width * resampler.Height));
        resampler.Read(0, resampler.Height, MemoryMarshal.AsBytes(pixels.AsSpan()));
        return new(pixels, resampler.Width, resampler.Height, toSized.Then(Matrix.Translation(-resampler.Left, -resampler.Top)), resampler.IsOpaque, isPixelated);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Read(PixelBox box, Span<byte> pixels)
    {
        const double Unit = 1 << PlaceBits;
        var m = _toPixels;
        var (stepU, stepV) = (ToPlace(m.A * Unit), ToPlace(m.B * Unit));
        var target = MemoryMarshal.Cast<byte, uint>(pixels);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            // The centre of column 0, from which every column is counted; the half pixel is taken off because taps are centres too.
            var u = ToPlace((0.5 * m.A + (y + 0.5) * m.C + m.E - 0.5) * Unit) + stepU * box.Left;
            var v = ToPlace((0.5 * m.B + (y + 0.5) * m.D + m.F - 0.5) * Unit) + stepV * box.Left;
            var row = target.Slice((y - box.Top) * box.Width, box.Width);
            var (first, end) = Reached(y, box.Left, box.Right);
            row[..(first - box.Left)].Clear();
            row[(end - box.Left)..].Clear();
            u += stepU * (first - box.Left);
            v += stepV * (first - box.Left);
            if (_isPixelated)
            {
                for (var i = first - box.Left; i < end - box.Left; i++, u += stepU, v += stepV) row[i] = Nearest(u, v);
                continue;
            }
            for (var i = first - box.Left; i < end - box.Left; i++, u += stepU, v += stepV) row[i] = Sample(u, v);
        }
    }

    // The columns of a row whose pixels the picture can touch, from left to before right; and a little more.
    private (int First, int End) Reached(int y, int left, int right)
    {
        var m = _toPixels;
        double first = left, end = right;
        Limit(m.A, m.C * (y + 0.5) + m.E, _width, 2 + Math.Abs(m.A) + Math.Abs(m.C), ref first, ref end);
        Limit(m.B, m.D * (y + 0.5) + m.F, _height, 2 + Math.Abs(m.B) + Math.Abs(m.D), ref first, ref end);
        return first < end ? ((int)first, (int)end) : (left, left);
    }

    // Narrows a range of columns to where slope times column plus start lies between 0 and a size, give or take a margin.
    private static void Limit(double slope, double start, int size, double margin, ref double first, ref double end)
    {
        if (slope == 0) return;
        var (low, high) = ((-margin - start) / slope, (size + margin - start) / slope);
        if (low > high) (low, high) = (high, low);
        first = Math.Max(first, Math.Floor(Math.Max(low, first)));
        end = Math.Min(end, Math.Ceiling(Math.Min(high, end)));
    }

    // Beyond this no picture reaches, and nothing there is multiplied out of 64 bits.
    private static long ToPlace(double place) => (long)Math.Floor(Math.Clamp(place, -1e13, 1e13) + 0.5);

    private uint Nearest(long u, long v)
    {
        const int Half = 1 << (PlaceBits - 1);
        return _pixels[Math.Clamp((v + Half) >> PlaceBits, 0, _height - 1) * _width + Math.Clamp((u + Half) >> PlaceBits, 0, _width - 1)];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Sample(long u, long v)
    {
        // Rounded to the nearest phase.
        u += 1 << (PlaceBits - PhaseBits - 1);
        v += 1 << (PlaceBits - PhaseBits - 1);
        var across = (int)(u >> (PlaceBits - PhaseBits)) & ((1 << PhaseBits) - 1);
        var down = (int)(v >> (PlaceBits - PhaseBits)) & ((1 << PhaseBits) - 1);
        var (first, second) = (Vector128.Create(WeightPairs[across * 2]).AsInt16(), Vector128.Create(WeightPairs[across * 2 + 1]).AsInt16());
        var x = (u >> PlaceBits) - 1;
        var y = (v >> PlaceBits) - 1;
        Vector128<int> upper, lower;
        if (x >= 0 && y >= 0 && x + 4 <= _width && y + 4 <= _height)
        {
            ref var corner = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pixels), (nint)(y * _width + x));
            upper = Pair(Across(ref corner, first, second), Across(ref Unsafe.Add(ref corner, _width), first, second));
            lower = Pair(Across(ref Unsafe.Add(ref corner, 2 * _width), first, second), Across(ref Unsafe.Add(ref corner, 3 * _width), first, second));
        }
        else
        {
            upper = Pair(AtEdge(x, y, first, second), AtEdge(x, y + 1, first, second));
            lower = Pair(AtEdge(x, y + 2, first, second), AtEdge(x, y + 3, first, second));
        }
        var sum = MultiplyAddPairs(upper.AsInt16(), Vector128.Create(WeightPairs[down * 2]).AsInt16())
            + MultiplyAddPairs(lower.AsInt16(), Vector128.Create(WeightPairs[down * 2 + 1]).AsInt16());
        // 6 bits came with the rows and 14 with the weights.
        sum = (sum + Vector128.Create(1 << 19)) >> 20;
        sum = Vector128.Min(Vector128.Max(sum, Vector128<int>.Zero), Vector128.Create(255));
        // No channel may be brighter than its alpha.
        sum = Vector128.Min(sum, Vector128.Shuffle(sum, Vector128.Create(3, 3, 3, 3)));
        var shorts = Vector128.Narrow(sum, sum);
        return Vector128.Narrow(shorts, shorts).AsUInt32().ToScalar();
    }

    // Four neighbours of a row, weighed; 6 bits of fraction are kept.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Across(ref uint corner, Vector128<short> first, Vector128<short> second)
    {
        // Two pixels side by side channel by channel: r0 r1 g0 g1 b0 b1 a0 a1, and the other two likewise.
        var four = Vector128.Shuffle(Vector128.LoadUnsafe(ref corner).AsByte(), Vector128.Create((byte)0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15));
        var sum = MultiplyAddPairs(Vector128.WidenLower(four).AsInt16(), first) + MultiplyAddPairs(Vector128.WidenUpper(four).AsInt16(), second);
        return (sum + Vector128.Create(1 << (WeightBits - 7))) >> (WeightBits - 6);
    }

    // Two rows side by side channel by channel. A row is at most 1.25 times 255 with 6 bits of fraction, so 16 bits hold it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Pair(Vector128<int> upper, Vector128<int> lower) => (upper & Vector128.Create(0xFFFF)) | lower << 16;

    // The sums of the products of neighbours.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> MultiplyAddPairs(Vector128<short> a, Vector128<short> b)
    {
        if (Sse2.IsSupported) return Sse2.MultiplyAddAdjacent(a, b);
        var (first, second) = (a.AsInt32(), b.AsInt32());
        return (first << 16 >> 16) * (second << 16 >> 16) + (first >> 16) * (second >> 16);
    }

    // The outermost pixels go on beyond the edges.
    private Vector128<int> AtEdge(long x, long y, Vector128<short> first, Vector128<short> second)
    {
        Span<uint> four = stackalloc uint[4];
        var row = Math.Clamp(y, 0, _height - 1) * _width;
        for (var i = 0; i < 4; i++) four[i] = _pixels[row + Math.Clamp(x + i, 0, _width - 1)];
        return Across(ref four[0], first, second);
    }

    // The cubic of Keys with a = -1/2 (Catmull-Rom), which goes through the pixels; each set sums to one exactly.
    private static int[] MakeWeightPairs()
    {
        const double One = 1 << WeightBits;
        var pairs = new int[2 << PhaseBits];
        for (var phase = 0; phase < pairs.Length / 2; phase++)
        {
            var t = (double)phase / (1 << PhaseBits);
            var before = (int)Math.Floor(((-0.5 * t + 1) * t - 0.5) * t * One + 0.5);
            var second = (int)Math.Floor(((-1.5 * t + 2) * t + 0.5) * t * One + 0.5);
            var after = (int)Math.Floor((0.5 * t - 0.5) * t * t * One + 0.5);
            var first = (1 << WeightBits) - before - second - after;
            pairs[phase * 2] = before & 0xFFFF | first << 16;
            pairs[phase * 2 + 1] = second & 0xFFFF | after << 16;
        }
        return pairs;
    }
}
