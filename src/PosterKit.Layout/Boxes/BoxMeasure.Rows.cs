namespace PosterKit.Layout;

// Rows, in one line or in several.
internal static partial class BoxMeasure
{
    /// <summary>The places of a row's children, or of those in one of its lines, margins counted, and the widths of their border boxes.</summary>
    /// <remarks>A child may be narrower than its track, and the next one still stands where its own track begins.</remarks>
    public static (double[] Places, double[] Widths) RowWidths(Box row, List<Box> children, double available)
    {
        var sizes = new double[children.Count];
        var most = new double[children.Count];
        var least = new double[children.Count];
        var factors = new double[children.Count];
        var shrinks = new double[children.Count];
        var room = available - row.Style.Gap * Math.Max(0, children.Count - 1);
        for (var i = 0; i < children.Count; i++)
        {
            var style = children[i].Style;
            shrinks[i] = style.Shrink ?? 1;
            var margin = style.Margin.Horizontal;
            var track = TrackOf(row, i);
            most[i] = track.Kind == ExtentKind.Fraction ? double.PositiveInfinity : MostWidth(style, available);
            var extent = track.Kind == ExtentKind.Auto ? style.Width : track;
            if (track.Kind == ExtentKind.Fraction) factors[i] = track.Value;
            else if (track.Kind == ExtentKind.Auto && style.Width.Kind == ExtentKind.Auto) factors[i] = style.Grow;
            if (extent.Resolve(available) is { } given)
            {
                var size = track.Kind == ExtentKind.Auto ? ClampWidth(style, given, available) + margin : given;
                // A given width holds, unless the author says that it may be less.
                var mayShrink = track.Kind == ExtentKind.Auto && style.Shrink > 0;
                (sizes[i], least[i]) = (size, mayShrink ? Math.Min(size, ClampWidth(style, ContentWidths(children[i]).Min + style.Inset.Horizontal, available) + margin) : size);
                continue;
            }
            var (min, max) = Widths(children[i]);
            least[i] = ClampWidth(style, style.Shrink == 0 ? max : min, available) + margin;
            sizes[i] = factors[i] > 0 ? least[i] : ClampWidth(style, max, available) + margin;
        }
        Shares.Shrink(room, sizes, least, shrinks);
        Shares.Grow(room, sizes, factors, most);
        var widths = new double[sizes.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            widths[i] = Math.Max(0, ClampWidth(children[i].Style, sizes[i] - children[i].Style.Margin.Horizontal, available));
            // Without a track it is as wide as the child came out; one that must be wider than its track pushes the others on.
            var outer = widths[i] + children[i].Style.Margin.Horizontal;
            sizes[i] = TrackOf(row, i).Kind == ExtentKind.Auto ? outer : Math.Max(sizes[i], outer);
        }
        return (sizes, widths);
    }

    /// <summary>The lines of a row: one, or as many as its children need where it wraps (CSS Flexbox 1 section 9.3).</summary>
    public static List<List<Box>> RowLines(Box row, List<Box> children, double available)
    {
        if (!row.Style.Wraps) return [children];
        var lines = new List<List<Box>> { new() };
        var used = 0.0;
        foreach (var child in children)
        {
            var style = child.Style;
            var width = ClampWidth(style, style.Width.Resolve(available) ?? Widths(child).Max, available) + style.Margin.Horizontal;
            // Sums of lengths differ from their parts by rounding; nobody sees a hundredth of a point.
            if (lines[^1].Count > 0 && used + row.Style.Gap + width > available + 0.01)
            {
                lines.Add([]);
                used = 0;
            }
            used += (lines[^1].Count > 0 ? row.Style.Gap : 0) + width;
            lines[^1].Add(child);
        }
        return lines;
    }

    /// <summary>The height of a row's content box.</summary>
    public static double RowHeight(Box row, List<Box> children, double width, double ownHeight)
    {
        if (!row.Style.Wraps) return LineHeight(row, children, width, ownHeight);
        var lines = RowLines(row, children, width);
        var height = row.Style.RowGap * (lines.Count - 1);
        foreach (var line in lines) height += LineHeight(row, line, width, double.NaN);
        return height;
    }

    /// <summary>The height of a line of a row: its highest child, or more where baselines stand on one line.</summary>
    public static double LineHeight(Box row, List<Box> children, double width, double ownHeight)
    {
        var (_, widths) = RowWidths(row, children, width);
        double height = 0, above = 0, below = 0;
        for (var i = 0; i < children.Count; i++)
        {
            var own = Height(children[i], widths[i], ownHeight);
            var outer = own + children[i].Style.Margin.Vertical;
            if (AlignOf(row, children[i]) == BoxAlign.Baseline)
            {
                var baseline = BaselineOrBottom(children[i], widths[i], own) + children[i].Style.Margin.Top;
                above = Math.Max(above, baseline);
                below = Math.Max(below, outer - baseline);
            }
            else height = Math.Max(height, outer);
        }
        return Math.Max(height, above + below);
    }

    private static double LeastHeightOfLines(Box row, List<Box> children, double width)
    {
        var lines = RowLines(row, children, width);
        var height = row.Style.RowGap * (lines.Count - 1);
        foreach (var line in lines)
        {
            var (_, widths) = RowWidths(row, line, width);
            var highest = 0.0;
            for (var i = 0; i < line.Count; i++) highest = Math.Max(highest, LeastHeight(line[i], widths[i]) + line[i].Style.Margin.Vertical);
            height += highest;
        }
        return height;
    }
}
