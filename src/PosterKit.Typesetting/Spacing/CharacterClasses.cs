using System.Globalization;

namespace PosterKit.Typesetting;

/// <summary>The table of character classes (CC-01 to CC-04).</summary>
public static class CharacterClasses
{
    private const double Half = 0.5;
    private const double Quarter = 0.25;

    /// <summary>The class of a character by itself.</summary>
    /// <param name="codePoint">The character. U+2014 counts as single: two in a row are <see cref="CharacterClass.Dash"/>, which <see cref="SpacingRules"/> sees.</param>
    /// <param name="region">Whose habits; <see cref="Region.None"/> has the metrics of Mainland China for a mark in the Han font.</param>
    /// <param name="isVertical">True for vertical lines.</param>
    /// <param name="isInCjkFont">Set in the Han family (FM-02). Marks that both families have are Chinese only there.</param>
    public static CharacterMetrics Classify(int codePoint, Region region, bool isVertical, bool isInCjkFont)
    {
        if (codePoint < 0x2E80 && codePoint is not ('/' or '-') && !isInCjkFont)
            return ClassifyNarrow(codePoint);
        return codePoint switch
        {
            0x2018 or 0x201C or 0x3008 or 0x300A or 0x300C or 0x300E or 0x3010 or 0x3014 or 0x3016 or 0x3018 or 0x301A or 0x301D
                or 0xFF08 or 0xFF3B or 0xFF5B or 0xFF5F => new(CharacterClass.Open, 1, Half, 0),
            0x2019 or 0x201D or 0x3009 or 0x300B or 0x300D or 0x300F or 0x3011 or 0x3015 or 0x3017 or 0x3019 or 0x301B or 0x301E or 0x301F
                or 0xFF09 or 0xFF3D or 0xFF5D or 0xFF60 => new(CharacterClass.Close, 1, 0, Half),
            0x3002 or 0xFF0C or 0x3001 or 0xFF0E => Stop(region, isFixed: false),
            0xFF1A or 0xFF1B => Stop(region, isFixed: isVertical),
            0xFF01 or 0xFF1F => Stop(region, isFixed: isVertical || IsCentring(region)),
            0x203C or 0x2047 or 0x2048 or 0x2049 => Stop(region, isFixed: true),
            0x00B7 or 0x2027 => IsCentring(region) ? new(CharacterClass.Interpunct, 1, Quarter, Quarter) : new(CharacterClass.Interpunct, Half, 0, 0),
            0x30FB => new(CharacterClass.Interpunct, 1, Quarter, Quarter),
            0xFF5E or 0x301C or 0x2014 => new(CharacterClass.Connector, 1, 0, 0),
            0x2013 or '-' => new(CharacterClass.Connector, double.NaN, 0, 0),
            '/' or 0xFF0F => new(CharacterClass.Solidus, IsCentring(region) ? double.NaN : Half, 0, 0),
            0x2E3A => new(CharacterClass.Dash, 2, 0, 0),
            0x2E3B => new(CharacterClass.Dash, 3, 0, 0),
            0x2015 => new(CharacterClass.Dash, 1, 0, 0),
            0x2025 or 0x2026 or 0x22EF => new(CharacterClass.Ellipsis, 1, 0, 0),
            0x3000 => new(CharacterClass.IdeographicSpace, 1, 0, 0),
            (>= 0xFF10 and <= 0xFF19) or (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A) => new(CharacterClass.FullWidthLatin, 1, 0, 0),
            _ when IsIdeograph(codePoint) => new(CharacterClass.Ideograph, 1, 0, 0),
            _ => ClassifyNarrow(codePoint),
        };
    }

    /// <summary>The class of a stop whose place in its body a variation selector fixes, whatever the region (OT-08).</summary>
    /// <param name="metrics">By the region.</param>
    /// <param name="codePoint">The character.</param>
    /// <param name="selector">What follows it: U+FE00, in the corner; U+FE01, in the centre. Anything else changes nothing.</param>
    public static CharacterMetrics WithVariation(CharacterMetrics metrics, int codePoint, int selector) => (codePoint, selector) switch
    {
        (0x3001 or 0x3002 or 0xFF01 or 0xFF0C or 0xFF0E or 0xFF1A or 0xFF1B or 0xFF1F, 0xFE00) => metrics with { TrimFront = 0, TrimBack = Half },
        (0xFF01 or 0xFF1F, 0xFE01) => metrics with { TrimFront = 0, TrimBack = 0 }, // centred, these two are fixed (CC-02)
        (0x3001 or 0x3002 or 0xFF0C or 0xFF0E or 0xFF1A or 0xFF1B, 0xFE01) => metrics with { TrimFront = Quarter, TrimBack = Quarter },
        _ => metrics,
    };

    /// <summary>True for what is set in a square as text: Han, kana, Bopomofo, and circled or parenthesised forms of them such as ㈠ ㊀ ㍻ (CC-04).</summary>
    /// <param name="codePoint">The character. Squared Latin units (㎡) and circled digits (①) are symbols.</param>
    public static bool IsIdeograph(int codePoint) =>
        TextClasses.IsIdeographicScript(codePoint)
        || codePoint is (>= 0x3200 and <= 0x32CB) or (>= 0x32D0 and <= 0x3370) or (>= 0x337B and <= 0x337F) or (>= 0x33E0 and <= 0x33FE) or (>= 0x1F200 and <= 0x1F2FF);

    private static bool IsCentring(Region region) => region is Region.Taiwan or Region.HongKong;

    private static CharacterMetrics Stop(Region region, bool isFixed) =>
        isFixed ? new(CharacterClass.Stop, 1, 0, 0)
        : IsCentring(region) ? new(CharacterClass.Stop, 1, Quarter, Quarter)
        : new(CharacterClass.Stop, 1, 0, Half);

    private static CharacterMetrics ClassifyNarrow(int codePoint)
    {
        var @class = UnicodeData.GeneralCategory(codePoint) switch
        {
            _ when TextClasses.IsNarrowLetter(codePoint) => CharacterClass.NarrowLetter,
            _ when TextClasses.IsNarrowDigit(codePoint) => CharacterClass.NarrowDigit,
            UnicodeCategory.SpaceSeparator => CharacterClass.Space,
            UnicodeCategory.Format => CharacterClass.Invisible,
            UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation => CharacterClass.NarrowOpen,
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => CharacterClass.NarrowClose,
            _ => CharacterClass.Other,
        };
        return new CharacterMetrics(@class, double.NaN, 0, 0);
    }
}
