using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>The vertices of a path, with the direction that a marker takes there (SVG 2 13.7.4).</summary>
internal static class SvgVertices
{
    // Unit vectors whose sum is no longer than this run against each other.
    private const double Opposite = 1e-9;

    private struct Corner
    {
        public Point Place;
        public Point? In;
        public Point? Out;
    }

    /// <summary>Vertices in order; an angle in degrees, clockwise from the x axis.</summary>
    /// <param name="path">The path.</param>
    /// <param name="joints">Steps of the path whose ends are no vertices; null: none.</param>
    public static List<(Point Place, double Angle)> Of(VectorPath path, HashSet<int>? joints = null)
    {
        var corners = new List<Corner>();
        var (at, first) = (0, 0);
        var pen = default(Point);
        var isJoint = new List<bool>();
        var step = -1;
        foreach (var verb in path.Verbs)
        {
            step++;
            switch (verb)
            {
                case PathVerb.Move:
                    first = corners.Count;
                    corners.Add(new() { Place = pen = path.Points[at++] });
                    break;
                case PathVerb.Line: Segment(pen, path.Points[at], pen, path.Points[at], 1); break;
                case PathVerb.Quadratic: Segment(path.Points[at], path.Points[at + 1], path.Points[at], path.Points[at], 2); break;
                case PathVerb.Cubic: Segment(path.Points[at], path.Points[at + 2], path.Points[at], path.Points[at + 1], 3); break;
                default: Close(); break;
            }
            isJoint.Add(joints?.Contains(step) == true);
        }
        var vertices = new List<(Point, double)>();
        for (var i = 0; i < corners.Count; i++)
        {
            if (!isJoint[i]) vertices.Add((corners[i].Place, AngleOf(corners[i])));
        }
        return vertices;

        void Segment(Point control, Point end, Point firstControl, Point lastControl, int points)
        {
            var isLine = points == 1;
            // A control point that lies on its end says nothing of the direction; the next one does.
            var leaving = Direction(pen, isLine ? end : firstControl) ?? Direction(pen, isLine ? end : lastControl) ?? Direction(pen, end);
            var arriving = Direction(isLine ? pen : lastControl, end) ?? Direction(isLine ? pen : control, end) ?? Direction(pen, end);
            corners[^1] = corners[^1] with { Out = leaving };
            corners.Add(new() { Place = end, In = arriving });
            pen = end;
            at += points;
        }

        void Close()
        {
            var start = corners[first];
            var back = Direction(pen, start.Place) ?? corners[^1].In;
            corners[^1] = corners[^1] with { Out = corners[^1].Out ?? back };
            corners.Add(new() { Place = start.Place, In = back, Out = start.Out });
            corners[first] = start with { In = back };
            pen = start.Place;
        }
    }

    private static Point? Direction(Point from, Point to)
    {
        var length = Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
        return length > 0 && double.IsFinite(length) ? new((to.X - from.X) / length, (to.Y - from.Y) / length) : null;
    }

    // Of opposite directions the standard does not say which is between them: here the mean of their angles from 0 to 360, as resvg takes it.
    private static Point Between(Point a, Point b)
    {
        var (sin, cos) = Math.SinCos((Turn(a) + Turn(b)) / 2);
        return new(cos, sin);

        static double Turn(Point direction) => Math.Atan2(direction.Y, direction.X) is var angle && angle < 0 ? angle + 2 * Math.PI : angle;
    }

    private static double AngleOf(Corner corner)
    {
        var direction = (corner.In, corner.Out) switch
        {
            ({ } a, { } b) => new Point(a.X + b.X, a.Y + b.Y) is var sum && (Math.Abs(sum.X) > Opposite || Math.Abs(sum.Y) > Opposite) ? sum : Between(a, b),
            ({ } a, null) => a,
            (null, { } b) => b,
            _ => new Point(1, 0),
        };
        return Math.Atan2(direction.Y, direction.X) * 180 / Math.PI;
    }
}
