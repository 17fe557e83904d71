using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>The alphas of a drawing, ready to be written: rows compressed by <see cref="PixelPlane.CompressSamples"/>.</summary>
/// <param name="Packed">The rows.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Box">Where it lies in the space of the drawing.</param>
internal sealed record PackedMask(byte[] Packed, int Width, int Height, Rect Box)
{
    /// <summary>Compresses alphas.</summary>
    public static PackedMask Of(AlphaPatch patch)
    {
        using var packed = new PdfBuffer(16 << 10);
        PixelPlane.CompressSamples(patch.Alphas.Span, patch.Width, packed);
        return new(packed.Written.ToArray(), patch.Width, patch.Height, patch.Box);
    }
}
