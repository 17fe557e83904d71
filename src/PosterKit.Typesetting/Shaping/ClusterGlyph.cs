using PosterKit.Fonts;

namespace PosterKit.Typesetting;

/// <summary>A glyph inside its cluster.</summary>
/// <param name="Glyph">The drawing.</param>
/// <param name="Inline">Its origin along the line, in points from the start of the cluster.</param>
/// <param name="Block">
/// Its origin across the line, in points: below the baseline; of an upright glyph in a vertical line, to the right of the middle of the line.
/// </param>
internal readonly record struct ClusterGlyph(GlyphId Glyph, double Inline, double Block);
