namespace PosterKit.Typesetting;

/// <summary>Where words may be hyphenated (EN-02).</summary>
public enum HyphenMode
{
    /// <summary>Nowhere, not even at U+00AD.</summary>
    None,

    /// <summary>Where the author put U+00AD.</summary>
    Manual,

    /// <summary>There, and where the patterns of the language find a point; in languages without patterns as <see cref="Manual"/>.</summary>
    Auto,
}
