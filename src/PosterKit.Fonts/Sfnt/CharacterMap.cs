using System.Buffers.Binary;

namespace PosterKit.Fonts.Sfnt;

/// <summary>Writes a table "cmap" (OpenType 1.9, "cmap").</summary>
internal static class CharacterMap
{
    private const int GroupBytes = 12;
    private const int HeaderBytes = 12 + 16;
    private const ushort Windows = 3;
    private const ushort FullUnicode = 10;
    private const ushort SegmentedCoverage = 12;

    /// <summary>A table with one subtable of format 12, which every viewer of today reads and which holds all of Unicode.</summary>
    /// <param name="glyphs">Glyph numbers by code point, ascending, each code point once.</param>
    public static byte[] Write(IReadOnlyList<(int CodePoint, ushort Glyph)> glyphs)
    {
        var groups = new List<(int First, int Last, int Glyph)>();
        foreach (var (codePoint, glyph) in glyphs)
        {
            if (groups.Count > 0 && groups[^1] is var last && codePoint == last.Last + 1 && glyph == last.Glyph + (codePoint - last.First)) groups[^1] = last with { Last = codePoint };
            else groups.Add((codePoint, codePoint, glyph));
        }
        var table = new byte[HeaderBytes + GroupBytes * groups.Count];
        var span = table.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(span[2..], 1); // One subtable, after a version of 0.
        BinaryPrimitives.WriteUInt16BigEndian(span[4..], Windows);
        BinaryPrimitives.WriteUInt16BigEndian(span[6..], FullUnicode);
        BinaryPrimitives.WriteUInt32BigEndian(span[8..], 12);
        BinaryPrimitives.WriteUInt16BigEndian(span[12..], SegmentedCoverage);
        BinaryPrimitives.WriteUInt32BigEndian(span[16..], (uint)(16 + GroupBytes * groups.Count));
        BinaryPrimitives.WriteUInt32BigEndian(span[24..], (uint)groups.Count);
        for (var i = 0; i < groups.Count; i++)
        {
            var group = span[(HeaderBytes + GroupBytes * i)..];
            BinaryPrimitives.WriteUInt32BigEndian(group, (uint)groups[i].First);
            BinaryPrimitives.WriteUInt32BigEndian(group[4..], (uint)groups[i].Last);
            BinaryPrimitives.WriteUInt32BigEndian(group[8..], (uint)groups[i].Glyph);
        }
        return table;
    }
}
