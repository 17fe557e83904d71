using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Sets the line in the margin of a sheet: one line, in the font that layouts have where they name none.</summary>
internal static class SlugLine
{
    // Read at arm's length on a sheet before it is cut.
    private const double Size = 7;

    /// <summary>The runs of the line, its baseline from 0,0; empty where there is no font.</summary>
    public static ImmutableArray<GlyphRunItem> Set(string text, string language, FontResolver fonts, DiagnosticBag diagnostics)
    {
        if (fonts.Find(null, ImmutableDictionary<string, FontValue>.Empty, null, null, 400, diagnostics) is not { } font) return [];
        var runs = ImmutableArray.CreateBuilder<GlyphRunItem>();
        double x = 0;
        for (var start = 0; start < text.Length;)
        {
            var isHan = IsHan(text, start);
            var end = start;
            while (end < text.Length && IsHan(text, end) == isHan) end++;
            var item = Shape(text[start..end], isHan, language, isHan ? font.Han : font.Latin, x);
            runs.Add(item);
            (x, start) = (x + item.Run.Advance, end);
        }
        return runs.ToImmutable();
    }

    // What stands beside Han without being Latin, as marks and surrogates do, goes with it.
    private static bool IsHan(string text, int at) => text[at] >= 0x2E80;

    private static GlyphRunItem Shape(string text, bool isHan, string language, FontFace face, double x)
    {
        var shaped = new List<ShapedGlyph>();
        face.Shape(new ShapeRun { Text = text, Start = 0, Length = text.Length, Script = isHan ? "Hani" : "Latn", Language = language, IsVertical = false, Features = [] }, shaped);
        var scale = Size / face.UnitsPerEm;
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>(shaped.Count);
        double pen = 0;
        foreach (var glyph in shaped)
        {
            glyphs.Add(new(glyph.Glyph, pen + glyph.OffsetX * scale, -glyph.OffsetY * scale, glyph.Cluster));
            pen += glyph.AdvanceX * scale;
        }
        var run = new GlyphRun { Face = face, Size = Size, Glyphs = glyphs.ToImmutable(), Text = text, Language = language, Advance = pen };
        return new(run, new(x, 0), new SolidPaint(ColorValue.Black));
    }
}
