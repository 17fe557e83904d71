namespace PosterKit.Typesetting;

/// <summary>What a part of a heading is to the phrases of the heading.</summary>
internal enum PhraseTokenKind : byte
{
    /// <summary>Characters that no rule knows.</summary>
    Unknown,

    /// <summary>A word of the list, two characters or more.</summary>
    Word,

    /// <summary>A time or a number of order, with its measure word: 六十週年.</summary>
    Time,

    /// <summary>A number of things, with its measure word: 百件.</summary>
    Count,

    /// <summary>Latin letters and what is written together with them.</summary>
    Latin,

    /// <summary>Ends a phrase: 的.</summary>
    Particle,

    /// <summary>Stays with what is before it: 與.</summary>
    Conjunction,

    /// <summary>Begins a phrase: 在.</summary>
    Preposition,

    /// <summary>Stays with what is after it: 新.</summary>
    Prefix,

    /// <summary>Stays with what is before it: 展.</summary>
    Suffix,

    /// <summary>A short title or quotation with its brackets.</summary>
    Kept,

    /// <summary>Words that the author keeps together: phrases begin and end with them.</summary>
    Named,

    /// <summary>An opening bracket or quote.</summary>
    Open,

    /// <summary>A closing bracket or quote.</summary>
    Close,

    /// <summary>A stop or a separator: a phrase ends after it.</summary>
    Mark,

    /// <summary>An interpunct, a hyphen: what is on both sides of it is one name.</summary>
    Joiner,

    /// <summary>A dash or an ellipsis: a line may end before it and after it.</summary>
    Dash,

    /// <summary>Spaces.</summary>
    Space,
}

/// <summary>A part of a heading.</summary>
/// <param name="Start">First UTF-16 index.</param>
/// <param name="End">After the last.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct PhraseToken(int Start, int End, PhraseTokenKind Kind)
{
    public int Length => End - Start;
}
