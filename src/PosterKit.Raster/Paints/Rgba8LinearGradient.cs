using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Raster;

/// <summary>
/// A linear gradient. Along a row the offset grows evenly, so between two stops each channel does too: it is worked out once where the row
/// enters the stretch and then stepped in whole numbers with 22 binary digits of fraction. No table, so no steps but those of 8 bits.
/// </summary>
internal sealed class Rgba8LinearGradient : Rgba8Gradient
{
    private const int FractionBits = 22;
    private const double Unit = 1 << FractionBits;
    private const double FarColumn = 1 << 28;

    private readonly double _ux;
    private readonly double _uy;
    private readonly double _u0;

    public Rgba8LinearGradient(DeviceGradient gradient)
        : base(gradient)
    {
        (_ux, _uy, _u0) = (gradient.UX, gradient.UY, gradient.U0);
        SoftenEdges(gradient.PixelStep);
        if (_ux >= 0) return;
        // Rows are walked to the right, where the offset is to grow: mirror it.
        (_ux, _uy, _u0) = (-_ux, -_uy, -_u0);
        Array.Reverse(Offsets);
        for (var i = 0; i < Offsets.Length; i++) Offsets[i] = -Offsets[i];
        Array.Reverse(Colors);
        for (var i = 0; i < Colors.Length; i += Channels) Array.Reverse(Colors, i, Channels);
    }

    public override bool TryReadConstant(int y, Span<byte> pixel)
    {
        if (_ux != 0 || IsDithered) return false;
        Read(0, y, pixel[..Channels]);
        return true;
    }

    public override void Read(int x, int y, Span<byte> pixels)
    {
        var row = (y + 0.5) * _uy + _u0 + 0.5 * _ux;
        var end = x + pixels.Length / Channels;
        var at = x;
        // Stretch k lies between the stops k - 1 and k; the first and the last one are of one colour.
        for (var k = 0; k <= Offsets.Length && at < end; k++)
        {
            var limit = k == Offsets.Length ? end : Math.Min(end, FirstColumn(row, Offsets[k]));
            if (limit <= at) continue;
            var part = pixels.Slice((at - x) * Channels, (limit - at) * Channels);
            if (k == 0 || k == Offsets.Length) Step(part, Color(Math.Min(k, Offsets.Length - 1)), default, at, y);
            else Mix(row, k, at, y, part);
            at = limit;
        }
    }

    // A stretch of less than a pixel takes room from its neighbours, as far as they have it.
    private void SoftenEdges(double pixelStep)
    {
        for (var i = 0; i + 1 < Offsets.Length; i++)
        {
            if (Offsets[i + 1] - Offsets[i] >= pixelStep) continue;
            var (from, to) = Stretch(i, pixelStep);
            Offsets[i] = i == 0 ? from : Math.Max(from, Offsets[i - 1]);
            Offsets[i + 1] = i + 2 == Offsets.Length ? to : Math.Min(to, Offsets[i + 2]);
        }
    }

    // The first column whose offset is not under that of a stop.
    private int FirstColumn(double row, double offset)
    {
        if (_ux == 0) return row >= offset ? (int)-FarColumn : (int)FarColumn;
        return (int)Math.Clamp(Math.Ceiling((offset - row) / _ux), -FarColumn, FarColumn);
    }

    private void Mix(double row, int k, int at, int y, Span<byte> pixels)
    {
        // Counted from where the stretch begins (or the canvas does), so that a pixel has its value whoever asks for it.
        var origin = Math.Max(0, FirstColumn(row, Offsets[k - 1]));
        var span = Offsets[k] - Offsets[k - 1];
        var share = (row + origin * _ux - Offsets[k - 1]) / span;
        var rate = _ux / span;
        Span<int> start = stackalloc int[Channels];
        Span<int> step = stackalloc int[Channels];
        for (var c = 0; c < Channels; c++)
        {
            var from = Colors[(k - 1) * Channels + c];
            var change = Colors[k * Channels + c] - from;
            // A stretch shorter than a pixel is never stepped along.
            step[c] = (int)Math.Clamp(Math.Floor(change * rate * Unit + 0.5), -255 * Unit, 255 * Unit);
            start[c] = (int)((long)Math.Floor((from + change * share) * Unit + 0.5) + (long)step[c] * (at - origin));
        }
        Step(pixels, Vector128.Create<int>(start), Vector128.Create<int>(step), at, y);
    }

