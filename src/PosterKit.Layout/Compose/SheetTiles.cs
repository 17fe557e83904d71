using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>
/// Splits a poster over sheets of a common printer, first a map of them. Sheets go row by row; each shows its number, and ticks in its margin where
/// its neighbour to the right or below is laid on and glued. Only the map is text for readers: the sheets repeat it.
/// </summary>
internal sealed class SheetTiles
{
    private const double TickWeight = 0.5;
    private const double MapMargin = 36;

    private static readonly SolidPaint Ink = new(ColorValue.Black);
    private static readonly SolidPaint Paper = new(ColorValue.White);

    private readonly PosterScene _scene;
    private readonly TileValue _tile;
    private readonly Func<string, ImmutableArray<GlyphRunItem>> _setLine;
    private readonly Size _sheet;
    private readonly Size _seen;
    private readonly int _columns;
    private readonly int _rows;

    /// <param name="scene">The poster.</param>
    /// <param name="tile">How it is split.</param>
    /// <param name="setLine">Sets a line of small text from 0,0.</param>
    public SheetTiles(PosterScene scene, TileValue tile, Func<string, ImmutableArray<GlyphRunItem>> setLine)
    {
        (_scene, _tile, _setLine) = (scene, tile, setLine);
        var (upright, across) = (Count(tile.Sheet), Count(new(tile.Sheet.Height, tile.Sheet.Width)));
        var isAcross = across.Columns * across.Rows < upright.Columns * upright.Rows;
        _sheet = isAcross ? new(tile.Sheet.Height, tile.Sheet.Width) : tile.Sheet;
        (_columns, _rows) = isAcross ? across : upright;
        _seen = new(_sheet.Width - 2 * tile.Margin, _sheet.Height - 2 * tile.Margin);
    }

    /// <summary>The map and the sheets.</summary>
    public ImmutableArray<PosterScene> Split()
    {
        var pages = ImmutableArray.CreateBuilder<PosterScene>(1 + _columns * _rows);
        pages.Add(Map());
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++) pages.Add(Sheet(row, column));
        }
        return pages.MoveToImmutable();
    }

    private (int Columns, int Rows) Count(Size sheet)
    {
        int Along(double whole, double side) =>
            Math.Max(1, (int)Math.Ceiling((whole - _tile.Overlap) / (side - 2 * _tile.Margin - _tile.Overlap) - 1e-6));
        return (Along(_scene.Trim.Width, sheet.Width), Along(_scene.Trim.Height, sheet.Height));
    }

    // What of the poster a sheet shows.
    private Rect Part(int row, int column) => new Rect(
        column * (_seen.Width - _tile.Overlap), row * (_seen.Height - _tile.Overlap), _seen.Width, _seen.Height).Intersect(_scene.TrimBox);

    private static string NameOf(int row, int column) => FormattableString.Invariant($"{row + 1}-{column + 1}");

    private PosterScene Sheet(int row, int column)
    {
        var part = Part(row, column);
        var marks = ImmutableArray.CreateBuilder<SceneItem>();
        var (margin, right, bottom) = (_tile.Margin, _tile.Margin + _seen.Width - _tile.Overlap, _tile.Margin + _seen.Height - _tile.Overlap);
        var ticks = new PathBuilder();
        if (column + 1 < _columns)
        {
            ticks.MoveTo(right, margin * 0.3).LineTo(right, margin * 0.9);
            ticks.MoveTo(right, margin + part.Height + margin * 0.1).LineTo(right, margin + part.Height + margin * 0.7);
        }
        if (row + 1 < _rows)
        {
            ticks.MoveTo(margin * 0.3, bottom).LineTo(margin * 0.9, bottom);
            ticks.MoveTo(margin + part.Width + margin * 0.1, bottom).LineTo(margin + part.Width + margin * 0.7, bottom);
        }
        if (ticks.Build() is { IsEmpty: false } path) marks.Add(new PathItem(path, null, new(Ink, TickWeight)));
        marks.Add(Label(FormattableString.Invariant($"{NameOf(row, column)}  /  {NameOf(_rows - 1, _columns - 1)}"), new(margin, margin * 0.75), 1));
        var whole = new GroupItem(_scene.Items) { IsShared = true };
        var art = new GroupItem([new GroupItem([whole]) { Clip = new(VectorPath.Rectangle(part)) }]) { Transform = Matrix.Translation(margin - part.X, margin - part.Y) };
        return Page([new StructureItem(StructureRole.Artifact, [art, .. marks])]);
    }

    // The poster small, the edges of the sheets over it, each with its number.
    private PosterScene Map()
    {
        var scale = Math.Min((_sheet.Width - 2 * MapMargin) / _scene.Trim.Width, (_sheet.Height - 2 * MapMargin) / _scene.Trim.Height);
        var place = new Matrix(scale, 0, 0, scale, (_sheet.Width - _scene.Trim.Width * scale) / 2, (_sheet.Height - _scene.Trim.Height * scale) / 2);
        var marks = ImmutableArray.CreateBuilder<SceneItem>();
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                var box = place.MapBounds(Part(row, column));
                marks.Add(new PathItem(VectorPath.Rectangle(box), null, new(Paper, 1.5)));
                marks.Add(new PathItem(VectorPath.Rectangle(box), null, new(Ink, TickWeight) { Dashes = [3, 3] }));
            }
        }
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                var box = place.MapBounds(Part(row, column));
                var middle = new Point(box.X + box.Width / 2, box.Y + box.Height / 2);
                var label = Label(NameOf(row, column), new(middle.X - 11, middle.Y + 4), 1.6);
                marks.Add(new PathItem(VectorPath.Rectangle(new(middle.X - 16, middle.Y - 9, 32, 18)), Paper, new(Ink, TickWeight)));
                marks.Add(label);
            }
        }
        var art = new GroupItem([new GroupItem(_scene.Items) { Clip = new(VectorPath.Rectangle(_scene.TrimBox)) }]) { Transform = place };
        return Page([art, new StructureItem(StructureRole.Artifact, marks.ToImmutable())]);
    }

    private GroupItem Label(string text, Point baseline, double scale) => new([.. _setLine(text)]) { Transform = new(scale, 0, 0, scale, baseline.X, baseline.Y) };

    private PosterScene Page(ImmutableArray<SceneItem> items) => new() { Trim = _sheet, Items = items, Title = _scene.Title, Language = _scene.Language };
}
