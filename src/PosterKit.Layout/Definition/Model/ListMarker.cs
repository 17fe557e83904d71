namespace PosterKit.Layout;

/// <summary>How the items of a list are marked or counted. Names are those of CSS Counter Styles Level 3 and its ready-made styles, where they have one.</summary>
internal enum ListMarker
{
    Bullet,
    Dash,

    /// <summary>A number as the language counts: 1. or 一、.</summary>
    Number,

    /// <summary>The same in brackets: (1) or （一）.</summary>
    Parentheses,

    /// <summary>A number in digits, in every language.</summary>
    Decimal,
    None,

    /// <summary>01, 02.</summary>
    DecimalLeadingZero,

    /// <summary>a, b … z, aa.</summary>
    LowerAlpha,
    UpperAlpha,

    /// <summary>i, ii, iii, iv, to 3999.</summary>
    LowerRoman,
    UpperRoman,

    /// <summary>α, β, γ.</summary>
    LowerGreek,

    /// <summary>Han digits one by one: 一〇.</summary>
    CjkDecimal,

    /// <summary>十, in simplified characters whatever the language.</summary>
    SimpChineseInformal,
    SimpChineseFormal,
    TradChineseInformal,
    TradChineseFormal,

    /// <summary>甲 乙 丙, to 癸.</summary>
    CjkHeavenlyStem,

    /// <summary>子 丑 寅, to 亥.</summary>
    CjkEarthlyBranch,

    /// <summary>① to ㊿.</summary>
    CircledDecimal,

    /// <summary>㈠ to ㈩.</summary>
    ParenthesizedIdeograph,
}
