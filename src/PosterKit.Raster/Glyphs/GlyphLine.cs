using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>A line along the outlines of glyphs. A key.</summary>
/// <param name="Width">In font units, over zero.</param>
/// <param name="Join">How corners look.</param>
/// <param name="MiterLimit">Of pointed corners.</param>
/// <param name="IsFilled">True: the inside is inked with the line, as one shape; false: the line alone.</param>
internal sealed record GlyphLine(double Width, LineJoin Join, double MiterLimit, bool IsFilled)
{
    // A stroke in font units needs a paint to be one; the shape alone counts here.
    private static readonly SolidPaint NoPaint = new(Foundation.ColorValue.Black);

    /// <summary>The line as a stroke in font units.</summary>
    public Stroke ToStroke() => new(NoPaint, Width) { Join = Join, MiterLimit = MiterLimit };
}
