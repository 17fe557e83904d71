namespace PosterKit.Typesetting;

/// <summary>Strictness of line breaking (CSS Text 3 line-break; requirements LB-08).</summary>
public enum LineBreakLevel
{
    /// <summary>After every grapheme cluster.</summary>
    Anywhere,

    /// <summary>Least strict.</summary>
    Loose,

    /// <summary>The default; CLREQ basic.</summary>
    Normal,

    /// <summary>Strictest; CLREQ strict.</summary>
    Strict,
}
