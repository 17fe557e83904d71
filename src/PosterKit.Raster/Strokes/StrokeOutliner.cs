using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// Makes the outline of a stroke: the two sides of each contour, offset by half the width in the path's own space and then mapped, so that a
/// skewed stroke is skewed. All parts run the same way round, so non-zero filling joins them, and parts that overlap are inked once.
/// </summary>
/// <remarks>No sine or arc function is used: their last digit differs between machines. Square roots are exact everywhere.</remarks>
internal sealed partial class StrokeOutliner
{
    /// <summary>
    /// The least angle from one place of an arc to the next. At the largest radius that fits the grid the chord is then a sixteenth of a pixel
    /// off. The edge of a wider stroke is straight wherever it is seen, and must not be cut finer.
    /// </summary>
    private const double LeastArcStep = 1.0 / 1024;

    /// <summary>Places on the ends of dashes that one stroke is given; beyond, lines are drawn unbroken: none of the dashes could be told apart.</summary>
    private const double MostDashPlaces = 4_000_000;

    private readonly OutlineBuilder _target;
    private readonly Stroke _stroke;
    private readonly Matrix _toDevice;
    private readonly double _radius;
    private readonly double _tolerance;
    private readonly double _arcStep;
    private readonly double _arcCosine;
    private readonly List<StrokeVertex> _contour = [];
    private DashCutter? _cutter;
    private bool _isBad;
    private bool _isDrawn;

    /// <summary>An outliner of one stroke.</summary>
    /// <param name="target">Gets the outline, in device pixels.</param>
    /// <param name="stroke">How the stroke looks.</param>
    /// <param name="toDevice">From the path's space to device pixels.</param>
    public StrokeOutliner(OutlineBuilder target, Stroke stroke, Matrix toDevice)
    {
        (_target, _stroke, _toDevice) = (target, stroke, toDevice);
        _radius = stroke.Width / 2;
        _tolerance = OutlineBuilder.Tolerance / Math.Max(LargestScale(toDevice), 1e-12);
        // A chord of this angle lies within the tolerance of its arc: cos(a / 2) >= 1 - a^2 / 8.
        _arcStep = Math.Clamp(Math.Sqrt(8 * _tolerance / _radius), LeastArcStep, 1);
        _arcCosine = 1 - _arcStep * _arcStep / 2;
    }

    /// <summary>Adds the stroke of every contour of a path.</summary>
    public void Add(VectorPath path)
    {
        var points = path.Points.AsSpan();
        var at = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    EndContour(isClosed: false);
                    Append(points[at++], isSmooth: false);
                    break;
                case PathVerb.Line:
                    Append(points[at++], isSmooth: false);
                    _isDrawn = true;
                    break;
                case PathVerb.Quadratic:
                    var (from, control, to) = (_contour[^1].Place, points[at], points[at + 1]);
                    AppendCubic(Raised(from, control), Raised(to, control), to);
                    at += 2;
                    break;
                case PathVerb.Cubic:
                    AppendCubic(points[at], points[at + 1], points[at + 2]);
                    at += 3;
                    break;
                default:
                    _isDrawn = true;
                    EndContour(isClosed: true);
                    break;
            }
        }
        EndContour(isClosed: false);
    }

    private static Point Raised(Point end, Point control) =>
        new(end.X + (control.X - end.X) * (2.0 / 3), end.Y + (control.Y - end.Y) * (2.0 / 3));

    // The larger singular value: how much longer than in the path's space a line can be on the device.
    private static double LargestScale(Matrix m)
    {
        var sum = m.A * m.A + m.B * m.B + m.C * m.C + m.D * m.D;
        var det = m.Determinant;
        return Math.Sqrt((sum + Math.Sqrt(Math.Max(0, sum * sum - 4 * det * det))) / 2);
    }

    private void Append(Point p, bool isSmooth)
    {
        _isBad |= !(double.IsFinite(p.X) && double.IsFinite(p.Y));
        // Points closer than a thousandth of the tolerance have no direction worth the name.
        var least = _tolerance / 1000;
        if (_contour.Count > 0)
        {
            var last = _contour[^1];
            if (Math.Abs(p.X - last.Place.X) <= least && Math.Abs(p.Y - last.Place.Y) <= least)
            {
                if (!isSmooth && last.IsSmooth) _contour[^1] = last with { IsSmooth = false };
                return;
            }
        }
        _contour.Add(new(p, isSmooth));
    }

    private void AppendCubic(Point c1, Point c2, Point p)
    {
        _isDrawn = true;
        var p0 = _contour[^1].Place;
        var steps = CurveSteps.ForCubic(p0, c1, c2, p, _tolerance);
        // The sides turn as the curve does, however short it is: allow for twice the turns of an even curve.
        var turn = TurnBetween(c1 - p0, c2 - c1) + TurnBetween(c2 - c1, p - c2);
        steps = (int)Math.Clamp(Math.Max(steps, Math.Ceiling(2 * turn / _arcStep)), 1, 6_000);
        double cx = 3 * (c1.X - p0.X), bx = 3 * (c2.X - c1.X) - cx, ax = p.X - p0.X - cx - bx;
        double cy = 3 * (c1.Y - p0.Y), by = 3 * (c2.Y - c1.Y) - cy, ay = p.Y - p0.Y - cy - by;
        for (var i = 1; i < steps; i++)
        {
            var t = (double)i / steps;
            Append(new(((ax * t + bx) * t + cx) * t + p0.X, ((ay * t + by) * t + cy) * t + p0.Y), isSmooth: true);
        }
        Append(p, isSmooth: false);
    }

    // No less than the angle between two directions: a quarter turn for each unit of the distance between them, times 1.12.
    private static double TurnBetween(Point a, Point b)
    {
        double la = Math.Sqrt(a.X * a.X + a.Y * a.Y), lb = Math.Sqrt(b.X * b.X + b.Y * b.Y);
        if (!(la > 0 && lb > 0)) return 0;
        double dx = a.X / la - b.X / lb, dy = a.Y / la - b.Y / lb;
        return Math.PI / 2 * Math.Sqrt(dx * dx + dy * dy);
    }

    private void EndContour(bool isClosed)
    {
        if (_contour.Count > 0 && _isDrawn && !_isBad) Outline(isClosed);
        var start = _contour.Count > 0 ? _contour[0].Place : default;
        _contour.Clear();
        _isDrawn = _isBad = false;
        // What follows a closed contour without a move starts where the contour did.
        if (isClosed) Append(start, isSmooth: false);
    }

    private void Outline(bool isClosed)
    {
        if (isClosed && _contour.Count > 1)
        {
            var (first, last) = (_contour[0].Place, _contour[^1].Place);
            var least = _tolerance / 1000;
            if (Math.Abs(first.X - last.X) <= least && Math.Abs(first.Y - last.Y) <= least) _contour.RemoveAt(_contour.Count - 1);
        }
        if (_contour.Count == 1)
        {
            AddDot(_contour[0].Place, new(1, 0));
            return;
        }
        if (!DashCutter.HasDashes(_stroke))
        {
            AddSides(_contour, isClosed && _contour.Count > 2);
            return;
        }
        _cutter ??= new(_stroke, this, MostDashPlaces / (_stroke.Cap == LineCap.Round ? 2 * Math.PI / _arcStep : 4));
        _cutter.Cut(_contour, isClosed);
    }
}
