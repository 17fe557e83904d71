namespace PosterKit.Foundation;

/// <summary>Radii of the corners of a box, in points, none negative; in the order of CSS. The default value has four right angles.</summary>
/// <param name="TopLeft">Of the corner at the left and top.</param>
/// <param name="TopRight">Of the corner at the right and top.</param>
/// <param name="BottomRight">Of the corner at the right and bottom.</param>
/// <param name="BottomLeft">Of the corner at the left and bottom.</param>
public readonly record struct CornerRadii(double TopLeft, double TopRight, double BottomRight, double BottomLeft)
{
    /// <summary>True where no corner is round.</summary>
    public bool IsZero => TopLeft <= 0 && TopRight <= 0 && BottomRight <= 0 && BottomLeft <= 0;

    /// <summary>True where all four are the same.</summary>
    public bool IsUniform => TopLeft == TopRight && TopLeft == BottomRight && TopLeft == BottomLeft;

    /// <summary>These radii, all made smaller by one factor until no two of them overlap on a side (CSS Backgrounds 3 section 5.5).</summary>
    /// <param name="size">Of the box.</param>
    public CornerRadii FitTo(Size size)
    {
        var factor = 1.0;
        Fit(TopLeft + TopRight, size.Width);
        Fit(BottomLeft + BottomRight, size.Width);
        Fit(TopLeft + BottomLeft, size.Height);
        Fit(TopRight + BottomRight, size.Height);
        return factor < 1 ? new(TopLeft * factor, TopRight * factor, BottomRight * factor, BottomLeft * factor) : this;

        void Fit(double radii, double side)
        {
            if (radii > side) factor = Math.Min(factor, Math.Max(0, side) / radii);
        }
    }

    /// <summary>The radii of a line that runs inside the edge.</summary>
    /// <param name="distance">From the edge to the line, in points.</param>
    public CornerRadii Inset(double distance) => new(
        Math.Max(0, TopLeft - distance), Math.Max(0, TopRight - distance), Math.Max(0, BottomRight - distance), Math.Max(0, BottomLeft - distance));
}
