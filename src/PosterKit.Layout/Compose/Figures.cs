using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Outlines of shapes with corners, one corner at the top, in a circle of radius 1 round the origin.</summary>
internal static class Figures
{
    /// <summary>A regular polygon.</summary>
    /// <param name="sides">3 or more.</param>
    public static VectorPath Polygon(int sides) => Closed(sides, static _ => 1);

    /// <summary>A star.</summary>
    /// <param name="points">3 or more.</param>
    /// <param name="inner">How far the inner corners lie from the middle, as a share of the outer ones.</param>
    public static VectorPath Star(int points, double inner) => Closed(points * 2, corner => corner % 2 == 0 ? 1 : inner);

    private static VectorPath Closed(int corners, Func<int, double> radius)
    {
        var path = new PathBuilder();
        for (var i = 0; i < corners; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / corners);
            double x = radius(i) * sin, y = -radius(i) * cos;
            if (i == 0) path.MoveTo(x, y);
            else path.LineTo(x, y);
        }
        return path.Close().Build();
    }
}
