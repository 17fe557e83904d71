using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Raster;

/// <summary>
/// A picture turned by any angle, or skewed. It is first brought to the size it has on the device (in linear light, by the resampler), so that
/// a step from pixel to pixel is about one of its own; then each device pixel takes the cubic through the sixteen pixels round it.
/// </summary>
internal sealed class TurnedImage : StripSource
{
    // Places are held in 1/65536 of a pixel; the first eight bits of that choose the weights.
    private const int PlaceBits = 16;
    private const int PhaseBits = 8;
    private const int WeightBits = 14;

    private static readonly Vector128<int>[] Weights = MakeWeights();

    private readonly uint[] _pixels;
    private readonly int _width;
    private readonly int _height;
    private readonly Matrix _toPixels;

    private TurnedImage(uint[] pixels, int width, int height, Matrix toPixels, bool isOpaque) =>
        (_pixels, _width, _height, _toPixels, IsOpaque) = (pixels, width, height, toPixels, isOpaque);

    public override bool IsOpaque { get; }

    /// <summary>Prepares a picture.</summary>
    /// <param name="image">Its pixels.</param>
    /// <param name="crop">The shown part in pixels of the picture.</param>
    /// <param name="box">Where it stands in the item's space.</param>
    /// <param name="toDevice">From there to device pixels.</param>
    /// <param name="seen">Device pixels that may be asked for.</param>
    /// <param name="across">Length of its upper side on the device, in pixels.</param>
    /// <param name="down">Length of its left side.</param>
    /// <returns>Null where nothing of it is seen.</returns>
    public static TurnedImage? Create(PixelImage image, Rect crop, Rect box, Matrix toDevice, PixelBox seen, double across, double down)
    {
        // Never more pixels than the picture has: the cubic enlarges as well as the resampler would.
        var width = Math.Max(1, Math.Min(Math.Ceiling(across), Math.Ceiling(crop.Width)));
        var height = Math.Max(1, Math.Min(Math.Ceiling(down), Math.Ceiling(crop.Height)));
        var toSized = toDevice.Inverse()!.Value
            .Then(Matrix.Translation(-box.X, -box.Y))
            .Then(Matrix.Scale(width / box.Width, height / box.Height));
        // What is seen, and the reach of the cubic round it.
        var part = toSized.MapBounds(new(seen.Left, seen.Top, seen.Width, seen.Height)).Outset(3).Intersect(new(0, 0, width, height));
        if (part.IsEmpty) return null;
        var clip = PixelBox.Around(part);
        if (ImageResampler.Create(image, crop, new(0, 0, width, height), new(clip.Left, clip.Top, clip.Width, clip.Height)) is not { } resampler) return null;
        var pixels = GC.AllocateUninitializedArray<uint>(checked(resampler.Width * resampler.Height));
        resampler.Read(0, resampler.Height, MemoryMarshal.AsBytes(pixels.AsSpan()));
        return new(pixels, resampler.Width, resampler.Height, toSized.Then(Matrix.Translation(-resampler.Left, -resampler.Top)), resampler.IsOpaque);
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
            for (var i = 0; i < row.Length; i++, u += stepU, v += stepV) row[i] = Sample(u, v);
        }
    }

    // Beyond this no picture reaches, and nothing there is multiplied out of 64 bits.
    private static long ToPlace(double place) => (long)Math.Floor(Math.Clamp(place, -1e13, 1e13) + 0.5);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Sample(long u, long v)
    {
        // Rounded to the nearest phase.
        u += 1 << (PlaceBits - PhaseBits - 1);
        v += 1 << (PlaceBits - PhaseBits - 1);
        var across = Weights[(int)(u >> (PlaceBits - PhaseBits)) & ((1 << PhaseBits) - 1)];
        var down = Weights[(int)(v >> (PlaceBits - PhaseBits)) & ((1 << PhaseBits) - 1)];
        var x = (u >> PlaceBits) - 1;
        var y = (v >> PlaceBits) - 1;
        Vector128<int> sum;
        if (x >= 0 && y >= 0 && x + 4 <= _width && y + 4 <= _height)
        {
            ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pixels), (nint)(y * _width + x));
            sum = Across(ref first, across) * Vector128.Create(down[0])
                + Across(ref Unsafe.Add(ref first, _width), across) * Vector128.Create(down[1])
                + Across(ref Unsafe.Add(ref first, 2 * _width), across) * Vector128.Create(down[2])
                + Across(ref Unsafe.Add(ref first, 3 * _width), across) * Vector128.Create(down[3]);
        }
        else
        {
            sum = AtEdge(x, y, across, down);
        }
        // 6 bits came with the rows and 14 with the weights.
        sum = (sum + Vector128.Create(1 << 19)) >> 20;
        var alpha = Math.Clamp(sum[3], 0, 255);
        sum = Vector128.Min(Vector128.Max(sum, Vector128<int>.Zero), Vector128.Create(alpha));
        return (uint)sum[0] | (uint)sum[1] << 8 | (uint)sum[2] << 16 | (uint)alpha << 24;
    }

    // Four neighbours of a row, weighed; 6 bits of fraction are kept.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Across(ref uint first, Vector128<int> weights)
    {
        var four = Vector128.LoadUnsafe(ref first).AsByte();
        var (low, high) = (Vector128.WidenLower(four), Vector128.WidenUpper(four));
        var sum = Vector128.WidenLower(low).AsInt32() * Vector128.Create(weights[0])
            + Vector128.WidenUpper(low).AsInt32() * Vector128.Create(weights[1])
            + Vector128.WidenLower(high).AsInt32() * Vector128.Create(weights[2])
            + Vector128.WidenUpper(high).AsInt32() * Vector128.Create(weights[3]);
        return (sum + Vector128.Create(1 << (WeightBits - 7))) >> (WeightBits - 6);
    }

    // The outermost pixels go on beyond the edges.
    private Vector128<int> AtEdge(long x, long y, Vector128<int> across, Vector128<int> down)
    {
        var sum = Vector128<int>.Zero;
        Span<uint> four = stackalloc uint[4];
        for (var j = 0; j < 4; j++)
        {
            var row = Math.Clamp(y + j, 0, _height - 1) * _width;
            for (var i = 0; i < 4; i++) four[i] = _pixels[row + Math.Clamp(x + i, 0, _width - 1)];
            sum += Across(ref four[0], across) * Vector128.Create(down[j]);
        }
        return sum;
    }

    // The cubic of Keys with a = -1/2 (Catmull-Rom), which goes through the pixels; each set sums to one exactly.
    private static Vector128<int>[] MakeWeights()
    {
        const double One = 1 << WeightBits;
        var weights = new Vector128<int>[1 << PhaseBits];
        for (var phase = 0; phase < weights.Length; phase++)
        {
            var t = (double)phase / weights.Length;
            var before = (int)Math.Floor(((-0.5 * t + 1) * t - 0.5) * t * One + 0.5);
            var second = (int)Math.Floor(((-1.5 * t + 2) * t + 0.5) * t * One + 0.5);
            var after = (int)Math.Floor((0.5 * t - 0.5) * t * t * One + 0.5);
            weights[phase] = Vector128.Create(before, (1 << WeightBits) - before - second - after, second, after);
        }
        return weights;
    }
}
