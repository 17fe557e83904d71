namespace PosterKit.Typesetting;

/// <summary>The Vertical_Orientation property (UAX #50), Unicode 15.0.</summary>
public enum VerticalOrientationClass : byte
{
    /// <summary>R: rotated 90 degrees clockwise.</summary>
    Rotated,

    /// <summary>U: upright.</summary>
    Upright,

    /// <summary>Tu: a glyph of its own for vertical lines, else upright.</summary>
    TransformedElseUpright,

    /// <summary>Tr: a glyph of its own for vertical lines, else rotated.</summary>
    TransformedElseRotated,
}
