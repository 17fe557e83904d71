using System.Buffers.Binary;

namespace PosterKit.Imaging;

/// <summary>Walks the chunks of a PNG as far as they are whole (W3C PNG 3, section 5.3). CRCs are the reader's business.</summary>
internal ref struct PngChunks(ReadOnlySpan<byte> file)
{
    private readonly ReadOnlySpan<byte> _file = file;
    private int _next = PngProbe.Signature.Length;
    private Chunk _current;

    public readonly PngChunks GetEnumerator() => this;

    public readonly Chunk Current => _current;

    public bool MoveNext()
    {
        // Length, type, data, CRC.
        if (_file.Length - _next < 12) return false;
        var length = BinaryPrimitives.ReadUInt32BigEndian(_file[_next..]);
        if (length > _file.Length - _next - 12) return false;

        _current = new(_file.Slice(_next + 4, (int)length + 8), _next + 8);
        _next += (int)length + 12;
        return true;
    }

    /// <summary>A chunk: type, data and CRC as they stand.</summary>
    /// <param name="whole">Type, data, CRC.</param>
    /// <param name="dataOffset">Where the data starts in the file.</param>
    public readonly ref struct Chunk(ReadOnlySpan<byte> whole, int dataOffset)
    {
        private readonly ReadOnlySpan<byte> _whole = whole;

        public uint Type => BinaryPrimitives.ReadUInt32BigEndian(_whole);

        public ReadOnlySpan<byte> Data => _whole[4..^4];

        public int DataOffset => dataOffset;

        public bool HasRightCrc => Crc32.Of(_whole[..^4]) == BinaryPrimitives.ReadUInt32BigEndian(_whole[^4..]);
    }
}
