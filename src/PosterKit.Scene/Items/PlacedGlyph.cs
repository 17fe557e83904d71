using PosterKit.Fonts;

namespace PosterKit.Scene;

/// <summary>A glyph in its final place.</summary>
/// <param name="Glyph">The drawing.</param>
/// <param name="X">Its origin, right of the run's origin, in points.</param>
/// <param name="Y">Its origin, below the run's origin, in points.</param>
/// <param name="Cluster">UTF-16 index in the run's text of the first character of its cluster.</param>
public readonly record struct PlacedGlyph(GlyphId Glyph, double X, double Y, int Cluster);
