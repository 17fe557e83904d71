namespace PosterKit.Fonts;

/// <summary>A glyph as the shaper places it, in font units, y up. Advances move the pen after the glyph; offsets shift the glyph only.</summary>
/// <param name="Glyph">The drawing.</param>
/// <param name="Cluster">UTF-16 index, in the text passed in, of the first character of its cluster.</param>
/// <param name="AdvanceX">Horizontal advance; 0 in vertical runs.</param>
/// <param name="AdvanceY">Vertical advance, under zero in vertical runs; 0 in horizontal ones.</param>
/// <param name="OffsetX">Shift to the right.</param>
/// <param name="OffsetY">Shift up.</param>
/// <param name="IsUnsafeToBreak">True where breaking the line before this cluster asks for shaping again.</param>
public readonly record struct ShapedGlyph(
    GlyphId Glyph, int Cluster, int AdvanceX, int AdvanceY, int OffsetX, int OffsetY, bool IsUnsafeToBreak);
