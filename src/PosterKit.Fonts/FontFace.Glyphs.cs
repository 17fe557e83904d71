using PosterKit.Fonts.Native;
using PosterKit.Fonts.Sfnt;
using PosterKit.Foundation;

namespace PosterKit.Fonts;

// What a face knows of its single glyphs. Everything is asked of HarfBuzz once.
public sealed partial class FontFace
{
    private const int MaxCodePoint = 0x10FFFF;

    // In _glyphs: a code point that was looked up and is not there. No glyph has this number: there are 65,535 at most.
    private const ushort NoGlyph = 0xFFFF;

    // In _inkBoxes: a glyph without ink. As a box it would end before it begins.
    private const ulong NoInk = 1;

    private readonly NumberPages<ushort> _glyphs = new(MaxCodePoint + 1);
    private readonly NumberPages<ulong> _inkBoxes;
    private readonly GlyphPages<VectorPath> _outlines;
    private readonly GlyphPages<ColorLayer[]> _layers;
    private readonly Lazy<ColorValue[]> _palette;

    /// <summary>The glyph of a code point; null where the face has none.</summary>
    public GlyphId? FindGlyph(int codePoint)
    {
        if ((uint)codePoint > MaxCodePoint) return null;
        ref var slot = ref _glyphs[codePoint];
        var glyph = slot;
        if (glyph == 0)
        {
            var session = _sessions.Rent();
            var found = session.FindGlyph(codePoint);
            _sessions.Return(session);
            slot = glyph = found == 0 || found >= GlyphCount ? NoGlyph : (ushort)found;
        }
        return glyph == NoGlyph ? null : new GlyphId(glyph);
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
        ref var slot = ref _inkBoxes[glyph.Value];
        var packed = Volatile.Read(ref slot);
        if (packed != 0) return Unpack(packed);
        var session = _sessions.Rent();
        var extents = session.FindExtents(glyph.Value);
        _sessions.Return(session);
        if (extents is not { } ink || ink.Width == 0 || ink.Height == 0)
        {
            Volatile.Write(ref slot, NoInk);
            return default;
        }
        var box = Rect.FromCorners(ink.BearingX, ink.BearingY, ink.BearingX + (double)ink.Width, ink.BearingY + (double)ink.Height);
        // A box beyond 16 bits is a damaged font's; it is asked again each time.
        if (Pack(box) is { } fits) Volatile.Write(ref slot, fits);
        return box;
    }

    /// <summary>The colour layers of a glyph, from the bottom; empty for a plain one.</summary>
    public ReadOnlySpan<ColorLayer> GetColorLayers(GlyphId glyph)
    {
        if (!HasColorLayers || glyph.Value >= GlyphCount) return default;
        return _layers.Find(glyph.Value) ?? _layers.Store(glyph.Value, ReadLayers(glyph.Value));
    }

    private static ulong? Pack(Rect box)
    {
        if (box.X < short.MinValue || box.Y < short.MinValue || box.Right > short.MaxValue || box.Bottom > short.MaxValue) return null;
        return (ushort)(short)box.X | ((ulong)(ushort)(short)box.Y << 16) | ((ulong)(ushort)(short)box.Right << 32) | ((ulong)(ushort)(short)box.Bottom << 48);
    }

    private static Rect Unpack(ulong packed) => packed == NoInk
        ? default
        : Rect.FromCorners((short)packed, (short)(packed >> 16), (short)(packed >> 32), (short)(packed >> 48));

    private unsafe ColorLayer[] ReadLayers(ushort glyph)
    {
        const int MaxLayers = 1024;
        var face = _face.DangerousGetHandle();
        var total = Math.Min(HarfBuzz.ColorGlyphGetLayers(face, glyph, 0, null, null), MaxLayers);
        if (total == 0) return [];
        var records = new ColorLayerRecord[total];
        var count = total;
        fixed (ColorLayerRecord* first = records) _ = HarfBuzz.ColorGlyphGetLayers(face, glyph, 0, &count, first);
        GC.KeepAlive(this);
        var layers = new List<ColorLayer>((int)count);
        foreach (var record in records.AsSpan(0, (int)Math.Min(count, total)))
        {
            if (record.Glyph >= GlyphCount) continue;
            var color = record.ColorIndex < _palette.Value.Length ? _palette.Value[record.ColorIndex] : null;
            layers.Add(new(new((ushort)record.Glyph), color));
        }
        return [.. layers];
    }

    private unsafe ColorValue[] ReadPalette()
    {
        const int MaxColors = 0xFFFF;
        var face = _face.DangerousGetHandle();
        var total = Math.Min(HarfBuzz.ColorPaletteGetColors(face, 0, 0, null, null), MaxColors);
        if (total == 0) return [];
        var packed = new uint[total];
        var count = total;
        fixed (uint* first = packed) _ = HarfBuzz.ColorPaletteGetColors(face, 0, 0, &count, first);
        GC.KeepAlive(this);
        // hb_color_t holds blue in its highest byte, then green, red and alpha.
        return Array.ConvertAll(packed, c => ColorValue.FromBytes((byte)(c >> 8), (byte)(c >> 16), (byte)(c >> 24), (byte)c));
    }
}