    private Vector128<int> Color(int stop) => Vector128.Create(
        ToFixed(Colors[stop * Channels]), ToFixed(Colors[stop * Channels + 1]), ToFixed(Colors[stop * Channels + 2]), ToFixed(Colors[stop * Channels + 3]));

    private static int ToFixed(double value) => (int)Math.Floor(value * Unit + 0.5);

    private void Step(Span<byte> pixels, Vector128<int> value, Vector128<int> step, int x, int y)
    {
        if (IsDithered) StepDithered(pixels, value, step, x, y);
        else Step(pixels, value, step);
    }

    // Rounded by a threshold of its own for each pixel; no channel changes by more than a few steps in eight pixels, or it would not be dithered.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void StepDithered(Span<byte> pixels, Vector128<int> value, Vector128<int> step, int x, int y)
    {
        Span<int> thresholds = stackalloc int[OrderedDither.Size];
        for (var i = 0; i < thresholds.Length; i++) thresholds[i] = (int)(OrderedDither.Row(y)[(x + i) & (OrderedDither.Size - 1)] * (float)Unit);
        var to = MemoryMarshal.Cast<byte, uint>(pixels);
        ref var first = ref MemoryMarshal.GetReference(pixels);
        var (second, third, fourth, stride) = (value + step, value + step + step, value + step + step + step, step << 2);
        var at = 0;
        if (step == default && to.Length >= 2 * OrderedDither.Size)
        {
            // The same eight pixels all along.
            StepDithered(pixels[..(OrderedDither.Size * Channels)], value, step, x, y);
            var eight = Vector256.LoadUnsafe(ref first);
            for (at = OrderedDither.Size; at + OrderedDither.Size <= to.Length; at += OrderedDither.Size) eight.StoreUnsafe(ref first, (nuint)at * Channels);
        }
        for (; at + 4 <= to.Length; at += 4)
        {
            // Four of the eight thresholds, and the other four, by turns.
            var half = at & 4;
            Premultiplied(Vector128.Narrow(
                Vector128.Narrow((value + Vector128.Create(thresholds[half])) >> FractionBits, (second + Vector128.Create(thresholds[half + 1])) >> FractionBits),
                Vector128.Narrow((third + Vector128.Create(thresholds[half + 2])) >> FractionBits, (fourth + Vector128.Create(thresholds[half + 3])) >> FractionBits)).AsByte())
                .StoreUnsafe(ref first, (nuint)at * Channels);
            value += stride;
            second += stride;
            third += stride;
            fourth += stride;
        }
        for (; at < to.Length; at++, value += step)
        {
            var rounded = (value + Vector128.Create(thresholds[at & (OrderedDither.Size - 1)])) >> FractionBits;
            rounded = Vector128.Min(rounded, Vector128.Shuffle(rounded, Vector128.Create(3, 3, 3, 3)));
            var shorts = Vector128.Narrow(rounded, rounded);
            to[at] = Vector128.Narrow(shorts, shorts).AsUInt32().ToScalar();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(Span<byte> pixels, Vector128<int> value, Vector128<int> step)
    {
        ref var to = ref MemoryMarshal.GetReference(pixels);
        value += Vector128.Create(1 << (FractionBits - 1));
        var (second, third, fourth) = (value + step, value + step + step, value + step + step + step);
        var stride = step << 2;
        nuint i = 0;
        var length = (nuint)pixels.Length;
        for (; i + 16 <= length; i += 16)
        {
            Premultiplied(Vector128.Narrow(
                Vector128.Narrow(value >> FractionBits, second >> FractionBits),
                Vector128.Narrow(third >> FractionBits, fourth >> FractionBits)).AsByte()).StoreUnsafe(ref to, i);
            value += stride;
            second += stride;
            third += stride;
            fourth += stride;
        }
        if (i == length) return;
        Span<byte> rest = stackalloc byte[16];
        Premultiplied(Vector128.Narrow(
            Vector128.Narrow(value >> FractionBits, second >> FractionBits),
            Vector128.Narrow(third >> FractionBits, fourth >> FractionBits)).AsByte()).CopyTo(rest);
        rest[..(int)(length - i)].CopyTo(pixels[(int)i..]);
    }

    // Rounding may lift a channel over its alpha, which no pixel can hold.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Premultiplied(Vector128<byte> pixels) => Vector128.Min(
        pixels, Vector128.Shuffle(pixels, Vector128.Create((byte)3, 3, 3, 3, 7, 7, 7, 7, 11, 11, 11, 11, 15, 15, 15, 15)));
}
