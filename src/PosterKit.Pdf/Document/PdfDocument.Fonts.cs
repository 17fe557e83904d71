using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Pdf;

// Fonts, and glyphs that are pictures.
internal sealed partial class PdfDocument
{
    // Some 20 µs go to each glyph; the first parallel loop of a process costs 8 ms.
    private const int GlyphsWorthThreads = 600;

    private readonly Dictionary<FontFace, EmbeddedFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FontFace, Dictionary<int, ContentStream>> _colorGlyphs = new(ReferenceEqualityComparer.Instance);
    private readonly List<EmbeddedFont> _fontsInOrder = [];

    /// <summary>The embedded font of a face.</summary>
    public EmbeddedFont GetFont(FontFace face)
    {
        if (_fonts.TryGetValue(face, out var font)) return font;
        font = new(face, _file);
        _fonts.Add(face, font);
        _fontsInOrder.Add(font);
        return font;
    }

    /// <summary>The form that draws a glyph's colour layers in font units; layers without a colour take the one that is current.</summary>
    public ContentStream GetColorGlyph(FontFace face, GlyphId glyph)
    {
        if (!_colorGlyphs.TryGetValue(face, out var forms)) _colorGlyphs.Add(face, forms = []);
        if (forms.TryGetValue(glyph.Value, out var form)) return form;
        form = NewForm();
        var box = ScenePainter.PaintColorGlyph(this, form, face, glyph);
        CompleteForm(form, box, decimals: 2, isTransparencyGroup: false);
        forms.Add(glyph.Value, form);
        return form;
    }

    private void WriteFonts()
    {
        if (_fontsInOrder.Count == 0) return;
        var subsets = new PackedSubset[_fontsInOrder.Count];
        void Prepare(int i) => subsets[i] = EmbeddedFontWriter.Subset(_fontsInOrder[i], _shared);
        var glyphs = 0;
        foreach (var font in _fontsInOrder) glyphs += font.Glyphs.Count;
        if (_options.Threads == 1 || subsets.Length == 1 || glyphs < GlyphsWorthThreads)
        {
            for (var i = 0; i < subsets.Length; i++) Prepare(i);
        }
        else
        {
            var threads = _options.Threads > 0 ? _options.Threads : -1;
            Parallel.For(0, subsets.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = Cancellation }, Prepare);
        }
        for (var i = 0; i < subsets.Length; i++) new EmbeddedFontWriter(_file, _fontsInOrder[i]).Write(subsets[i]);
        _fonts.Clear();
        _fontsInOrder.Clear();
    }
}
