namespace PosterKit.Typesetting;

/// <summary>The Line_Break property (UAX #14), Unicode 15.0, by its short names.</summary>
public enum LineBreakClass : byte
{
    /// <summary>Unknown; resolved to <see cref="AL"/>.</summary>
    XX,

    /// <summary>Ambiguous, alphabetic or ideographic; resolved to <see cref="AL"/>.</summary>
    AI,

    /// <summary>Alphabetic.</summary>
    AL,

    /// <summary>Break opportunity before and after.</summary>
    B2,

    /// <summary>Break after.</summary>
    BA,

    /// <summary>Break before.</summary>
    BB,

    /// <summary>Mandatory break.</summary>
    BK,

    /// <summary>Contingent break opportunity.</summary>
    CB,

    /// <summary>Conditional Japanese starter: small kana and the long sound mark.</summary>
    CJ,

    /// <summary>Close punctuation.</summary>
    CL,

    /// <summary>Combining mark.</summary>
    CM,

    /// <summary>Close parenthesis.</summary>
    CP,

    /// <summary>Carriage return.</summary>
    CR,

    /// <summary>Emoji base.</summary>
    EB,

    /// <summary>Emoji modifier.</summary>
    EM,

    /// <summary>Exclamation or interrogation.</summary>
    EX,

    /// <summary>Non-breaking glue.</summary>
    GL,

    /// <summary>Hangul LV syllable.</summary>
    H2,

    /// <summary>Hangul LVT syllable.</summary>
    H3,

    /// <summary>Hebrew letter.</summary>
    HL,

    /// <summary>Hyphen.</summary>
    HY,

    /// <summary>Ideographic.</summary>
    ID,

    /// <summary>Inseparable: leaders and ellipses.</summary>
    IN,

    /// <summary>Infix numeric separator.</summary>
    IS,

    /// <summary>Hangul L jamo.</summary>
    JL,

    /// <summary>Hangul T jamo.</summary>
    JT,

    /// <summary>Hangul V jamo.</summary>
    JV,

    /// <summary>Line feed.</summary>
    LF,

    /// <summary>Next line.</summary>
    NL,

    /// <summary>Nonstarter.</summary>
    NS,

    /// <summary>Numeric.</summary>
    NU,

    /// <summary>Open punctuation.</summary>
    OP,

    /// <summary>Postfix numeric.</summary>
    PO,

    /// <summary>Prefix numeric.</summary>
    PR,

    /// <summary>Quotation.</summary>
    QU,

    /// <summary>Regional indicator.</summary>
    RI,

    /// <summary>Complex-context dependent (South East Asian); resolved to <see cref="CM"/> or <see cref="AL"/>.</summary>
    SA,

    /// <summary>Surrogate; resolved to <see cref="AL"/>.</summary>
    SG,

    /// <summary>Space.</summary>
    SP,

    /// <summary>Symbols allowing a break after: the solidus.</summary>
    SY,

    /// <summary>Word joiner.</summary>
    WJ,

    /// <summary>Zero width space.</summary>
    ZW,

    /// <summary>Zero width joiner.</summary>
    ZWJ,
}
