using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>Cuts a line into dashes (PDF 32000-1 8.4.3.6); an odd pattern is run through twice, as SVG does.</summary>
internal sealed class DashCutter
{
    /// <summary>A contour with more dashes than this is drawn unbroken: none of them could be told apart.</summary>
    private const double MostDashes = 100_000;

    // Dashes that the stroke may still be given, over all its contours.
    private double _dashesLeft;

    private readonly Stroke _stroke;
    private readonly StrokeOutliner _outliner;
    private readonly double _period;
    private readonly List<StrokeVertex> _dash = [];
    private readonly List<StrokeVertex> _firstDash = [];
    private int _index;
    private double _left;
    private bool _holdsFirst;

    /// <summary>A cutter for one stroke.</summary>
    /// <param name="stroke">Has a pattern; see <see cref="HasDashes"/>.</param>
    /// <param name="outliner">Gets each dash.</param>
    /// <param name="most">Dashes over all contours; those for which there are none left are drawn unbroken.</param>
    public DashCutter(Stroke stroke, StrokeOutliner outliner, double most)
    {
        (_stroke, _outliner, _dashesLeft) = (stroke, outliner, most);
        foreach (var length in stroke.Dashes) _period += length;
        if (stroke.Dashes.Length % 2 == 1) _period *= 2;
    }

    /// <summary>True where a stroke has a pattern that can be followed.</summary>
    public static bool HasDashes(Stroke stroke)
    {
        if (stroke.Dashes.IsDefaultOrEmpty) return false;
        var sum = 0.0;
        foreach (var length in stroke.Dashes)
        {
            if (!(length >= 0)) return false;
            sum += length;
        }
        return sum > 0 && double.IsFinite(sum);
    }

    private bool IsOn => _index % 2 == 0;

    /// <summary>Cuts a line and adds its dashes to the outline.</summary>
    /// <param name="line">Two or more points, no two neighbours in one place.</param>
    /// <param name="isClosed">True: the line leads back to the first point; a dash over the joint is one dash.</param>
    public void Cut(List<StrokeVertex> line, bool isClosed)
    {
        var segments = isClosed ? line.Count : line.Count - 1;
        var total = 0.0;
        for (var i = 0; i < segments; i++) total += Length(Segment(line, i));
        var dashes = total / _period * _stroke.Dashes.Length;
        if (!(dashes <= Math.Min(MostDashes, _dashesLeft)))
        {
            _outliner.AddSides(line, isClosed && line.Count > 2);
            return;
        }
        _dashesLeft -= dashes;
        Begin();
        _holdsFirst = isClosed && IsOn;
        if (IsOn) _dash.Add(line[0]);
        var hasTurned = false;
        for (var i = 0; i < segments; i++)
        {
            var (from, along) = (line[i].Place, Segment(line, i));
            var length = Length(along);
            var at = 0.0;
            while (length - at > _left)
            {
                at += _left;
                Turn(new(from.X + along.X * (at / length), from.Y + along.Y * (at / length)), new(along.X / length, along.Y / length));
                hasTurned = true;
            }
            _left -= length - at;
            if (IsOn) Append(line[i + 1 < line.Count ? i + 1 : 0]);
        }
        if (!hasTurned)
        {
            // One dash, or one gap, is longer than the line.
            if (IsOn) _outliner.AddSides(line, isClosed && line.Count > 2);
            return;
        }
        // A dash that runs over the joint goes on in the first one, which was held back for it.
        if (!IsOn) _dash.Clear();
        foreach (var vertex in _firstDash) Append(vertex);
        Flush(new(1, 0));
    }

    private static Point Segment(List<StrokeVertex> line, int i) => line[i + 1 < line.Count ? i + 1 : 0].Place - line[i].Place;

    private static double Length(Point d) => Math.Sqrt(d.X * d.X + d.Y * d.Y);

    // Where in the pattern the line starts.
    private void Begin()
    {
        _dash.Clear();
        _firstDash.Clear();
        var offset = double.IsFinite(_stroke.DashOffset) ? _stroke.DashOffset % _period : 0;
        if (offset < 0) offset += _period;
        _index = 0;
        _left = _stroke.Dashes[0];
        while (offset >= _left && offset > 0)
        {
            offset -= _left;
            _index++;
            _left = _stroke.Dashes[_index % _stroke.Dashes.Length];
        }
        _left -= offset;
    }

    // From dash to gap, or from gap to dash.
    private void Turn(Point place, Point direction)
    {
        if (IsOn)
        {
            Append(new(place, false));
            if (_holdsFirst)
            {
                _firstDash.AddRange(_dash);
                _dash.Clear();
                _holdsFirst = false;
            }
            else
            {
                Flush(direction);
            }
        }
        _index++;
        _left = _stroke.Dashes[_index % _stroke.Dashes.Length];
        if (IsOn) _dash.Add(new(place, false));
    }

    private void Append(StrokeVertex vertex)
    {
        if (_dash.Count == 0 || _dash[^1].Place != vertex.Place) _dash.Add(vertex);
    }

    private void Flush(Point direction)
    {
        if (_dash.Count > 1) _outliner.AddSides(_dash, isClosed: false);
        else if (_dash.Count == 1) _outliner.AddDot(_dash[0].Place, direction);
        _dash.Clear();
    }
}
