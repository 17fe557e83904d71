namespace PosterKit.Typesetting;

/// <summary>How a character stands in a vertical line (VT-01).</summary>
public enum VerticalForm : byte
{
    /// <summary>As in horizontal lines; the <c>vert</c> glyph is taken where the font has one.</summary>
    Upright,

    /// <summary>Turned 90 degrees clockwise.</summary>
    Rotated,

    /// <summary>By the <c>vert</c> glyph; upright where the font has none.</summary>
    TransformedElseUpright,

    /// <summary>By the <c>vert</c> glyph; turned 90 degrees clockwise where the font has none.</summary>
    TransformedElseRotated,
}
