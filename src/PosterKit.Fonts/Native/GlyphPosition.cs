using System.Runtime.InteropServices;

namespace PosterKit.Fonts.Native;

/// <summary>hb_glyph_position_t, 20 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct GlyphPosition
{
    public readonly int AdvanceX;
    public readonly int AdvanceY;
    public readonly int OffsetX;
    public readonly int OffsetY;
    private readonly uint _var;
}
