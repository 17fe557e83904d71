using PosterKit.Fonts;

namespace PosterKit.Pdf;

/// <summary>
/// What a document uses of a face: its glyphs, each with the text it stands for. Glyphs get indexes in the order of their first use;
/// the codes that the text must hold are known once the subset is made.
/// </summary>
internal sealed class EmbeddedFont(FontFace face, PdfFile file)
{
    private const int PageBits = 8;

    // Index plus one by glyph ID, in pages of 256 that come as they are needed.
    private readonly ushort[]?[] _indexPages = new ushort[]?[65536 >> PageBits];
    private readonly List<GlyphUse> _glyphs = [];
    private ushort[] _codes = [];

    public FontFace Face { get; } = face;

    /// <summary>Object number of the font as horizontal text names it (Identity-H); 0: no such text names it.</summary>
    public int HorizontalId { get; private set; }

    /// <summary>Object number of the same font as vertical text names it (Identity-V); 0: no such text names it.</summary>
    public int VerticalId { get; private set; }

    public IReadOnlyList<GlyphUse> Glyphs => _glyphs;

    /// <summary>The object number for text in one of the directions, which is from now on in use.</summary>
    public int GetId(bool isVertical)
    {
        if (isVertical) return VerticalId == 0 ? VerticalId = file.Reserve() : VerticalId;
        return HorizontalId == 0 ? HorizontalId = file.Reserve() : HorizontalId;
    }

    /// <summary>The index of a glyph, from now on in the subset.</summary>
    public int Use(GlyphId glyph)
    {
        var page = _indexPages[glyph.Value >> PageBits] ??= new ushort[1 << PageBits];
        ref var slot = ref page[glyph.Value & (1 << PageBits) - 1];
        if (slot == 0)
        {
            _glyphs.Add(new(glyph, PdfNumber.Round(Face.GetAdvance(glyph) * 1000.0 / Face.UnitsPerEm, GlyphUse.WidthDecimals)));
            slot = (ushort)_glyphs.Count;
        }
        return slot - 1;
    }

    /// <summary>Advance of a glyph, in thousandths of an em, exactly as the file states it.</summary>
    public double WidthOf(int index) => _glyphs[index].Width;

    /// <summary>How far a glyph moves the pen down, in thousandths of an em, exactly as the file states it.</summary>
    public int VerticalAdvanceOf(int index) => _glyphs[index].VerticalAdvance;

    /// <summary>How far a glyph's origin lies below the pen, in thousandths of an em, exactly as the file states it.</summary>
    public int VerticalOriginOf(int index) => _glyphs[index].VerticalOrigin;

    /// <summary>
    /// Says how a glyph of vertical text is to be measured, as the face does not: one em long unless it stands for several characters. The
    /// first text that it stands in decides.
    /// </summary>
    /// <param name="index">Of the glyph.</param>
    /// <param name="ems">Its length in em.</param>
    /// <param name="origin">How far its origin lies below the pen there, in thousandths of an em; heeded for lengths over 1.</param>
    public void MeasureVertically(int index, int ems, double origin)
    {
        var use = _glyphs[index];
        if (use.VerticalAdvance != 0) return;
        use.VerticalAdvance = 1000 * Math.Max(1, ems);
        if (ems > 1 && origin is > 0 and < 4000) use.VerticalOrigin = (int)Math.Round(origin);
    }

    /// <summary>
    /// True where the glyph stands for this text in the whole document; the first text it is used for is the one. Elsewhere the text
    /// must be told beside the glyph.
    /// </summary>
    public bool StandsFor(int index, ReadOnlySpan<char> text)
    {
        var use = _glyphs[index];
        use.Text ??= text.ToString();
        return text.SequenceEqual(use.Text);
    }

    /// <summary>Says what a reader that cannot see the text beside the glyph should take, if the glyph gets no text of its own.</summary>
    public void SuggestText(int index, ReadOnlySpan<char> text)
    {
        var use = _glyphs[index];
        use.Suggestion ??= text.ToString();
    }

    /// <summary>Codes by index.</summary>
    public void SetCodes(ushort[] codes) => _codes = codes;

    /// <summary>The two-byte code of the glyph with an index.</summary>
    public ushort CodeOf(int index) => _codes[index];
}
