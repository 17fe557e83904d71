using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>The size of an output: of a picture in pixels, of a document in millimetres.</summary>
/// <param name="Trim">The trim box in points.</param>
/// <param name="Width">Pixels across; 0 for a document, and for a picture more than can be counted.</param>
/// <param name="Height">Pixels down; 0 likewise.</param>
/// <param name="Dpi">Pixels per inch, as a picture says of itself; 0 for a document.</param>
public readonly record struct OutputSize(Size Trim, int Width, int Height, double Dpi)
{
    private const double PixelsPerInch = 96;

    /// <summary>True for a picture.</summary>
    public bool IsPicture => Dpi > 0;

    /// <summary>Width of the trim box in millimetres.</summary>
    public double WidthInMillimetres => Trim.Width / 72 * 25.4;

    /// <summary>Height of the trim box in millimetres.</summary>
    public double HeightInMillimetres => Trim.Height / 72 * 25.4;

    /// <summary>
    /// The size of a composed poster as a picture. A page measured in px has exactly its pixels at `scale: 1`, which is 96 dpi; another
    /// has its inches times its dpi, rounded. Each is at least 1.
    /// </summary>
    /// <param name="poster">Composed; a page with `height: auto` has its height by now.</param>
    /// <param name="target">Gives dpi and scale.</param>
    /// <param name="dpi">In place of the target's; null: as the target says.</param>
    /// <param name="scale">In place of the target's; null: as the target says, unless dpi is given for a page measured in px.</param>
    public static OutputSize OfPicture(ComposedPoster poster, TargetDefinition target, double? dpi, double? scale)
    {
        ArgumentNullException.ThrowIfNull(poster);
        ArgumentNullException.ThrowIfNull(target);
        if (poster.ExactPixels is { } exact)
        {
            if (dpi is null && scale is null) return new(poster.Trim, exact.Width, exact.Height, PixelsPerInch * target.Scale);
            // A dpi that was asked for stands in place of the layout's scale: 96 is one pixel to a px.
            return OfDensity(poster.Trim, (dpi ?? PixelsPerInch) * (scale ?? 1));
        }
        return OfDensity(poster.Trim, (dpi ?? target.Dpi) * (scale ?? target.Scale));
    }

    /// <summary>The size of a part of this picture, of the same density.</summary>
    public OutputSize OfPart(PixelRegion part) => this with { Trim = new(part.Width / Dpi * 72, part.Height / Dpi * 72), Width = part.Width, Height = part.Height };

    private static OutputSize OfDensity(Size trim, double dpi) =>
        new(trim, Pixels(trim.Width / 72 * dpi), Pixels(trim.Height / 72 * dpi), dpi);

    /// <summary>The size of a composed poster as a page.</summary>
    public static OutputSize OfPage(ComposedPoster poster)
    {
        ArgumentNullException.ThrowIfNull(poster);
        return new(poster.Trim, 0, 0, 0);
    }

    // A half goes away from zero, so that a page of 210.5 pixels does not depend on its neighbour's parity.
    private static int Pixels(double pixels) => (int)Math.Clamp(Math.Round(pixels, MidpointRounding.AwayFromZero), 1, int.MaxValue);
}
