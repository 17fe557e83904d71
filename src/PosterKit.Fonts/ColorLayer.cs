using PosterKit.Foundation;

namespace PosterKit.Fonts;

/// <summary>A layer of a colour glyph (OpenType COLR version 0), drawn in order from the bottom.</summary>
/// <param name="Glyph">The outline.</param>
/// <param name="Color">Its palette colour; null: the colour of the text.</param>
public readonly record struct ColorLayer(GlyphId Glyph, ColorValue? Color);
