using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The upright rectangle that a path itself covers: its corners and the farthest points of its curves, but not their control points.</summary>
internal static class PathExtent
{
    /// <summary>The rectangle; empty where the path is.</summary>
    public static Rect Of(VectorPath path)
    {
        double x0 = double.MaxValue, y0 = double.MaxValue, x1 = double.MinValue, y1 = double.MinValue;
        Point current = default;
        var at = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move or PathVerb.Line:
                    Add(current = path.Points[at++]);
                    break;
                case PathVerb.Quadratic:
                    AddQuadratic(current, path.Points[at], path.Points[at + 1]);
                    Add(current = path.Points[at + 1]);
                    at += 2;
                    break;
                case PathVerb.Cubic:
                    AddCubic(current, path.Points[at], path.Points[at + 1], path.Points[at + 2]);
                    Add(current = path.Points[at + 2]);
                    at += 3;
                    break;
            }
        }
        return path.IsEmpty ? default : Rect.FromCorners(x0, y0, x1, y1);

        void Add(Point p) => (x0, y0, x1, y1) = (Math.Min(x0, p.X), Math.Min(y0, p.Y), Math.Max(x1, p.X), Math.Max(y1, p.Y));

        void AddQuadratic(Point a, Point b, Point c)
        {
            foreach (var t in (ReadOnlySpan<double>)[(a.X - b.X) / (a.X - 2 * b.X + c.X), (a.Y - b.Y) / (a.Y - 2 * b.Y + c.Y)])
            {
                if (t is > 0 and < 1) Add(Mix(Mix(a, b, t), Mix(b, c, t), t));
            }
        }

        void AddCubic(Point a, Point b, Point c, Point d)
        {
            Span<double> turns = stackalloc double[4];
            var count = Turns(a.X, b.X, c.X, d.X, turns);
            count += Turns(a.Y, b.Y, c.Y, d.Y, turns[count..]);
            foreach (var t in turns[..count])
            {
                Point ab = Mix(a, b, t), bc = Mix(b, c, t), cd = Mix(c, d, t);
                Add(Mix(Mix(ab, bc, t), Mix(bc, cd, t), t));
            }
        }
    }

    // Where the derivative of a cubic is zero, inside it.
    private static int Turns(double a, double b, double c, double d, Span<double> turns)
    {
        double p = d - a + 3 * (b - c), q = 2 * (a - 2 * b + c), r = b - a;
        var count = 0;
        if (Math.Abs(p) < 1e-12)
        {
            if (q != 0 && -r / q is > 0 and < 1 and var only) turns[count++] = only;
            return count;
        }
        var root = q * q - 4 * p * r;
        if (root < 0) return 0;
        foreach (var t in (ReadOnlySpan<double>)[(-q + Math.Sqrt(root)) / (2 * p), (-q - Math.Sqrt(root)) / (2 * p)])
        {
            if (t is > 0 and < 1) turns[count++] = t;
        }
        return count;
    }

    private static Point Mix(Point a, Point b, double t) => new(a.X + (b.X - a.X) * t, a.Y + (b.Y - a.Y) * t);
}
