using System.Collections.Immutable;

namespace PosterKit.Typesetting;

/// <summary>The tab stops of a paragraph in a measure, and the places of the words of a line between its tabs.</summary>
internal sealed class TabStops
{
    // Least way that a tab goes, and the whole of it where there is no stop left, in em.
    private const double LeastGap = 0.5;
    private const double FreeGap = 1;

    private readonly ShapedParagraph _shaped;
    private readonly LineMeasure _measure;
    private readonly (double Place, TabStop Stop)[] _stops;
    private readonly double _em;

    /// <param name="shaped">The paragraph.</param>
    /// <param name="length">The measure in points; infinity: stops at a share of it are where they may be.</param>
    public TabStops(ShapedParagraph shaped, double length)
    {
        (_shaped, _measure, _em) = (shaped, shaped.Measure, shaped.BaseSize);
        _stops = [.. shaped.Paragraph.Options.Tabs
            .Select(stop => (Place: stop.Share == 0 ? stop.Em * _em : double.IsFinite(length) ? stop.Em * _em + stop.Share * length : double.PositiveInfinity, stop))
            .OrderBy(stop => stop.Place)];
    }

    /// <summary>True where a line holds a tab.</summary>
    public bool HasTab(int start, int end) => _measure.NextTab(start) < _measure.VisibleEnd(start, end);

    /// <summary>Length of a line, from its indent to the end of its last words.</summary>
    /// <param name="start">First cluster.</param>
    /// <param name="end">After the last.</param>
    /// <param name="indent">Where it begins in the measure.</param>
    /// <param name="isFirst">True for the first line of the paragraph.</param>
    /// <param name="hanging">Hanging punctuation.</param>
    /// <param name="adjust">Gets how much wider the gap after each cluster is, as in <see cref="LineJustifier"/>; empty: nobody asks.</param>
    /// <param name="gaps">Gets the ways of the tabs; null: nobody asks.</param>
    public double Set(int start, int end, double indent, bool isFirst, HangingMode hanging, Span<double> adjust, List<TabGap>? gaps)
    {
        var visible = _measure.VisibleEnd(start, end);
        if (visible == start) return 0;
        var pen = indent + _measure.StartEdge(start, isFirst, hanging);
        for (var at = start; ;)
        {
            var tab = Math.Min(_measure.NextTab(at), visible);
            if (tab == visible) return pen + WidthOf(at, visible, atLineEnd: true) - indent;
            var from = pen + WidthOf(at, tab, atLineEnd: false);
            pen += _measure.Pen(tab) - _measure.Pen(at);
            var next = Math.Min(_measure.NextTab(tab + 1), visible);
            var (to, leader) = Find(pen, tab + 1, next, next == visible);
            if (!adjust.IsEmpty) adjust[tab - start + 1] += to - pen - (_measure.Pen(tab + 1) - _measure.Pen(tab));
            gaps?.Add(new(tab, from, to, leader));
            (pen, at) = (to, tab + 1);
        }
    }

    // The first stop that leaves room for the words.
    private (double Place, TabLeader Leader) Find(double pen, int start, int end, bool atLineEnd)
    {
        var least = pen + LeastGap * _em;
        var width = WidthOf(start, end, atLineEnd);
        foreach (var (place, stop) in _stops)
        {
            if (place <= pen) continue;
            if (double.IsInfinity(place)) return (least, stop.Leader);
            var to = stop.Align switch
            {
                TabAlign.Center => place - width / 2,
                TabAlign.End => place - width,
                TabAlign.Decimal => place - WidthOf(start, PointIn(start, end), atLineEnd: false),
                _ => place,
            };
            if (stop.Align == TabAlign.Start) return (to, stop.Leader);
            if (to >= least) return (to, stop.Leader);
            // A later stop would stand beyond the place that the author chose for these words.
            return (least, stop.Leader);
        }
        return (pen + FreeGap * _em, TabLeader.None);
    }

    private int PointIn(int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            var at = _measure[i].TextStart;
            if (_shaped.Paragraph.Text[at] is '.' or '．' && at + 1 < _shaped.Paragraph.Text.Length && char.IsDigit(_shaped.Paragraph.Text[at + 1])) return i;
        }
        return end;
    }

    private double WidthOf(int start, int end, bool atLineEnd)
    {
        while (end > start && !atLineEnd && _measure[end - 1].Is(ClusterFlags.Space)) end--;
        if (end <= start) return 0;
        return _measure.Pen(end - 1) - _measure.Pen(start) + _measure[end - 1].Advance + (atLineEnd ? _measure.Spacing(end - 1).LineEnd : 0);
    }
}
