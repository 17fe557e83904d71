namespace PosterKit.Typesetting;

/// <summary>What fills the way to a tab stop. It is drawn as a shape, and adds nothing to the text.</summary>
public enum TabLeader
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Dots: three to an em in the middle of the line in Chinese, as an ellipsis has them, on the baseline elsewhere. Those of all lines stand below each other.</summary>
    Dots,

    /// <summary>Short strokes in the middle of the letters.</summary>
    Dashes,

    /// <summary>A line at the foot of the letters.</summary>
    Line,
}
