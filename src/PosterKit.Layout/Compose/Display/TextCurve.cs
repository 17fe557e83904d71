using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>
/// A baseline that is no straight line: a polyline with a length along it. Letters stand on its left, seen along it. Where it bends towards their
/// heads they would run into each other there, so its length is measured where the heads are; elsewhere along the baseline itself.
/// </summary>
internal sealed class TextCurve
{
    // Where Han characters and capitals come closest to their neighbours on the inner side of a bend, in em above the baseline: as far from the
    // top of the em box as the baseline is from its bottom, so that bends both ways look alike.
    public const double HeadHeight = 0.76;

    // An offset line is drawn no farther than this from a sharp corner, in offsets.
    private const double LongestMiter = 2;

    // A bend towards the heads that is this sharp is a corner: no letter stands across it. Chosen by eye, in radians.
    private const double SharpTurn = Math.PI / 8;

    // What is taken from the length at a corner is taken from this near it: straight parts are cut into pieces first.
    private const double StepsOfEm = 8;

    // In points: to which side of a corner a place belongs that lies on it.
    private const double Nothing = 1e-6;

    private readonly Point[] _points;
    private readonly double[] _places;
    private readonly List<double> _corners;

    private TextCurve(Point[] points, double[] places, List<double> corners, bool isClosed) =>
        (_points, _places, _corners, IsClosed) = (points, places, corners, isClosed);

    /// <summary>True where its end is its start.</summary>
    public bool IsClosed { get; }

    /// <summary>What a text on it may be long, in points.</summary>
    public double Length => _places[^1];

    /// <summary>A curve beside a line.</summary>
    /// <param name="line">At least two places; of a closed one the first is not said again.</param>
    /// <param name="isClosed">True: the last is joined to the first.</param>
    /// <param name="offset">How far it lies to the left of the line, in points.</param>
    /// <param name="em">Font size in points.</param>
    public static TextCurve Beside(IReadOnlyList<Point> line, bool isClosed, double offset, double em)
    {
        line = CutSmall(line, isClosed, em / StepsOfEm);
        var count = line.Count + (isClosed ? 1 : 0);
        var segments = count - 1;
        var directions = new Point[segments];
        for (var i = 0; i < segments; i++) directions[i] = Unit(line[(i + 1) % line.Count] - line[i]);

        var points = new Point[count];
        for (var i = 0; i < count; i++)
        {
            var (before, after) = (DirectionBefore(i), DirectionAfter(i));
            var half = Unit(before + after);
            // The distance along the bisector at which both offset lines meet.
            var cosine = Math.Max(half.X * after.X + half.Y * after.Y, 1 / LongestMiter);
            var distance = offset / cosine;
            var p = line[i % line.Count];
            points[i] = new(p.X + half.Y * distance, p.Y - half.X * distance);
        }

        var lengths = new double[segments];
        for (var i = 0; i < segments; i++)
        {
            var d = points[i + 1] - points[i];
            // What an offset has turned round is no way to go.
            lengths[i] = Math.Max(0, d.X * directions[i].X + d.Y * directions[i].Y);
        }
        var sharp = new List<int>();
        // The seam of a closed line is one corner, though it is said twice.
        for (var i = 0; i < (isClosed ? segments : count); i++)
        {
            var (before, after) = (DirectionBefore(i), DirectionAfter(i));
            var turn = Math.Atan2(before.X * after.Y - before.Y * after.X, before.X * after.X + before.Y * after.Y);
            if (turn >= 0) continue;
            if (turn < -SharpTurn && i > 0) sharp.Add(i);
            TakeFrom(lengths, i - 1, -1, -turn * HeadHeight * em / 2, isClosed);
            TakeFrom(lengths, i, 1, -turn * HeadHeight * em / 2, isClosed);
        }

        var places = new double[count];
        for (var i = 0; i < segments; i++) places[i + 1] = places[i] + lengths[i];
        return new(points, places, sharp.ConvertAll(i => places[i]), isClosed);

        Point DirectionBefore(int i) => i > 0 ? directions[i - 1] : isClosed ? directions[^1] : directions[0];

        Point DirectionAfter(int i) => i < segments ? directions[i] : isClosed ? directions[0] : directions[^1];
    }

