using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Raster;

/// <summary>Products of shares held as bytes, 255 for one; divided by 255 and rounded to nearest.</summary>
internal static class ByteShares
{
    /// <summary>The product of two shares.</summary>
    public static byte Multiply(uint a, uint b)
    {
        var t = a * b + 128;
        return (byte)((t + (t >> 8)) >> 8);
    }

    /// <summary>Multiplies each share by another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(Span<byte> shares, ReadOnlySpan<byte> factors)
    {
        factors = factors[..shares.Length];
        ref var to = ref MemoryMarshal.GetReference(shares);
        ref var by = ref MemoryMarshal.GetReference(factors);
        nuint i = 0;
        var length = (nuint)shares.Length;
        for (; i + 16 <= length; i += 16)
        {
            var a = Vector128.LoadUnsafe(ref to, i);
            var b = Vector128.LoadUnsafe(ref by, i);
            Vector128.Narrow(
                Product(Vector128.WidenLower(a), Vector128.WidenLower(b)),
                Product(Vector128.WidenUpper(a), Vector128.WidenUpper(b))).StoreUnsafe(ref to, i);
        }
        for (; i < length; i++) Unsafe.Add(ref to, i) = Multiply(Unsafe.Add(ref to, i), Unsafe.Add(ref by, i));
    }

    /// <summary>Multiplies each share by the same one.</summary>
    public static void Multiply(Span<byte> shares, byte factor)
    {
        if (factor == 255) return;
        for (var i = 0; i < shares.Length; i++) shares[i] = Multiply(shares[i], factor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Product(Vector128<ushort> a, Vector128<ushort> b)
    {
        var t = a * b + Vector128.Create((ushort)128);
        return (t + (t >>> 8)) >>> 8;
    }
}
