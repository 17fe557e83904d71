using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Imaging;

/// <summary>Premultiplied pixels to the forms that files hold.</summary>
internal static class StraightPixels
{
    // floor(n / 2a) for n below 2^17 is n x ceil(2^32 / 2a) >> 32: the excess of the factor, below one, adds less than 1 / 2a.
    private static readonly ulong[] HalvedReciprocals = MakeReciprocals();

    /// <summary>Leaves out alpha.</summary>
    /// <param name="rgba">Four bytes a pixel, all opaque.</param>
    /// <param name="rgb">Three bytes a pixel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void ToRgb(ReadOnlySpan<byte> rgba, Span<byte> rgb)
    {
        var order = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255);
        var pixels = Math.Min(rgba.Length / 4, rgb.Length / 3);
        ref var source = ref MemoryMarshal.GetReference(rgba);
        ref var target = ref MemoryMarshal.GetReference(rgb);
        var (from, to) = (0, 0);
        // Sixteen bytes are written for twelve: the last pixels go one by one.
        for (; to <= pixels * 3 - 16; from += 16, to += 12)
            Vector128.Shuffle(Vector128.LoadUnsafe(ref source, (nuint)from), order).StoreUnsafe(ref target, (nuint)to);
        for (; to < rgb.Length; from += 4, to += 3)
            (rgb[to], rgb[to + 1], rgb[to + 2]) = (rgba[from], rgba[from + 1], rgba[from + 2]);
    }

    /// <summary>Adds an alpha of 255.</summary>
    /// <param name="rgb">Three bytes a pixel.</param>
    /// <param name="rgba">Four bytes a pixel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void FromRgb(ReadOnlySpan<byte> rgb, Span<byte> rgba)
    {
        var order = Vector128.Create((byte)0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11, 255);
        var alpha = Vector128.Create(0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, (byte)255);
        var (from, to) = (0, 0);
        // Sixteen bytes are read for twelve: the last pixels go one by one.
        for (; from <= rgb.Length - 16 && to <= rgba.Length - 16; from += 12, to += 16)
            (Vector128.Shuffle(Vector128.Create(rgb[from..]), order) | alpha).CopyTo(rgba[to..]);
        for (; to < rgba.Length; from += 3, to += 4)
            (rgba[to], rgba[to + 1], rgba[to + 2], rgba[to + 3]) = (rgb[from], rgb[from + 1], rgb[from + 2], 255);
    }

    /// <summary>Divides colours by alpha, rounded half up: what was premultiplied by rounding comes back where a byte can hold it.</summary>
    /// <param name="premultiplied">Four bytes a pixel.</param>
    /// <param name="straight">As long.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void ToRgba(ReadOnlySpan<byte> premultiplied, Span<byte> straight)
    {
        straight = straight[..premultiplied.Length];
        var alphas = Vector256.Create(BitConverter.IsLittleEndian ? 0xFF000000u : 0x000000FFu);
        var i = 0;
        for (; i <= premultiplied.Length - 32; i += 32)
        {
            var pixels = Vector256.Create(premultiplied[i..]);
            var alpha = pixels.AsUInt32() & alphas;
            if (alpha == alphas || alpha == Vector256<uint>.Zero && pixels == Vector256<byte>.Zero) pixels.CopyTo(straight[i..]);
            else Divide(premultiplied.Slice(i, 32), straight[i..]);
        }
        Divide(premultiplied[i..], straight[i..]);
    }

    private static void Divide(ReadOnlySpan<byte> premultiplied, Span<byte> straight)
    {
        for (var i = 0; i + 4 <= premultiplied.Length; i += 4)
        {
            var alpha = premultiplied[i + 3];
            var reciprocal = HalvedReciprocals[alpha];
            straight[i] = Divide(premultiplied[i], alpha, reciprocal);
            straight[i + 1] = Divide(premultiplied[i + 1], alpha, reciprocal);
            straight[i + 2] = Divide(premultiplied[i + 2], alpha, reciprocal);
            straight[i + 3] = alpha;
        }
    }

    private static byte Divide(byte value, byte alpha, ulong halvedReciprocal) =>
        (byte)Math.Min(255, (2ul * 255 * value + alpha) * halvedReciprocal >> 32);

    private static ulong[] MakeReciprocals()
    {
        var table = new ulong[256];
        for (var alpha = 1ul; alpha < 256; alpha++) table[alpha] = ((1ul << 32) + 2 * alpha - 1) / (2 * alpha);
        return table;
    }
}
