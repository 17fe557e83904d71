using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>Places the annotations of placed lines. Works along and across the line at the shaped size; runs come out at the paragraph's scale.</summary>
internal sealed class RubyPlacer(ShapedParagraph shaped, RubyText ruby)
{
    /// <summary>The annotations of a line.</summary>
    /// <param name="line">The line, and where its clusters stand.</param>
    /// <param name="length">The length in which lines are aligned: an annotation may reach over its line as far as this.</param>
    /// <returns>The UTF-16 index at which the base of each begins, and its runs.</returns>
    public List<(int TextStart, TypesetRun Run)> Place(in LinePens line, double length)
    {
        var placed = new List<(int, TypesetRun)>();
        foreach (var side in (AnnotationSide[])[AnnotationSide.Over, AnnotationSide.Right, AnnotationSide.Under, AnnotationSide.Left]) PlaceSide(line, side, length, placed);
        return placed;
    }

    private void PlaceSide(in LinePens line, AnnotationSide side, double length, List<(int, TypesetRun)> placed)
    {
        var items = new List<(RubyItem Item, double From, double To)>();
        foreach (var item in ruby.Items)
        {
            if (item.Ruby.Side != side || item.Start < line.Start || item.Start >= line.End) continue;
            var last = Math.Min(item.End, line.End) - 1;
            items.Add((item, line.PenOf(item.Start), line.PenOf(last) + shaped.Clusters[last].Advance));
        }
        var starts = StartsOf(items, Math.Min(0, line.InkStart), Math.Max(length, line.InkEnd));
        for (var i = 0; i < items.Count; i++)
        {
            var (item, from, to) = items[i];
            if (item.Shaped is null) ZhuyinColumn.Place(shaped, item, (from + to) / 2, to, line.Across, placed);
            else PlaceText(item, item.Shaped, starts[i], to - from, line.Across, placed);
        }
    }

    // Each on the middle of its base; at the edges of the measure aligned to the edge (RB-02), as far as its neighbours allow.
    private static double[] StartsOf(List<(RubyItem Item, double From, double To)> items, double least, double most)
    {
        var starts = new double[items.Count];
        var bound = least;
        for (var i = 0; i < starts.Length; i++)
        {
            var (item, from, to) = items[i];
            starts[i] = Math.Max(bound, (from + to - item.Width) / 2);
            bound = starts[i] + item.Width + RubyRules.LeastGapEm * item.Size;
        }
        bound = most;
        for (var i = starts.Length - 1; i >= 0; i--)
        {
            var item = items[i].Item;
            starts[i] = Math.Min(starts[i], bound - item.Width);
            bound = starts[i] - RubyRules.LeastGapEm * item.Size;
        }
        return starts;
    }

    private void PlaceText(RubyItem item, ShapedParagraph annotation, double start, double baseWidth, double across, List<(int, TypesetRun)> placed)
    {
        // RB-08: a Han annotation is spread over a longer base.
        var spread = RubyAlignment.Of(item.Width, item.Ruby.Text.Length, item.IsHan && item.IsGroup, baseWidth);
        var measure = double.PositiveInfinity;
        if (spread.Between > 0)
        {
            start += (item.Width - baseWidth) / 2 + spread.Start;
            measure = (baseWidth - 2 * spread.Start) * shaped.Scale;
        }
        var line = ParagraphTypesetter.Typeset(annotation.ScaledTo(shaped.Scale), measure, new DiagnosticBag()).Lines[0];
        var at = AcrossOf(item, across);
        var shift = shaped.IsVertical
            ? new Point(at * shaped.Scale - line.X, start * shaped.Scale - line.Baseline)
            : new Point(start * shaped.Scale - line.X, at * shaped.Scale - line.Baseline);
        foreach (var run in line.Runs) placed.Add((item.Ruby.Base.Start, run with { Origin = run.Origin + shift }));
    }

    // The baseline of the annotation; the middle of one in a vertical line.
    private double AcrossOf(RubyItem item, double across)
    {
        var size = item.Size;
        var own = item.OwnSize;
        var distance = item.Distance * size;
        var bottom = -item.Run.Style.Font.Han.Metrics.IdeographicBottom;
        return item.Ruby.Side switch
        {
            AnnotationSide.Over => across - size * (1 - bottom) - distance - own * bottom,
            AnnotationSide.Under => across + size * bottom + distance + own * (1 - bottom),
            AnnotationSide.Left => across - size / 2 - distance - own / 2,
            _ => across + size / 2 + distance + own / 2,
        };
    }
}
