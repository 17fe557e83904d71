using System.Buffers.Binary;

namespace PosterKit.Imaging;

/// <summary>The CRC of PNG chunks (W3C PNG 3, annex D): reflected polynomial EDB88320, taken eight bytes at a time.</summary>
internal static class Crc32
{
    private const int Slices = 8;

    // Slice n holds the CRC of a byte followed by n zero bytes.
    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> bytes) => ~Continue(~0u, bytes);

    /// <summary>Goes on from <paramref name="state"/>, which is neither pre- nor post-inverted.</summary>
    public static uint Continue(uint state, ReadOnlySpan<byte> bytes)
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

    private static uint[] MakeTable()
    {
        var table = new uint[256 * Slices];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? value >> 1 ^ 0xEDB88320 : value >> 1;
            table[i] = value;
        }
        for (var i = 256; i < table.Length; i++) table[i] = table[i - 256] >> 8 ^ table[table[i - 256] & 0xFF];
        return table;
    }
}
