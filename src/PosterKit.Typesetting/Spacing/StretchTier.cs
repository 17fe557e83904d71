namespace PosterKit.Typesetting;

/// <summary>The order in which a line stretches (JU-03).</summary>
public enum StretchTier : byte
{
    /// <summary>The gap does not stretch.</summary>
    None,

    /// <summary>(a) The cluster is a word space: it stretches to 1/2 em.</summary>
    WordSpace,

    /// <summary>(b) The gap holds Han–Latin spacing: it stretches to 1/2 em.</summary>
    Autospace,

    /// <summary>(c) Any other gap that may open, all equally.</summary>
    Other,
}
