using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Typesetting;

/// <summary>A glyph run in its place on the page of a paragraph.</summary>
/// <param name="Run">The glyphs.</param>
/// <param name="Origin">Start of the run on its baseline: points from the top left of the paragraph's box, y down.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Source">Where its text stands in the file.</param>
public sealed record TypesetRun(GlyphRun Run, Point Origin, TextStyle Style, SourceSpan Source);
