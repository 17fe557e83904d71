namespace PosterKit.Typesetting;

/// <summary>The order in which a line gives way (JU-02): each tier fully, and equally in its places, before the next.</summary>
public enum ShrinkTier : byte
{
    /// <summary>Does not give way.</summary>
    None,

    /// <summary>The mark at the line end.</summary>
    LineEnd,

    /// <summary>Western word spaces, to 1/4 em.</summary>
    WordSpace,

    /// <summary>Interpuncts of one em, at both sides.</summary>
    Interpunct,

    /// <summary>Brackets: front of an opening one, back of a closing one.</summary>
    Bracket,

    /// <summary>，、；：</summary>
    Comma,

    /// <summary>Han–Latin spacing, to 1/8 em.</summary>
    Autospace,

    /// <summary>。．？！</summary>
    SentenceStop,
}
