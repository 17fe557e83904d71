using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Turns lengths of the layout into points of one target.</summary>
/// <param name="Zoom">Multiplies absolute lengths.</param>
/// <param name="Trim">The trim box, for vw, vh and vmin. The height of a page that is as long as its content is not known yet: its width stands for it.</param>
internal sealed record LengthScale(double Zoom, Size Trim)
{
    /// <summary>A length in points; a percentage counts as nothing.</summary>
    /// <param name="length">As written.</param>
    /// <param name="em">Font size in points.</param>
    public double Points(LengthValue length, double em) => length.Unit switch
    {
        LengthUnit.Point or LengthUnit.Pixel => length.AbsolutePoints * Zoom,
        LengthUnit.Em => length.Amount * em,
        LengthUnit.ViewWidth => length.Amount / 100 * Trim.Width,
        LengthUnit.ViewHeight => length.Amount / 100 * Trim.Height,
        LengthUnit.ViewMin => length.Amount / 100 * Math.Min(Trim.Width, Trim.Height),
        _ => 0,
    };

    /// <summary>A length that may hang on the container.</summary>
    public Extent Extent(LengthValue length, double em) => length.Unit switch
    {
        LengthUnit.Percent => new(length.Amount, ExtentKind.Percent),
        LengthUnit.Fraction => new(length.Amount, ExtentKind.Fraction),
        LengthUnit.Auto => Layout.Extent.Auto,
        _ => Layout.Extent.Points(Points(length, em)),
    };

    /// <summary>Four distances in points.</summary>
    public Edges Edges(EdgesValue edges, double em) => new(Points(edges.Top, em), Points(edges.Right, em), Points(edges.Bottom, em), Points(edges.Left, em));
}
