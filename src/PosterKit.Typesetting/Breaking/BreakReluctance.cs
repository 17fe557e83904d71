namespace PosterKit.Typesetting;

/// <summary>Why a break that is allowed reads badly. Body text pays for it, headings avoid it.</summary>
public enum BreakReluctance : byte
{
    /// <summary>It reads well.</summary>
    None,

    /// <summary>Between a number and its measure word: 5|年 (UB-04).</summary>
    MeasureWord,

    /// <summary>Before an em dash in English (EN-01).</summary>
    BeforeDash,

    /// <summary>After an en dash that joins two words in English: China–|France (EN-01).</summary>
    AfterDash,

    /// <summary>After a hyphen with two letters or less before it: e-|mail (EN-01).</summary>
    ShortPrefix,

    /// <summary>Between a number and its unit, or am and pm: 5| km (EN-05).</summary>
    Unit,

    /// <summary>Between an initial and what follows: J.| Smith (EN-05).</summary>
    Initial,

    /// <summary>Between an abbreviation and its number: Fig.| 3 (EN-05).</summary>
    Reference,

    /// <summary>Between a name and its Roman numeral: Louis| XIV (EN-05).</summary>
    RomanNumeral,
}
