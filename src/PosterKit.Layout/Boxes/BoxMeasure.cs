using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>
/// Measures boxes. Each box keeps what it was asked, so a poster is measured in time linear in its boxes: widths once, heights once for each
/// width it gets, and once more where the container's height is known and matters.
/// </summary>
internal static partial class BoxMeasure
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
                else if (child.Style.Shrink == 0) widths = (widths.Max, widths.Max);
                (min, max) = (box.Style.Wraps ? Math.Max(min, widths.Min + margin) : min + widths.Min + margin, max + widths.Max + margin);
            }
            else (min, max) = (Math.Max(min, widths.Min + margin), Math.Max(max, widths.Max + margin));
            count++;
        }
        var gaps = box.Flow == BoxFlow.Row ? box.Style.Gap * Math.Max(0, count - 1) : 0;
        return (box.Style.Wraps ? min : min + gaps, max + gaps);
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
                    var track = TrackOf(box, i).Resolve(ownHeight) is { } given ? TrackHeight(child, given, ownHeight) : (double?)null;
                    height += track ?? Height(child, ChildWidth(box, child, width, ownHeight), ownHeight) + child.Style.Margin.Vertical;
                }
                return height + box.Style.Gap * (children.Count - 1);
            case BoxFlow.Row:
                return RowHeight(box, children, width, ownHeight);
            default:
                foreach (var child in children)
                    height = Math.Max(height, Height(child, ChildWidth(box, child, width, ownHeight), ownHeight) + child.Style.Margin.Vertical);
                return height;
        }
    }

    /// <summary>The height of a track of a column, margins counted: what is given, or more where the child must be higher and pushes the others on.</summary>
    public static double TrackHeight(Box child, double given, double containerHeight)
    {
        var margin = child.Style.Margin.Vertical;
        return Math.Max(given, ClampHeight(child.Style, Math.Max(0, given - margin), containerHeight) + margin);
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
        // A given height holds, unless the author says that it may be less.
        var given = style.Height.Resolve(double.NaN);
        if (given is not null && style.Shrink is not > 0) return ClampHeight(style, given.Value, double.NaN);
        var inner = Math.Max(0, width - style.Inset.Horizontal);
        double height = 0;
        if (box.Content is { } content) height = content.MeasureLeastHeight(inner);
        else if (box.Flow == BoxFlow.Grid) height = GridMeasure.LeastHeight(box, Flowing(box), inner);
        else
        {
            var children = Flowing(box);
            if (box.Style.Wraps) return ClampHeight(style, LeastHeightOfLines(box, children, inner) + style.Inset.Vertical, double.NaN);
            var widths = box.Flow == BoxFlow.Row ? RowWidths(box, children, inner).Widths : null;
            for (var i = 0; i < children.Count; i++)
            {
                var child = children[i];
                var childWidth = widths?[i] ?? ChildWidth(box, child, inner, double.NaN);
                var isShare = box.Flow != BoxFlow.Column || child.Style.Grow > 0 || child.Style.Shrink > 0 || TrackOf(box, i).Kind == ExtentKind.Fraction;
                var outer = (isShare ? LeastHeight(child, childWidth) : Height(child, childWidth, double.NaN)) + child.Style.Margin.Vertical;
                height = box.Flow == BoxFlow.Column ? height + outer : Math.Max(height, outer);
            }
            if (box.Flow == BoxFlow.Column) height += style.Gap * Math.Max(0, children.Count - 1);
        }
        return ClampHeight(style, Math.Min(height + style.Inset.Vertical, given ?? double.PositiveInfinity), double.NaN);
    }

    /// <summary>The first baseline from the top of the border box; null where there is none.</summary>
    public static double? Baseline(Box box, double width)
    {
        if (box.FindBaseline(width) is (true, var known)) return known;
        var baseline = MeasureBaseline(box, width);
        box.KeepBaseline(width, baseline);
        return baseline;
    }

    /// <summary>The first baseline from the top of the border box; its bottom where it has none (CSS Align 3 section 9.1).</summary>
    public static double BaselineOrBottom(Box box, double width, double height) => Baseline(box, width) ?? height;

    private static double? MeasureBaseline(Box box, double width)
    {
        var inner = Math.Max(0, width - box.Style.Inset.Horizontal);
        if (box.Content is { } content) return content.MeasureBaseline(inner) + box.Style.Inset.Top;
        var children = Flowing(box);
        if (children.Count == 0) return null;
        if (box.Flow == BoxFlow.Grid) return GridMeasure.Baseline(box, children, inner) + box.Style.Inset.Top;
        var childWidth = box.Flow == BoxFlow.Row ? RowWidths(box, RowLines(box, children, inner)[0], inner).Widths[0] : ChildWidth(box, children[0], inner, double.NaN);
        return Baseline(children[0], childWidth) + children[0].Style.Margin.Top + box.Style.Inset.Top;
    }

    /// <summary>The width of a child's border box in a column or stack.</summary>
    public static double ChildWidth(Box container, Box child, double available, double containerHeight)
    {
        var style = child.Style;
        if (style.Width.Resolve(available) is { } given) return ClampWidth(style, given, available);
        if (style.Aspect is { } aspect && style.Height.Resolve(containerHeight) is { } height) return ClampWidth(style, height * aspect, available);
        var room = Math.Max(0, available - style.Margin.Horizontal);
        if (AlignOf(container, child) == BoxAlign.Stretch) return ClampWidth(style, room, available);
        var (min, max) = Widths(child);
        return ClampWidth(style, Math.Min(Math.Max(min, room), max), available);
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

    /// <summary>The largest width of a style with its margins; infinite where it has none.</summary>
    public static double MostWidth(BoxStyle style, double container) => (style.MaxWidth?.Resolve(container) ?? double.PositiveInfinity) + style.Margin.Horizontal;

    /// <summary>The largest height of a style with its margins; infinite where it has none.</summary>
    public static double MostHeight(BoxStyle style, double container) => (style.MaxHeight?.Resolve(container) ?? double.PositiveInfinity) + style.Margin.Vertical;

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