    /// <summary>Where a letter may start that would start at a place: past a corner that it would stand across.</summary>
    /// <param name="start">Where it would start along the curve, in points.</param>
    /// <param name="length">How long it is.</param>
    public double PastCorner(double start, double length)
    {
        // A letter may end beyond a corner by as much as it has blank at its side.
        var slack = length / 12;
        var turns = IsClosed && Length > 0 ? Math.Floor(start / Length) * Length : 0;
        foreach (var corner in _corners)
        {
            var at = corner + turns;
            if (start < at - Nothing && start + length > at + slack) return at;
        }
        return start;
    }

    /// <summary>Where a stretch of text stands: the middle of its baseline, and its direction in degrees clockwise.</summary>
    /// <param name="start">Where it starts along the curve, in points.</param>
    /// <param name="length">How long it is, over zero.</param>
    public (Point Middle, double AngleDegrees) Place(double start, double length)
    {
        var end = start + length;
        var turns = IsClosed && Length > 0 ? Math.Floor(start / Length) * Length : 0;
        foreach (var corner in _corners)
        {
            // What little reaches over a corner does not bend the rest.
            if (start < corner + turns && end > corner + turns && corner + turns - start > length / 2) end = corner + turns;
        }
        var (a, b) = (At(start + Nothing), At(end - Nothing));
        // From end to end, so that a letter across a corner bridges it, and one in a tight bend stands on both of its feet.
        var along = b - a;
        if (along.X * along.X + along.Y * along.Y < 1e-12) along = DirectionAt(start + length / 2);
        return (new((a.X + b.X) / 2, (a.Y + b.Y) / 2), Math.Atan2(along.Y, along.X) * 180 / Math.PI);
    }

    /// <summary>The place of a length along the curve; beyond its ends it goes straight on.</summary>
    public Point At(double place)
    {
        if (IsClosed && Length > 0) place -= Math.Floor(place / Length) * Length;
        if (place < 0) return Beyond(_points[0], DirectionAt(0), place);
        if (place > Length) return Beyond(_points[^1], DirectionAt(Length), place - Length);
        var segment = SegmentAt(place);
        var (from, to) = (_places[segment], _places[segment + 1]);
        var share = to > from ? (place - from) / (to - from) : 0;
        var (a, b) = (_points[segment], _points[segment + 1]);
        return new(a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share);
    }

    /// <summary>The direction of the curve at a length along it; its length is 1.</summary>
    public Point DirectionAt(double place)
    {
        if (IsClosed && Length > 0) place -= Math.Floor(place / Length) * Length;
        var segment = SegmentAt(Math.Clamp(place, 0, Length));
        return Unit(_points[segment + 1] - _points[segment]);
    }

    private static List<Point> CutSmall(IReadOnlyList<Point> line, bool isClosed, double longest)
    {
        const int MostPieces = 4096;
        var small = new List<Point>(line.Count);
        for (var i = 0; i < line.Count; i++)
        {
            small.Add(line[i]);
            if (i + 1 == line.Count && !isClosed) break;
            var d = line[(i + 1) % line.Count] - line[i];
            var pieces = longest > 0 ? (int)Math.Clamp(Math.Ceiling(Math.Sqrt(d.X * d.X + d.Y * d.Y) / longest), 1, MostPieces) : 1;
            for (var k = 1; k < pieces; k++) small.Add(new(line[i].X + d.X * k / pieces, line[i].Y + d.Y * k / pieces));
        }
        return small;
    }

    private int SegmentAt(double place)
    {
        var at = Array.BinarySearch(_places, place);
        var segment = at >= 0 ? at : ~at - 1;
        return Math.Clamp(segment, 0, _points.Length - 2);
    }

    private static Point Beyond(Point end, Point direction, double distance) => new(end.X + direction.X * distance, end.Y + direction.Y * distance);

    // Shortens segments one after the other, the nearest first.
    private static void TakeFrom(double[] lengths, int from, int step, double amount, bool isClosed)
    {
        for (var taken = 0; amount > 0 && taken < lengths.Length; taken++, from += step)
        {
            if (from < 0 || from >= lengths.Length)
            {
                if (!isClosed) return;
                from = (from + lengths.Length) % lengths.Length;
            }
            var part = Math.Min(amount, lengths[from]);
            lengths[from] -= part;
            amount -= part;
        }
    }

    private static Point Unit(Point p)
    {
        var length = Math.Sqrt(p.X * p.X + p.Y * p.Y);
        return length > 0 ? new(p.X / length, p.Y / length) : new(1, 0);
    }
}
