using System.Runtime.InteropServices;

namespace PosterKit.Fonts.Native;

/// <summary>hb_glyph_info_t, 20 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct GlyphInfo
{
    /// <summary>HB_GLYPH_FLAG_UNSAFE_TO_BREAK.</summary>
    private const uint UnsafeToBreakFlag = 1;

    public readonly uint Codepoint;
    private readonly uint _mask;
    public readonly uint Cluster;
    private readonly uint _var1;
    private readonly uint _var2;

    public bool IsUnsafeToBreak => (_mask & UnsafeToBreakFlag) != 0;
}
