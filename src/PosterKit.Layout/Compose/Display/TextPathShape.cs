using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The lines that texts run along, as polylines in scene space.</summary>
internal static class TextPathShape
{
    // A letter is some twenty steps of a full circle: far finer than a chord could be seen.
    private const int CircleSteps = 720;
    private const int CurveSteps = 64;

    /// <summary>An arc of an ellipse, from its start to its end as the text reads.</summary>
    /// <param name="center">Of the ellipse.</param>
    /// <param name="rx">Half its width.</param>
    /// <param name="ry">Half its height.</param>
    /// <param name="middleDegrees">Where the middle of the arc is, clockwise from the top.</param>
    /// <param name="sweepDegrees">How much of the ellipse it is; 360: all, closed, and its seam is across from the middle.</param>
    /// <param name="isInside">True: anticlockwise, with the left side towards the centre.</param>
    public static (List<Point> Line, bool IsClosed) Arc(Point center, double rx, double ry, double middleDegrees, double sweepDegrees, bool isInside)
    {
        var isClosed = sweepDegrees >= 360;
        var steps = Math.Max(2, (int)Math.Ceiling(CircleSteps * Math.Min(sweepDegrees, 360) / 360));
        var line = new List<Point>(steps + 1);
        for (var i = 0; i < (isClosed ? steps : steps + 1); i++)
        {
            var along = ((double)i / steps - 0.5) * sweepDegrees;
            var (sin, cos) = Math.SinCos((middleDegrees + (isInside ? -along : along)) * Math.PI / 180);
            line.Add(new(center.X + rx * sin, center.Y - ry * cos));
        }
        return (line, isClosed);
    }

    /// <summary>The first contour of a path.</summary>
    /// <param name="path">In scene space.</param>
    /// <param name="isInside">True: backwards.</param>
    public static (List<Point> Line, bool IsClosed) Contour(VectorPath path, bool isInside)
    {
        var line = new List<Point>();
        var (at, isClosed) = (0, false);
        for (var i = 0; i < path.Verbs.Length && !isClosed; i++)
        {
            if (path.Verbs[i] == PathVerb.Move && line.Count > 0) break;
            switch (path.Verbs[i])
            {
                case PathVerb.Move or PathVerb.Line:
                    Add(path.Points[at++]);
                    break;
                case PathVerb.Quadratic:
                    var (start, control, end) = (line[^1], path.Points[at], path.Points[at + 1]);
                    for (var step = 1; step <= CurveSteps; step++)
                    {
                        var t = (double)step / CurveSteps;
                        Add(Mix(Mix(start, control, t), Mix(control, end, t), t));
                    }
                    at += 2;
                    break;
                case PathVerb.Cubic:
                    var (p0, p1, p2, p3) = (line[^1], path.Points[at], path.Points[at + 1], path.Points[at + 2]);
                    for (var step = 1; step <= CurveSteps; step++)
                    {
                        var t = (double)step / CurveSteps;
                        var (a, b, c) = (Mix(p0, p1, t), Mix(p1, p2, t), Mix(p2, p3, t));
                        Add(Mix(Mix(a, b, t), Mix(b, c, t), t));
                    }
                    at += 3;
                    break;
                default:
                    isClosed = true;
                    break;
            }
        }
        if (isClosed && line.Count > 2 && IsSame(line[0], line[^1])) line.RemoveAt(line.Count - 1);
        if (line.Count < 2) line = [line.Count == 0 ? default : line[0], (line.Count == 0 ? default : line[0]) + new Point(1e-3, 0)];
        if (isInside) line.Reverse();
        return (line, isClosed && line.Count > 2);

        void Add(Point p)
        {
            if (line.Count == 0 || !IsSame(line[^1], p)) line.Add(p);
        }
    }

    private static bool IsSame(Point a, Point b) => Math.Abs(a.X - b.X) < 1e-6 && Math.Abs(a.Y - b.Y) < 1e-6;

    private static Point Mix(Point a, Point b, double t) => new(a.X + (b.X - a.X) * t, a.Y + (b.Y - a.Y) * t);
}
