using System.Runtime.InteropServices;
using PosterKit.Imaging;

namespace PosterKit.Scene;

/// <summary>Keeps the pixels that a raster engine draws.</summary>
internal sealed class PatchSink : IPixelSink
{
    private const int BytesPerPixel = 4;

    // Of the last byte of a pixel in a number of four.
    private static readonly int AlphaShift = BitConverter.IsLittleEndian ? 24 : 0;

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
        var isOpaque = true;
        for (var y = 0; y < height; y++)
        {
            var from = MemoryMarshal.Cast<byte, uint>(_rgba.AsSpan(((y0 + y) * _width + x0) * BytesPerPixel, width * BytesPerPixel));
            var to = MemoryMarshal.Cast<byte, uint>(rgba.AsSpan(y * width * BytesPerPixel, width * BytesPerPixel));
            var first = 0;
            while (first < from.Length && AlphaOf(from[first]) == 0) first++;
            if (first == from.Length)
            {
                isOpaque = false;
                continue;
            }
            var color = ColorOf(from[first]);
            to[..first].Fill(color);
            isOpaque &= first == 0;
            for (var x = first; x < from.Length; x++)
            {
                var pixel = from[x];
                var alpha = AlphaOf(pixel);
                if (alpha > 0) color = ColorOf(pixel);
                to[x] = color | alpha << AlphaShift;
                isOpaque &= alpha == 255;
            }
        }
        return new(width, height, rgba, isOpaque);
    }

    private static uint AlphaOf(uint pixel) => pixel >> AlphaShift & 255;

    // Rounded to nearest. Most of what is soft is the shadow of something, and black, which takes no division.
    private static uint ColorOf(uint pixel)
    {
        var alpha = AlphaOf(pixel);
        var color = pixel & ~(255u << AlphaShift);
        if (color == 0 || alpha == 255) return color;
        var whole = 0u;
        for (var shift = 0; shift < 32; shift += 8)
        {
            if (shift != AlphaShift) whole |= Math.Min(255, ((pixel >> shift & 255) * 255 + alpha / 2) / alpha) << shift;
        }
        return whole;
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
