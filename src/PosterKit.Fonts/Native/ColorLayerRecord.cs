using System.Runtime.InteropServices;

namespace PosterKit.Fonts.Native;

/// <summary>hb_ot_color_layer_t.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ColorLayerRecord
{
    /// <summary>The colour index that stands for the colour of the text.</summary>
    public const uint TextColor = 0xFFFF;

    public readonly uint Glyph;
    public readonly uint ColorIndex;
}
