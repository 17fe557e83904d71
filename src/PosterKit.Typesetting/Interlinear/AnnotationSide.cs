namespace PosterKit.Typesetting;

/// <summary>The side of a line of text on which marks, lines and annotations stand.</summary>
public enum AnnotationSide : byte
{
    /// <summary>Above a horizontal line.</summary>
    Over,

    /// <summary>Below a horizontal line.</summary>
    Under,

    /// <summary>To the left of a vertical line.</summary>
    Left,

    /// <summary>To the right: of a vertical line, or of each base of a horizontal one.</summary>
    Right,
}
