using PosterKit.Fonts;

namespace PosterKit.Raster;

/// <summary>The glyphs of one face at one size and slant, in pages of 256. Safe for several threads.</summary>
/// <param name="face">The face.</param>
/// <param name="scale">Size and slant.</param>
/// <param name="tally">Counts the outlines that are made.</param>
internal sealed class SizedGlyphs(FontFace face, GlyphScale scale, OutlineTally tally)
{
    private readonly GlyphShape?[]?[] _pages = new GlyphShape?[]?[256];

    /// <summary>Size and slant.</summary>
    public GlyphScale Scale => scale;

    /// <summary>A glyph; the same object at every call.</summary>
    public GlyphShape this[GlyphId glyph]
    {
        get
        {
            ref var page = ref _pages[glyph.Value >> 8];
            if (Volatile.Read(ref page) is not { } shapes)
            {
                shapes = new GlyphShape?[256];
                shapes = Interlocked.CompareExchange(ref page, shapes, null) ?? shapes;
            }
            ref var place = ref shapes[glyph.Value & 255];
            if (Volatile.Read(ref place) is { } shape) return shape;
            shape = new(face.GetOutline(glyph), scale, tally);
            return Interlocked.CompareExchange(ref place, shape, null) ?? shape;
        }
    }
}
