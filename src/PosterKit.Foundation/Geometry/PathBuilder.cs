using System.Runtime.InteropServices;

namespace PosterKit.Foundation;

/// <summary>Collects the steps of a <see cref="VectorPath"/>. Not safe for several threads.</summary>
public sealed class PathBuilder
{
    /// <summary>
    /// How far the control points of a quarter circle lie from its ends, in radii: 4/3 (√2 − 1). The curve is then
    /// nowhere more than 0.03 % of the radius off the circle.
    /// </summary>
    public const double QuarterCircle = 0.5522847498307936;

    // Plain arrays, for a collection over our own types is compiled anew at every start of the program.
    private PathVerb[] _verbs = new PathVerb[16];
    private Point[] _points = new Point[32];
    private int _verbCount;
    private int _pointCount;
    private Point _start;
    private bool _isOpen;

    /// <summary>How many steps there are so far.</summary>
    public int Count => _verbCount;

    /// <summary>Where the pen is: the end of the last step.</summary>
    public Point Current { get; private set; }

    /// <summary>Starts a contour. A contour left open before stays open (a fill closes it, a stroke does not).</summary>
    public PathBuilder MoveTo(double x, double y)
    {
        Add(PathVerb.Move);
        Add(Current = _start = new(x, y));
        _isOpen = true;
        return this;
    }

    /// <summary>A straight line to a place. After <see cref="Close"/> it starts a contour where the last one began.</summary>
    public PathBuilder LineTo(double x, double y)
    {
        Reopen();
        Add(PathVerb.Line);
        Add(Current = new(x, y));
        return this;
    }

    /// <summary>A quadratic Bézier curve with one control point.</summary>
    public PathBuilder QuadraticTo(double cx, double cy, double x, double y)
    {
        Reopen();
        Add(PathVerb.Quadratic);
        Add(new Point(cx, cy));
        Add(Current = new(x, y));
        return this;
    }

    /// <summary>A cubic Bézier curve with two control points.</summary>
    public PathBuilder CubicTo(double c1x, double c1y, double c2x, double c2y, double x, double y)
    {
        Reopen();
        Add(PathVerb.Cubic);
        Add(new Point(c1x, c1y));
        Add(new Point(c2x, c2y));
        Add(Current = new(x, y));
        return this;
    }

    /// <summary>Closes the contour; nothing happens where none is open.</summary>
    public PathBuilder Close()
    {
        if (!_isOpen) return this;
        Add(PathVerb.Close);
        Current = _start;
        _isOpen = false;
        return this;
    }

    /// <summary>Adds a closed rectangle, from its <see cref="Rect.X"/>, <see cref="Rect.Y"/> corner along x first.</summary>
    public PathBuilder AddRectangle(Rect r) =>
        MoveTo(r.X, r.Y).LineTo(r.Right, r.Y).LineTo(r.Right, r.Bottom).LineTo(r.X, r.Bottom).Close();

    /// <summary>Adds a closed rectangle with round corners.</summary>
    /// <param name="r">The rectangle.</param>
    /// <param name="radius">Radius of all four corners; cut to half the shorter side, as CSS does for equal radii.</param>
    public PathBuilder AddRoundedRectangle(Rect r, double radius)
    {
        radius = Math.Min(radius, Math.Min(r.Width, r.Height) / 2);
        if (!(radius > 0)) return AddRectangle(r);
        var k = radius * (1 - QuarterCircle);
        return MoveTo(r.X + radius, r.Y)
            .LineTo(r.Right - radius, r.Y)
            .CubicTo(r.Right - k, r.Y, r.Right, r.Y + k, r.Right, r.Y + radius)
            .LineTo(r.Right, r.Bottom - radius)
            .CubicTo(r.Right, r.Bottom - k, r.Right - k, r.Bottom, r.Right - radius, r.Bottom)
            .LineTo(r.X + radius, r.Bottom)
            .CubicTo(r.X + k, r.Bottom, r.X, r.Bottom - k, r.X, r.Bottom - radius)
            .LineTo(r.X, r.Y + radius)
            .CubicTo(r.X, r.Y + k, r.X + k, r.Y, r.X + radius, r.Y)
            .Close();
    }

