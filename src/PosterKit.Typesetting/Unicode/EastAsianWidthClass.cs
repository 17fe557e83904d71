namespace PosterKit.Typesetting;

/// <summary>The East_Asian_Width property (UAX #11), Unicode 15.0.</summary>
public enum EastAsianWidthClass : byte
{
    /// <summary>N: not East Asian.</summary>
    Neutral,

    /// <summary>A: wide or narrow by its surroundings.</summary>
    Ambiguous,

    /// <summary>H: half-width compatibility form.</summary>
    HalfWidth,

    /// <summary>W: wide by nature.</summary>
    Wide,

    /// <summary>F: full-width compatibility form.</summary>
    FullWidth,

    /// <summary>Na: narrow, with a full-width form elsewhere.</summary>
    Narrow,
}
