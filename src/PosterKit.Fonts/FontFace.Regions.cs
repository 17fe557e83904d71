using PosterKit.Fonts.Native;
using PosterKit.Fonts.Sfnt;

namespace PosterKit.Fonts;

// For which regions a face draws Han characters.
public sealed partial class FontFace
{
    // Bits of OS/2 ulCodePageRange1: the national character sets that a font says it is made for.
    private const int Japan = 17;
    private const int Mainland = 18;
    private const int Korea = 19;
    private const int Taiwan = 20;

    // A poster has one or two languages, so the last answer is mostly the wanted one.
    private HanAnswer? _lastHanAnswer;

    private sealed record HanAnswer(string Language, bool Suits);

    /// <summary>
    /// True where the face has Han forms of its own for the language (an OpenType language system under "hani"), else where it says that it
    /// is made for the region's character set, else where it says nothing. A language without Han of its own is content with any.
    /// </summary>
    internal bool SuitsHanOf(string language)
    {
        if (_lastHanAnswer is { } last && last.Language == language) return last.Suits;
        var suits = FindCodePage(language) is not { } bit || HasHanFormsOf(language) || IsMadeFor(bit);
        _lastHanAnswer = new(language, suits);
        return suits;
    }

    private bool IsMadeFor(int codePage)
    {
        const uint AnyRegion = (1u << Japan) | (1u << Mainland) | (1u << Korea) | (1u << Taiwan);
        var os2 = _sfnt.Table("OS/2");
        // Version 0 of the table has no code pages.
        var stated = BigEndian.ReadUInt16(os2, 0) >= 1 ? BigEndian.ReadUInt32(os2, 78) & AnyRegion : 0;
        return stated == 0 || (stated >> codePage & 1) != 0;
    }

    private static int? FindCodePage(string language)
    {
        var parts = language.ToLowerInvariant().Split('-');
        var isTraditional = parts.Any(part => part is "hant" or "tw" or "hk" or "mo");
        return parts[0] switch
        {
            "ja" => Japan,
            "ko" => Korea,
            "zh" => isTraditional ? Taiwan : Mainland,
            "yue" => parts.Contains("hans") || parts.Contains("cn") ? Mainland : Taiwan,
            _ => null,
        };
    }

    private unsafe bool HasHanFormsOf(string language)
    {
        const int MaxTags = 3;
        using var lease = _face.Borrow();
        uint scriptCount = MaxTags, languageCount = MaxTags, scriptIndex, languageIndex;
        uint* scripts = stackalloc uint[MaxTags];
        uint* languages = stackalloc uint[MaxTags];
        HarfBuzz.TagsFromScriptAndLanguage(Tag.Parse("Hani"), Languages.Get(language), &scriptCount, scripts, &languageCount, languages);
        var table = Tag.Parse("GSUB");
        return HarfBuzz.LayoutTableSelectScript(lease.Handle, table, scriptCount, scripts, &scriptIndex, null) != 0
            && HarfBuzz.LayoutScriptSelectLanguage(lease.Handle, table, scriptIndex, languageCount, languages, &languageIndex) != 0;
    }
}
