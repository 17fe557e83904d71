using PosterKit.Fonts;

namespace PosterKit.Svg;

/// <summary>The fonts of a file. Each character of a font stands for one glyph, so a face that draws a character in two ways makes two fonts.</summary>
internal sealed class SvgFonts
{
    private readonly Dictionary<FontFace, List<SvgFont>> _byFace = [];

    /// <summary>In the order of their numbers.</summary>
    public List<SvgFont> All { get; } = [];

    /// <summary>The first font of a face, for text whose glyphs do not matter.</summary>
    public SvgFont Of(FontFace face) => VersionsOf(face) is { Count: > 0 } versions ? versions[0] : Add(face);

    /// <summary>The font in which a face draws this character by this glyph. What was once asked for is found again.</summary>
    public SvgFont For(FontFace face, int codePoint, GlyphId glyph)
    {
        foreach (var font in VersionsOf(face))
        {
            if (font.Glyphs.TryAdd(codePoint, glyph) || font.Glyphs[codePoint] == glyph) return font;
        }
        var added = Add(face);
        added.Glyphs.Add(codePoint, glyph);
        return added;
    }

    private List<SvgFont> VersionsOf(FontFace face)
    {
        if (!_byFace.TryGetValue(face, out var versions)) _byFace.Add(face, versions = []);
        return versions;
    }

    private SvgFont Add(FontFace face)
    {
        var font = new SvgFont(All.Count + 1, face);
        All.Add(font);
        VersionsOf(face).Add(font);
        return font;
    }
}
