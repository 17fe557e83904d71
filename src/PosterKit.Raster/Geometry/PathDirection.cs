using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>Which way the contours of a path run.</summary>
internal static class PathDirection
{
    /// <summary>True where a path encloses its area clockwise, in a space whose y points up. Contours of holes run the other way and count less.</summary>
    public static bool IsClockwise(VectorPath path)
    {
        // Twice the area of the polygons through all points; control points bend it a little and never turn it round.
        var area = 0.0;
        var (start, last, at) = (default(Point), default(Point), 0);
        foreach (var verb in path.Verbs)
        {
            var count = PointsOf(verb);
            if (verb == PathVerb.Move)
            {
                area += Cross(last, start);
                start = last = path.Points[at++];
                continue;
            }
            for (; count > 0; count--)
            {
                area += Cross(last, path.Points[at]);
                last = path.Points[at++];
            }
            if (verb == PathVerb.Close)
            {
                area += Cross(last, start);
                last = start;
            }
        }
        return area + Cross(last, start) < 0;
    }

    /// <summary>The same path, every contour run the other way; all are closed.</summary>
    public static VectorPath Reverse(VectorPath path)
    {
        var reversed = new PathBuilder();
        var (verbs, points) = (path.Verbs, path.Points);
        for (int first = 0, at = 0; first < verbs.Length;)
        {
            // A contour: from a move to before the next, its close left out. After a close the next may begin without a move.
            var end = first + 1;
            var count = PointsOf(verbs[first]);
            while (end < verbs.Length && verbs[end] is not (PathVerb.Move or PathVerb.Close)) count += PointsOf(verbs[end++]);
            var p = at + count - 1;
            reversed.MoveTo(points[p].X, points[p].Y);
            for (var v = end - 1; v > first; v--)
            {
                switch (verbs[v])
                {
                    case PathVerb.Quadratic:
                        reversed.QuadraticTo(points[p - 1].X, points[p - 1].Y, points[p - 2].X, points[p - 2].Y);
                        p -= 2;
                        break;
                    case PathVerb.Cubic:
                        reversed.CubicTo(points[p - 1].X, points[p - 1].Y, points[p - 2].X, points[p - 2].Y, points[p - 3].X, points[p - 3].Y);
                        p -= 3;
                        break;
                    default:
                        reversed.LineTo(points[p - 1].X, points[p - 1].Y);
                        p--;
                        break;
                }
            }
            reversed.Close();
            at += count;
            first = end < verbs.Length && verbs[end] == PathVerb.Close ? end + 1 : end;
        }
        return reversed.Build();
    }

    private static double Cross(Point a, Point b) => a.X * b.Y - a.Y * b.X;

    private static int PointsOf(PathVerb verb) => verb switch { PathVerb.Move or PathVerb.Line => 1, PathVerb.Quadratic => 2, PathVerb.Cubic => 3, _ => 0 };
}
