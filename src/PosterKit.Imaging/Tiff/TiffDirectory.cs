using System.Buffers.Binary;

namespace PosterKit.Imaging;

/// <summary>The directory of a TIFF (6.0, section 2), or of a BigTIFF, little-endian. Fields are added in the order of their tags.</summary>
/// <param name="isBig">True: offsets have eight bytes.</param>
internal sealed class TiffDirectory(bool isBig)
{
    private const int Short = 3, Long = 4, Rational = 5, Undefined = 7, Long8 = 16;

    private readonly List<(TiffTag Tag, int Type, long Count, byte[] Value)> _fields = [];

    public void AddShorts(TiffTag tag, params ReadOnlySpan<ushort> values)
    {
        var value = new byte[values.Length * 2];
        for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(value.AsSpan(i * 2), values[i]);
        _fields.Add((tag, Short, values.Length, value));
    }

    public void AddLong(TiffTag tag, int number)
    {
        var value = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(value, number);
        _fields.Add((tag, Long, 1, value));
    }

    /// <summary>Adds a whole number and a ten-thousandth part.</summary>
    public void AddRational(TiffTag tag, double number)
    {
        const uint Denominator = 10_000;
        var value = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(value, (uint)Math.Clamp(Math.Round(number * Denominator), 1, uint.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(value.AsSpan(4), Denominator);
        _fields.Add((tag, Rational, 1, value));
    }

    public void AddBytes(TiffTag tag, byte[] bytes) => _fields.Add((tag, Undefined, bytes.Length, bytes));

    /// <summary>Adds offsets or lengths, of the size that the file has for them.</summary>
    public void AddOffsets(TiffTag tag, List<long> offsets)
    {
        var size = isBig ? 8 : 4;
        var value = new byte[offsets.Count * size];
        for (var i = 0; i < offsets.Count; i++) WriteOffset(value.AsSpan(i * size), offsets[i]);
        _fields.Add((tag, isBig ? Long8 : Long, offsets.Count, value));
    }

    /// <summary>The directory, and after it the values that find no room in their fields.</summary>
    /// <param name="start">Where it will stand in the file; even.</param>
    public byte[] ToBytes(long start)
    {
        // Count, fields, offset of the next directory: 2, 12 each, 4; or 8, 20 each, 8.
        var (countSize, fieldSize, room) = isBig ? (8, 20, 8) : (2, 12, 4);
        var length = countSize + fieldSize * _fields.Count + room;
        var outside = length;
        foreach (var field in _fields) length += field.Value.Length > room ? (field.Value.Length + 1) / 2 * 2 : 0;

        var bytes = new byte[length];
        if (isBig) BinaryPrimitives.WriteInt64LittleEndian(bytes, _fields.Count);
        else BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)_fields.Count);
        for (var i = 0; i < _fields.Count; i++)
        {
            var (tag, type, count, value) = _fields[i];
            var entry = bytes.AsSpan(countSize + i * fieldSize, fieldSize);
            BinaryPrimitives.WriteUInt16LittleEndian(entry, (ushort)tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], (ushort)type);
            WriteOffset(entry[4..], count);
            if (value.Length <= room)
            {
                value.CopyTo(entry[(4 + room)..]);
                continue;
            }
            WriteOffset(entry[(4 + room)..], start + outside);
            value.CopyTo(bytes.AsSpan(outside));
            outside += (value.Length + 1) / 2 * 2;
        }
        return bytes;
    }

    private void WriteOffset(Span<byte> target, long offset)
    {
        if (isBig) BinaryPrimitives.WriteInt64LittleEndian(target, offset);
        else BinaryPrimitives.WriteUInt32LittleEndian(target, checked((uint)offset));
    }
}
