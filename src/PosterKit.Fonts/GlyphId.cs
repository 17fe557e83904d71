namespace PosterKit.Fonts;

/// <summary>The number of a drawing in one font face; 0 is the missing-glyph box (.notdef).</summary>
/// <param name="Value">0 to 65,535.</param>
public readonly record struct GlyphId(ushort Value);
