using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>
/// Turns contours in device pixels into a <see cref="FlatOutline"/>: curves become lines, numbers go onto the grid, what is not a number is
/// left out with its contour, and what lies beyond the reach of the grid is cut. One builder serves one thread, for outline after outline.
/// </summary>
internal sealed partial class OutlineBuilder
{
    /// <summary>How far a line may lie off its curve, in pixels.</summary>
    public const double Tolerance = 0.02;

    // A stand-in for infinity that can still be subtracted and multiplied.
    private const double Huge = 1e15;

    [ThreadStatic]
    private static OutlineBuilder? _ofThread;

    private int[] _coordinates = new int[1024];
    private int[] _ends = new int[32];
    private int _count;
    private int _contours;
    private int _start;
    private bool _isBad;
    private bool _isOpen;
    private Point _first;
    private Point _pen;
    private double _unit = Fixed.One;
    private int _bits = Fixed.Bits;
    private Rect? _cut;

    /// <summary>The builder of the calling thread, emptied.</summary>
    /// <param name="fractionBits">Of the outline to be made.</param>
    /// <param name="cut">
    /// What is seen, in pixels: lines outside are moved onto its sides, so that inside nothing changes. Null: all contours are known to lie
    /// within reach of the grid.
    /// </param>
    public static OutlineBuilder Start(int fractionBits, Rect? cut)
    {
        var builder = _ofThread ??= new();
        builder._count = builder._contours = builder._start = 0;
        builder._isBad = builder._isOpen = false;
        builder._bits = fractionBits;
        builder._unit = 1 << fractionBits;
        builder._cut = cut;
        return builder;
    }

    /// <summary>The outline of a path.</summary>
    /// <param name="path">Any path.</param>
    /// <param name="toDevice">From its space to device pixels.</param>
    /// <param name="fractionBits">Of the outline.</param>
    /// <param name="cut">As for <see cref="Start"/>.</param>
    public static FlatOutline Flatten(VectorPath path, Matrix toDevice, int fractionBits, Rect? cut)
    {
        var builder = Start(fractionBits, cut);
        builder.Add(path, toDevice);
        return builder.Finish();
    }

    /// <summary>Adds the contours of a path.</summary>
    public void Add(VectorPath path, Matrix toDevice)
    {
        var points = path.Points.AsSpan();
        var at = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    MoveTo(toDevice.Map(points[at]));
                    at++;
                    break;
                case PathVerb.Line:
                    LineTo(toDevice.Map(points[at]));
                    at++;
                    break;
                case PathVerb.Quadratic:
                    QuadraticTo(toDevice.Map(points[at]), toDevice.Map(points[at + 1]));
                    at += 2;
                    break;
                case PathVerb.Cubic:
                    CubicTo(toDevice.Map(points[at]), toDevice.Map(points[at + 1]), toDevice.Map(points[at + 2]));
                    at += 3;
                    break;
                default:
                    Close();
                    break;
            }
        }
    }

    /// <summary>Starts a contour and ends the one before.</summary>
    public void MoveTo(Point p)
    {
        Close();
        _isOpen = true;
        _isBad = !IsFinite(p);
        _first = _pen = p;
        if (_cut is { } cut) p = Into(cut, p);
        Emit(p);
    }

    /// <summary>A line; starts a contour where the last one began if none is open.</summary>
    public void LineTo(Point p)
    {
        Reopen();
        _isBad |= !IsFinite(p);
        if (_isBad) return;
        if (_cut is { } cut) EmitCut(cut, _pen, p);
        else Emit(p);
        _pen = p;
    }

    /// <summary>A quadratic curve.</summary>
    public void QuadraticTo(Point c, Point p)
    {
        Reopen();
        _isBad |= !(IsFinite(c) && IsFinite(p));
        if (_isBad) return;
        if (_cut is { } cut) CutCubic(cut, _pen, Raised(_pen, c), Raised(p, c), p, 0);
        else FlattenQuadratic(_pen, c, p);
        _pen = p;
    }

    /// <summary>A cubic curve.</summary>
    public void CubicTo(Point c1, Point c2, Point p)
    {
        Reopen();
        _isBad |= !(IsFinite(c1) && IsFinite(c2) && IsFinite(p));
        if (_isBad) return;
        if (_cut is { } cut) CutCubic(cut, _pen, c1, c2, p, 0);
        else FlattenCubic(_pen, c1, c2, p);
        _pen = p;
    }

    /// <summary>Ends the contour.</summary>
    public void Close()
    {
        if (!_isOpen) return;
        if (_cut is { } cut && !_isBad) EmitCut(cut, _pen, _first);
        _isOpen = false;
        _pen = _first;
        if (_isBad || _count - _start < 6)
        {
            // Not a number somewhere, or fewer than three points: no area.
            _count = _start;
            return;
        }
        if (_contours == _ends.Length) Array.Resize(ref _ends, _contours * 2);
        _ends[_contours++] = _count;
        _start = _count;
    }

    /// <summary>The outline of all contours so far.</summary>
    public FlatOutline Finish()
    {
        Close();
        return _contours == 0
            ? FlatOutline.Empty
            : new(_coordinates.AsSpan(0, _count), _ends.AsSpan(0, _contours), _bits);
    }

    private static bool IsFinite(Point p) => double.IsFinite(p.X) && double.IsFinite(p.Y);

    private void Reopen()
    {
        if (!_isOpen) MoveTo(_first);
    }

    private void Emit(Point p)
    {
        if (_isBad) return;
        var x = (int)Math.Floor(p.X * _unit + 0.5);
        var y = (int)Math.Floor(p.Y * _unit + 0.5);
        if (_count > _start && _coordinates[_count - 2] == x && _coordinates[_count - 1] == y) return;
        if (_count + 2 > _coordinates.Length) Array.Resize(ref _coordinates, _coordinates.Length * 2);
        _coordinates[_count] = x;
        _coordinates[_count + 1] = y;
        _count += 2;
    }

    // A control point of the cubic that is the same curve as a quadratic one.
    private static Point Raised(Point end, Point control) =>
        new(end.X + (control.X - end.X) * (2.0 / 3), end.Y + (control.Y - end.Y) * (2.0 / 3));

    private void FlattenQuadratic(Point p0, Point c, Point p)
    {
        var count = CurveSteps.ForQuadratic(p0, c, p, Tolerance);
        double bx = 2 * (c.X - p0.X), ax = p.X - p0.X - bx;
        double by = 2 * (c.Y - p0.Y), ay = p.Y - p0.Y - by;
        for (var i = 1; i < count; i++)
        {
            var t = (double)i / count;
            Emit(new((ax * t + bx) * t + p0.X, (ay * t + by) * t + p0.Y));
        }
        Emit(p);
    }

    private void FlattenCubic(Point p0, Point c1, Point c2, Point p)
    {
        var count = CurveSteps.ForCubic(p0, c1, c2, p, Tolerance);
        double cx = 3 * (c1.X - p0.X), bx = 3 * (c2.X - c1.X) - cx, ax = p.X - p0.X - cx - bx;
        double cy = 3 * (c1.Y - p0.Y), by = 3 * (c2.Y - c1.Y) - cy, ay = p.Y - p0.Y - cy - by;
        for (var i = 1; i < count; i++)
        {
            var t = (double)i / count;
            Emit(new(((ax * t + bx) * t + cx) * t + p0.X, ((ay * t + by) * t + cy) * t + p0.Y));
        }
        Emit(p);
    }
}
