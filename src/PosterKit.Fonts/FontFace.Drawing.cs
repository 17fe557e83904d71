using PosterKit.Fonts.Native;

namespace PosterKit.Fonts;

// What the shaper can draw beyond single characters with glyphs of their own.
public sealed partial class FontFace
{
    /// <summary>
    /// True where shaping gives a character its form: it has a glyph, or its canonical parts have (ǐ of i and a caron; a compatibility
    /// ideograph by the unified one). The shaper takes letters apart and puts them together as the face needs (Unicode, chapter 3.11).
    /// </summary>
    public bool CanDraw(int codePoint) => CanDraw(codePoint, depth: 0);

    /// <summary>
    /// True where shaping gives every character of a grapheme its form, be it as a letter and marks or composed to one. What is not drawn
    /// (joiners, selectors) needs no glyph. A lone surrogate is drawn as U+FFFD.
    /// </summary>
    public bool CanDraw(ReadOnlySpan<char> grapheme)
    {
        var held = -1;
        foreach (var rune in grapheme.EnumerateRunes())
        {
            if (IsNotDrawn(rune.Value)) continue;
            if (held >= 0 && CanonicalForms.Compose(held, rune.Value) is { } composed && CanDraw(composed))
            {
                held = composed;
                continue;
            }
            // What is held could not be composed further, and must stand alone.
            if (held >= 0 && !CanDraw(held)) return false;
            held = rune.Value;
        }
        return held < 0 || CanDraw(held);
    }

    // U+034F, soft hyphen, joiners, directional marks, word joiner and invisible operators, variation selectors, tags.
    private static bool IsNotDrawn(int c) =>
        c is 0x00AD or 0x034F or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
            or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0000 and <= 0xE0FFF);

    private bool CanDraw(int codePoint, int depth)
    {
        // Canonical mappings are nested three deep at most.
        const int MaxDepth = 4;
        if (FindGlyph(codePoint) is not null) return true;
        if (depth == MaxDepth || CanonicalForms.Decompose(codePoint) is not var (first, second)) return false;
        return CanDraw(first, depth + 1) && (second == 0 || CanDraw(second, depth + 1));
    }
}
