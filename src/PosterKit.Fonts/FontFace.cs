using PosterKit.Foundation;

namespace PosterKit.Fonts;

/// <summary>One face of a font file. Its outlines and metrics are cached. Safe for several threads; lives until disposed with its library.</summary>
public sealed class FontFace : IDisposable
{
    /// <summary>Family name as layouts write it.</summary>
    public string FamilyName => throw new NotImplementedException();

    /// <summary>PostScript name (name ID 6), as PDF wants it; ASCII.</summary>
    public string PostScriptName => throw new NotImplementedException();

    /// <summary>Weight, 1 to 1000; 400 is regular, 700 bold.</summary>
    public int Weight => throw new NotImplementedException();

    /// <summary>True for an italic or oblique face.</summary>
    public bool IsItalic => throw new NotImplementedException();

    /// <summary>Font units in an em, usually 1000 or 2048.</summary>
    public int UnitsPerEm => throw new NotImplementedException();

    /// <summary>How outlines are stored.</summary>
    public FontFlavour Flavour => throw new NotImplementedException();

    /// <summary>Measures in em.</summary>
    public FontMetrics Metrics => throw new NotImplementedException();

    /// <summary>False where the font's licence bits (OS/2 fsType) forbid embedding in a document.</summary>
    public bool IsEmbeddable => throw new NotImplementedException();

    /// <summary>True where glyphs have colour layers.</summary>
    public bool HasColorLayers => throw new NotImplementedException();

    /// <summary>The glyph of a code point; null where the face has none.</summary>
    public GlyphId? FindGlyph(int codePoint) => throw new NotImplementedException();

    /// <summary>True where the face has a substitution or positioning feature of this tag ("halt", "palt", "vert", …).</summary>
    public bool HasFeature(string tag) => throw new NotImplementedException();

    /// <summary>Horizontal advance of a glyph in font units, features left out.</summary>
    public int GetAdvance(GlyphId glyph) => throw new NotImplementedException();

    /// <summary>The outline in font units, y up, origin on the baseline; empty for a space. The same object at every call.</summary>
    public VectorPath GetOutline(GlyphId glyph) => throw new NotImplementedException();

    /// <summary>The ink box in font units, y up; empty for a space.</summary>
    public Rect GetInkBox(GlyphId glyph) => throw new NotImplementedException();

    /// <summary>The colour layers of a glyph, from the bottom; empty for a plain one.</summary>
    public ReadOnlySpan<ColorLayer> GetColorLayers(GlyphId glyph) => throw new NotImplementedException();

    /// <summary>Shapes a run and adds its glyphs to <paramref name="glyphs"/>, in visual order.</summary>
    public void Shape(in ShapeRun run, List<ShapedGlyph> glyphs) => throw new NotImplementedException();

    /// <summary>A font file with only these glyphs, for embedding.</summary>
    /// <param name="glyphs">Ascending, each once; .notdef is always in.</param>
    public FontSubset Subset(ReadOnlySpan<GlyphId> glyphs) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
