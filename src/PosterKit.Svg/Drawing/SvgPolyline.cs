using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>A path as straight pieces, to be walked along by length.</summary>
internal sealed class SvgPolyline
{
    // Steps of a curve: of one as long as a page the pieces are some millimetres, and no glyph is seen to jump.
    private const int Steps = 64;

    private readonly List<(Point From, Point To, double Start)> _pieces = [];

    /// <summary>The pieces of a path; where it lifts the pen, the next part follows without a gap.</summary>
    public SvgPolyline(VectorPath path)
    {
        var at = 0;
        Point pen = default, first = default;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    pen = first = path.Points[at++];
                    break;
                case PathVerb.Line:
                    Add(path.Points[at++]);
                    break;
                case PathVerb.Quadratic:
                    var (q0, q1, q2) = (pen, path.Points[at], path.Points[at + 1]);
                    for (var i = 1; i <= Steps; i++)
                    {
                        double t = (double)i / Steps, u = 1 - t;
                        Add(new(u * u * q0.X + 2 * u * t * q1.X + t * t * q2.X, u * u * q0.Y + 2 * u * t * q1.Y + t * t * q2.Y));
                    }
                    at += 2;
                    break;
                case PathVerb.Cubic:
                    var (c0, c1, c2, c3) = (pen, path.Points[at], path.Points[at + 1], path.Points[at + 2]);
                    for (var i = 1; i <= Steps; i++)
                    {
                        double t = (double)i / Steps, u = 1 - t;
                        double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
                        Add(new(a * c0.X + b * c1.X + c * c2.X + d * c3.X, a * c0.Y + b * c1.Y + c * c2.Y + d * c3.Y));
                    }
                    at += 3;
                    break;
                default:
                    Add(first);
                    break;
            }
        }
        End = pen;

        void Add(Point to)
        {
            var length = Math.Sqrt((to.X - pen.X) * (to.X - pen.X) + (to.Y - pen.Y) * (to.Y - pen.Y));
            if (length > 0 && double.IsFinite(length))
            {
                _pieces.Add((pen, to, Length));
                Length += length;
            }
            pen = to;
        }
    }

    /// <summary>How long it is.</summary>
    public double Length { get; private set; }

    /// <summary>Where it ends.</summary>
    public Point End { get; }

    /// <summary>Finds the place at a length from the start.</summary>
    /// <param name="along">The length.</param>
    /// <param name="place">The place.</param>
    /// <param name="angleDegrees">How the path runs there, clockwise from the x axis.</param>
    /// <returns>False where the path does not reach.</returns>
    public bool TryFind(double along, out Point place, out double angleDegrees)
    {
        (place, angleDegrees) = (default, 0);
        if (!(along >= 0 && along <= Length) || _pieces.Count == 0) return false;
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= along) low = middle;
            else high = middle - 1;
        }
        var (from, to, start) = _pieces[low];
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var share = (along - start) / Math.Sqrt(dx * dx + dy * dy);
        place = new(from.X + dx * share, from.Y + dy * share);
        angleDegrees = Math.Atan2(dy, dx) * 180 / Math.PI;
        return true;
    }
}
