using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>
/// A shape on every tile of a pattern, as one outline: sides that meet where two tiles do cancel each other exactly, so no seam is seen.
/// </summary>
/// <param name="make">The outline on the first tile, in tile space: device pixels before they are turned.</param>
/// <param name="describe">Tells what that outline depends on.</param>
/// <param name="rule">What lies inside.</param>
/// <param name="grid">Where the tiles are.</param>
internal sealed class TiledShape(Func<FlatOutline> make, Action<Description> describe, FillRule rule, TileGrid grid) : Shape
{
    public override FillRule FillRule => rule;

    public override void Describe(Description to)
    {
        to.Add((long)DescribedKind.Tiles << 8 | (long)rule);
        to.Add(grid.TileToDevice);
        to.Add(grid.Width);
        to.Add(grid.Height);
        to.Add((long)grid.FirstColumn << 32 | (uint)grid.FirstRow);
        to.Add((long)grid.Columns << 32 | (uint)grid.Rows);
        describe(to);
    }

    protected override FlatOutline Flatten()
    {
        var one = make();
        var points = one.Coordinates;
        if (points.IsEmpty) return FlatOutline.Empty;
        var ends = one.ContourEnds;
        var (count, contours) = (grid.Columns * grid.Rows, ends.Length);
        var all = new int[checked(points.Length * count)];
        var allEnds = new int[contours * count];
        double unit = 1 << one.FractionBits;
        var tile = 0;
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++, tile++)
            {
                var m = grid.PlaceOf(column, row);
                var to = all.AsSpan(tile * points.Length, points.Length);
                for (var i = 0; i < points.Length; i += 2)
                {
                    var p = m.Map(new(points[i] / unit, points[i + 1] / unit));
                    (to[i], to[i + 1]) = (Fixed.FromPixels(p.X), Fixed.FromPixels(p.Y));
                }
                for (var i = 0; i < contours; i++) allEnds[tile * contours + i] = tile * points.Length + ends[i];
            }
        }
        return new(all, allEnds, Fixed.Bits);
    }
}