    /// <summary>Adds a closed rectangle whose corners are round, each by its own radius.</summary>
    /// <param name="r">The rectangle.</param>
    /// <param name="radii">Made smaller by one factor where they overlap.</param>
    public PathBuilder AddRoundedRectangle(Rect r, CornerRadii radii)
    {
        radii = radii.FitTo(new(r.Width, r.Height));
        if (radii.IsUniform) return AddRoundedRectangle(r, radii.TopLeft);
        MoveTo(r.X + radii.TopLeft, r.Y).LineTo(r.Right - radii.TopRight, r.Y);
        AddCorner(r.Right, r.Y, radii.TopRight, -1, 0, 0, 1);
        LineTo(r.Right, r.Bottom - radii.BottomRight);
        AddCorner(r.Right, r.Bottom, radii.BottomRight, 0, -1, -1, 0);
        LineTo(r.X + radii.BottomLeft, r.Bottom);
        AddCorner(r.X, r.Bottom, radii.BottomLeft, 1, 0, 0, -1);
        LineTo(r.X, r.Y + radii.TopLeft);
        AddCorner(r.X, r.Y, radii.TopLeft, 0, 1, 1, 0);
        return Close();
    }

    // A quarter of a circle round a corner: from the side that lies in the one direction to the side that lies in the other.
    private void AddCorner(double x, double y, double radius, double fromX, double fromY, double toX, double toY)
    {
        if (radius <= 0) return;
        var k = radius * (1 - QuarterCircle);
        CubicTo(x + fromX * k, y + fromY * k, x + toX * k, y + toY * k, x + toX * radius, y + toY * radius);
    }

    /// <summary>Adds a closed ellipse that touches the four sides of <paramref name="r"/>.</summary>
    public PathBuilder AddEllipse(Rect r)
    {
        double rx = r.Width / 2, ry = r.Height / 2, cx = r.X + rx, cy = r.Y + ry, kx = rx * QuarterCircle, ky = ry * QuarterCircle;
        return MoveTo(cx, r.Y)
            .CubicTo(cx + kx, r.Y, r.Right, cy - ky, r.Right, cy)
            .CubicTo(r.Right, cy + ky, cx + kx, r.Bottom, cx, r.Bottom)
            .CubicTo(cx - kx, r.Bottom, r.X, cy + ky, r.X, cy)
            .CubicTo(r.X, cy - ky, cx - kx, r.Y, cx, r.Y)
            .Close();
    }

    /// <summary>Adds every contour of <paramref name="path"/>, mapped.</summary>
    public PathBuilder AddPath(VectorPath path, Matrix matrix)
    {
        var at = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    var start = matrix.Map(path.Points[at++]);
                    MoveTo(start.X, start.Y);
                    break;
                case PathVerb.Line:
                    var end = matrix.Map(path.Points[at++]);
                    LineTo(end.X, end.Y);
                    break;
                case PathVerb.Quadratic:
                    var (q, qe) = (matrix.Map(path.Points[at]), matrix.Map(path.Points[at + 1]));
                    at += 2;
                    QuadraticTo(q.X, q.Y, qe.X, qe.Y);
                    break;
                case PathVerb.Cubic:
                    var (c1, c2, ce) = (matrix.Map(path.Points[at]), matrix.Map(path.Points[at + 1]), matrix.Map(path.Points[at + 2]));
                    at += 3;
                    CubicTo(c1.X, c1.Y, c2.X, c2.Y, ce.X, ce.Y);
                    break;
                default:
                    Close();
                    break;
            }
        }
        return this;
    }

    /// <summary>The path so far, and the builder is empty again.</summary>
    public VectorPath Build()
    {
        if (_verbCount == 0) return VectorPath.Empty;
        var verbs = new PathVerb[_verbCount];
        var points = new Point[_pointCount];
        Array.Copy(_verbs, verbs, _verbCount);
        Array.Copy(_points, points, _pointCount);
        var path = new VectorPath(ImmutableCollectionsMarshal.AsImmutableArray(verbs), ImmutableCollectionsMarshal.AsImmutableArray(points));
        _verbCount = _pointCount = 0;
        _isOpen = false;
        Current = _start = default;
        return path;
    }

    private void Add(PathVerb verb)
    {
        if (_verbCount == _verbs.Length)
        {
            var longer = new PathVerb[2 * _verbCount];
            Array.Copy(_verbs, longer, _verbCount);
            _verbs = longer;
        }
        _verbs[_verbCount++] = verb;
    }

    private void Add(Point point)
    {
        if (_pointCount == _points.Length)
        {
            var longer = new Point[2 * _pointCount];
            Array.Copy(_points, longer, _pointCount);
            _points = longer;
        }
        _points[_pointCount++] = point;
    }

    private void Reopen()
    {
        if (!_isOpen) MoveTo(_start.X, _start.Y);
    }
}
