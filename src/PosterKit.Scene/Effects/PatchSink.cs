using PosterKit.Imaging;

namespace PosterKit.Scene;

/// <summary>Keeps the pixels that a raster engine draws.</summary>
internal sealed class PatchSink : IPixelSink
{
    private const int BytesPerPixel = 4;

    private byte[] _rgba = [];
    private int _width;
    private int _bandHeight;

    public void Begin(int width, int height, int bandHeight, bool isOpaque)
    {
        _rgba = new byte[checked(width * height * BytesPerPixel)];
        (_width, _bandHeight) = (width, bandHeight);
    }

    public void WriteBand(int band, ReadOnlySpan<byte> rgba) => rgba.CopyTo(_rgba.AsSpan(band * _bandHeight * _width * BytesPerPixel));

    public void Complete() { }

    /// <summary>Narrows a rectangle to what is not clear in it; false where all is.</summary>
    public bool FindInk(ref int x0, ref int y0, ref int x1, ref int y1)
    {
        while (y0 < y1 && IsClear(x0, x1, y0, y0 + 1)) y0++;
        while (y0 < y1 && IsClear(x0, x1, y1 - 1, y1)) y1--;
        while (x0 < x1 && y0 < y1 && IsClear(x0, x0 + 1, y0, y1)) x0++;
        while (x0 < x1 && y0 < y1 && IsClear(x1 - 1, x1, y0, y1)) x1--;
        return x0 < x1 && y0 < y1;
    }

    /// <summary>A part, not premultiplied. What is clear takes the colour of what is next to it in its row.</summary>
    public PixelImage Cut(int x0, int y0, int x1, int y1)
    {
        var (width, height) = (x1 - x0, y1 - y0);
        var rgba = new byte[width * height * BytesPerPixel];
        for (var y = 0; y < height; y++)
        {
            var from = _rgba.AsSpan(((y0 + y) * _width + x0) * BytesPerPixel, width * BytesPerPixel);
            var to = rgba.AsSpan(y * width * BytesPerPixel, width * BytesPerPixel);
            var first = -1;
            for (var i = 0; i < from.Length; i += BytesPerPixel)
            {
                int alpha = to[i + 3] = from[i + 3];
                if (alpha > 0 && first < 0) first = i;
                for (var c = 0; c < 3; c++)
                {
                    if (alpha > 0) to[i + c] = (byte)Math.Min(255, (from[i + c] * 255 + alpha / 2) / alpha);
                    else if (i > 0) to[i + c] = to[i + c - BytesPerPixel];
                }
            }
            for (var i = 0; i < first; i += BytesPerPixel) to.Slice(first, 3).CopyTo(to[i..]);
        }
        return new(width, height, rgba, IsOpaque(rgba));
    }

    private static bool IsOpaque(byte[] rgba)
    {
        for (var i = 3; i < rgba.Length; i += BytesPerPixel)
        {
            if (rgba[i] != 255) return false;
        }
        return true;
    }

    private bool IsClear(int x0, int x1, int y0, int y1)
    {
        for (var y = y0; y < y1; y++)
        {
            for (var x = x0; x < x1; x++)
            {
                if (_rgba[(y * _width + x) * BytesPerPixel + 3] != 0) return false;
            }
        }
        return true;
    }
}
