using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Raster;

// The inner loops. Each has one formula, in 16-bit whole numbers, for one pixel and for many: x / 255 rounded to nearest is
// (y + (y >> 8)) >> 8 with y = x + 128, exact for every product of two bytes. So any vector width, and none, gives the same bytes.
// Each runs at the widest width the processor has, and then pixel by pixel.
internal readonly partial struct Rgba8
{
    // The library's own Fill starts in unoptimized code, and a page's worth of pixels would be through before that is mended.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Set(Span<uint> target, uint color)
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        nuint i = 0;
        var length = (nuint)target.Length;
        var many = Vector256.Create(color);
        for (; i + 8 <= length; i += 8) many.StoreUnsafe(ref to, i);
        for (; i < length; i++) Unsafe.Add(ref to, i) = color;
    }

    // A colour times a share, over pixels of which another share is kept. Both products are added before the one rounding; for a colour
    // that is not opaque the share is 255, which gives the same as rounding apart.
    private static void Over(Span<uint> target, uint color, uint share, uint keep)
    {
        var i = WidePixels8.IsSupported ? Over<WidePixels8>(target, color, share, keep)
            : WidePixels4.IsSupported ? Over<WidePixels4>(target, color, share, keep) : 0;
        for (; i < target.Length; i++) target[i] = Mix(target[i], keep, color, share);
    }

    // Returns how many pixels it did.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Over<T>(Span<uint> target, uint color, uint share, uint keep)
        where T : struct, IWidePixels<T>
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        var above = T.Repeat(color) * T.Constant((ushort)share) + T.Constant(128);
        var keeps = T.Constant((ushort)keep);
        nuint i = 0;
        for (; i + (nuint)T.Count <= (nuint)target.Length; i += (nuint)T.Count) (T.Load(ref to, i) * keeps + above).Divide255().Store(ref to, i);
        return (int)i;
    }

    // One opaque colour over pixels, each covered in its own measure.
    private static void CoverOpaque(Span<uint> target, uint color, ReadOnlySpan<byte> coverage)
    {
        coverage = coverage[..target.Length];
        var i = WidePixels8.IsSupported ? CoverOpaque<WidePixels8>(target, color, coverage)
            : WidePixels4.IsSupported ? CoverOpaque<WidePixels4>(target, color, coverage) : 0;
        for (; i < target.Length; i++)
        {
            uint share = coverage[i];
            if (share != 0) target[i] = Mix(target[i], 255 - share, color, share);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CoverOpaque<T>(Span<uint> target, uint color, ReadOnlySpan<byte> coverage)
        where T : struct, IWidePixels<T>
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var shares = ref MemoryMarshal.GetReference(coverage);
        var source = T.Repeat(color);
        nuint i = 0;
        for (; i + (nuint)T.Count <= (nuint)target.Length; i += (nuint)T.Count)
        {
            if (T.AreAll(ref shares, i, 0)) continue;
            if (T.AreAll(ref shares, i, 255))
            {
                source.Store(ref to, i);
                continue;
            }
            Mix(T.Load(ref to, i), source, T.Spread(ref shares, i)).Store(ref to, i);
        }
        return (int)i;
    }

    // One colour that is not opaque over pixels, each covered in its own measure.
    private static void CoverClear(Span<uint> target, uint color, ReadOnlySpan<byte> coverage)
    {
        coverage = coverage[..target.Length];
        var i = WidePixels8.IsSupported ? CoverClear<WidePixels8>(target, color, coverage)
            : WidePixels4.IsSupported ? CoverClear<WidePixels4>(target, color, coverage) : 0;
        for (; i < target.Length; i++)
        {
            uint share = coverage[i];
            if (share != 0) target[i] = LayOver(target[i], Scale(color, share));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CoverClear<T>(Span<uint> target, uint color, ReadOnlySpan<byte> coverage)
        where T : struct, IWidePixels<T>
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var shares = ref MemoryMarshal.GetReference(coverage);
        var source = T.Repeat(color);
        nuint i = 0;
        for (; i + (nuint)T.Count <= (nuint)target.Length; i += (nuint)T.Count)
        {
            if (T.AreAll(ref shares, i, 0)) continue;
            LayOver(T.Load(ref to, i), (source * T.Spread(ref shares, i) + T.Constant(128)).Divide255()).Store(ref to, i);
        }
        return (int)i;
    }

    // Pixels over pixels.
    private static void Over(Span<uint> target, ReadOnlySpan<uint> source)
    {
        source = source[..target.Length];
        var i = WidePixels8.IsSupported ? Over<WidePixels8>(target, source)
            : WidePixels4.IsSupported ? Over<WidePixels4>(target, source) : 0;
        for (; i < target.Length; i++) target[i] = LayOver(target[i], source[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Over<T>(Span<uint> target, ReadOnlySpan<uint> source)
        where T : struct, IWidePixels<T>
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(source);
        nuint i = 0;
        for (; i + (nuint)T.Count <= (nuint)target.Length; i += (nuint)T.Count)
        {
            var above = T.Load(ref from, i);
            if (T.AreOpaque(ref from, i)) above.Store(ref to, i);
            else LayOver(T.Load(ref to, i), above).Store(ref to, i);
        }
        return (int)i;
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
    private static void Over(Span<uint> target, ReadOnlySpan<uint> source, ReadOnlySpan<byte> coverage)
    {
        source = source[..target.Length];
        coverage = coverage[..target.Length];
        var i = WidePixels8.IsSupported ? Over<WidePixels8>(target, source, coverage)
            : WidePixels4.IsSupported ? Over<WidePixels4>(target, source, coverage) : 0;
        for (; i < target.Length; i++)
        {
            uint share = coverage[i];
            if (share != 0) target[i] = source[i] >> 24 == 255 ? Mix(target[i], 255 - share, source[i], share) : LayOver(target[i], Scale(source[i], share));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Over<T>(Span<uint> target, ReadOnlySpan<uint> source, ReadOnlySpan<byte> coverage)
        where T : struct, IWidePixels<T>
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var shares = ref MemoryMarshal.GetReference(coverage);
        nuint i = 0;
        for (; i + (nuint)T.Count <= (nuint)target.Length; i += (nuint)T.Count)
        {
            if (T.AreAll(ref shares, i, 0)) continue;
            var above = T.Load(ref from, i);
            var below = T.Load(ref to, i);
            var share = T.Spread(ref shares, i);
            var mixed = Mix(below, above, share);
            // An opaque pixel among others takes the formula of opaque ones, as it would alone.
            if (!T.AreOpaque(ref from, i))
                mixed = above.Alphas().ChooseIfFull(mixed, LayOver(below, (above * share + T.Constant(128)).Divide255()));
            mixed.Store(ref to, i);
        }
        return (int)i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Mix<T>(T below, T above, T share)
        where T : struct, IWidePixels<T> => (below * share.Complement() + above * share + T.Constant(128)).Divide255();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LayOver<T>(T below, T above)
        where T : struct, IWidePixels<T> => above + (below * above.Alphas().Complement() + T.Constant(128)).Divide255();

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
}
