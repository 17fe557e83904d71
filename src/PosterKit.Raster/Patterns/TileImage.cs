using System.Runtime.InteropServices;
using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>A pattern whose tile was drawn once, as pixels; each device pixel is mixed of the four nearest, across the sides of tiles too.</summary>
internal sealed class TileImage : StripSource
{
    private const int LargestSide = 4096;

    private readonly StripSource _source;
    private readonly Lazy<uint[]> _pixels;
    private readonly int _width;
    private readonly int _height;
    private readonly Matrix _toPixels;

    /// <param name="source">Draws the tile, from 0,0 on.</param>
    /// <param name="width">Its pixels across.</param>
    /// <param name="height">Its pixels down.</param>
    /// <param name="toPixels">From device pixels to those of the tile, going on for ever.</param>
    public TileImage(StripSource source, int width, int height, Matrix toPixels)
    {
        (_source, _width, _height, _toPixels) = (source, width, height, toPixels);
        _pixels = new(() =>
        {
            var pixels = new uint[width * height];
            source.Read(new(0, 0, width, height), MemoryMarshal.AsBytes(pixels.AsSpan()));
            return pixels;
        });
    }

    public override bool IsOpaque => false;

    /// <summary>Pixels for a side of a tile of a length on the device.</summary>
    public static int SideOf(double length) => (int)Math.Clamp(Math.Round(length), 1, LargestSide);

    public override void Describe(Description to)
    {
        to.Add((long)DescribedKind.Tile << 8);
        to.Add((long)_width << 32 | (uint)_height);
        to.Add(_toPixels);
        _source.Describe(to);
    }

    public override void Read(PixelBox box, Span<byte> pixels)
    {
        var tile = _pixels.Value;
        var target = MemoryMarshal.Cast<byte, uint>(pixels);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                var place = _toPixels.Map(new(x + 0.5, y + 0.5));
                target[(y - box.Top) * box.Width + x - box.Left] = Sample(tile, place.X - 0.5, place.Y - 0.5);
            }
        }
    }

    // Places are taken to 1/256 pixel.
    private uint Sample(uint[] tile, double u, double v)
    {
        var (column, row) = ((long)Math.Floor(u * 256 + 0.5), (long)Math.Floor(v * 256 + 0.5));
        var (left, top) = (Wrap(column >> 8, _width), Wrap(row >> 8, _height));
        var (shareX, shareY) = ((uint)(column & 255), (uint)(row & 255));
        if (shareX == 0 && shareY == 0) return tile[top * _width + left];
        var (right, bottom) = (left + 1 == _width ? 0 : left + 1, top + 1 == _height ? 0 : top + 1);
        return Mix(
            tile[top * _width + left], tile[top * _width + right], tile[bottom * _width + left], tile[bottom * _width + right], shareX, shareY);
    }

    private static int Wrap(long value, int size) => (int)(((value % size) + size) % size);

    private static uint Mix(uint a, uint b, uint c, uint d, uint x, uint y)
    {
        var result = 0u;
        for (var shift = 0; shift < 32; shift += 8)
        {
            var upper = (a >> shift & 0xFF) * (256 - x) + (b >> shift & 0xFF) * x;
            var lower = (c >> shift & 0xFF) * (256 - x) + (d >> shift & 0xFF) * x;
            result |= ((upper * (256 - y) + lower * y + 32768) >> 16) << shift;
        }
        return result;
    }
}
