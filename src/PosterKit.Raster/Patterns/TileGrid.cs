using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>The tiles of a pattern that are seen.</summary>
/// <param name="TileToDevice">From tile space, where the first tile starts at 0,0, to device pixels; it keeps lengths about as they are.</param>
/// <param name="Width">Width of a tile in tile space.</param>
/// <param name="Height">Its height.</param>
/// <param name="FirstColumn">Number of the first column that is seen.</param>
/// <param name="FirstRow">Number of the first row.</param>
/// <param name="Columns">How many columns are seen.</param>
/// <param name="Rows">How many rows.</param>
internal sealed record TileGrid(Matrix TileToDevice, double Width, double Height, int FirstColumn, int FirstRow, int Columns, int Rows)
{
    /// <summary>From the tile space of the first tile to where one of those that are seen lies.</summary>
    public Matrix PlaceOf(int column, int row) => Matrix.Translation((FirstColumn + column) * Width, (FirstRow + row) * Height).Then(TileToDevice);

    /// <summary>The tiles that touch a rectangle of device pixels; null where there are too many to count, or none.</summary>
    public static TileGrid? Find(Matrix tileToDevice, double width, double height, PixelBox seen)
    {
        const double Most = 1 << 24;
        if (seen.IsEmpty || tileToDevice.Inverse() is not { } back || !(width > 0 && height > 0)) return null;
        var r = back.MapBounds(new(seen.Left, seen.Top, seen.Width, seen.Height));
        var (left, top) = (Math.Floor(r.X / width + 1e-6), Math.Floor(r.Y / height + 1e-6));
        var (columns, rows) = (Math.Ceiling(r.Right / width - 1e-6) - left, Math.Ceiling(r.Bottom / height - 1e-6) - top);
        if (!(columns >= 1 && rows >= 1 && columns * rows <= Most && Math.Abs(left) < int.MaxValue / 2 && Math.Abs(top) < int.MaxValue / 2)) return null;
        return new(tileToDevice, width, height, (int)left, (int)top, (int)columns, (int)rows);
    }
}
