using PosterKit.Fonts;

namespace PosterKit.Svg;

/// <summary>A font of a file.</summary>
/// <param name="Number">1 for the first; part of the names it goes by.</param>
/// <param name="Face">Where its glyphs are from.</param>
internal sealed record SvgFont(int Number, FontFace Face)
{
    /// <summary>The glyph of each character.</summary>
    public SortedDictionary<int, GlyphId> Glyphs { get; } = [];
}
