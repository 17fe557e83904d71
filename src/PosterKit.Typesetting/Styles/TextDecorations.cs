namespace PosterKit.Typesetting;

/// <summary>Lines that run along a stretch of text.</summary>
[Flags]
public enum TextDecorations : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A straight line under horizontal text and left of vertical text; it joins that of a neighbour (IL-04).</summary>
    Underline = 1,

    /// <summary>A straight line through the middle of the characters; it joins that of a neighbour.</summary>
    Strike = 2,

    /// <summary>Proper-noun line (专名号): as an underline, but parted from that of a neighbour (IL-01, IL-02).</summary>
    ProperNoun = 4,

    /// <summary>Book-title line (书名号甲式): wavy, and parted from that of a neighbour (IL-01, IL-02).</summary>
    BookTitle = 8,
}
