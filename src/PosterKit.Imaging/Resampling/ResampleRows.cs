using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PosterKit.Imaging;

/// <summary>
/// The inner loops of resampling: bytes to premultiplied light, across, down, and back to bytes. Whole numbers throughout;
/// sums of products stay within 32 bits (32767 x 16384 x 1.9), so their order does not matter and any vector width gives the same.
/// </summary>
internal static class ResampleRows
{
    private const int Half = ResampleWeights.One / 2;

    /// <summary>Takes in a row: premultiplied, two pixels side by side channel by channel (r0 r1 g0 g1 b0 b1 a0 a1).</summary>
    /// <param name="rgba">Straight sRGB, four bytes a pixel.</param>
    /// <param name="isOpaque">True where every alpha is 255.</param>
    /// <param name="table">Light of each of the 256 bytes.</param>
    /// <param name="light">4 numbers a pixel, their count rounded up to an even one; the odd one out is repeated.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Load(ReadOnlySpan<byte> rgba, bool isOpaque, ReadOnlySpan<short> table, Span<short> light)
    {
        table = table[..256];
        // Most rows of a picture with clear parts have none.
        isOpaque = isOpaque || AlphaScan.IsOpaque(rgba);
        var target = 0;
        if (isOpaque) target = LoadOpaque(rgba, table, light);
        for (var i = target; i < rgba.Length; i += 8, target += 8)
        {
            var first = rgba.Slice(i, 4);
            var second = i + 8 <= rgba.Length ? rgba.Slice(i + 4, 4) : first;
            var to = light.Slice(target, 8);
            LoadClear(first, table, to);
            LoadClear(second, table, to[1..]);
        }
    }

    // Whole pairs of opaque pixels; returns how many numbers it wrote, which is as many as it read.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LoadOpaque(ReadOnlySpan<byte> rgba, ReadOnlySpan<short> table, Span<short> light)
    {
        const ulong Alphas = (ulong)LinearLight.One << 32 | (ulong)LinearLight.One << 48;
        ref var of = ref MemoryMarshal.GetReference(table[..256]);
        var from = MemoryMarshal.Cast<byte, ulong>(rgba);
        var to = MemoryMarshal.Cast<short, ulong>(light)[..(2 * from.Length)];
        for (var i = 0; i < from.Length; i++)
        {
            var pair = from[i];
            to[2 * i] = Light(ref of, pair) | Light(ref of, pair >> 32) << 16 | Light(ref of, pair >> 8) << 32 | Light(ref of, pair >> 40) << 48;
            to[2 * i + 1] = Light(ref of, pair >> 16) | Light(ref of, pair >> 48) << 16 | Alphas;
        }
        return from.Length * 8;

        static ulong Light(ref short table, ulong value) => (ushort)Unsafe.Add(ref table, (nint)(value & 255));
    }

    /// <summary>Filters a row across.</summary>
    /// <param name="light">A loaded row, readable for <see cref="ResampleWeights.MostPairs"/> from the start of every column on; what does not count has weight zero.</param>
    /// <param name="weights">Of the columns; starts are even.</param>
    /// <param name="first">First device column.</param>
    /// <param name="target">4 numbers (r g b a) for each device column from there on.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FilterAcross(ReadOnlySpan<short> light, ResampleWeights weights, int first, Span<short> target)
    {
        var columns = target.Length / 4;
        var count = weights.MostPairs;
        // Beyond the row there is nothing: the checks of a slice, once for all columns.
        _ = light.Slice(weights.LastStart * 4, count * 8);
        ref var source = ref MemoryMarshal.GetReference(light);
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var start = ref MemoryMarshal.GetReference(weights.Starts(first, columns));
        ref var pair = ref MemoryMarshal.GetReference(weights.EvenPairs(first, columns));
        for (var column = 0; column < columns; column++)
        {
            ref var from = ref Unsafe.Add(ref source, Unsafe.Add(ref start, column) * 4);
            var sum = Vector128.Create(Half);
            for (var i = 0; i < count; i++)
                sum += MultiplyAddPairs(Vector128.LoadUnsafe(ref from, (nuint)(i * 8)), Vector128.Create(Unsafe.Add(ref pair, i)).AsInt16());
            pair = ref Unsafe.Add(ref pair, count);
            sum >>= ResampleWeights.Bits;
            // Narrowing saturates at 32767, which is full light.
            Vector128.Max(Vector128.NarrowWithSaturation(sum, sum), Vector128<short>.Zero).GetLower().StoreUnsafe(ref to, (nuint)(column * 4));
        }
    }

