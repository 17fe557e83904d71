using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PosterKit.Raster;

/// <summary>Eight pixels in two vectors of 256 bits (AVX2): pixels 0, 1, 4, 5 and 2, 3, 6, 7, as unpacking leaves them.</summary>
internal readonly struct WidePixels8(Vector256<ushort> low, Vector256<ushort> high) : IWidePixels<WidePixels8>
{
    private readonly Vector256<ushort> _low = low;
    private readonly Vector256<ushort> _high = high;

    public static bool IsSupported => Avx2.IsSupported;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels8 Load(ref uint pixels, nuint index) => Widen(Vector256.LoadUnsafe(ref pixels, index).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels8 Repeat(uint pixel) => Widen(Vector256.Create(pixel).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels8 Constant(ushort number) => new(Vector256.Create(number), Vector256.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels8 Spread(ref byte shares, nuint index)
    {
        var all = Vector256.Create(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref shares, index))).AsByte();
        return new(
            Avx2.Shuffle(all, Vector256.Create(
                (byte)0, 255, 0, 255, 0, 255, 0, 255, 1, 255, 1, 255, 1, 255, 1, 255,
                4, 255, 4, 255, 4, 255, 4, 255, 5, 255, 5, 255, 5, 255, 5, 255)).AsUInt16(),
            Avx2.Shuffle(all, Vector256.Create(
                (byte)2, 255, 2, 255, 2, 255, 2, 255, 3, 255, 3, 255, 3, 255, 3, 255,
                6, 255, 6, 255, 6, 255, 6, 255, 7, 255, 7, 255, 7, 255, 7, 255)).AsUInt16());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreAll(ref byte shares, nuint index, byte share) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref shares, index)) == share * 0x0101010101010101UL;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreOpaque(ref uint pixels, nuint index)
    {
        var alphas = Vector256.Create(0xFF000000u);
        return (Vector256.LoadUnsafe(ref pixels, index) & alphas) == alphas;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref uint pixels, nuint index) =>
        Avx2.PackUnsignedSaturate(_low.AsInt16(), _high.AsInt16()).AsUInt32().StoreUnsafe(ref pixels, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WidePixels8 Alphas()
    {
        var places = Vector256.Create(
            (byte)6, 7, 6, 7, 6, 7, 6, 7, 14, 15, 14, 15, 14, 15, 14, 15,
            6, 7, 6, 7, 6, 7, 6, 7, 14, 15, 14, 15, 14, 15, 14, 15);
        return new(Avx2.Shuffle(_low.AsByte(), places).AsUInt16(), Avx2.Shuffle(_high.AsByte(), places).AsUInt16());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WidePixels8 Complement() => new(_low ^ Vector256.Create((ushort)255), _high ^ Vector256.Create((ushort)255));

    // The upper half of x * 257 is (x + (x >> 8)) >> 8.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WidePixels8 Divide255() =>
        new(Avx2.MultiplyHigh(_low, Vector256.Create((ushort)257)), Avx2.MultiplyHigh(_high, Vector256.Create((ushort)257)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WidePixels8 ChooseIfFull(WidePixels8 yes, WidePixels8 no)
    {
        var full = Vector256.Create((ushort)255);
        return new(
            Vector256.ConditionalSelect(Vector256.Equals(_low, full), yes._low, no._low),
            Vector256.ConditionalSelect(Vector256.Equals(_high, full), yes._high, no._high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels8 operator +(WidePixels8 a, WidePixels8 b) => new(a._low + b._low, a._high + b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels8 operator *(WidePixels8 a, WidePixels8 b) => new(a._low * b._low, a._high * b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WidePixels8 Widen(Vector256<byte> pixels) =>
        new(Avx2.UnpackLow(pixels, Vector256<byte>.Zero).AsUInt16(), Avx2.UnpackHigh(pixels, Vector256<byte>.Zero).AsUInt16());
}
