using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Imaging;

/// <summary>The checksum of zlib streams (RFC 1950, section 9), vectorised; the checksums of parts can be joined.</summary>
internal static class Adler32
{
    /// <summary>The checksum of nothing.</summary>
    public const uint Empty = 1;

    private const uint Modulus = 65521;

    // 16 blocks of 32 bytes: the sums of sums stay within 16 bits (255 x 16 x 15 / 2 = 30600).
    private const int Blocks = 16;
    private const int BlockSize = 32;

    /// <summary>Goes on from <paramref name="adler"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static uint Continue(uint adler, ReadOnlySpan<byte> bytes)
    {
        ulong low = adler & 0xFFFF, high = adler >> 16;
        while (bytes.Length >= Blocks * BlockSize)
        {
            // Byte lane of block k counts once in the low sum, and in the high sum once for each byte from itself to the end.
            Vector256<ushort> sum0 = default, sum1 = default, before0 = default, before1 = default;
            for (var at = 0; at < Blocks * BlockSize; at += BlockSize)
            {
                var (lower, upper) = Vector256.Widen(Vector256.Create(bytes[at..]));
                before0 += sum0;
                before1 += sum1;
                sum0 += lower;
                sum1 += upper;
            }
            high += low * Blocks * BlockSize + Weighted(sum0, before0, BlockSize) + Weighted(sum1, before1, BlockSize / 2);
            low += Total(sum0) + Total(sum1);
            (low, high) = (low % Modulus, high % Modulus);
            bytes = bytes[(Blocks * BlockSize)..];
        }
        foreach (var value in bytes)
        {
            low += value;
            high += low;
        }
        return (uint)(high % Modulus) << 16 | (uint)(low % Modulus);
    }

    /// <summary>The checksum of two parts after one another.</summary>
    /// <param name="first">Checksum of the first.</param>
    /// <param name="second">Checksum of the second.</param>
    /// <param name="secondLength">Bytes of the second.</param>
    public static uint Join(uint first, uint second, long secondLength)
    {
        ulong length = (ulong)secondLength % Modulus, low = first & 0xFFFF;
        var joinedLow = (low + (second & 0xFFFF) + Modulus - 1) % Modulus;
        var joinedHigh = ((first >> 16) + (second >> 16) + length * (low + Modulus - 1)) % Modulus;
        return (uint)joinedHigh << 16 | (uint)joinedLow;
    }

    // The byte in the first lane stands "weight" places before the end of its block, the next one place less.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Weighted(Vector256<ushort> sums, Vector256<ushort> before, uint weight)
    {
        var (sumsLow, sumsHigh) = Vector256.Widen(sums);
        var (beforeLow, beforeHigh) = Vector256.Widen(before);
        var lanes = Vector256.Create(weight) - Vector256<uint>.Indices;
        return Vector256.Sum((beforeLow + beforeHigh) * BlockSize + sumsLow * lanes + sumsHigh * (lanes - Vector256.Create(8u)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Total(Vector256<ushort> sums)
    {
        var (lower, upper) = Vector256.Widen(sums);
        return Vector256.Sum(lower + upper);
    }
}
