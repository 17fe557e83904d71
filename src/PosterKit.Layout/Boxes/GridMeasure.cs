namespace PosterKit.Layout;

/// <summary>Measures grids: boxes whose children stand in rows and columns.</summary>
internal static class GridMeasure
{
    /// <summary>The narrowest content box, and the one that its children would like.</summary>
    public static (double Min, double Max) Widths(Box grid) => HeldColumns(grid, BoxMeasure.Flowing(grid), double.NaN).Sums();

    /// <summary>The height that its children ask for.</summary>
    public static double Height(Box grid, List<Box> children, double width, double ownHeight)
    {
        var rows = HeldRows(grid, children, PlaceColumns(grid, children, width), ownHeight);
        return rows.Sums().Natural;
    }

    /// <summary>The least height that its children can do with.</summary>
    public static double LeastHeight(Box grid, List<Box> children, double width) =>
        HeldRows(grid, children, PlaceColumns(grid, children, width), double.NaN).Sums().Least;

    /// <summary>The first baseline from the top of the content box; null where there is none.</summary>
    public static double? Baseline(Box grid, List<Box> children, double width)
    {
        var columns = PlaceColumns(grid, children, width);
        var cell = CellsOf(grid, children).Cells[0];
        return BoxMeasure.Baseline(children[0], ChildWidth(grid, children[0], columns.SizeOf(cell.Column, cell.ColumnCount))) + children[0].Style.Margin.Top;
    }

    /// <summary>The cells of the children.</summary>
    public static GridCells CellsOf(Box grid, List<Box> children) => grid.Cells ??= GridCells.Place(children, grid.Style.Columns.Length);

    /// <summary>Where the columns stand, from the left of the content box.</summary>
    public static GridLines PlaceColumns(Box grid, List<Box> children, double width)
    {
        var style = grid.Style;
        var sizes = HeldColumns(grid, children, width).FitSizes(shrinks: true, stretches: style.Justify == BoxJustify.Stretch);
        var free = width - style.Gap * (sizes.Length - 1);
        foreach (var size in sizes) free -= size;
        var (start, between) = BoxPlacer.Spread(style.Justify ?? BoxJustify.Start, free, sizes.Length);
        return GridLines.Of(sizes, start, style.Gap + between);
    }

    /// <summary>Where the rows stand, from the top of the content box.</summary>
    public static GridLines PlaceRows(Box grid, List<Box> children, GridLines columns, double ownHeight)
    {
        var rows = HeldRows(grid, children, columns, ownHeight);
        if (double.IsNaN(ownHeight)) return GridLines.Of(rows.NaturalSizes(), 0, grid.Style.RowGap);
        var sizes = rows.FitSizes(shrinks: false, stretches: false);
        var free = ownHeight - grid.Style.RowGap * (sizes.Length - 1);
        foreach (var size in sizes) free -= size;
        var (start, between) = BoxPlacer.Spread(grid.Style.AlignContent, Math.Max(0, free), sizes.Length);
        return GridLines.Of(sizes, start, grid.Style.RowGap + between);
    }

    /// <summary>The track of a row.</summary>
    public static Extent RowTrack(Box grid, int row) => row < grid.Style.Rows.Length ? grid.Style.Rows[row] : grid.Style.FurtherRows;

    /// <summary>The width of a child's border box in its cells.</summary>
    public static double ChildWidth(Box grid, Box child, double cell)
    {
        var style = child.Style;
        if (style.Width.Resolve(cell) is { } given) return BoxMeasure.ClampWidth(style, given, cell);
        if (style.Aspect is { } aspect && style.Height.Kind == ExtentKind.Points) return BoxMeasure.ClampWidth(style, style.Height.Value * aspect, cell);
        var room = Math.Max(0, cell - style.Margin.Horizontal);
        if (grid.Style.Justify is not (BoxJustify.Start or BoxJustify.Center or BoxJustify.End)) return BoxMeasure.ClampWidth(style, room, cell);
        var (min, max) = BoxMeasure.Widths(child);
        return BoxMeasure.ClampWidth(style, Math.Min(Math.Max(min, room), max), cell);
    }

    private static GridTracks HeldColumns(Box grid, List<Box> children, double width)
    {
        var tracks = new GridTracks([.. grid.Style.Columns], grid.Style.Gap, width);
        var cells = CellsOf(grid, children).Cells;
        var claims = new List<GridClaim>(children.Count);
        for (var i = 0; i < children.Count; i++)
        {
            var (min, max) = BoxMeasure.Widths(children[i]);
            var margin = children[i].Style.Margin.Horizontal;
            claims.Add(new(cells[i].Column, cells[i].ColumnCount, min + margin, max + margin));
        }
        tracks.Hold(claims);
        return tracks;
    }

    private static GridTracks HeldRows(Box grid, List<Box> children, GridLines columns, double ownHeight)
    {
        var cells = CellsOf(grid, children);
        var count = Math.Max(cells.RowCount, grid.Style.Rows.Length);
        var extents = new Extent[count];
        for (var i = 0; i < count; i++) extents[i] = RowTrack(grid, i);
        var tracks = new GridTracks(extents, grid.Style.RowGap, ownHeight);
        var claims = new List<GridClaim>(children.Count);
        var above = new double[count];
        var below = new double[count];
        for (var i = 0; i < children.Count; i++)
        {
            var (child, cell) = (children[i], cells.Cells[i]);
            var width = ChildWidth(grid, child, columns.SizeOf(cell.Column, cell.ColumnCount));
            var margin = child.Style.Margin.Vertical;
            var natural = BoxMeasure.Height(child, width, double.NaN) + margin;
            var least = CanShare(tracks, cell) ? BoxMeasure.LeastHeight(child, width) + margin : natural;
            claims.Add(new(cell.Row, cell.RowCount, least, natural));
            if (cell.RowCount > 1 || BoxMeasure.AlignOf(grid, child) != BoxAlign.Baseline) continue;
            var baseline = BoxMeasure.BaselineOrBottom(child, width, natural - margin);
            above[cell.Row] = Math.Max(above[cell.Row], baseline + child.Style.Margin.Top);
            below[cell.Row] = Math.Max(below[cell.Row], natural - baseline - child.Style.Margin.Top);
        }
        for (var row = 0; row < count; row++)
        {
            if (above[row] > 0) claims.Add(new(row, 1, above[row] + below[row], above[row] + below[row]));
        }
        tracks.Hold(claims);
        return tracks;
    }

    private static bool CanShare(GridTracks tracks, GridCell cell)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowCount; row++)
        {
            if (tracks.IsShare(row)) return true;
        }
        return false;
    }
}

/// <summary>Where tracks lie, from the start of the content box.</summary>
/// <param name="Starts">Where each begins.</param>
/// <param name="Sizes">How large each is.</param>
internal sealed record GridLines(double[] Starts, double[] Sizes)
{
    /// <summary>Tracks one after the other.</summary>
    public static GridLines Of(double[] sizes, double start, double gap)
    {
        var starts = new double[sizes.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            starts[i] = start;
            start += sizes[i] + gap;
        }
        return new(starts, sizes);
    }

    /// <summary>Where the last one ends; 0: there is none.</summary>
    public double End => Sizes.Length == 0 ? 0 : Starts[^1] + Sizes[^1];

    /// <summary>From the start of one to the end of another.</summary>
    public double SizeOf(int first, int count) => Starts[first + count - 1] + Sizes[first + count - 1] - Starts[first];
}
