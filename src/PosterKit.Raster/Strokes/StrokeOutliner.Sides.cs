using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

// The sides of a polyline. The side drawn is the one a quarter turn from the direction of travel, (x, y) to (-y, x); the other one is the
// same side of the way back. Joins and caps turn the other way, outwards.
internal sealed partial class StrokeOutliner
{
    private readonly List<Point> _directions = [];
    private readonly List<double> _lengths = [];
    private bool _isStarted;

    /// <summary>Adds the outline of a line through some points.</summary>
    /// <param name="line">Two or more points, no two neighbours in one place.</param>
    /// <param name="isClosed">True: a line leads back to the first point and there are no ends.</param>
    public void AddSides(List<StrokeVertex> line, bool isClosed)
    {
        Measure(line, isClosed);
        var count = line.Count;
        _isStarted = false;
        if (isClosed)
        {
            for (var i = 0; i < count; i++) Join(line[i], (i + count - 1) % count, i, isBack: false);
            _target.Close();
            _isStarted = false;
            for (var i = count - 1; i >= 0; i--) Join(line[i], i, (i + count - 1) % count, isBack: true);
        }
        else
        {
            Emit(line[0].Place + Side(_directions[0]));
            for (var i = 1; i < count - 1; i++) Join(line[i], i - 1, i, isBack: false);
            Cap(line[^1].Place, _directions[^1]);
            for (var i = count - 2; i > 0; i--) Join(line[i], i, i - 1, isBack: true);
            Cap(line[0].Place, Back(_directions[0]));
        }
        _target.Close();
    }

    /// <summary>Adds what a line of no length leaves: a dot for round and square caps.</summary>
    /// <param name="place">Where.</param>
    /// <param name="direction">Of the line, length 1; turns a square cap.</param>
    public void AddDot(Point place, Point direction)
    {
        if (_stroke.Cap == LineCap.Butt) return;
        _isStarted = false;
        Cap(place, direction);
        Cap(place, Back(direction));
        _target.Close();
    }

    private void Measure(List<StrokeVertex> line, bool isClosed)
    {
        _directions.Clear();
        _lengths.Clear();
        var segments = isClosed ? line.Count : line.Count - 1;
        for (var i = 0; i < segments; i++)
        {
            var d = line[i + 1 < line.Count ? i + 1 : 0].Place - line[i].Place;
            var length = Math.Sqrt(d.X * d.X + d.Y * d.Y);
            _lengths.Add(length);
            _directions.Add(new(d.X / length, d.Y / length));
        }
    }

    private static Point Back(Point direction) => new(-direction.X, -direction.Y);

    private Point Side(Point direction) => new(-direction.Y * _radius, direction.X * _radius);

    // From the side of the segment that arrives to that of the one that leaves; on the way back both are run against their direction.
    private void Join(StrokeVertex vertex, int arriving, int leaving, bool isBack)
    {
        var (d0, d1) = (_directions[arriving], _directions[leaving]);
        if (isBack) (d0, d1) = (Back(d0), Back(d1));
        var (place, from, to) = (vertex.Place, Side(d0), Side(d1));
        var cross = d0.X * d1.Y - d0.Y * d1.X;
        var dot = d0.X * d1.X + d0.Y * d1.Y;
        // The place where both offset lines meet, seen from the vertex.
        var meeting = new Point((from.X + to.X) / (1 + dot), (from.Y + to.Y) / (1 + dot));
        if (cross > 0 || (cross == 0 && dot < 0 && isBack))
        {
            // The inner side. Where the lines meet before either ends, the outline is clean; else it goes by the vertex, which leaves
            // every segment's own ink whole.
            var used = _radius * cross / (1 + dot);
            if (dot > -0.999 && used <= Math.Min(_lengths[arriving], _lengths[leaving]) / 2)
            {
                Emit(place + meeting);
            }
            else
            {
                Emit(place + from);
                Emit(place);
                Emit(place + to);
            }
            return;
        }
        var isSlight = vertex.IsSmooth && dot >= 1 - 2 * (1 - _arcCosine);
        var isRound = vertex.IsSmooth || _stroke.Join == LineJoin.Round;
        // The mitre's length in line widths is 1 / cos(turn / 2), and its square 2 / (1 + dot).
        var limit = Math.Max(1, _stroke.MiterLimit);
        if (isSlight || (!isRound && _stroke.Join == LineJoin.Miter && 2 <= limit * limit * (1 + dot)))
        {
            Emit(place + meeting);
        }
        else
        {
            Emit(place + from);
            if (isRound) Arc(place, from, to, 0);
            Emit(place + to);
        }
    }

    private void Cap(Point place, Point direction)
    {
        var from = Side(direction);
        var to = Back(from);
        var ahead = new Point(direction.X * _radius, direction.Y * _radius);
        Emit(place + from);
        if (_stroke.Cap == LineCap.Square)
        {
            Emit(place + from + ahead);
            Emit(place + to + ahead);
        }
        else if (_stroke.Cap == LineCap.Round)
        {
            Arc(place, from, to, 0);
        }
        Emit(place + to);
    }

    // The places of an arc between its ends, by halving: each middle lies at right angles to the chord, or along the sum of both ends.
    private void Arc(Point centre, Point from, Point to, int depth)
    {
        var dot = (from.X * to.X + from.Y * to.Y) / (_radius * _radius);
        if (dot >= _arcCosine || depth == 16) return;
        var middle = dot > 0 ? from + to : new Point(from.Y - to.Y, to.X - from.X);
        var length = Math.Sqrt(middle.X * middle.X + middle.Y * middle.Y);
        middle = new(middle.X / length * _radius, middle.Y / length * _radius);
        Arc(centre, from, middle, depth + 1);
        Emit(centre + middle);
        Arc(centre, middle, to, depth + 1);
    }

    private void Emit(Point p)
    {
        var mapped = _toDevice.Map(p);
        if (_isStarted) _target.LineTo(mapped);
        else _target.MoveTo(mapped);
        _isStarted = true;
    }
}
