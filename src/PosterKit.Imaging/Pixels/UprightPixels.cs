using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>Turns and mirrors pixels as EXIF orientation says (EXIF 2.3, tag 0112H).</summary>
internal static class UprightPixels
{
    // Source and target walk in different directions: a square of this size of both stays in the cache.
    private const int Tile = 32;

    /// <summary>The picture shown upright; itself where it is.</summary>
    public static PixelImage Of(PixelImage stored, int orientation)
    {
        if (orientation is < 2 or > 8) return stored;

        var (width, height) = (stored.Width, stored.Height);
        var target = GC.AllocateUninitializedArray<byte>(stored.Rgba.Length);
        var from = MemoryMarshal.Cast<byte, uint>(stored.Rgba.Span);
        var to = MemoryMarshal.Cast<byte, uint>(target.AsSpan());

        // Target index of the stored pixel (x, y) is start + x * stepX + y * stepY.
        var across = orientation >= 5 ? height : width;
        var last = from.Length - 1;
        var (start, stepX, stepY) = orientation switch
        {
            2 => (across - 1, -1, across), // mirrored left to right
            3 => (last, -1, -across), // turned half round
            4 => (last - across + 1, 1, -across), // mirrored top to bottom
            5 => (0, across, 1), // mirrored at the falling diagonal
            6 => (across - 1, across, -1), // to be turned a quarter clockwise
            7 => (last, -across, -1), // mirrored at the rising diagonal
            _ => (last - across + 1, -across, 1), // to be turned a quarter anticlockwise
        };
        for (var top = 0; top < height; top += Tile)
        {
            for (var left = 0; left < width; left += Tile)
                Move(from, to, width, left, top, Math.Min(width, left + Tile), Math.Min(height, top + Tile), start, stepX, stepY);
        }
        return orientation >= 5
            ? new(height, width, target, stored.IsOpaque)
            : new(width, height, target, stored.IsOpaque);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Move(
        ReadOnlySpan<uint> from, Span<uint> to, int width, int left, int top, int right, int bottom, int start, int stepX, int stepY)
    {
        for (var y = top; y < bottom; y++)
        {
            var target = start + left * stepX + y * stepY;
            foreach (var pixel in from[(y * width + left)..(y * width + right)])
            {
                to[target] = pixel;
                target += stepX;
            }
        }
    }
}
