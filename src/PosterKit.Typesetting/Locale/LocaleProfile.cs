namespace PosterKit.Typesetting;

/// <summary>What a language tag means for typesetting: whose punctuation, which glyph forms, which defaults (LC-01, LC-02, section 16).</summary>
public sealed record LocaleProfile
{
    /// <summary>English, and every language that has no profile of its own.</summary>
    public static LocaleProfile English { get; } = new();

    /// <summary>Chinese of Mainland China (cn).</summary>
    public static LocaleProfile MainlandChina { get; } = new()
    {
        Region = Region.MainlandChina,
        OpenTypeScript = "hani",
        OpenTypeLanguage = "ZHS",
        PunctuationWidth = PunctuationWidth.Standard,
        LineStart = LineStartTrim.Trim,
        LineEnd = LineEndTrim.Trim,
        Kinsoku = KinsokuMode.PushInFirst,
        ConvertsVerticalQuotes = true,
    };

    /// <summary>Chinese of Taiwan (tw).</summary>
    public static LocaleProfile Taiwan { get; } = new()
    {
        Region = Region.Taiwan,
        OpenTypeScript = "hani",
        OpenTypeLanguage = "ZHT",
        PunctuationWidth = PunctuationWidth.Adjacent,
        LineStart = LineStartTrim.Space,
        LineEnd = LineEndTrim.Space,
        Kinsoku = KinsokuMode.PushOutFirst,
    };

    /// <summary>Chinese of Hong Kong and Macao (hk).</summary>
    public static LocaleProfile HongKong { get; } = new()
    {
        Region = Region.HongKong,
        OpenTypeScript = "hani",
        OpenTypeLanguage = "ZHH",
        PunctuationWidth = PunctuationWidth.Standard,
        LineStart = LineStartTrim.Trim,
        LineEnd = LineEndTrim.Fit,
        Kinsoku = KinsokuMode.PushInFirst,
    };

    private LocaleProfile()
    {
    }

    /// <summary>Whose habits of Chinese punctuation; <see cref="Region.None"/> outside Chinese.</summary>
    public Region Region { get; private init; }

    /// <summary>True for Chinese of any region.</summary>
    public bool IsChinese => Region != Region.None;

    /// <summary>OpenType script tag of the language's own script: <c>hani</c> or <c>latn</c>.</summary>
    public string OpenTypeScript { get; private init; } = "latn";

    /// <summary>OpenType language system tag; <c>dflt</c> for the script's default.</summary>
    public string OpenTypeLanguage { get; private init; } = "dflt";

    /// <summary>Default width of punctuation (SQ-01).</summary>
    public PunctuationWidth PunctuationWidth { get; private init; } = PunctuationWidth.Full;

    /// <summary>Default at a line start (SQ-07).</summary>
    public LineStartTrim LineStart { get; private init; } = LineStartTrim.Space;

    /// <summary>Default at a line end (SQ-08).</summary>
    public LineEndTrim LineEnd { get; private init; } = LineEndTrim.Space;

    /// <summary>What is tried first when a mark may not start a line (LB-11).</summary>
    public KinsokuMode Kinsoku { get; private init; } = KinsokuMode.PushOutOnly;

    /// <summary>True where curly quotes become corner brackets in vertical lines (VT-04, <c>verticalQuotes: auto</c>).</summary>
    public bool ConvertsVerticalQuotes { get; private init; }

    /// <summary>This language with the punctuation of another region (LC-01, <c>punctuationProfile</c>): glyph forms stay.</summary>
    /// <param name="region">Whose habits; <see cref="Region.None"/>: none but its own.</param>
    public LocaleProfile WithPunctuationOf(Region region)
    {
        var other = region switch
        {
            Region.MainlandChina => MainlandChina,
            Region.Taiwan => Taiwan,
            Region.HongKong => HongKong,
            _ => this,
        };
        return other.Region == Region ? this : other with { OpenTypeScript = OpenTypeScript, OpenTypeLanguage = OpenTypeLanguage };
    }

    /// <summary>The profile of a language.</summary>
    /// <param name="languageTag">BCP 47, in any case, with hyphens or underscores. Null, empty, or not Chinese: <see cref="English"/>.</param>
    /// <returns>One of the four; the same object each time.</returns>
    /// <remarks>
    /// A script subtag weighs more than a region, for a region says nothing where the script is written out against it: zh-Hans-HK is cn.
    /// Mandarin (cmn) and Classical Chinese (lzh) are as zh; Cantonese (yue) is hk unless its script is Hans.
    /// </remarks>
    public static LocaleProfile For(string? languageTag)
    {
        ReadOnlySpan<char> rest = languageTag;
        var language = NextSubtag(ref rest);
        var isCantonese = Is(language, "yue");
        if (!isCantonese && !Is(language, "zh") && !Is(language, "cmn") && !Is(language, "lzh"))
            return English;

        bool? isTraditional = null;
        var isHongKong = isCantonese;
        var isTaiwan = false;
        while (!rest.IsEmpty)
        {
            var subtag = NextSubtag(ref rest);
            if (subtag.Length == 1)
                break; // extensions and private use
            if (Is(subtag, "Hans"))
                isTraditional = false;
            else if (Is(subtag, "Hant"))
                isTraditional = true;
            else if (Is(subtag, "HK") || Is(subtag, "MO") || Is(subtag, "yue"))
                isHongKong = true;
            else if (Is(subtag, "TW"))
                isTaiwan = true;
        }

        if (isTraditional == false)
            return MainlandChina;
        if (isHongKong)
            return HongKong;
        return isTraditional == true || isTaiwan ? Taiwan : MainlandChina;
    }

    private static bool Is(ReadOnlySpan<char> subtag, string name) => subtag.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NextSubtag(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('-', '_');
        var subtag = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return subtag;
    }
}
