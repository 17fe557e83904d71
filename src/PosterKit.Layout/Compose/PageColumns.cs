using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The column grid of a page in points.</summary>
/// <param name="Left">Where the type area begins, in scene space.</param>
/// <param name="Count">How many columns.</param>
/// <param name="Width">Width of one.</param>
/// <param name="Gutter">Between two.</param>
internal sealed record PageColumns(double Left, int Count, double Width, double Gutter)
{
    /// <summary>The grid of a page; null where it has none.</summary>
    public static PageColumns? Of(PropertyBag page, Rect area, LengthScale lengths, double em)
    {
        if (!page.TryGet(Properties.Grid, out var grid)) return null;
        var gutter = lengths.Points(grid.Gutter, em);
        return new(area.X, grid.Columns, Math.Max(0, (area.Width - gutter * (grid.Columns - 1)) / grid.Columns), gutter);
    }

    /// <summary>Width of some columns with the gutters between them.</summary>
    public double WidthOf(int columns) => columns * Width + (columns - 1) * Gutter;

    /// <summary>Where a column starts, in scene space.</summary>
    /// <param name="column">From 1.</param>
    public double StartOf(int column) => Left + (column - 1) * (Width + Gutter);
}
