using System.Collections.Immutable;
using PosterKit.Fonts;

namespace PosterKit.Scene;

/// <summary>
/// A row of glyphs of one face and size, with the text they stand for. Spaces are in the text and, as empty glyphs, in the row. A cluster reaches
/// from its index to the next higher one; glyphs of one cluster stand for its characters together.
/// </summary>
public sealed record GlyphRun
{
    /// <summary>The face.</summary>
    public required FontFace Face { get; init; }

    /// <summary>Font size in points, over zero: the face's em is drawn this large.</summary>
    public required double Size { get; init; }

    /// <summary>The glyphs, in reading order.</summary>
    public required ImmutableArray<PlacedGlyph> Glyphs { get; init; }

    /// <summary>What the author wrote, whatever was done to the glyphs; a backend gives this text when asked for text.</summary>
    public required string Text { get; init; }

    /// <summary>BCP 47 language of the text.</summary>
    public required string Language { get; init; }

    /// <summary>Length of the run along its line in points, spacing at its end left out.</summary>
    public required double Advance { get; init; }

    /// <summary>True for upright glyphs that follow each other downwards. Rotated text is a horizontal run in a turned group.</summary>
    public bool IsVertical { get; init; }
}
