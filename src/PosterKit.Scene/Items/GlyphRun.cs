using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;

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

    /// <summary>How each glyph is turned about its origin, in degrees clockwise; empty: none is. One for each glyph otherwise.</summary>
    public ImmutableArray<double> TurnDegrees { get; init; } = [];

    /// <summary>How far glyphs lean to the right for each unit above their baseline: a synthetic oblique (FM-07). 0: they stand upright.</summary>
    public double Slant { get; init; }

    /// <summary>
    /// Width in points, at the run's size, of a line along the outlines that counts as part of the glyphs: a synthetic bold (FM-07). Half
    /// of it lies outside; its corners are round. 0: glyphs are as the face has them.
    /// </summary>
    public double Boldness { get; init; }

    /// <summary>Maps font units, y up, to the space of the run, y down: size, lean, turn and place of a glyph.</summary>
    /// <param name="index">Of the glyph.</param>
    public Matrix MapOf(int index)
    {
        var glyph = Glyphs[index];
        var scale = Size / Face.UnitsPerEm;
        var upright = new Matrix(scale, 0, Slant * scale, -scale, 0, 0);
        var turned = TurnDegrees.IsEmpty ? upright : upright.Then(Matrix.Rotation(TurnDegrees[index]));
        return turned with { E = glyph.X, F = glyph.Y };
    }
}
