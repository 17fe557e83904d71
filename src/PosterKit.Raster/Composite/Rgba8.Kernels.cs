using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PosterKit.Raster;

// The inner loops. Each has one formula, in 16-bit whole numbers, for one pixel and for eight: x / 255 rounded to nearest is
// ((x + 128) * 257) >> 16, exact for every product of two bytes. So any vector width, and none, gives the same bytes.
internal readonly partial struct Rgba8
{
    private const int Lane = 8;

    // The library's own Fill starts in unoptimized code, and a page's worth of pixels would be through before that is mended.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Set(Span<uint> target, uint color)
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        nuint i = 0;
        var length = (nuint)target.Length;
        var many = Vector256.Create(color);
        for (; i + Lane <= length; i += Lane) many.StoreUnsafe(ref to, i);
        for (; i < length; i++) Unsafe.Add(ref to, i) = color;
    }

    // A colour times a share, over pixels of which another share is kept. Both products are added before the one rounding; for a colour
    // that is not opaque the share is 255, which gives the same as rounding apart.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Over(Span<uint> target, uint color, uint share, uint keep)
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        nuint i = 0;
        var length = (nuint)target.Length;
        if (Avx2.IsSupported && length >= Lane)
        {
            var wide = Avx2.UnpackLow(Vector256.Create(color).AsByte(), Vector256<byte>.Zero).AsUInt16();
            var above = wide * Vector256.Create((ushort)share) + Vector256.Create((ushort)128);
            var keeps = Vector256.Create((ushort)keep);
            for (; i + Lane <= length; i += Lane)
            {
                var d = Vector256.LoadUnsafe(ref to, i).AsByte();
                var a = Divide255(Avx2.UnpackLow(d, Vector256<byte>.Zero).AsUInt16() * keeps + above);
                var b = Divide255(Avx2.UnpackHigh(d, Vector256<byte>.Zero).AsUInt16() * keeps + above);
                Avx2.PackUnsignedSaturate(a.AsInt16(), b.AsInt16()).AsUInt32().StoreUnsafe(ref to, i);
            }
        }
        for (; i < length; i++) Unsafe.Add(ref to, i) = Mix(Unsafe.Add(ref to, i), keep, color, share);
    }

    // One opaque colour over pixels, each covered in its own measure.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CoverOpaque(Span<uint> target, uint color, ReadOnlySpan<byte> coverage)
    {
        coverage = coverage[..target.Length];
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var share = ref MemoryMarshal.GetReference(coverage);
        nuint i = 0;
        var length = (nuint)target.Length;
        if (Avx2.IsSupported && length >= Lane)
        {
            var source = Vector256.Create(color);
            var wide = Avx2.UnpackLow(source.AsByte(), Vector256<byte>.Zero).AsUInt16();
            var full = Vector256.Create((ushort)255);
            var bias = Vector256.Create((ushort)128);
            for (; i + Lane <= length; i += Lane)
            {
                var shares = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref share, i));
                if (shares == 0) continue;
                if (shares == ulong.MaxValue)
                {
                    source.StoreUnsafe(ref to, i);
                    continue;
                }
                Spread(shares, out var low, out var high);
                var d = Vector256.LoadUnsafe(ref to, i).AsByte();
                var a = Divide255(Avx2.UnpackLow(d, Vector256<byte>.Zero).AsUInt16() * (low ^ full) + wide * low + bias);
                var b = Divide255(Avx2.UnpackHigh(d, Vector256<byte>.Zero).AsUInt16() * (high ^ full) + wide * high + bias);
                Avx2.PackUnsignedSaturate(a.AsInt16(), b.AsInt16()).AsUInt32().StoreUnsafe(ref to, i);
            }
        }
        for (; i < length; i++)
        {
            uint m = Unsafe.Add(ref share, i);
            if (m != 0) Unsafe.Add(ref to, i) = Mix(Unsafe.Add(ref to, i), 255 - m, color, m);
        }
    }

    // One colour that is not opaque over pixels, each covered in its own measure.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CoverClear(Span<uint> target, uint color, ReadOnlySpan<byte> coverage)
    {
        coverage = coverage[..target.Length];
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var share = ref MemoryMarshal.GetReference(coverage);
        nuint i = 0;
        var length = (nuint)target.Length;
        if (Avx2.IsSupported && length >= Lane)
        {
            var wide = Avx2.UnpackLow(Vector256.Create(color).AsByte(), Vector256<byte>.Zero).AsUInt16();
            var bias = Vector256.Create((ushort)128);
            for (; i + Lane <= length; i += Lane)
            {
                var shares = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref share, i));
                if (shares == 0) continue;
                Spread(shares, out var low, out var high);
                var d = Vector256.LoadUnsafe(ref to, i).AsByte();
                var a = LayOver(Avx2.UnpackLow(d, Vector256<byte>.Zero).AsUInt16(), Divide255(wide * low + bias));
                var b = LayOver(Avx2.UnpackHigh(d, Vector256<byte>.Zero).AsUInt16(), Divide255(wide * high + bias));
                Avx2.PackUnsignedSaturate(a.AsInt16(), b.AsInt16()).AsUInt32().StoreUnsafe(ref to, i);
            }
        }
        for (; i < length; i++)
        {
            uint m = Unsafe.Add(ref share, i);
            if (m != 0) Unsafe.Add(ref to, i) = LayOver(Unsafe.Add(ref to, i), Scale(color, m));
        }
    }

    // Pixels over pixels.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Over(Span<uint> target, ReadOnlySpan<uint> source)
    {
        source = source[..target.Length];
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(source);
        nuint i = 0;
        var length = (nuint)target.Length;
        if (Avx2.IsSupported)
        {
            var alphas = Vector256.Create(0xFF000000u);
            for (; i + Lane <= length; i += Lane)
            {
                var s = Vector256.LoadUnsafe(ref from, i);
                if ((s & alphas) == alphas)
                {
                    s.StoreUnsafe(ref to, i);
                    continue;
                }
                if (s == Vector256<uint>.Zero) continue;
                var d = Vector256.LoadUnsafe(ref to, i).AsByte();
                var a = LayOver(Avx2.UnpackLow(d, Vector256<byte>.Zero).AsUInt16(), Avx2.UnpackLow(s.AsByte(), Vector256<byte>.Zero).AsUInt16());
                var b = LayOver(Avx2.UnpackHigh(d, Vector256<byte>.Zero).AsUInt16(), Avx2.UnpackHigh(s.AsByte(), Vector256<byte>.Zero).AsUInt16());
                Avx2.PackUnsignedSaturate(a.AsInt16(), b.AsInt16()).AsUInt32().StoreUnsafe(ref to, i);
            }
        }
        for (; i < length; i++) Unsafe.Add(ref to, i) = LayOver(Unsafe.Add(ref to, i), Unsafe.Add(ref from, i));
    }

    // Pixels over pixels, all covering in the same measure.
    private static void Over(Span<uint> target, ReadOnlySpan<uint> source, byte coverage)
    {
        Span<byte> shares = stackalloc byte[256];
        shares.Fill(coverage);
        for (var i = 0; i < target.Length; i += shares.Length)
        {
            var count = Math.Min(shares.Length, target.Length - i);
            Over(target.Slice(i, count), source.Slice(i, count), shares[..count]);
        }
    }

    // Pixels over pixels, each covering in its own measure.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Over(Span<uint> target, ReadOnlySpan<uint> source, ReadOnlySpan<byte> coverage)
    {
        source = source[..target.Length];
        coverage = coverage[..target.Length];
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var share = ref MemoryMarshal.GetReference(coverage);
        nuint i = 0;
        var length = (nuint)target.Length;
        if (Avx2.IsSupported)
        {
            var full = Vector256.Create((ushort)255);
            var bias = Vector256.Create((ushort)128);
            var alphas = Vector256.Create(0xFF000000u);
            for (; i + Lane <= length; i += Lane)
            {
                var shares = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref share, i));
                if (shares == 0) continue;
                var s = Vector256.LoadUnsafe(ref from, i);
                var d = Vector256.LoadUnsafe(ref to, i).AsByte();
                Spread(shares, out var low, out var high);
                var sa = Avx2.UnpackLow(s.AsByte(), Vector256<byte>.Zero).AsUInt16();
                var sb = Avx2.UnpackHigh(s.AsByte(), Vector256<byte>.Zero).AsUInt16();
                var da = Avx2.UnpackLow(d, Vector256<byte>.Zero).AsUInt16();
                var db = Avx2.UnpackHigh(d, Vector256<byte>.Zero).AsUInt16();
                Vector256<ushort> a, b;
                if ((s & alphas) == alphas)
                {
                    a = Divide255(da * (low ^ full) + sa * low + bias);
                    b = Divide255(db * (high ^ full) + sb * high + bias);
                }
                else
                {
                    // An opaque pixel among others takes the formula of opaque ones, as it would alone.
                    var opaqueA = Vector256.Equals(Alphas(sa), full);
                    var opaqueB = Vector256.Equals(Alphas(sb), full);
                    a = Vector256.ConditionalSelect(
                        opaqueA, Divide255(da * (low ^ full) + sa * low + bias), LayOver(da, Divide255(sa * low + bias)));
                    b = Vector256.ConditionalSelect(
                        opaqueB, Divide255(db * (high ^ full) + sb * high + bias), LayOver(db, Divide255(sb * high + bias)));
                }
                Avx2.PackUnsignedSaturate(a.AsInt16(), b.AsInt16()).AsUInt32().StoreUnsafe(ref to, i);
            }
        }
        for (; i < length; i++)
        {
            uint m = Unsafe.Add(ref share, i);
            if (m == 0) continue;
            var s = Unsafe.Add(ref from, i);
            ref var d = ref Unsafe.Add(ref to, i);
            d = s >> 24 == 255 ? Mix(d, 255 - m, s, m) : LayOver(d, Scale(s, m));
        }
    }

    // Two channels at once in one 32-bit number, 16 bits each.
    private static uint Divide255Pair(uint pair)
    {
        pair += 0x00800080;
        return (pair + ((pair >> 8) & 0x00FF00FF)) >> 8 & 0x00FF00FF;
    }

    /// <summary>A pixel times a share of 0 to 255.</summary>
    internal static uint Scale(uint pixel, uint share) =>
        Divide255Pair((pixel & 0x00FF00FF) * share) | Divide255Pair((pixel >> 8 & 0x00FF00FF) * share) << 8;

    private static uint Mix(uint below, uint keep, uint above, uint share) =>
        Divide255Pair((below & 0x00FF00FF) * keep + (above & 0x00FF00FF) * share)
        | Divide255Pair((below >> 8 & 0x00FF00FF) * keep + (above >> 8 & 0x00FF00FF) * share) << 8;

    private static uint LayOver(uint below, uint above) => above + Scale(below, 255 - (above >> 24));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Divide255(Vector256<ushort> biased) => Avx2.MultiplyHigh(biased, Vector256.Create((ushort)257));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> LayOver(Vector256<ushort> below, Vector256<ushort> above)
    {
        var keep = Alphas(above) ^ Vector256.Create((ushort)255);
        return above + Divide255(below * keep + Vector256.Create((ushort)128));
    }

    // The alpha of each pixel in all four of its channels.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Alphas(Vector256<ushort> pixels) => Avx2.Shuffle(
        pixels.AsByte(),
        Vector256.Create(
            (byte)6, 7, 6, 7, 6, 7, 6, 7, 14, 15, 14, 15, 14, 15, 14, 15,
            6, 7, 6, 7, 6, 7, 6, 7, 14, 15, 14, 15, 14, 15, 14, 15)).AsUInt16();

    // Eight shares, each in all four channels of its pixel, in the order that unpacking eight pixels gives.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Spread(ulong shares, out Vector256<ushort> low, out Vector256<ushort> high)
    {
        var all = Vector256.Create(shares).AsByte();
        low = Avx2.Shuffle(all, Vector256.Create(
            (byte)0, 255, 0, 255, 0, 255, 0, 255, 1, 255, 1, 255, 1, 255, 1, 255,
            4, 255, 4, 255, 4, 255, 4, 255, 5, 255, 5, 255, 5, 255, 5, 255)).AsUInt16();
        high = Avx2.Shuffle(all, Vector256.Create(
            (byte)2, 255, 2, 255, 2, 255, 2, 255, 3, 255, 3, 255, 3, 255, 3, 255,
            6, 255, 6, 255, 6, 255, 6, 255, 7, 255, 7, 255, 7, 255, 7, 255)).AsUInt16();
    }
}
