namespace PosterKit.Typesetting;

/// <summary>
/// The characters and glyphs that stand or fall together: one grapheme, or several that the font joins in a ligature, and the invisible
/// format characters after them. The text and the glyphs of a cluster reach to those of the next; the last is followed by a sentinel.
/// </summary>
/// <param name="TextStart">First UTF-16 index of the paragraph.</param>
/// <param name="GlyphStart">First glyph in the paragraph's glyphs.</param>
/// <param name="Run">Index of its <see cref="FaceRun"/>.</param>
/// <param name="Flags">What it is.</param>
/// <param name="Advance">How far it moves the pen along the line, in points, gaps left out.</param>
internal readonly record struct Cluster(int TextStart, int GlyphStart, int Run, ClusterFlags Flags, double Advance)
{
    public bool Is(ClusterFlags flag) => (Flags & flag) != 0;
}
