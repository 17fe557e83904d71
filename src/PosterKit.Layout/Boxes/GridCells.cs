using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>The cells of a grid that its children take, in the order of the children that stand in the flow.</summary>
/// <remarks>
/// Placed as CSS Grid 2 section 8.5 does it, by rows and sparsely: children that name their row first, then the others, each after the one
/// before it. A child whose row has no room goes to the next row that has.
/// </remarks>
internal sealed class GridCells
{
    private readonly int _columns;
    private readonly List<UInt128> _taken = [];

    private GridCells(int columns) => _columns = columns;

    /// <summary>One for each child.</summary>
    public ImmutableArray<GridCell> Cells { get; private set; } = [];

    /// <summary>How many rows have a child, or lie above one that has.</summary>
    public int RowCount => _taken.Count;

    /// <summary>Gives children their cells.</summary>
    /// <param name="children">Those in the flow.</param>
    /// <param name="columns">1 to 100.</param>
    public static GridCells Place(List<Box> children, int columns)
    {
        var grid = new GridCells(columns);
        var cells = new GridCell[children.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            if (children[i].Style is { RowSpan.Start: not null, ColumnSpan.Start: not null } style) cells[i] = grid.Take(style.ColumnSpan.Start.Value - 1, style.RowSpan.Start.Value - 1, style);
        }
        for (var i = 0; i < cells.Length; i++)
        {
            if (children[i].Style is { RowSpan.Start: { } row, ColumnSpan.Start: null } style) cells[i] = grid.TakeNext(0, row - 1, style);
        }
        var (column, next) = (0, 0);
        for (var i = 0; i < cells.Length; i++)
        {
            if (children[i].Style is not { RowSpan.Start: null } style) continue;
            if (style.ColumnSpan.Start is { } start && start - 1 < column) next++;
            cells[i] = grid.TakeNext(column, next, style);
            (column, next) = (cells[i].Column + cells[i].ColumnCount, cells[i].Row);
        }
        grid.Cells = ImmutableArray.Create(cells);
        return grid;
    }

    // The first free place from a cell on, to the right and then row by row.
    private GridCell TakeNext(int column, int row, BoxStyle style)
    {
        var width = Math.Min(style.ColumnSpan.Count, _columns);
        for (; ; row++, column = 0)
        {
            var (first, last) = style.ColumnSpan.Start is { } start ? (start - 1, start - 1) : (column, _columns - width);
            for (var at = first; at <= last; at++)
            {
                if (IsFree(at, row, width, style.RowSpan.Count)) return Take(at, row, style);
            }
        }
    }

    private bool IsFree(int column, int row, int width, int height)
    {
        var mask = Mask(column, width);
        for (var at = row; at < Math.Min(row + height, _taken.Count); at++)
        {
            if ((_taken[at] & mask) != 0) return false;
        }
        return true;
    }

    private GridCell Take(int column, int row, BoxStyle style)
    {
        column = Math.Clamp(column, 0, _columns - 1);
        var cell = new GridCell(column, Math.Min(style.ColumnSpan.Count, _columns - column), row, style.RowSpan.Count);
        while (_taken.Count < row + cell.RowCount) _taken.Add(0);
        for (var at = row; at < row + cell.RowCount; at++) _taken[at] |= Mask(column, cell.ColumnCount);
        return cell;
    }

    private static UInt128 Mask(int column, int width) => ((UInt128.One << width) - 1) << column;
}

/// <summary>A block of cells; counted from 0.</summary>
internal readonly record struct GridCell(int Column, int ColumnCount, int Row, int RowCount);

/// <summary>Rows or columns of a grid that a child takes.</summary>
/// <param name="Start">The first, from 1; null: the next that are free.</param>
/// <param name="Count">How many, 1 to 100.</param>
internal readonly record struct CellSpan(int? Start, int Count)
{
    /// <summary>One, wherever it is free.</summary>
    public static CellSpan One { get; } = new(null, 1);
}
