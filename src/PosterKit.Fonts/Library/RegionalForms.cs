using PosterKit.Fonts.Sfnt;

namespace PosterKit.Fonts.Library;

/// <summary>Whether a face draws Han characters in the forms of a region.</summary>
internal static class RegionalForms
{
    // Bits of OS/2 ulCodePageRange1: the national character sets that a font says it is made for.
    private const int Japan = 17;
    private const int Mainland = 18;
    private const int Korea = 19;
    private const int Taiwan = 20;

    /// <summary>
    /// True where the face has forms of its own for the language (an OpenType language system), else where it says that it is made for the
    /// region's character set, else where it says nothing. A language without Han of its own is content with any.
    /// </summary>
    public static bool Suit(FontFace face, string language)
    {
        if (FindCodePage(language) is not { } bit || face.HasHanFormsOf(language)) return true;
        const uint AnyRegion = (1u << Japan) | (1u << Mainland) | (1u << Korea) | (1u << Taiwan);
        var stated = face.CodePages & AnyRegion;
        return stated == 0 || (stated >> bit & 1) != 0;
    }

    private static int? FindCodePage(string language)
    {
        var parts = language.Split('-');
        return parts[0].ToLowerInvariant() switch
        {
            "ja" => Japan,
            "ko" => Korea,
            "zh" or "yue" => parts.Skip(1).Any(p => p.ToLowerInvariant() is "hant" or "tw" or "hk" or "mo") || (parts[0] == "yue" && !parts.Contains("Hans")) ? Taiwan : Mainland,
            _ => null,
        };
    }
}
