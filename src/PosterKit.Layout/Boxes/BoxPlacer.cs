using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Gives every box its place, from the page down.</summary>
/// <param name="page">The trim box, for boxes that stand by its edges.</param>
/// <param name="overflows">Told of every box in the flow that sticks out of its container.</param>
/// <param name="unknowns">Told of every box whose height is a percentage of one that is not known; it counts as automatic.</param>
/// <param name="strays">Told of every box out of the flow of which nothing lies on the page.</param>
internal sealed partial class BoxPlacer(Rect page, Action<BoxOverflowFound> overflows, Action<Box> unknowns, Action<Box>? strays = null)
{
    // Sums of lengths differ from their parts by rounding; nobody sees a hundredth of a point.
    private const double Tolerance = 0.01;

    /// <summary>Places a box and all that is in it.</summary>
    /// <param name="box">The box.</param>
    /// <param name="frame">Its border box in scene space.</param>
    /// <param name="isHeightGiven">True where the height does not follow from the content.</param>
    public void Place(Box box, Rect frame, bool isHeightGiven)
    {
        box.Frame = frame;
        var inner = box.ContentFrame;
        if (box.Content is { } content)
        {
            content.Place(inner, isHeightGiven);
            return;
        }
        var children = BoxMeasure.Flowing(box);
        // A child of a grid counts its row.
        if (!isHeightGiven && box.Flow != BoxFlow.Grid)
        {
            foreach (var child in children)
            {
                if (HasPercentHeight(child.Style)) unknowns(child);
            }
        }
        switch (box.Flow)
        {
            case BoxFlow.Column: PlaceColumn(box, children, inner, isHeightGiven); break;
            case BoxFlow.Row when box.Style.Wraps: PlaceLines(box, children, inner, isHeightGiven); break;
            case BoxFlow.Row: PlaceRow(box, children, inner, isHeightGiven); break;
            case BoxFlow.Stack: PlaceStack(box, children, inner, isHeightGiven); break;
            case BoxFlow.Grid: PlaceGrid(box, children, inner, isHeightGiven); break;
        }
        foreach (var child in box.Children)
        {
            if (child.Style.At is { } at) PlaceOutOfFlow(child, at, at.IsOfPage ? page : frame.Inset(box.Style.Border));
        }
    }

