namespace PosterKit.Typesetting;

/// <summary>Spacing on a grid of character cells (AS-11, PL-03).</summary>
public static class GridSpacing
{
    private const double MostEm = 0.5;
    private const double Tolerance = 1e-6;

    /// <summary>The Han–Latin spacing that makes a Latin run fill whole cells (AS-11).</summary>
    /// <param name="widthEm">Width of the run in em, over zero.</param>
    /// <param name="sides">2 between Han, 1 at a line edge. One side cannot always reach the next cell.</param>
    /// <returns>Over zero, at most 1/2 em, for each side.</returns>
    public static double GapEm(double widthEm, int sides)
    {
        var rest = Math.Floor(widthEm + Tolerance) + 1 - widthEm;
        return Math.Min(MostEm, rest / Math.Max(1, sides));
    }

    /// <summary>The longest measure of whole characters (PL-03, <c>snapToGrid</c>).</summary>
    /// <param name="measure">Length of a line.</param>
    /// <param name="em">Font size, over zero, in the same unit.</param>
    /// <returns>A multiple of the size, at least one; never longer than the measure, unless that is shorter than one character.</returns>
    public static double SnapMeasure(double measure, double em) => Math.Max(1, Math.Floor((measure / em) + Tolerance)) * em;
}
