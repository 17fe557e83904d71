using System.Globalization;
using PosterKit.Fonts.Native;

namespace PosterKit.Fonts.Sfnt;

/// <summary>
/// The table directory of one face in a font file, checked before native code sees the file: every table lies inside the file, the
/// required ones are there, and the counts that other tables are read by make sense (OpenType 1.9, "Font file" and "Required tables").
/// </summary>
internal sealed class SfntFile
{
    private const uint TrueType = 0x00010000;
    private const int MaxTables = 256;
    private const int MaxFaces = 256;
    private const int HeadBytes = 54;
    private const int HheaBytes = 36;
    private const uint HeadMagic = 0x5F0F3CF5;
    private static readonly string[] RequiredTables = ["head", "maxp", "hhea", "hmtx", "cmap"];

    private readonly record struct TableRecord(uint Tag, int Offset, int Length);

    private readonly ReadOnlyMemory<byte> _file;
    private readonly TableRecord[] _tables;

    private SfntFile(ReadOnlyMemory<byte> file, TableRecord[] tables) => (_file, _tables) = (file, tables);

    /// <summary>Number of glyphs, 1 to 65,535.</summary>
    public int GlyphCount { get; private set; }

    /// <summary>Font units in an em, 16 to 16,384.</summary>
    public int UnitsPerEm { get; private set; }

    /// <summary>How many glyphs have an advance of their own; the rest share the last.</summary>
    public int AdvanceCount { get; private set; }

    /// <summary>How outlines are stored.</summary>
    public FontFlavour Flavour { get; private set; }

    /// <summary>How many faces a font file holds; 1 for a single font, and for a file that is none.</summary>
    public static int CountFaces(ReadOnlySpan<byte> file) =>
        BigEndian.ReadUInt32(file, 0) == Tag.Parse("ttcf") ? (int)Math.Clamp(BigEndian.ReadUInt32(file, 8), 1, MaxFaces) : 1;

    /// <summary>A table's bytes; empty where the face has none.</summary>
    public ReadOnlySpan<byte> Table(string tag) =>
        TryFind(tag, out var at) ? _file.Span.Slice(at.Offset, at.Length) : default;

    /// <summary>A table's bytes, to keep; empty where the face has none.</summary>
    public ReadOnlyMemory<byte> TableMemory(string tag) =>
        TryFind(tag, out var at) ? _file.Slice(at.Offset, at.Length) : default;

    /// <summary>The tags of all tables, in the order of the file.</summary>
    public uint[] Tags => Array.ConvertAll(_tables, table => table.Tag);

    /// <summary>True where the face has a table of this tag.</summary>
    public bool HasTable(string tag) => TryFind(tag, out _);

    /// <summary>Reads and checks a face.</summary>
    /// <param name="file">The whole font file.</param>
    /// <param name="index">Number of the face in a collection; 0 in a single font.</param>
    /// <param name="problem">What is wrong, where null is returned.</param>
    public static SfntFile? Read(ReadOnlyMemory<byte> file, int index, out FontProblem problem)
    {
        var data = file.Span;
        problem = default;
        var start = 0L;
        var version = BigEndian.ReadUInt32(data, 0);
        if (version == Tag.Parse("ttcf"))
        {
            var faces = BigEndian.ReadUInt32(data, 8);
            if (faces is 0 or > MaxFaces) return Fail(out problem, "its list of faces is damaged");
            if (index >= faces) return Fail(out problem, Text($"face {index} was asked for, and it holds {faces}"));
            start = BigEndian.ReadUInt32(data, 12 + 4 * index);
            if (start > data.Length - 12) return Fail(out problem, Text($"face {index} lies outside the file"));
            version = BigEndian.ReadUInt32(data, (int)start);
        }
        else if (index != 0)
        {
            return Fail(out problem, Text($"face {index} was asked for, and it is a single font"));
        }
        if (version != TrueType && version != Tag.Parse("OTTO") && version != Tag.Parse("true"))
            return data.Length >= 4 && Tag.ToText(version) is "wOFF" or "wOF2"
                ? Unsupported(out problem, "it is a web font (WOFF)")
                : Fail(out problem, "it does not begin as a font does");

        if (ReadDirectory(data, (int)start, out problem) is not { } tables) return null;
        var sfnt = new SfntFile(file, tables);
        return sfnt.Check(out problem) ? sfnt : null;
    }

