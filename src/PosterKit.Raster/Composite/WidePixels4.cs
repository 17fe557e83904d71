using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Raster;

/// <summary>Four pixels in two vectors of 128 bits: any processor of x64 or ARM64.</summary>
internal readonly struct WidePixels4(Vector128<ushort> low, Vector128<ushort> high) : IWidePixels<WidePixels4>
{
    private readonly Vector128<ushort> _low = low;
    private readonly Vector128<ushort> _high = high;

    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels4 Load(ref uint pixels, nuint index) => Widen(Vector128.LoadUnsafe(ref pixels, index).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels4 Repeat(uint pixel) => Widen(Vector128.Create(pixel).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels4 Constant(ushort number) => new(Vector128.Create(number), Vector128.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels4 Spread(ref byte shares, nuint index) => Widen(Vector128.Shuffle(
        Vector128.Create(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref shares, index))).AsByte(),
        Vector128.Create((byte)0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreAll(ref byte shares, nuint index, byte share) =>
        Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref shares, index)) == share * 0x01010101u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreOpaque(ref uint pixels, nuint index)
    {
        var alphas = Vector128.Create(0xFF000000u);
        return (Vector128.LoadUnsafe(ref pixels, index) & alphas) == alphas;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref uint pixels, nuint index) => Vector128.Narrow(_low, _high).AsUInt32().StoreUnsafe(ref pixels, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WidePixels4 Alphas()
    {
        var places = Vector128.Create((ushort)3, 3, 3, 3, 7, 7, 7, 7);
        return new(Vector128.Shuffle(_low, places), Vector128.Shuffle(_high, places));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WidePixels4 Complement() => new(_low ^ Vector128.Create((ushort)255), _high ^ Vector128.Create((ushort)255));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WidePixels4 Divide255() => new((_low + (_low >>> 8)) >>> 8, (_high + (_high >>> 8)) >>> 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WidePixels4 ChooseIfFull(WidePixels4 yes, WidePixels4 no)
    {
        var full = Vector128.Create((ushort)255);
        return new(
            Vector128.ConditionalSelect(Vector128.Equals(_low, full), yes._low, no._low),
            Vector128.ConditionalSelect(Vector128.Equals(_high, full), yes._high, no._high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels4 operator +(WidePixels4 a, WidePixels4 b) => new(a._low + b._low, a._high + b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidePixels4 operator *(WidePixels4 a, WidePixels4 b) => new(a._low * b._low, a._high * b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WidePixels4 Widen(Vector128<byte> pixels) => new(Vector128.WidenLower(pixels), Vector128.WidenUpper(pixels));
}
