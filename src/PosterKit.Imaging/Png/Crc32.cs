using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PosterKit.Imaging;

/// <summary>
/// The CRC of PNG chunks (W3C PNG 3, annex D): reflected polynomial EDB88320. Long runs are folded by carry-less multiplication where the processor has it, else
/// taken eight bytes at a time.
/// </summary>
internal static class Crc32
{
    private const int Slices = 8;
    private const uint Polynomial = 0xEDB88320;

    // Sixteen bytes four times over, and as many again to fold into.
    private const int LeastFolded = 128;

    // Slice n holds the CRC of a byte followed by n zero bytes.
    private static readonly uint[] Table = MakeTable();

    // What 64 bits weigh that stand so many bits further on: 64 bytes and 16 bytes, each for the first and the second half of a vector.
    private static readonly Vector128<ulong> FoldBy64 = Vector128.Create(Power(4 * 128 + 32), Power(4 * 128 - 32));
    private static readonly Vector128<ulong> FoldBy16 = Vector128.Create(Power(128 + 32), Power(128 - 32));

    public static uint Of(ReadOnlySpan<byte> bytes) => ~Continue(~0u, bytes);

    /// <summary>Goes on from <paramref name="state"/>, which is neither pre- nor post-inverted.</summary>
    public static uint Continue(uint state, ReadOnlySpan<byte> bytes)
    {
        if (Pclmulqdq.IsSupported && bytes.Length >= LeastFolded)
        {
            var folded = Fold(state, bytes, out var taken);
            Span<byte> rest = stackalloc byte[Vector128<byte>.Count];
            folded.AsByte().CopyTo(rest);
            state = BySlices(0, rest);
            bytes = bytes[taken..];
        }
        return BySlices(state, bytes);
    }

    // Sixteen bytes that have the CRC, begun at zero, of all that were taken (Gopal and others, Fast CRC Computation Using PCLMULQDQ, 2009).
    private static Vector128<ulong> Fold(uint state, ReadOnlySpan<byte> bytes, out int taken)
    {
        ref var from = ref MemoryMarshal.GetReference(bytes);
        var (a, b) = (Load(ref from, 0) ^ Vector128.CreateScalar((ulong)state), Load(ref from, 16));
        var (c, d) = (Load(ref from, 32), Load(ref from, 48));
        var at = 64;
        for (; at <= bytes.Length - 64; at += 64)
        {
            a = Fold(a, FoldBy64) ^ Load(ref from, at);
            b = Fold(b, FoldBy64) ^ Load(ref from, at + 16);
            c = Fold(c, FoldBy64) ^ Load(ref from, at + 32);
            d = Fold(d, FoldBy64) ^ Load(ref from, at + 48);
        }
        taken = at;
        b ^= Fold(a, FoldBy16);
        c ^= Fold(b, FoldBy16);
        return d ^ Fold(c, FoldBy16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Fold(Vector128<ulong> value, Vector128<ulong> by) =>
        Pclmulqdq.CarrylessMultiply(value, by, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, by, 0x11);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Load(ref byte from, int at) => Vector128.LoadUnsafe(ref from, (nuint)at).AsUInt64();

    private static uint BySlices(uint state, ReadOnlySpan<byte> bytes)
    {
        var table = Table.AsSpan(0, 256 * Slices);
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = table[1792 + (int)(low & 0xFF)] ^ table[1536 + (int)(low >> 8 & 0xFF)]
                ^ table[1280 + (int)(low >> 16 & 0xFF)] ^ table[1024 + (int)(low >> 24)]
                ^ table[768 + (int)(high & 0xFF)] ^ table[512 + (int)(high >> 8 & 0xFF)]
                ^ table[256 + (int)(high >> 16 & 0xFF)] ^ table[(int)(high >> 24)];
            bytes = bytes[8..];
        }
        foreach (var value in bytes) state = table[(int)((state ^ value) & 0xFF)] ^ state >> 8;
        return state;
    }

    // x to the power modulo the polynomial, its bits reversed, and one place up, for a product of reversed numbers comes out one place too low.
    private static ulong Power(int exponent)
    {
        var value = 0x80000000u;
        for (var i = 0; i < exponent; i++) value = (value & 1) != 0 ? value >> 1 ^ Polynomial : value >> 1;
        return (ulong)value << 1;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256 * Slices];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? value >> 1 ^ Polynomial : value >> 1;
            table[i] = value;
        }
        for (var i = 256; i < table.Length; i++) table[i] = table[i - 256] >> 8 ^ table[table[i - 256] & 0xFF];
        return table;
    }
}