    /// <summary>A font file with some of the tables, as they are.</summary>
    public byte[] Write(IEnumerable<string> tags) =>
        SfntWriter.Write(tags.Where(HasTable).Select(tag => (tag, TableMemory(tag))), isCff: Flavour != FontFlavour.TrueType);

    private static TableRecord[]? ReadDirectory(ReadOnlySpan<byte> data, int start, out FontProblem problem)
    {
        problem = default;
        var count = BigEndian.ReadUInt16(data, start + 4);
        if (count is 0 or > MaxTables || start + 12L + 16L * count > data.Length)
        {
            problem = FontProblem.Damaged("its list of tables is cut off");
            return null;
        }
        var tables = new TableRecord[count];
        for (var i = 0; i < count; i++)
        {
            var record = start + 12 + 16 * i;
            var tag = BigEndian.ReadUInt32(data, record);
            var (offset, length) = (BigEndian.ReadUInt32(data, record + 8), BigEndian.ReadUInt32(data, record + 12));
            if (offset + (long)length > data.Length)
            {
                problem = FontProblem.Damaged(Text($"the table {Show(tag)} lies outside the file"));
                return null;
            }
            tables[i] = new(tag, (int)offset, (int)length);
        }
        return tables;
    }

    // Of two tables with one tag the first counts, as in HarfBuzz.
    private bool TryFind(string tag, out TableRecord found)
    {
        var wanted = Tag.Parse(tag);
        foreach (var table in _tables)
        {
            if (table.Tag != wanted) continue;
            found = table;
            return true;
        }
        found = default;
        return false;
    }

    private bool Check(out FontProblem problem)
    {
        problem = default;
        foreach (var tag in RequiredTables)
        {
            if (!HasTable(tag)) return Reject(out problem, $"the table {tag} is missing");
        }
        var head = Table("head");
        if (head.Length < HeadBytes || BigEndian.ReadUInt32(head, 12) != HeadMagic) return Reject(out problem, "the table head is damaged");
        UnitsPerEm = BigEndian.ReadUInt16(head, 18);
        if (UnitsPerEm is < 16 or > 16384) return Reject(out problem, Text($"expected 16 to 16384 units in an em, found {UnitsPerEm}"));
        GlyphCount = BigEndian.ReadUInt16(Table("maxp"), 4);
        if (GlyphCount == 0) return Reject(out problem, "it has no glyphs");
        AdvanceCount = BigEndian.ReadUInt16(Table("hhea"), 34);
        if (Table("hhea").Length < HheaBytes || AdvanceCount == 0 || AdvanceCount > GlyphCount || Table("hmtx").Length < 4 * AdvanceCount)
            return Reject(out problem, "its advances are damaged");
        return CheckOutlines(out problem);
    }

    private bool CheckOutlines(out FontProblem problem)
    {
        problem = default;
        if (HasTable("glyf"))
        {
            Flavour = FontFlavour.TrueType;
            var entry = BigEndian.ReadInt16(Table("head"), 50) == 0 ? 2 : 4;
            return Table("loca").Length >= entry * (GlyphCount + 1) || Reject(out problem, "the table loca is cut off");
        }
        if (HasTable("CFF "))
        {
            if (CffTable.Read(Table("CFF ")) is not { } cff) return Reject(out problem, "the table CFF is damaged");
            if (cff.GlyphCount < GlyphCount) return Reject(out problem, "the table CFF has too few glyphs");
            Flavour = cff.IsCidKeyed ? FontFlavour.CffCid : FontFlavour.Cff;
            return true;
        }
        problem = FontProblem.Unusable(
            HasTable("CFF2") ? "its outlines are in CFF2" : HasTable("CBDT") || HasTable("sbix") ? "it holds bitmaps, and no outlines" : "it has no outlines");
        return false;
    }

    private static SfntFile? Fail(out FontProblem problem, string reason)
    {
        problem = FontProblem.Damaged(reason);
        return null;
    }

    private static SfntFile? Unsupported(out FontProblem problem, string reason)
    {
        problem = FontProblem.Unusable(reason);
        return null;
    }

    private static bool Reject(out FontProblem problem, string reason)
    {
        problem = FontProblem.Damaged(reason);
        return false;
    }

    private static string Show(uint tag) => Tag.ToText(tag).Trim() is var text && text.All(char.IsAsciiLetterOrDigit) ? text : "with a strange name";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
