using PosterKit.Foundation;

namespace PosterKit.Layout;

// Grids.
internal sealed partial class BoxPlacer
{
    private void PlaceGrid(Box box, List<Box> children, Rect inner, bool isHeightGiven)
    {
        if (children.Count == 0) return;
        var ownHeight = isHeightGiven ? inner.Height : double.NaN;
        var cells = GridMeasure.CellsOf(box, children).Cells;
        var columns = GridMeasure.PlaceColumns(box, children, inner.Width);
        var rows = GridMeasure.PlaceRows(box, children, columns, ownHeight);
        var widths = new double[children.Count];
        for (var i = 0; i < widths.Length; i++) widths[i] = GridMeasure.ChildWidth(box, children[i], columns.SizeOf(cells[i].Column, cells[i].ColumnCount));
        var baselines = Baselines(box, children, widths, cells.AsSpan(), rows.Sizes.Length);
        for (var i = 0; i < children.Count; i++)
        {
            var cell = cells[i];
            var area = new Rect(inner.X + columns.Starts[cell.Column], inner.Y + rows.Starts[cell.Row], columns.SizeOf(cell.Column, cell.ColumnCount), rows.SizeOf(cell.Row, cell.RowCount));
            var isRowGiven = true;
            for (var row = cell.Row; row < cell.Row + cell.RowCount; row++)
            {
                var track = GridMeasure.RowTrack(box, row);
                isRowGiven &= track.Resolve(ownHeight) is not null || (track.Kind == ExtentKind.Fraction && isHeightGiven);
            }
            PlaceInCells(box, children[i], area, widths[i], cell.RowCount == 1 ? baselines[cell.Row] : null, isRowGiven);
        }
        // Columns at the end or in the middle stick out on the left.
        var tooWide = columns.End - columns.Starts[0] - inner.Width;
        if (tooWide > Tolerance) overflows(new(box, children, IsHeight: false, tooWide, inner.Right));
        if (isHeightGiven && rows.End > inner.Height + Tolerance) overflows(new(box, children, IsHeight: true, rows.End - inner.Height, inner.Bottom));
    }

    private void PlaceInCells(Box box, Box child, Rect area, double width, double? baseline, bool isRowGiven)
    {
        var style = child.Style;
        var ownHeight = isRowGiven ? area.Height : double.NaN;
        var align = BoxMeasure.AlignOf(box, child);
        var height = BoxMeasure.Height(child, width, ownHeight);
        var isGiven = style.Height.Resolve(ownHeight) is not null || style.Aspect is not null;
        var needed = height;
        if (!isRowGiven && HasPercentHeight(style)) unknowns(child);
        if (align == BoxAlign.Stretch && !isGiven)
        {
            height = BoxMeasure.ClampHeight(style, area.Height - style.Margin.Vertical, ownHeight);
            // A text that can shrink asks for less than it would like.
            needed = isRowGiven ? Math.Min(needed, Math.Max(height, BoxMeasure.LeastHeight(child, width))) : needed;
            isGiven = isRowGiven;
        }
        var x = area.X + style.Margin.Left + box.Style.Justify switch
        {
            BoxJustify.Center => (area.Width - width - style.Margin.Horizontal) / 2,
            BoxJustify.End => area.Width - width - style.Margin.Horizontal,
            _ => 0,
        };
        var free = area.Height - height - style.Margin.Vertical;
        var y = area.Y + style.Margin.Top + align switch
        {
            BoxAlign.Center => free / 2,
            BoxAlign.End => free,
            BoxAlign.Baseline when baseline is { } line => line - BoxMeasure.BaselineOrBottom(child, width, height) - style.Margin.Top,
            _ => 0,
        };
        Place(child, new(x, y, width, height), isGiven);
        var tooWide = width + style.Margin.Horizontal - area.Width;
        if (tooWide > Tolerance) overflows(new(box, [child], IsHeight: false, tooWide, area.Right));
        var tooTall = needed + style.Margin.Vertical - area.Height;
        if (align == BoxAlign.Baseline) tooTall = Math.Max(tooTall, y + height + style.Margin.Bottom - area.Bottom);
        if (isRowGiven && tooTall > Tolerance) overflows(new(box, [child], IsHeight: true, tooTall, area.Bottom));
    }

    // The lowest first baseline of each row. A child of several rows has no part in it and stands at the top.
    private static double[] Baselines(Box box, List<Box> children, double[] widths, ReadOnlySpan<GridCell> cells, int rows)
    {
        var lowest = new double[rows];
        for (var i = 0; i < children.Count; i++)
        {
            if (cells[i].RowCount > 1 || BoxMeasure.AlignOf(box, children[i]) != BoxAlign.Baseline) continue;
            var own = BoxMeasure.BaselineOrBottom(children[i], widths[i], BoxMeasure.Height(children[i], widths[i], double.NaN));
            lowest[cells[i].Row] = Math.Max(lowest[cells[i].Row], own + children[i].Style.Margin.Top);
        }
        return lowest;
    }

    private static bool HasPercentHeight(BoxStyle style) =>
        style.Height.Kind == ExtentKind.Percent || style.MinHeight?.Kind == ExtentKind.Percent || style.MaxHeight?.Kind == ExtentKind.Percent;
}
