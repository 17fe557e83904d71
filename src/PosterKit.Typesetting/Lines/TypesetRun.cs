using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Typesetting;

/// <summary>A glyph run in its place on the page of a paragraph.</summary>
/// <param name="Run">The glyphs.</param>
/// <param name="Origin">Start of the run: points from the top left of the paragraph's box, y down. In horizontal lines it is on the baseline.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Source">Where its text stands in the file.</param>
public sealed record TypesetRun(GlyphRun Run, Point Origin, TextStyle Style, SourceSpan Source)
{
    /// <summary>
    /// What is done to the run about its origin: Latin in vertical lines is turned 90 degrees clockwise, a number too wide for its cell is
    /// narrowed. The identity for all else.
    /// </summary>
    public Matrix Turn { get; init; } = Matrix.Identity;

    /// <summary>
    /// For each glyph where its cluster begins along the line, from the start of the run, in points; empty unless
    /// <see cref="ParagraphOptions.TellsPens"/> asks for it.
    /// </summary>
    public ImmutableArray<double> Pens { get; init; } = [];

    /// <summary>True where its first character is its rightmost. Its glyphs are in the order of the text all the same.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>
    /// The annotations of its text, in reading order, placed like the run itself; they are texts of their own, and no part of the paragraph's.
    /// </summary>
    public ImmutableArray<TypesetRun> Annotations { get; init; } = [];

    /// <summary>The run as an item of a scene, its annotations left out.</summary>
    /// <param name="box">Top left of the paragraph's box in scene space.</param>
    /// <param name="fill">How the glyphs are filled.</param>
    public SceneItem ToItem(Point box, Paint fill)
    {
        if (Turn.IsIdentity) return new GlyphRunItem(Run, box + Origin, fill) { Source = Source };
        return new GroupItem([new GlyphRunItem(Run, default, fill) { Source = Source }])
        {
            Transform = Turn.Then(Matrix.Translation(box.X + Origin.X, box.Y + Origin.Y)), Source = Source,
        };
    }
}
