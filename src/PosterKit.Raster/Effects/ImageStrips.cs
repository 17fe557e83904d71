using System.Runtime.InteropServices;

namespace PosterKit.Raster;

/// <summary>Pixels in memory as a source.</summary>
internal sealed class ImageStrips(FilterImage image) : StripSource
{
    public override bool IsOpaque => false;

    public override void Read(PixelBox box, Span<byte> pixels) => image.CopyTo(box, MemoryMarshal.Cast<byte, uint>(pixels));
}
