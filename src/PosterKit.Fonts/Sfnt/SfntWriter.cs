using System.Buffers.Binary;
using System.Numerics;
using PosterKit.Fonts.Native;

namespace PosterKit.Fonts.Sfnt;

/// <summary>Puts tables together to a font file (OpenType 1.9, "Font file"), with their checksums.</summary>
internal static class SfntWriter
{
    private const uint TrueType = 0x00010000;
    private const int ChecksumAdjustment = 8;
    private const uint WholeFileSum = 0xB1B0AFBA;

    /// <summary>Writes a font file.</summary>
    /// <param name="tables">The tables, each tag once, in any order; they are written in that of their tags.</param>
    /// <param name="isCff">True where the outlines are in a table "CFF ".</param>
    public static byte[] Write(IEnumerable<(string Tag, ReadOnlyMemory<byte> Bytes)> tables, bool isCff)
    {
        var sorted = tables.OrderBy(table => table.Tag, StringComparer.Ordinal).ToArray();
        var power = sorted.Length == 0 ? 0 : BitOperations.Log2((uint)sorted.Length);
        var offset = 12 + 16 * sorted.Length;
        var file = new byte[offset + sorted.Sum(table => Padded(table.Bytes.Length))];
        var span = file.AsSpan();
        BinaryPrimitives.WriteUInt32BigEndian(span, isCff ? Tag.Parse("OTTO") : TrueType);
        BinaryPrimitives.WriteUInt16BigEndian(span[4..], (ushort)sorted.Length);
        BinaryPrimitives.WriteUInt16BigEndian(span[6..], (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(span[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(span[10..], (ushort)(16 * sorted.Length - (16 << power)));
        var head = -1;
        for (var i = 0; i < sorted.Length; i++)
        {
            var (tag, bytes) = sorted[i];
            bytes.Span.CopyTo(span[offset..]);
            if (tag == "head" && bytes.Length >= ChecksumAdjustment + 4)
            {
                // The adjustment counts as zero in the table's own sum.
                head = offset;
                span.Slice(head + ChecksumAdjustment, 4).Clear();
            }
            var record = span[(12 + 16 * i)..];
            BinaryPrimitives.WriteUInt32BigEndian(record, Tag.Parse(tag));
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(span.Slice(offset, Padded(bytes.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)bytes.Length);
            offset += Padded(bytes.Length);
        }
        if (head >= 0) BinaryPrimitives.WriteUInt32BigEndian(span[(head + ChecksumAdjustment)..], unchecked(WholeFileSum - Sum(span)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        return sum;
    }
}
