using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>
/// Measures boxes. Each box keeps what it was asked, so a poster is measured in time linear in its boxes: widths once, heights once for each
/// width it gets, and once more where the container's height is known and matters.
/// </summary>
internal static class BoxMeasure
{
    /// <summary>The narrowest border box and the one its content would like.</summary>
    public static (double Min, double Max) Widths(Box box) => box.Widths ??= MeasureWidths(box);

    private static (double Min, double Max) MeasureWidths(Box box)
    {
        var style = box.Style;
        if (style.Width.Kind == ExtentKind.Points) return (style.Width.Value, style.Width.Value);
        var (min, max) = ContentWidths(box);
        min += style.Inset.Horizontal;
        max += style.Inset.Horizontal;
        if (style.Aspect is { } aspect && style.Height.Kind == ExtentKind.Points) min = max = style.Height.Value * aspect;
        return (ClampWidth(style, min, double.NaN), ClampWidth(style, max, double.NaN));
    }

    private static (double Min, double Max) ContentWidths(Box box)
    {
        if (box.Content is { } content) return content.MeasureWidths();
        if (box.Flow == BoxFlow.Grid) return GridMeasure.Widths(box);
        double min = 0, max = 0;
        var count = 0;
        foreach (var child in box.Children)
        {
            if (child.IsOutOfFlow) continue;
            var widths = Widths(child);
            var margin = child.Style.Margin.Horizontal;
            if (box.Flow == BoxFlow.Row)
            {
                var track = TrackOf(box, count);
                if (track.Kind == ExtentKind.Points) widths = (track.Value - margin, track.Value - margin);
                (min, max) = (min + widths.Min + margin, max + widths.Max + margin);
            }
            else (min, max) = (Math.Max(min, widths.Min + margin), Math.Max(max, widths.Max + margin));
            count++;
        }
        var gaps = box.Flow == BoxFlow.Row ? box.Style.Gap * Math.Max(0, count - 1) : 0;
        return (min + gaps, max + gaps);
    }

    /// <summary>The height of the border box that its content asks for, or that its style gives.</summary>
    /// <param name="box">The box.</param>
    /// <param name="width">Width of its border box.</param>
    /// <param name="containerHeight">Height of the container's content box; NaN: not known.</param>
    public static double Height(Box box, double width, double containerHeight)
    {
        if (!NeedsContainerHeight(box.Style)) containerHeight = double.NaN;
        if (box.FindHeight(width, containerHeight) is { } known) return known;
        var height = MeasureHeight(box, width, containerHeight);
        box.KeepHeight(width, containerHeight, height);
        return height;
    }

    private static double MeasureHeight(Box box, double width, double containerHeight)
    {
        var style = box.Style;
        if (style.Height.Resolve(containerHeight) is { } given) return ClampHeight(style, given, containerHeight);
        if (style.Aspect is { } aspect) return ClampHeight(style, width / aspect, containerHeight);
        return ClampHeight(style, ContentHeight(box, Math.Max(0, width - style.Inset.Horizontal), double.NaN) + style.Inset.Vertical, containerHeight);
    }

    // The height of the content box that what is in the flow asks for.
    private static double ContentHeight(Box box, double width, double ownHeight)
    {
        if (box.Content is { } content) return content.MeasureHeight(width);
        var children = Flowing(box);
        if (children.Count == 0) return 0;
        double height = 0;
        switch (box.Flow)
        {
            case BoxFlow.Grid:
                return GridMeasure.Height(box, children, width, ownHeight);
            case BoxFlow.Column:
                for (var i = 0; i < children.Count; i++)
                {
                    var child = children[i];
                    var track = TrackOf(box, i).Resolve(ownHeight);
                    height += track ?? Height(child, ChildWidth(box, child, width, ownHeight), ownHeight) + child.Style.Margin.Vertical;
                }
                return height + box.Style.Gap * (children.Count - 1);
            case BoxFlow.Row:
                var widths = RowWidths(box, children, width);
                double above = 0, below = 0;
                for (var i = 0; i < children.Count; i++)
                {
                    var outer = Height(children[i], widths[i], ownHeight) + children[i].Style.Margin.Vertical;
                    if (AlignOf(box, children[i]) == BoxAlign.Baseline && Baseline(children[i], widths[i]) is { } baseline)
                    {
                        baseline += children[i].Style.Margin.Top;
                        above = Math.Max(above, baseline);
                        below = Math.Max(below, outer - baseline);
                    }
                    else height = Math.Max(height, outer);
                }
                return Math.Max(height, above + below);
            default:
                foreach (var child in children)
                    height = Math.Max(height, Height(child, ChildWidth(box, child, width, ownHeight), ownHeight) + child.Style.Margin.Vertical);
                return height;
        }
    }

    /// <summary>The least height of the border box, where it shares a column's room with others.</summary>
    public static double LeastHeight(Box box, double width)
    {
        if (box.FindLeastHeight(width) is { } known) return known;
        var least = MeasureLeastHeight(box, width);
        box.KeepLeastHeight(width, least);
        return least;
    }

