using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PosterKit.Scene;

namespace PosterKit.Raster;

// Blend modes (PDF 32000-1 11.3.5, Compositing and Blending Level 1 sections 9 and 10), premultiplied: of a source s over a backdrop d comes
// s (1 - da) + d (1 - sa) + M, where M is sa da B(d / da, s / sa). Single precision, a pixel's channels in four lanes, every step rounded apart.
internal readonly partial struct Rgba8
{
    public static void Blend(BlendMode mode, Span<byte> target, ReadOnlySpan<byte> source)
    {
        var to = MemoryMarshal.Cast<byte, uint>(target);
        var from = MemoryMarshal.Cast<byte, uint>(source);
        switch (mode)
        {
            case BlendMode.Normal: Over(to, from); break;
            case BlendMode.Multiply: BlendRow<MultiplyBlend>(to, from); break;
            case BlendMode.Screen: BlendRow<ScreenBlend>(to, from); break;
            case BlendMode.Overlay: BlendRow<OverlayBlend>(to, from); break;
            case BlendMode.Darken: BlendRow<DarkenBlend>(to, from); break;
            case BlendMode.Lighten: BlendRow<LightenBlend>(to, from); break;
            case BlendMode.ColorDodge: BlendRow<ColorDodgeBlend>(to, from); break;
            case BlendMode.ColorBurn: BlendRow<ColorBurnBlend>(to, from); break;
            case BlendMode.HardLight: BlendRow<HardLightBlend>(to, from); break;
            case BlendMode.SoftLight: BlendRow<SoftLightBlend>(to, from); break;
            case BlendMode.Difference: BlendRow<DifferenceBlend>(to, from); break;
            case BlendMode.Exclusion: BlendRow<ExclusionBlend>(to, from); break;
            case BlendMode.Hue: BlendRow<HueBlend>(to, from); break;
            case BlendMode.Saturation: BlendRow<SaturationBlend>(to, from); break;
            case BlendMode.Color: BlendRow<ColorBlend>(to, from); break;
            default: BlendRow<LuminosityBlend>(to, from); break;
        }
    }

    public static void Multiply(Span<byte> pixels, ReadOnlySpan<byte> shares)
    {
        var target = MemoryMarshal.Cast<byte, uint>(pixels);
        shares = shares[..target.Length];
        var i = WidePixels8.IsSupported ? Multiply<WidePixels8>(target, shares)
            : WidePixels4.IsSupported ? Multiply<WidePixels4>(target, shares) : 0;
        for (; i < target.Length; i++) target[i] = Scale(target[i], shares[i]);
    }

    public static void ReadMask(MaskKind kind, ReadOnlySpan<byte> pixels, Span<byte> shares)
    {
        var from = MemoryMarshal.Cast<byte, uint>(pixels);
        shares = shares[..from.Length];
        if (kind == MaskKind.Alpha)
        {
            for (var i = 0; i < from.Length; i++) shares[i] = (byte)(from[i] >> 24);
            return;
        }
        // 0.2125, 0.7154 and 0.0721 in 1/65536, rounded so that they sum to one.
        for (var i = 0; i < from.Length; i++)
        {
            var p = from[i];
            shares[i] = (byte)(((p & 0xFF) * 13926 + (p >> 8 & 0xFF) * 46884 + (p >> 16 & 0xFF) * 4726 + 32768) >> 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Multiply<T>(Span<uint> target, ReadOnlySpan<byte> coverage)
        where T : struct, IWidePixels<T>
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var shares = ref MemoryMarshal.GetReference(coverage);
        nuint i = 0;
        for (; i + (nuint)T.Count <= (nuint)target.Length; i += (nuint)T.Count)
        {
            if (T.AreAll(ref shares, i, 255)) continue;
            (T.Load(ref to, i) * T.Spread(ref shares, i) + T.Constant(128)).Divide255().Store(ref to, i);
        }
        return (int)i;
    }

    /// <summary>A mode: M for all channels, and sa da in the lane of alpha.</summary>
    private interface IBlend
    {
        /// <param name="s">Source, 0 to 1, premultiplied.</param>
        /// <param name="d">Backdrop.</param>
        /// <param name="sa">Alpha of the source in all lanes.</param>
        /// <param name="da">Alpha of the backdrop in all lanes.</param>
        static abstract Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BlendRow<T>(Span<uint> target, ReadOnlySpan<uint> source)
        where T : struct, IBlend
    {
        source = source[..target.Length];
        for (var i = 0; i < target.Length; i++)
        {
            if (source[i] >> 24 == 0) continue;
            if (target[i] >> 24 == 0)
            {
                target[i] = source[i];
                continue;
            }
            var (s, d) = (Unpack(source[i]), Unpack(target[i]));
            var (sa, da) = (Alphas(s), Alphas(d));
            var mixed = s * (Vector128<float>.One - da) + d * (Vector128<float>.One - sa) + T.Mix(s, d, sa, da);
            target[i] = Pack(mixed);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Unpack(uint pixel) => Vector128.ConvertToSingle(
        Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(pixel).AsByte())).AsInt32()) * Vector128.Create(1f / 255);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pack(Vector128<float> pixel)
    {
        var whole = Vector128.ConvertToInt32(Vector128.Max(pixel, Vector128<float>.Zero) * Vector128.Create(255f) + Vector128.Create(0.5f));
        whole = Vector128.Min(whole, Vector128.Create(255));
        // No channel may be brighter than its alpha.
        whole = Vector128.Min(whole, Vector128.Shuffle(whole, Vector128.Create(3, 3, 3, 3)));
        var shorts = Vector128.Narrow(whole, whole);
        return Vector128.Narrow(shorts, shorts).AsUInt32().ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Alphas(Vector128<float> pixel) => Vector128.Shuffle(pixel, Vector128.Create(3, 3, 3, 3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> WithAlpha(Vector128<float> mixed, Vector128<float> alpha) =>
        Vector128.ConditionalSelect(Vector128.Create(0, 0, 0, -1).AsSingle(), alpha, mixed);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> HardLight(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da)
    {
        var two = Vector128.Create(2f);
        return Vector128.ConditionalSelect(Vector128.LessThanOrEqual(two * s, sa), two * s * d, sa * da - two * (da - d) * (sa - s));
    }

    private readonly struct MultiplyBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da) => s * d;
    }

    private readonly struct ScreenBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da) => s * da + d * sa - s * d;
    }

    private readonly struct OverlayBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da) => WithAlpha(HardLight(d, s, da, sa), sa * da);
    }

    private readonly struct DarkenBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da) => Vector128.Min(s * da, d * sa);
    }

    private readonly struct LightenBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da) => Vector128.Max(s * da, d * sa);
    }

    private readonly struct ColorDodgeBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da)
        {
            var left = sa - s;
            var lit = sa * Vector128.Min(da, d * sa / Vector128.Max(left, Vector128.Create(1e-10f)));
            lit = Vector128.ConditionalSelect(Vector128.LessThanOrEqual(left, Vector128<float>.Zero), sa * da, lit);
            lit = Vector128.ConditionalSelect(Vector128.LessThanOrEqual(d, Vector128<float>.Zero), Vector128<float>.Zero, lit);
            return WithAlpha(lit, sa * da);
        }
    }

    private readonly struct ColorBurnBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da)
        {
            var left = da - d;
            var burnt = sa * (da - Vector128.Min(da, left * sa / Vector128.Max(s, Vector128.Create(1e-10f))));
            burnt = Vector128.ConditionalSelect(Vector128.LessThanOrEqual(s, Vector128<float>.Zero), Vector128<float>.Zero, burnt);
            burnt = Vector128.ConditionalSelect(Vector128.LessThanOrEqual(left, Vector128<float>.Zero), sa * da, burnt);
            return WithAlpha(burnt, sa * da);
        }
    }

    private readonly struct HardLightBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da) => WithAlpha(HardLight(s, d, sa, da), sa * da);
    }

    private readonly struct SoftLightBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da)
        {
            var one = Vector128<float>.One;
            var (above, below) = (s / sa, d / da);
            var dark = below - (one - Vector128.Create(2f) * above) * below * (one - below);
            var curve = ((Vector128.Create(16f) * below - Vector128.Create(12f)) * below + Vector128.Create(4f)) * below;
            curve = Vector128.ConditionalSelect(Vector128.LessThanOrEqual(below, Vector128.Create(0.25f)), curve, Vector128.Sqrt(below));
            var light = below + (Vector128.Create(2f) * above - one) * (curve - below);
            return WithAlpha(sa * da * Vector128.ConditionalSelect(Vector128.LessThanOrEqual(above, Vector128.Create(0.5f)), dark, light), sa * da);
        }
    }

    private readonly struct DifferenceBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da) =>
            WithAlpha(Vector128.Abs(s * da - d * sa), sa * da);
    }

    private readonly struct ExclusionBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da) =>
            WithAlpha(s * da + d * sa - Vector128.Create(2f) * s * d, sa * da);
    }

    private readonly struct HueBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da)
        {
            var (above, below) = (s / sa, d / da);
            return WithAlpha(sa * da * WithLuminosity(WithSaturation(above, SaturationOf(below)), LuminosityOf(below)), sa * da);
        }
    }

    private readonly struct SaturationBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da)
        {
            var (above, below) = (s / sa, d / da);
            return WithAlpha(sa * da * WithLuminosity(WithSaturation(below, SaturationOf(above)), LuminosityOf(below)), sa * da);
        }
    }

    private readonly struct ColorBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da) =>
            WithAlpha(sa * da * WithLuminosity(s / sa, LuminosityOf(d / da)), sa * da);
    }

    private readonly struct LuminosityBlend : IBlend
    {
        public static Vector128<float> Mix(Vector128<float> s, Vector128<float> d, Vector128<float> sa, Vector128<float> da) =>
            WithAlpha(sa * da * WithLuminosity(d / da, LuminosityOf(s / sa)), sa * da);
    }

    private static float LuminosityOf(Vector128<float> c) => 0.3f * c[0] + 0.59f * c[1] + 0.11f * c[2];

    private static float SaturationOf(Vector128<float> c) => Math.Max(Math.Max(c[0], c[1]), c[2]) - Math.Min(Math.Min(c[0], c[1]), c[2]);

    // The channels stretched so that the least is 0 and the greatest is the saturation.
    private static Vector128<float> WithSaturation(Vector128<float> c, float saturation)
    {
        var least = Math.Min(Math.Min(c[0], c[1]), c[2]);
        var range = Math.Max(Math.Max(c[0], c[1]), c[2]) - least;
        return range > 0 ? (c - Vector128.Create(least)) * Vector128.Create(saturation) / Vector128.Create(range) : Vector128<float>.Zero;
    }

    // The channels shifted to a luminosity, and drawn towards it as far as they would leave 0 to 1.
    private static Vector128<float> WithLuminosity(Vector128<float> c, float luminosity)
    {
        c += Vector128.Create(luminosity - LuminosityOf(c));
        var middle = LuminosityOf(c);
        var least = Math.Min(Math.Min(c[0], c[1]), c[2]);
        var greatest = Math.Max(Math.Max(c[0], c[1]), c[2]);
        var from = Vector128.Create(middle);
        if (least < 0) c = from + (c - from) * Vector128.Create(middle) / Vector128.Create(middle - least);
        if (greatest > 1) c = from + (c - from) * Vector128.Create(1 - middle) / Vector128.Create(greatest - middle);
        return c;
    }
}
