using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>Into how many lines a curve is cut, equal in its parameter.</summary>
internal static class CurveSteps
{
    // A curve that fills the reach of the grid takes some 4,500; a larger one is cut to what is seen before it is flattened, its stroke is not.
    private const int Most = 6_000;

    /// <summary>Steps that keep every line within a distance of the curve: by the bound of its second derivative (Wang's formula).</summary>
    /// <param name="p0">Start.</param>
    /// <param name="c1">First control point.</param>
    /// <param name="c2">Second control point.</param>
    /// <param name="p1">End.</param>
    /// <param name="tolerance">The distance, over zero.</param>
    /// <returns>1 to 6,000.</returns>
    public static int ForCubic(Point p0, Point c1, Point c2, Point p1, double tolerance)
    {
        double ax = p0.X - 2 * c1.X + c2.X, ay = p0.Y - 2 * c1.Y + c2.Y;
        double bx = c1.X - 2 * c2.X + p1.X, by = c1.Y - 2 * c2.Y + p1.Y;
        var bend = Math.Sqrt(Math.Max(ax * ax + ay * ay, bx * bx + by * by));
        // |second derivative| is at most 6 bend, and a chord of a step h is off by at most h^2 / 8 of it.
        var steps = Math.Ceiling(Math.Sqrt(0.75 * bend / tolerance));
        return (int)Math.Clamp(steps, 1, Most);
    }

    /// <summary>The same for a quadratic curve.</summary>
    public static int ForQuadratic(Point p0, Point c, Point p1, double tolerance)
    {
        double x = p0.X - 2 * c.X + p1.X, y = p0.Y - 2 * c.Y + p1.Y;
        // The second derivative is twice this everywhere.
        var steps = Math.Ceiling(Math.Sqrt(0.25 * Math.Sqrt(x * x + y * y) / tolerance));
        return (int)Math.Clamp(steps, 1, Most);
    }
}
