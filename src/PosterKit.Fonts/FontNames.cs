using System.Text;
using PosterKit.Foundation;
using System.Collections.Immutable;
using PosterKit.Fonts.Sfnt;

namespace PosterKit.Fonts;

/// <summary>What a face calls itself, and how heavy and how slanted it says it is.</summary>
/// <param name="Family">Typographic family (name ID 16), else the family (ID 1), else the file's name.</param>
/// <param name="ChineseName">Its family name in Chinese; null where it has none.</param>
/// <param name="Aliases">Other family names, in any language.</param>
/// <param name="Weight">1 to 1000, from OS/2.</param>
/// <param name="IsItalic">From OS/2, else from head.</param>
internal sealed record FontNames(string Family, string? ChineseName, ImmutableArray<string> Aliases, int Weight, bool IsItalic)
{
    private const int FamilyId = 1;
    private const int FullNameId = 4;
    private const int PostScriptId = 6;
    private const int TypographicFamilyId = 16;
    private const int MaxPostScriptLength = 63;

    public static FontNames Read(SfntFile sfnt, string path)
    {
        var names = NameTable.Read(sfnt.Table("name"));
        var fileName = path[(path.LastIndexOf('/') + 1)..];
        var stem = fileName.LastIndexOf('.') is > 0 and var dot ? fileName[..dot] : fileName;
        var family = names.Find(TypographicFamilyId) ?? names.Find(FamilyId) ?? (stem.Length > 0 ? stem : "unnamed");
        var chinese = names.FindChinese(TypographicFamilyId) ?? names.FindChinese(FamilyId);
        var aliases = names.FindAll(TypographicFamilyId).Concat(names.FindAll(FamilyId)).Append(names.Find(FullNameId))
            .OfType<string>().Where(name => name != family).Distinct(StringComparer.OrdinalIgnoreCase);

        var os2 = sfnt.Table("OS/2");
        var macStyle = BigEndian.ReadUInt16(sfnt.Table("head"), 44);
        var selection = BigEndian.ReadUInt16(os2, 62);
        var weight = BigEndian.ReadUInt16(os2, 4);
        // Files from before 2000 count weights from 1 to 9.
        if (weight is >= 1 and <= 9) weight *= 100;
        if (weight == 0) weight = (ushort)((macStyle & 1) != 0 ? 700 : 400);
        // fsSelection: bit 0 italic, bit 9 oblique. macStyle: bit 1 italic.
        var isItalic = os2.IsEmpty ? (macStyle & 2) != 0 : (selection & 0x201) != 0;
        return new(family, chinese, [.. aliases], Math.Clamp((int)weight, 1, 1000), isItalic);
    }

    /// <summary>Name ID 6, else the family's name, without what PostScript does not allow in a name (OpenType 1.9, name ID 6).</summary>
    public static string ReadPostScriptName(SfntFile sfnt, string family) => ToPostScriptName(NameTable.Read(sfnt.Table("name")).Find(PostScriptId) ?? family);

    /// <summary>The name of a place of a variable face: what tells places apart is kept, and the name of the family gives way.</summary>
    /// <param name="name">The face's.</param>
    /// <param name="place">The place, such as _700wght.</param>
    public static string ToPostScriptName(string name, string place)
    {
        if (place.Length > MaxPostScriptLength / 2) place = "_" + Convert.ToHexString(ContentHash.Of(Encoding.UTF8.GetBytes(place)));
        return ToPostScriptName(name[..Math.Min(name.Length, MaxPostScriptLength - place.Length)] + place);
    }

    /// <summary>A name without what PostScript does not allow in one, and no longer than it may be.</summary>
    public static string ToPostScriptName(string name)
    {
        Span<char> clean = stackalloc char[MaxPostScriptLength];
        var length = 0;
        foreach (var c in name)
        {
            if (length < clean.Length && c is > ' ' and <= '~' and not ('[' or ']' or '(' or ')' or '{' or '}' or '<' or '>' or '/' or '%')) clean[length++] = c;
        }
        return length > 0 ? new(clean[..length]) : "Unnamed";
    }
}