    /// <summary>Filters rows down into one.</summary>
    /// <param name="rows">Rows filtered across, each as long as <paramref name="target"/>.</param>
    /// <param name="offsets">Where the rows start that count, two for each pair of weights.</param>
    /// <param name="pairs">The weights of the first row and the second, and so on.</param>
    /// <param name="target">Gets the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FilterDown(ReadOnlySpan<short> rows, ReadOnlySpan<int> offsets, ReadOnlySpan<int> pairs, Span<short> target)
    {
        // Beyond the rows there is nothing: the checks of a slice, once for each.
        foreach (var offset in offsets) _ = rows.Slice(offset, target.Length);
        offsets = offsets[..(pairs.Length * 2)];
        ref var source = ref MemoryMarshal.GetReference(rows);
        var i = 0;
        if (Avx2.IsSupported)
        {
            for (; i <= target.Length - Vector256<short>.Count; i += Vector256<short>.Count)
            {
                var (low, high) = (Vector256.Create(Half), Vector256.Create(Half));
                for (var pair = 0; pair < pairs.Length; pair++)
                {
                    var upper = Vector256.LoadUnsafe(ref source, (nuint)(offsets[2 * pair] + i));
                    var lower = Vector256.LoadUnsafe(ref source, (nuint)(offsets[2 * pair + 1] + i));
                    var weights = Vector256.Create(pairs[pair]).AsInt16();
                    low += Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(upper, lower), weights);
                    high += Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(upper, lower), weights);
                }
                // Packing saturates at 32767, which is full light.
                var packed = Avx2.PackSignedSaturate(low >> ResampleWeights.Bits, high >> ResampleWeights.Bits);
                Vector256.Max(packed, Vector256<short>.Zero).CopyTo(target[i..]);
            }
        }
        for (; i <= target.Length - Vector128<short>.Count; i += Vector128<short>.Count)
        {
            var (low, high) = (Vector128.Create(Half), Vector128.Create(Half));
            for (var pair = 0; pair < pairs.Length; pair++)
            {
                var (first, second) = (Vector128.Create(pairs[pair] << 16 >> 16), Vector128.Create(pairs[pair] >> 16));
                var (upperLow, upperHigh) = Vector128.Widen(Vector128.LoadUnsafe(ref source, (nuint)(offsets[2 * pair] + i)));
                var (lowerLow, lowerHigh) = Vector128.Widen(Vector128.LoadUnsafe(ref source, (nuint)(offsets[2 * pair + 1] + i)));
                low += upperLow * first + lowerLow * second;
                high += upperHigh * first + lowerHigh * second;
            }
            Vector128.Narrow(Limit(low >> ResampleWeights.Bits), Limit(high >> ResampleWeights.Bits)).CopyTo(target[i..]);
        }
        for (; i < target.Length; i++)
        {
            var sum = Half;
            for (var pair = 0; pair < pairs.Length; pair++)
            {
                sum += rows[offsets[2 * pair] + i] * (pairs[pair] << 16 >> 16);
                sum += rows[offsets[2 * pair + 1] + i] * (pairs[pair] >> 16);
            }
            target[i] = (short)Math.Clamp(sum >> ResampleWeights.Bits, 0, LinearLight.One);
        }
    }

    /// <summary>Writes a filtered row as premultiplied sRGB bytes, by the byte of each light.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Store(ReadOnlySpan<short> light, bool isOpaque, ReadOnlySpan<byte> table, Span<byte> rgba)
    {
        table = table[..(LinearLight.One + 1)];
        var pixels = MemoryMarshal.Cast<short, ulong>(light);
        var target = MemoryMarshal.Cast<byte, uint>(rgba)[..pixels.Length];
        ref var of = ref MemoryMarshal.GetReference(table);
        for (var i = 0; i < pixels.Length; i++)
        {
            var pixel = pixels[i];
            if (isOpaque || pixel >> 48 == LinearLight.One)
                target[i] = Byte(ref of, pixel) | Byte(ref of, pixel >> 16) << 8 | Byte(ref of, pixel >> 32) << 16 | 0xFF000000;
            else
                StoreClear(light.Slice(4 * i, 4), table, rgba.Slice(4 * i, 4));
        }

        // No light is under zero.
        static uint Byte(ref byte table, ulong light) => Unsafe.Add(ref table, (nint)(light & LinearLight.One));
    }

    private static void LoadClear(ReadOnlySpan<byte> pixel, ReadOnlySpan<short> table, Span<short> to)
    {
        int alpha = pixel[3];
        if (alpha is 0 or 255)
        {
            // Most pixels of a picture with clear parts: nothing, or as it is.
            var mask = -(alpha & 1);
            (to[0], to[2]) = ((short)(table[pixel[0]] & mask), (short)(table[pixel[1]] & mask));
            (to[4], to[6]) = ((short)(table[pixel[2]] & mask), (short)(LinearLight.One & mask));
            return;
        }
        to[0] = (short)((table[pixel[0]] * alpha + 127) / 255);
        to[2] = (short)((table[pixel[1]] * alpha + 127) / 255);
        to[4] = (short)((table[pixel[2]] * alpha + 127) / 255);
        to[6] = (short)((LinearLight.One * alpha + 127) / 255);
    }

    // Light is divided by alpha before it is encoded: premultiplied sRGB is the encoded colour times alpha.
    private static void StoreClear(ReadOnlySpan<short> light, ReadOnlySpan<byte> table, Span<byte> to)
    {
        int alpha = light[3];
        var alphaByte = (alpha * 255 + LinearLight.One / 2) / LinearLight.One;
        if (alphaByte == 0)
        {
            to.Clear();
            return;
        }
        for (var channel = 0; channel < 3; channel++)
        {
            var straight = Math.Min(LinearLight.One, (light[channel] * LinearLight.One + alpha / 2) / alpha);
            to[channel] = (byte)((table[straight] * alphaByte + 127) / 255);
        }
        to[3] = (byte)alphaByte;
    }

    // The sums of the products of neighbours.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> MultiplyAddPairs(Vector128<short> a, Vector128<short> b)
    {
        if (Sse2.IsSupported) return Sse2.MultiplyAddAdjacent(a, b);

        // A number's low half is the earlier neighbour.
        var (first, second) = (a.AsInt32(), b.AsInt32());
        return (first << 16 >> 16) * (second << 16 >> 16) + (first >> 16) * (second >> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Limit(Vector128<int> light) => Vector128.Min(Vector128.Max(light, Vector128<int>.Zero), Vector128.Create(LinearLight.One));
}
