using PosterKit.Fonts.Native;
using PosterKit.Fonts.Sfnt;
using PosterKit.Foundation;

namespace PosterKit.Fonts;

// What a face knows of its single glyphs. Everything is asked of HarfBuzz once.
public sealed partial class FontFace
{
    private const int MaxCodePoint = 0x10FFFF;

    private readonly GlyphNumbers _glyphs = new();
    private readonly GlyphBoxes _inkBoxes;
    private readonly GlyphPages<VectorPath> _outlines;
    private readonly GlyphPages<ColorLayer[]> _layers;
    private readonly Lazy<ColorValue[]> _palette;

    /// <summary>The glyph of a code point; null where the face has none.</summary>
    public GlyphId? FindGlyph(int codePoint)
    {
        if ((uint)codePoint > MaxCodePoint) return null;
        ref var slot = ref _glyphs[codePoint];
        var glyph = slot;
        if (glyph == GlyphNumbers.Unknown)
        {
            var session = _sessions.Rent();
            var found = session.FindGlyph(codePoint);
            _sessions.Return(session);
            slot = glyph = found == 0 || found >= GlyphCount ? GlyphNumbers.NoGlyph : (ushort)found;
        }
        return glyph == GlyphNumbers.NoGlyph ? null : new GlyphId(glyph);
    }

    /// <summary>Horizontal advance of a glyph in font units, features left out; 0 for a glyph that the face has not.</summary>
    public int GetAdvance(GlyphId glyph)
    {
        if (glyph.Value >= GlyphCount) return 0;
        return BigEndian.ReadUInt16(_advances.Span, 4 * Math.Min(glyph.Value, _sfnt.AdvanceCount - 1));
    }

    /// <summary>The outline in font units, y up, origin on the baseline; empty for a space. The same object at every call.</summary>
    public VectorPath GetOutline(GlyphId glyph)
    {
        if (glyph.Value >= GlyphCount) return VectorPath.Empty;
        if (_outlines.Find(glyph.Value) is { } known) return known;
        var session = _sessions.Rent();
        var outline = session.Draw(glyph.Value);
        _sessions.Return(session);
        return _outlines.Store(glyph.Value, outline);
    }

    /// <summary>The ink box in font units, y up; empty for a space.</summary>
    public Rect GetInkBox(GlyphId glyph)
    {
        if (glyph.Value >= GlyphCount) return default;
        if (_inkBoxes.Find(glyph.Value) is { } known) return known;
        var session = _sessions.Rent();
        var extents = session.FindExtents(glyph.Value);
        _sessions.Return(session);
        var box = extents is { Width: not 0, Height: not 0 } ink
            ? Rect.FromCorners(ink.BearingX, ink.BearingY, ink.BearingX + (double)ink.Width, ink.BearingY + (double)ink.Height)
            : default;
        _inkBoxes.Store(glyph.Value, box);
        return box;
    }

    /// <summary>The colour layers of a glyph, from the bottom; empty for a plain one.</summary>
    public ReadOnlySpan<ColorLayer> GetColorLayers(GlyphId glyph)
    {
        if (!HasColorLayers || glyph.Value >= GlyphCount) return default;
        return _layers.Find(glyph.Value) ?? _layers.Store(glyph.Value, ReadLayers(glyph.Value));
    }

    private unsafe ColorLayer[] ReadLayers(ushort glyph)
    {
        const int MaxLayers = 1024;
        using var lease = _face.Borrow();
        var total = Math.Min(HarfBuzz.ColorGlyphGetLayers(lease.Handle, glyph, 0, null, null), MaxLayers);
        if (total == 0) return [];
        var records = new ColorLayerRecord[total];
        var count = total;
        fixed (ColorLayerRecord* first = records) _ = HarfBuzz.ColorGlyphGetLayers(lease.Handle, glyph, 0, &count, first);
        var layers = new ColorLayer[Math.Min(count, total)];
        var kept = 0;
        for (var i = 0; i < layers.Length; i++)
        {
            // A layer without a glyph is a damaged font's. A colour index beyond the palette, as 0xFFFF is, means the colour of the text.
            if (records[i].Glyph >= GlyphCount) continue;
            var color = records[i].ColorIndex < _palette.Value.Length ? _palette.Value[records[i].ColorIndex] : null;
            layers[kept++] = new(new((ushort)records[i].Glyph), color);
        }
        return kept == layers.Length ? layers : layers[..kept];
    }

    private unsafe ColorValue[] ReadPalette()
    {
        const int MaxColors = 0xFFFF;
        using var lease = _face.Borrow();
        var total = Math.Min(HarfBuzz.ColorPaletteGetColors(lease.Handle, 0, 0, null, null), MaxColors);
        if (total == 0) return [];
        var packed = new uint[total];
        var count = total;
        fixed (uint* first = packed) _ = HarfBuzz.ColorPaletteGetColors(lease.Handle, 0, 0, &count, first);
        // hb_color_t holds blue in its highest byte, then green, red and alpha.
        var colors = new ColorValue[packed.Length];
        for (var i = 0; i < colors.Length; i++)
            colors[i] = ColorValue.FromBytes((byte)(packed[i] >> 8), (byte)(packed[i] >> 16), (byte)(packed[i] >> 24), (byte)packed[i]);
        return colors;
    }
}
