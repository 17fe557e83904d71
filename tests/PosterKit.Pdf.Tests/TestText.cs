using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Pdf.Tests;

/// <summary>Glyph runs set in the bundled fonts, one after the other as the shaper places them.</summary>
internal static class TestText
{
    private static readonly Lazy<FontLibrary> Shared = new(() =>
    {
        var diagnostics = new DiagnosticBag();
        return FontLibrary.Load(new FolderWorld(Repository.Root, [Path.Combine(Repository.Root, "fonts")]), diagnostics);
    });

    public static FontFace Face(string family, int weight = 400, bool italic = false)
    {
        var diagnostics = new DiagnosticBag();
        var face = Shared.Value.GetFace(Shared.Value.FindFamily(family)!, weight, italic, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return face!;
    }

    public static GlyphRunItem Line(
        string text, double x, double y, double size = 12, string family = "Noto Sans CJK", string script = "Hani", string language = "zh-Hans",
        int weight = 400, Paint? fill = null, bool vertical = false, double tracking = 0, params FontFeature[] features)
    {
        var face = Face(family, weight);
        var shaped = new List<ShapedGlyph>();
        face.Shape(
            new ShapeRun
            {
                Text = text, Start = 0, Length = text.Length, Script = script, Language = language, IsVertical = vertical, Features = features,
            },
            shaped);
        var scale = size / face.UnitsPerEm;
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        double penX = 0, penY = 0;
        foreach (var glyph in shaped)
        {
            glyphs.Add(new(glyph.Glyph, penX + glyph.OffsetX * scale, penY - glyph.OffsetY * scale, glyph.Cluster));
            penX += glyph.AdvanceX * scale + (vertical ? 0 : tracking);
            penY += -glyph.AdvanceY * scale + (vertical ? tracking : 0);
        }
        var run = new GlyphRun
        {
            Face = face, Size = size, Glyphs = glyphs.ToImmutable(), Text = text, Language = language, Advance = vertical ? penY : penX, IsVertical = vertical,
        };
        return new(run, new(x, y), fill ?? new SolidPaint(ColorValue.Black));
    }

    public static GlyphRunItem English(string text, double x, double y, double size = 12, string family = "Source Serif 4", int weight = 400) =>
        Line(text, x, y, size, family, "Latn", "en", weight);
}