    private static double MeasureLeastHeight(Box box, double width)
    {
        var style = box.Style;
        if (style.Height.Resolve(double.NaN) is { } given) return ClampHeight(style, given, double.NaN);
        var inner = Math.Max(0, width - style.Inset.Horizontal);
        double height = 0;
        if (box.Content is { } content) height = content.MeasureLeastHeight(inner);
        else if (box.Flow == BoxFlow.Grid) height = GridMeasure.LeastHeight(box, Flowing(box), inner);
        else
        {
            var children = Flowing(box);
            var widths = box.Flow == BoxFlow.Row ? RowWidths(box, children, inner) : null;
            for (var i = 0; i < children.Count; i++)
            {
                var child = children[i];
                var childWidth = widths?[i] ?? ChildWidth(box, child, inner, double.NaN);
                var isShare = box.Flow != BoxFlow.Column || child.Style.Grow > 0 || TrackOf(box, i).Kind == ExtentKind.Fraction;
                var outer = (isShare ? LeastHeight(child, childWidth) : Height(child, childWidth, double.NaN)) + child.Style.Margin.Vertical;
                height = box.Flow == BoxFlow.Column ? height + outer : Math.Max(height, outer);
            }
            if (box.Flow == BoxFlow.Column) height += style.Gap * Math.Max(0, children.Count - 1);
        }
        return ClampHeight(style, height + style.Inset.Vertical, double.NaN);
    }

    /// <summary>The first baseline from the top of the border box; null where there is none.</summary>
    public static double? Baseline(Box box, double width)
    {
        var inner = Math.Max(0, width - box.Style.Inset.Horizontal);
        if (box.Content is { } content) return content.MeasureBaseline(inner) + box.Style.Inset.Top;
        var children = Flowing(box);
        if (children.Count == 0) return null;
        if (box.Flow == BoxFlow.Grid) return GridMeasure.Baseline(box, children, inner) + box.Style.Inset.Top;
        var childWidth = box.Flow == BoxFlow.Row ? RowWidths(box, children, inner)[0] : ChildWidth(box, children[0], inner, double.NaN);
        return Baseline(children[0], childWidth) + children[0].Style.Margin.Top + box.Style.Inset.Top;
    }

    /// <summary>The width of a child's border box in a column or stack.</summary>
    public static double ChildWidth(Box container, Box child, double available, double containerHeight)
    {
        var style = child.Style;
        if (style.Width.Resolve(available) is { } given) return ClampWidth(style, given, available);
        if (style.Aspect is { } aspect && style.Height.Resolve(containerHeight) is { } height) return ClampWidth(style, height * aspect, available);
        var room = Math.Max(0, available - style.Margin.Horizontal - (style.ColumnStart ?? 0));
        if (AlignOf(container, child) is BoxAlign.Stretch or BoxAlign.Baseline) return ClampWidth(style, room, available);
        var (min, max) = Widths(child);
        return ClampWidth(style, Math.Min(Math.Max(min, room), max), available);
    }

    /// <summary>The widths of the border boxes of a row's children.</summary>
    public static double[] RowWidths(Box row, List<Box> children, double available)
    {
        var sizes = new double[children.Count];
        var least = new double[children.Count];
        var factors = new double[children.Count];
        var room = available - row.Style.Gap * Math.Max(0, children.Count - 1);
        for (var i = 0; i < children.Count; i++)
        {
            var style = children[i].Style;
            var margin = style.Margin.Horizontal;
            var track = TrackOf(row, i);
            var extent = track.Kind == ExtentKind.Auto ? style.Width : track;
            if (track.Kind == ExtentKind.Fraction) factors[i] = track.Value;
            else if (track.Kind == ExtentKind.Auto && style.Width.Kind == ExtentKind.Auto) factors[i] = style.Grow;
            if (extent.Resolve(available) is { } given)
            {
                var size = track.Kind == ExtentKind.Auto ? ClampWidth(style, given, available) + margin : given;
                (sizes[i], least[i]) = (size, size);
                continue;
            }
            var (min, max) = Widths(children[i]);
            least[i] = ClampWidth(style, min, available) + margin;
            sizes[i] = factors[i] > 0 ? least[i] : ClampWidth(style, max, available) + margin;
        }
        Shares.Shrink(room, sizes, least);
        Shares.Grow(room, sizes, factors);
        for (var i = 0; i < sizes.Length; i++) sizes[i] = Math.Max(0, ClampWidth(children[i].Style, sizes[i] - children[i].Style.Margin.Horizontal, available));
        return sizes;
    }

    /// <summary>The children that stand in the flow.</summary>
    public static List<Box> Flowing(Box box)
    {
        var children = new List<Box>(box.Children.Length);
        foreach (var child in box.Children)
        {
            if (!child.IsOutOfFlow) children.Add(child);
        }
        return children;
    }

    /// <summary>Where a child stands across its container.</summary>
    public static BoxAlign AlignOf(Box container, Box child) => child.Style.AlignSelf ?? container.Style.Align;

    /// <summary>The track of the n-th child in the flow; automatic where there is none.</summary>
    public static Extent TrackOf(Box container, int index) =>
        container.Flow != BoxFlow.Stack && index < container.Style.Tracks.Length ? container.Style.Tracks[index] : Extent.Auto;

    /// <summary>A width within the limits of its style.</summary>
    public static double ClampWidth(BoxStyle style, double width, double container) => Clamp(width, style.MinWidth, style.MaxWidth, container);

    /// <summary>A height within the limits of its style.</summary>
    public static double ClampHeight(BoxStyle style, double height, double container) => Clamp(height, style.MinHeight, style.MaxHeight, container);

    // Where the two contradict each other the smallest wins, as in CSS.
    private static double Clamp(double size, Extent? least, Extent? most, double container)
    {
        if (most?.Resolve(container) is { } max) size = Math.Min(size, max);
        if (least?.Resolve(container) is { } min) size = Math.Max(size, min);
        return Math.Max(0, size);
    }

    private static bool NeedsContainerHeight(BoxStyle style) =>
        style.Height.Kind == ExtentKind.Percent || style.MinHeight?.Kind == ExtentKind.Percent || style.MaxHeight?.Kind == ExtentKind.Percent;
}
