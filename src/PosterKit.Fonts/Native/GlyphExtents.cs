using System.Runtime.InteropServices;

namespace PosterKit.Fonts.Native;

/// <summary>hb_glyph_extents_t: left and top of the ink, y up; the height is under zero where there is ink.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct GlyphExtents
{
    public readonly int BearingX;
    public readonly int BearingY;
    public readonly int Width;
    public readonly int Height;
}