    private void PlaceColumn(Box box, List<Box> children, Rect inner, bool isHeightGiven)
    {
        if (children.Count == 0) return;
        var ownHeight = isHeightGiven ? inner.Height : double.NaN;
        var widths = new double[children.Count];
        var heights = new double[children.Count]; // margins counted
        var least = new double[children.Count];
        var factors = new double[children.Count];
        var shrinks = new double[children.Count];
        var isGiven = new bool[children.Count];
        var most = new double[children.Count];
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            var margin = child.Style.Margin.Vertical;
            var track = BoxMeasure.TrackOf(box, i);
            most[i] = track.Kind == ExtentKind.Fraction ? double.PositiveInfinity : BoxMeasure.MostHeight(child.Style, ownHeight);
            widths[i] = BoxMeasure.ChildWidth(box, child, inner.Width, ownHeight);
            isGiven[i] = child.Style.Height.Resolve(ownHeight) is not null || child.Style.Aspect is not null;
            if (track.Resolve(ownHeight) is { } fixedHeight) (heights[i], isGiven[i]) = (BoxMeasure.TrackHeight(child, fixedHeight, ownHeight), true);
            else
            {
                factors[i] = track.Kind == ExtentKind.Fraction ? track.Value
                    : track.Kind == ExtentKind.Auto && child.Style.Height.Kind == ExtentKind.Auto ? child.Style.Grow : 0;
                var isShare = factors[i] > 0 && isHeightGiven;
                heights[i] = (isShare ? BoxMeasure.LeastHeight(child, widths[i]) : BoxMeasure.Height(child, widths[i], ownHeight)) + margin;
                if (isHeightGiven) shrinks[i] = child.Style.Shrink ?? 0;
                isGiven[i] |= isShare;
            }
            least[i] = shrinks[i] > 0 ? Math.Min(heights[i], BoxMeasure.LeastHeight(child, widths[i]) + margin) : heights[i];
        }
        var gaps = box.Style.Gap * (children.Count - 1);
        var natural = (double[])heights.Clone();
        Shares.Shrink(inner.Height - gaps, heights, least, shrinks);
        for (var i = 0; i < isGiven.Length; i++) isGiven[i] |= heights[i] < natural[i];
        Shares.Grow(inner.Height - gaps, heights, factors, most);
        var used = gaps;
        foreach (var height in heights) used += height;
        var (start, between) = Spread(box.Style.Justify ?? BoxJustify.Start, inner.Height - used, children.Count);
        var y = inner.Y + start;
        for (var i = 0; i < children.Count; i++)
        {
            var style = children[i].Style;
            var height = Math.Max(0, heights[i] - style.Margin.Vertical);
            if (factors[i] > 0 || BoxMeasure.TrackOf(box, i).Kind != ExtentKind.Auto) height = BoxMeasure.ClampHeight(style, height, ownHeight);
            Place(children[i], new(X(box, children[i], inner, widths[i]), y + style.Margin.Top, widths[i], height), isGiven[i]);
            y += heights[i] + box.Style.Gap + between;
        }
        ReportWidths(box, children, inner, widths);
        if (isHeightGiven && used > inner.Height + Tolerance) overflows(new(box, children, IsHeight: true, used - inner.Height, inner.Bottom));
    }

    private void PlaceRow(Box box, List<Box> children, Rect inner, bool isHeightGiven)
    {
        if (children.Count == 0) return;
        var ownHeight = isHeightGiven ? inner.Height : double.NaN;
        var (places, widths) = BoxMeasure.RowWidths(box, children, inner.Width);
        var used = box.Style.Gap * (children.Count - 1);
        var hasColumns = false;
        for (var i = 0; i < children.Count; i++)
        {
            used += places[i];
            hasColumns |= children[i].Style.ColumnStart is not null;
        }
        // Children that name their page columns stand there, and leave what is between them free.
        var (start, between) = hasColumns ? (0, 0) : Spread(box.Style.Justify ?? BoxJustify.Start, inner.Width - used, children.Count);
        var baseline = FirstBaseline(box, children, widths, ownHeight);
        var x = inner.X + start;
        var (end, tallest) = (inner.X, 0.0);
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            var style = child.Style;
            var align = BoxMeasure.AlignOf(box, child);
            var natural = BoxMeasure.Height(child, widths[i], ownHeight);
            var isGiven = style.Height.Resolve(ownHeight) is not null || style.Aspect is not null;
            var height = natural;
            if (align == BoxAlign.Stretch && !isGiven)
            {
                height = BoxMeasure.ClampHeight(style, inner.Height - style.Margin.Vertical, ownHeight);
                isGiven = isHeightGiven;
                // A text that can shrink asks for less than it would like.
                natural = isHeightGiven ? Math.Min(natural, Math.Max(height, BoxMeasure.LeastHeight(child, widths[i]))) : natural;
            }
            tallest = Math.Max(tallest, natural + style.Margin.Vertical);
            var free = inner.Height - height - style.Margin.Vertical;
            var y = inner.Y + style.Margin.Top + align switch
            {
                BoxAlign.Center => free / 2,
                BoxAlign.End => free,
                BoxAlign.Baseline => baseline - BoxMeasure.BaselineOrBottom(child, widths[i], height) - style.Margin.Top,
                _ => 0,
            };
            // On a common baseline a low child may hang below a row that is high enough for each.
            if (align == BoxAlign.Baseline) tallest = Math.Max(tallest, y + height + style.Margin.Bottom - inner.Y);
            if (style.ColumnStart is { } column)
            {
                if (end > column + Tolerance) overflows(new(box, [.. children[..i]], IsHeight: false, end - column, column));
                x = column;
            }
            Place(child, new(x + style.Margin.Left, y, widths[i], height), isGiven);
            end = x + places[i];
            x = end + box.Style.Gap + between;
        }
        var tooWide = hasColumns ? end - inner.Right : used - inner.Width;
        if (tooWide > Tolerance) overflows(new(box, children, IsHeight: false, tooWide, inner.Right));
        if (isHeightGiven && tallest > inner.Height + Tolerance) overflows(new(box, children, IsHeight: true, tallest - inner.Height, inner.Bottom));
    }

    private void PlaceStack(Box box, List<Box> children, Rect inner, bool isHeightGiven)
    {
        var ownHeight = isHeightGiven ? inner.Height : double.NaN;
        var justify = box.Style.Justify ?? BoxJustify.Stretch;
        var widths = new double[children.Count];
        var tallest = 0.0;
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            var style = child.Style;
            widths[i] = BoxMeasure.ChildWidth(box, child, inner.Width, ownHeight);
            var height = BoxMeasure.Height(child, widths[i], ownHeight);
            var isGiven = style.Height.Resolve(ownHeight) is not null || style.Aspect is not null;
            if (justify == BoxJustify.Stretch && !isGiven)
            {
                var least = isHeightGiven ? BoxMeasure.LeastHeight(child, widths[i]) : height;
                tallest = Math.Max(tallest, least + style.Margin.Vertical);
                height = BoxMeasure.ClampHeight(style, inner.Height - style.Margin.Vertical, ownHeight);
                isGiven = isHeightGiven;
            }
            else tallest = Math.Max(tallest, height + style.Margin.Vertical);
            var free = inner.Height - height - style.Margin.Vertical;
            var y = inner.Y + style.Margin.Top + justify switch
            {
                BoxJustify.Center or BoxJustify.SpaceAround or BoxJustify.SpaceEvenly => free / 2,
                BoxJustify.End => free,
                _ => 0,
            };
            Place(child, new(X(box, child, inner, widths[i]), y, widths[i], height), isGiven);
        }
        ReportWidths(box, children, inner, widths);
        if (isHeightGiven && tallest > inner.Height + Tolerance) overflows(new(box, children, IsHeight: true, tallest - inner.Height, inner.Bottom));
    }

    private void PlaceOutOfFlow(Box child, BoxPlace at, Rect edges)
    {
        var style = child.Style;
        double? left = at.Left?.Resolve(edges.Width), right = at.Right?.Resolve(edges.Width);
        double? top = at.Top?.Resolve(edges.Height), bottom = at.Bottom?.Resolve(edges.Height);
        var height = style.Height.Resolve(edges.Height) ?? (top is not null && bottom is not null ? edges.Height - top - bottom - style.Margin.Vertical : null);
        var width = style.Width.Resolve(edges.Width)
            ?? (left is not null && right is not null ? edges.Width - left - right - style.Margin.Horizontal : null)
            ?? (style.Aspect is { } aspect && height is not null ? height.Value * aspect : FitWidth(child, edges.Width - (left ?? 0) - (right ?? 0)));
        var w = BoxMeasure.ClampWidth(style, width, edges.Width);
        var h = height is { } given ? BoxMeasure.ClampHeight(style, given, edges.Height) : BoxMeasure.Height(child, w, edges.Height);
        var x = at.AnchorX is { } ax ? edges.X + (edges.Width - w - style.Margin.Horizontal) * ax + style.Margin.Left + (at.ShiftX.Resolve(edges.Width) ?? 0)
            : left is not null ? edges.X + left.Value + style.Margin.Left
            : right is not null ? edges.Right - right.Value - style.Margin.Right - w
            : edges.X + style.Margin.Left;
        var y = at.AnchorY is { } ay ? edges.Y + (edges.Height - h - style.Margin.Vertical) * ay + style.Margin.Top + (at.ShiftY.Resolve(edges.Height) ?? 0)
            : top is not null ? edges.Y + top.Value + style.Margin.Top
            : bottom is not null ? edges.Bottom - bottom.Value - style.Margin.Bottom - h
            : edges.Y + style.Margin.Top;
        Place(child, new(x, y, w, h), height is not null || style.Aspect is not null);
        // A box that is turned may reach in from where it would not stand.
        if (child.Look is not { AngleDegrees: not 0 } && (x + w < page.X || y + h < page.Y || x > page.Right || y > page.Bottom)) strays?.Invoke(child);
    }

    private static double FitWidth(Box child, double room)
    {
        var (min, max) = BoxMeasure.Widths(child);
        return Math.Min(Math.Max(min, Math.Max(0, room - child.Style.Margin.Horizontal)), max);
    }

    private static double X(Box box, Box child, Rect inner, double width)
    {
        var style = child.Style;
        if (style.ColumnStart is { } column) return column + style.Margin.Left;
        var free = inner.Width - width - style.Margin.Horizontal;
        return inner.X + style.Margin.Left + BoxMeasure.AlignOf(box, child) switch
        {
            BoxAlign.Center => free / 2,
            BoxAlign.End => free,
            _ => 0,
        };
    }

    private static double FirstBaseline(Box box, List<Box> children, double[] widths, double ownHeight)
    {
        var lowest = 0.0;
        for (var i = 0; i < children.Count; i++)
        {
            if (BoxMeasure.AlignOf(box, children[i]) != BoxAlign.Baseline) continue;
            var own = BoxMeasure.BaselineOrBottom(children[i], widths[i], BoxMeasure.Height(children[i], widths[i], ownHeight));
            lowest = Math.Max(lowest, own + children[i].Style.Margin.Top);
        }
        return lowest;
    }

    // What is left before the first and, beside the gap, between two.
    internal static (double Start, double Between) Spread(BoxJustify justify, double free, int count)
    {
        if (free <= 0) return justify switch { BoxJustify.Center => (free / 2, 0), BoxJustify.End => (free, 0), _ => (0, 0) };
        return justify switch
        {
            BoxJustify.Center => (free / 2, 0),
            BoxJustify.End => (free, 0),
            BoxJustify.SpaceBetween when count > 1 => (0, free / (count - 1)),
            BoxJustify.SpaceAround => (free / count / 2, free / count),
            BoxJustify.SpaceEvenly => (free / (count + 1), free / (count + 1)),
            _ => (0, 0),
        };
    }

    private void ReportWidths(Box box, List<Box> children, Rect inner, double[] widths)
    {
        for (var i = 0; i < children.Count; i++)
        {
            var style = children[i].Style;
            // A box in page columns may stick out on either side of a container that is narrower.
            var tooFar = style.ColumnStart is { } column ? Math.Max(inner.X - column, column + widths[i] + style.Margin.Horizontal - inner.Right)
                : widths[i] + style.Margin.Horizontal - inner.Width;
            if (tooFar > Tolerance) overflows(new(box, [children[i]], IsHeight: false, tooFar, inner.Right));
        }
    }
}

/// <summary>Children that need more room than their container has.</summary>
/// <param name="Container">The container.</param>
/// <param name="Children">Its children that are meant, in order.</param>
/// <param name="IsHeight">True: too tall; false: too wide.</param>
/// <param name="Amount">How much too much, in points.</param>
/// <param name="Limit">The side of the content box that is crossed, in scene space.</param>
internal sealed record BoxOverflowFound(Box Container, IReadOnlyList<Box> Children, bool IsHeight, double Amount, double Limit);
