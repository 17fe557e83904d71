using System.Buffers.Binary;
using System.Text;

namespace PosterKit.Testing;

/// <summary>A variable font of our own: a bundled one with an axis of weight that makes the letter "I" wider, and one of slope that leans it.</summary>
public static class VariableFont
{
    /// <summary>How much wider the letter is at the heaviest weight, in font units; half of it half way from the default.</summary>
    public const int Widening = 600;

    private const string Base = "inter/Inter-Regular.ttf";
    private const int AllWords = 0x40;
    private const int NoDeltas = 0x80;
    private const int RunLength = 64;

    /// <summary>The file: weights 100, 400 (as it stands) to 900, and slants 0 to -10.</summary>
    public static byte[] Make()
    {
        var file = File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", Base));
        var tables = Tables(file);
        // Nothing but what a face needs: layout tables would say things of their own.
        foreach (var tag in tables.Keys.Except(["head", "hhea", "hmtx", "maxp", "cmap", "glyf", "loca", "OS/2", "name", "post"]).ToArray()) tables.Remove(tag);
        var glyph = GlyphOf(tables["cmap"], 'I');
        tables["fvar"] = Axes();
        tables["gvar"] = Variations(BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4)), glyph, PointsOf(tables, glyph));
        return Write(tables);
    }

    private static byte[] Axes()
    {
        var fvar = new List<byte>();
        foreach (var value in (ReadOnlySpan<int>)[1, 0, 16, 2, 2, 20, 0, 12]) Add16(fvar, value);
        foreach (var (tag, least, normal, most) in ((string, int, int, int)[])[("wght", 100, 400, 900), ("slnt", -10, 0, 0)])
        {
            fvar.AddRange(Encoding.ASCII.GetBytes(tag));
            foreach (var value in (ReadOnlySpan<int>)[least, normal, most]) Add32(fvar, value << 16);
            Add16(fvar, 0);
            Add16(fvar, 256);
        }
        return [.. fvar];
    }

    // Every second point, and the end of the advance, moves to the right with the weight; and all points with the slope.
    private static byte[] Variations(int glyphs, int glyph, int points)
    {
        var heavy = Tuple(1, 0, i => i == points + 1 || i < points && i % 2 == 1 ? Widening : 0);
        var slanted = Tuple(0, -1, i => i < points ? 100 : 0);
        var data = new List<byte>();
        Add16(data, 2);
        Add16(data, 4 + 2 * 8);
        foreach (var tuple in (byte[][])[heavy.Header, slanted.Header, heavy.Deltas, slanted.Deltas]) data.AddRange(tuple);
        if (data.Count % 2 == 1) data.Add(0);

        var gvar = new List<byte>();
        foreach (var value in (ReadOnlySpan<int>)[1, 0, 2, 0]) Add16(gvar, value);
        var start = 20 + 4 * (glyphs + 1);
        Add32(gvar, start);
        Add16(gvar, glyphs);
        Add16(gvar, 1);
        Add32(gvar, start);
        for (var i = 0; i <= glyphs; i++) Add32(gvar, i > glyph ? data.Count : 0);
        gvar.AddRange(data);
        return [.. gvar];

        (byte[] Header, byte[] Deltas) Tuple(int weight, int slant, Func<int, int> delta)
        {
            // 0: the deltas are for all points, and the four that stand for the sides.
            var deltas = new List<byte> { 0 };
            var all = points + 4;
            for (var at = 0; at < all; at += RunLength)
            {
                var count = Math.Min(RunLength, all - at);
                deltas.Add((byte)(AllWords | (count - 1)));
                for (var i = at; i < at + count; i++) Add16(deltas, delta(i));
            }
            // Nothing moves up or down.
            for (var at = 0; at < all; at += RunLength) deltas.Add((byte)(NoDeltas | (Math.Min(RunLength, all - at) - 1)));
            var header = new List<byte>();
            Add16(header, deltas.Count);
            Add16(header, 0x8000 | 0x2000);
            Add16(header, weight << 14);
            Add16(header, slant << 14);
            return ([.. header], [.. deltas]);
        }
    }

    private static int PointsOf(SortedDictionary<string, byte[]> tables, int glyph)
    {
        var isLong = BinaryPrimitives.ReadInt16BigEndian(tables["head"].AsSpan(50)) != 0;
        var at = isLong ? BinaryPrimitives.ReadInt32BigEndian(tables["loca"].AsSpan(4 * glyph)) : 2 * BinaryPrimitives.ReadUInt16BigEndian(tables["loca"].AsSpan(2 * glyph));
        var contours = BinaryPrimitives.ReadInt16BigEndian(tables["glyf"].AsSpan(at));
        return contours > 0 ? BinaryPrimitives.ReadUInt16BigEndian(tables["glyf"].AsSpan(at + 10 + 2 * (contours - 1))) + 1 : throw new InvalidDataException("the letter is made of other glyphs");
    }

    // By the subtable of format 4.
    private static int GlyphOf(byte[] cmap, char letter)
    {
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(cmap.AsSpan(2)); i++)
        {
            var at = BinaryPrimitives.ReadInt32BigEndian(cmap.AsSpan(4 + 8 * i + 4));
            if (Read(at) != 4) continue;
            var size = Read(at + 6);
            for (var segment = 0; segment < size; segment += 2)
            {
                var (end, start) = (Read(at + 14 + segment), Read(at + 16 + size + segment));
                if (letter < start || letter > end) continue;
                var (delta, offsetAt) = (Read(at + 16 + 2 * size + segment), at + 16 + 3 * size + segment);
                var offset = Read(offsetAt);
                return (offset == 0 ? letter + delta : Read(offsetAt + offset + 2 * (letter - start)) + delta) & 0xFFFF;
            }
        }
        throw new InvalidDataException("the font has no character map of format 4");

        int Read(int position) => BinaryPrimitives.ReadUInt16BigEndian(cmap.AsSpan(position));
    }

    private static SortedDictionary<string, byte[]> Tables(byte[] file)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); i++)
        {
            var record = file.AsSpan(12 + 16 * i);
            var (offset, length) = (BinaryPrimitives.ReadInt32BigEndian(record[8..]), BinaryPrimitives.ReadInt32BigEndian(record[12..]));
            tables[Encoding.ASCII.GetString(record[..4])] = file[offset..(offset + length)];
        }
        return tables;
    }

    private static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var file = new List<byte>();
        Add32(file, 0x00010000);
        foreach (var value in (ReadOnlySpan<int>)[tables.Count, 0, 0, 0]) Add16(file, value);
        var offset = 12 + 16 * tables.Count;
        foreach (var (tag, table) in tables)
        {
            file.AddRange(Encoding.ASCII.GetBytes(tag));
            foreach (var value in (ReadOnlySpan<int>)[0, offset, table.Length]) Add32(file, value);
            offset += (table.Length + 3) & ~3;
        }
        foreach (var table in tables.Values)
        {
            file.AddRange(table);
            while (file.Count % 4 != 0) file.Add(0);
        }
        return [.. file];
    }

    private static void Add16(List<byte> bytes, int value) => bytes.AddRange([(byte)(value >> 8), (byte)value]);

    private static void Add32(List<byte> bytes, int value)
    {
        Add16(bytes, value >> 16);
        Add16(bytes, value);
    }
}
