namespace PosterKit.Layout;

/// <summary>BCP 47 language tags, as far as layouts need them.</summary>
public static class LanguageTag
{
    private static readonly string[] Languages =
    [
        "zh", "yue", "en", "fr", "de", "es", "pt", "it", "nl", "ru", "ja", "ko", "vi", "th", "ms", "ar", "he", "el", "la", "sv", "da", "nb", "no", "fi", "pl", "cs",
        "hu", "tr", "uk", "ro", "ca", "eo",
    ];

    /// <summary>A regular expression (ECMA-262) of well-formed tags.</summary>
    public const string Pattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

    /// <summary>A regular expression (ECMA-262) of the tags that are keys of a language map.</summary>
    public static string KnownPattern { get; } = $"^({string.Join('|', Languages)})(-[A-Za-z0-9]{{2,8}})*$";

    /// <summary>True for a tag such as en, zh-Hant, zh-Hant-HK, fr-CA: a language of two or three letters, then parts of 2 to 8 letters or digits.</summary>
    public static bool IsWellFormed(string tag)
    {
        var part = 0;
        foreach (var range in tag.AsSpan().Split('-'))
        {
            var text = tag.AsSpan(range);
            if (part == 0 ? text.Length is not (2 or 3) : text.Length is < 2 or > 8) return false;
            foreach (var c in text)
            {
                if (part == 0 ? !char.IsAsciiLetterLower(c) : !char.IsAsciiLetterOrDigit(c)) return false;
            }
            part++;
        }
        return part > 0;
    }

    /// <summary>True for a country that is written where a language should be: cn, tw. A text in "cn" would be set by the rules of English.</summary>
    public static bool IsCountry(string tag) => tag is "cn" or "tw" or "hk" or "mo" or "sg" or "jp" or "kr" or "us" or "gb" or "chs" or "cht";

    /// <summary>The language of a tag without its script and region: `en` of en-GB.</summary>
    public static ReadOnlySpan<char> PrimaryOf(string tag) => tag.IndexOf('-') is >= 0 and var cut ? tag.AsSpan(0, cut) : tag;

    /// <summary>True for Chinese in any script and region.</summary>
    public static bool IsChinese(string tag) => tag == "zh" || tag.StartsWith("zh-", StringComparison.Ordinal);

    /// <summary>True for Chinese in traditional characters: by its script, or by its region where no script is said.</summary>
    public static bool IsTraditional(string tag)
    {
        if (!IsChinese(tag) || tag.Contains("-Hans", StringComparison.Ordinal)) return false;
        return tag.Contains("-Hant", StringComparison.Ordinal) || tag.EndsWith("-TW", StringComparison.Ordinal) || tag.EndsWith("-HK", StringComparison.Ordinal) || tag.EndsWith("-MO", StringComparison.Ordinal);
    }

    /// <summary>
    /// The entry of a language map that serves a language: the same tag, else the tag with parts dropped from its end
    /// (zh-Hant-HK, zh-Hant, zh; RFC 4647 section 3.4); null where none does.
    /// </summary>
    internal static MappingEntry? Lookup(MappingNode map, string language)
    {
        for (var tag = language; ;)
        {
            if (map.FindEntry(tag) is { } entry) return entry;
            var cut = tag.LastIndexOf('-');
            if (cut < 0) return null;
            tag = tag[..cut];
        }
    }

    /// <summary>True for a mapping whose every key is a language tag: one text in several languages.</summary>
    internal static bool IsLanguageMap(MappingNode mapping)
    {
        if (mapping.Entries.IsEmpty) return false;
        foreach (var entry in mapping.Entries)
        {
            if (!IsKnown(entry.Key.Value)) return false;
        }
        return true;
    }

    /// <summary>True for a well-formed tag of a language that posters are in; so `at` or `id` under a text is a mistake, not a language.</summary>
    public static bool IsKnown(string tag) => IsWellFormed(tag) && IsKnownLanguage(tag);

    // `as`, `at`, `id`, `do` and `if` are languages too (Assamese has the first); a map is one only by languages that posters are in.
    private static bool IsKnownLanguage(string tag)
    {
        var cut = tag.IndexOf('-');
        return Languages.Contains(cut < 0 ? tag : tag[..cut]);
    }
}
