using System.Text;

namespace PosterKit.Fonts.Sfnt;

/// <summary>The names of a face (OpenType name table): Windows and Unicode records, and Macintosh Roman ones where nothing else is there.</summary>
internal sealed class NameTable
{
    private const int MaxNameBytes = 512;
    private const int MaxRecords = 4096;
    private const int EnglishUnitedStates = 0x0409;

    private static readonly int[] ChineseLanguages = [0x0804, 0x1004, 0x0404, 0x0C04, 0x1404];

    private readonly List<Record> _records = [];

    private sealed record Record(int Id, int Platform, int Language, string Text);

    /// <summary>Reads a table; records that are damaged are left out.</summary>
    public static NameTable Read(ReadOnlySpan<byte> data)
    {
        var names = new NameTable();
        var count = Math.Min((int)BigEndian.ReadUInt16(data, 2), MaxRecords);
        var storage = BigEndian.ReadUInt16(data, 4);
        for (var i = 0; i < count; i++)
        {
            var at = 6 + 12 * i;
            if (at + 12 > data.Length) break;
            var (platform, language, id) = (BigEndian.ReadUInt16(data, at), BigEndian.ReadUInt16(data, at + 4), BigEndian.ReadUInt16(data, at + 6));
            var (length, offset) = (BigEndian.ReadUInt16(data, at + 8), storage + BigEndian.ReadUInt16(data, at + 10));
            if (id > 25 || length is 0 or > MaxNameBytes || offset + length > data.Length) continue;
            var bytes = data.Slice(offset, length);
            var text = platform is 0 or 3 ? Encoding.BigEndianUnicode.GetString(bytes)
                : platform == 1 && language == 0 ? Encoding.Latin1.GetString(bytes)
                : "";
            if (Clean(text) is { Length: > 0 } clean) names._records.Add(new(id, platform, language, clean));
        }
        return names;
    }

    /// <summary>The English name of an ID, else any; null where there is none.</summary>
    public string? Find(int id) =>
        FindIn(id, r => r.Platform == 3 && r.Language == EnglishUnitedStates) ?? FindIn(id, r => r.Platform == 0) ?? FindIn(id, r => r.Platform == 1)
            ?? FindIn(id, _ => true);

    /// <summary>The name of an ID in one of the Chinese languages of Windows, the mainland's first; null where there is none.</summary>
    public string? FindChinese(int id)
    {
        foreach (var language in ChineseLanguages)
        {
            if (FindIn(id, r => r.Platform == 3 && r.Language == language) is { } name) return name;
        }
        return null;
    }

    /// <summary>Every name of an ID, in any language.</summary>
    public IEnumerable<string> FindAll(int id) => _records.Where(r => r.Id == id).Select(r => r.Text);

    private string? FindIn(int id, Func<Record, bool> accept)
    {
        foreach (var record in _records)
        {
            if (record.Id == id && accept(record)) return record.Text;
        }
        return null;
    }

    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
}
