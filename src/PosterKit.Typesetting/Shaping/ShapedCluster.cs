namespace PosterKit.Typesetting;

/// <summary>A cluster as it comes from a font, or from synthetic metrics, before the rules look at it.</summary>
/// <param name="TextStart">First UTF-16 index.</param>
/// <param name="GlyphStart">First glyph.</param>
/// <param name="Run">Index of its face run.</param>
/// <param name="Advance">In points.</param>
internal record struct ShapedCluster(int TextStart, int GlyphStart, int Run, double Advance);
