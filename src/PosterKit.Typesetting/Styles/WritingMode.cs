namespace PosterKit.Typesetting;

/// <summary>The direction of lines, and of the characters in them.</summary>
public enum WritingMode
{
    /// <summary>Lines from left to right, one below the other.</summary>
    Horizontal,

    /// <summary>Lines from top to bottom, one to the left of the other (直排, PL-07).</summary>
    Vertical,
}
