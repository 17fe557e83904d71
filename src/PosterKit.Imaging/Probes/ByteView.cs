using System.Buffers.Binary;

namespace PosterKit.Imaging;

/// <summary>Reads numbers out of bytes that nobody vouches for: what lies outside reads as zero and is told by <see cref="Has"/>.</summary>
internal readonly ref struct ByteView(ReadOnlySpan<byte> bytes, bool isLittleEndian)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Length => _bytes.Length;

    /// <summary>True where <paramref name="count"/> bytes stand at <paramref name="offset"/>; both may be any number.</summary>
    public bool Has(long offset, long count) => offset >= 0 && count >= 0 && offset <= _bytes.Length && count <= _bytes.Length - offset;

    public byte Byte(long offset) => Has(offset, 1) ? _bytes[(int)offset] : (byte)0;

    public int UInt16(long offset)
    {
        if (!Has(offset, 2)) return 0;
        var part = _bytes.Slice((int)offset, 2);
        return isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(part) : BinaryPrimitives.ReadUInt16BigEndian(part);
    }

    public long UInt32(long offset)
    {
        if (!Has(offset, 4)) return 0;
        var part = _bytes.Slice((int)offset, 4);
        return isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(part) : BinaryPrimitives.ReadUInt32BigEndian(part);
    }

    public bool Matches(long offset, ReadOnlySpan<byte> expected) => Has(offset, expected.Length) && _bytes.Slice((int)offset, expected.Length).SequenceEqual(expected);

    public ReadOnlySpan<byte> Slice(long offset, long count) => Has(offset, count) ? _bytes.Slice((int)offset, (int)count) : default;
}
