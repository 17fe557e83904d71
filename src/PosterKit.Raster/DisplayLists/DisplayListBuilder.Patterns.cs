using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

internal sealed partial class DisplayListBuilder<TFormat>
{
    // Numbers of an outline over all tiles, at most; a pattern of more is drawn from pixels.
    private const long MostCoordinates = 8_000_000;

    /// <summary>The paint of a pattern; null where it leaves no trace.</summary>
    private DevicePaint? MakePattern(PatternPaint pattern, in Place place)
    {
        var opacity = double.IsNaN(pattern.Opacity) ? 0 : Math.Clamp(pattern.Opacity, 0, 1);
        var toDevice = pattern.Transform.Then(place.ToDevice);
        if (opacity == 0 || place.Clip.IsEmpty || pattern.Tile.IsEmpty || pattern.Items.IsDefaultOrEmpty || toDevice.Inverse() is null) return null;
        var items = opacity < 1 ? [new GroupItem(pattern.Items) { Opacity = opacity }] : pattern.Items;

        // Tile space: pixels along the sides of the tile, from its corner.
        var tile = pattern.Tile;
        var (across, down) = (Length(toDevice.A, toDevice.B), Length(toDevice.C, toDevice.D));
        var toTile = Matrix.Translation(-tile.X, -tile.Y).Then(Matrix.Scale(across, down));
        var tileToDevice = toTile.Inverse() is { } back ? back.Then(toDevice) : default;
        if (TileGrid.Find(tileToDevice, tile.Width * across, tile.Height * down, place.Clip) is not { } grid) return null;

        var builder = new DisplayListBuilder<TFormat>(place.Clip, _settings);
        if (grid is { Columns: 1, Rows: 1 })
        {
            // One tile is all that is seen: it is drawn in place.
            var shift = Matrix.Translation(grid.FirstColumn * tile.Width, grid.FirstRow * tile.Height);
            builder.Add([new GroupItem([.. items]) { Transform = shift.Then(toDevice), Clip = new(VectorPath.Rectangle(tile)) }], new(Matrix.Identity, place.Clip));
            return Nest(builder) is { } one ? new(one) : null;
        }
        if (opacity == 1 && Math.Max(grid.Width, grid.Height) <= GlyphShape.Reach && builder.TryAddTiled(items.AsSpan(), toTile, grid, new(tileToDevice, place.Clip)))
            return Nest(builder) is { } shapes ? new(shapes) : null;

        var (width, height) = (TileImage.SideOf(tile.Width * across), TileImage.SideOf(tile.Height * down));
        var box = new PixelBox(0, 0, width, height);
        var drawn = new DisplayListBuilder<TFormat>(box, _settings);
        var scaled = Matrix.Translation(-tile.X, -tile.Y).Then(Matrix.Scale(width / tile.Width, height / tile.Height));
        drawn.Add(items.AsSpan(), new(scaled, box));
        if (Nest(drawn) is not { } pixels) return null;
        return new(TFormat.CreateTiles(pixels, width, height, toDevice.Inverse()!.Value.Then(scaled)));
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);

    private NestedPicture<TFormat>? Nest(DisplayListBuilder<TFormat> builder)
    {
        if (builder._commands.Count == 0) return null;
        _nested.Add(builder);
        var picture = new NestedPicture<TFormat>(() => builder.Build(0), _settings.Workers);
        _pictures.Add(picture);
        return picture;
    }

    // Plain shapes of one colour, each on all tiles at once. False where there is anything else.
    private bool TryAddTiled(ReadOnlySpan<SceneItem> items, Matrix toTile, TileGrid grid, in Place place)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case StructureItem structure:
                    if (!TryAddTiled(structure.Items.AsSpan(), toTile, grid, place)) return false;
                    break;
                case GroupItem { IsComposedApart: false, Clip: null, BackdropBlur: 0 } group:
                    if (!TryAddTiled(group.Items.AsSpan(), group.Transform.Then(toTile), grid, place)) return false;
                    break;
                case PathItem { Fill: null or SolidPaint, Stroke: null or { Paint: SolidPaint } } path when (long)path.Path.Points.Length * grid.Columns * grid.Rows * 16 < MostCoordinates:
                    AddTiled(path, toTile, grid, place);
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    private void AddTiled(PathItem item, Matrix toTile, TileGrid grid, in Place place)
    {
        // What reaches beyond the tile is cut at its sides.
        var tile = new Rect(0, 0, grid.Width, grid.Height);
        if (item.Fill is SolidPaint fill && MakeSolid(fill.Color) is { } paint)
            AddTiled(new(() => OutlineBuilder.Flatten(item.Path, toTile, FlatOutline.PlacedFractionBits, tile), to => Describe(item.Path, null, toTile, to), item.FillRule, grid), paint, place);
        if (item.Stroke is { Paint: SolidPaint line, Width: > 0 } stroke && MakeSolid(line.Color) is { } ink)
        {
            AddTiled(new(() =>
            {
                var target = OutlineBuilder.Start(FlatOutline.PlacedFractionBits, tile);
                new StrokeOutliner(target, stroke, toTile).Add(item.Path);
                return target.Finish();
            }, to => Describe(item.Path, stroke, toTile, to), FillRule.NonZero, grid), ink, place);
        }
    }

    private static void Describe(VectorPath path, Stroke? stroke, Matrix toTile, Description to)
    {
        to.Add(path);
        to.Add(toTile);
        to.Add(stroke is null ? 0L : 1);
        if (stroke is not null) to.Add(stroke);
    }

    private void AddTiled(TiledShape shape, DevicePaint paint, in Place place) =>
        _commands.Add(new() { Kind = DrawKind.Fill, Box = place.Clip, Shape = shape, Paint = paint });
}
