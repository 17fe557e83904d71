using PosterKit.Imaging;

namespace PosterKit.Scene;

/// <summary>Keeps the alphas of the pixels that a raster engine draws.</summary>
internal sealed class AlphaSink : IPixelSink
{
    private const int BytesPerPixel = 4;

    private byte[] _alphas = [];
    private int _width;
    private int _bandHeight;

    public void Begin(int width, int height, int bandHeight, bool isOpaque)
    {
        _alphas = new byte[checked(width * height)];
        (_width, _bandHeight) = (width, bandHeight);
    }

    public void WriteBand(int band, ReadOnlySpan<byte> rgba)
    {
        var to = _alphas.AsSpan(band * _bandHeight * _width, rgba.Length / BytesPerPixel);
        for (var i = 0; i < to.Length; i++) to[i] = rgba[BytesPerPixel * i + 3];
    }

    public void Complete() { }

    /// <summary>Narrows a rectangle to what is not clear in it; false where all is.</summary>
    public bool FindInk(ref int x0, ref int y0, ref int x1, ref int y1)
    {
        var (left, right, top, bottom) = (x1, x0, -1, -1);
        for (var y = y0; y < y1; y++)
        {
            var row = _alphas.AsSpan(y * _width + x0, x1 - x0);
            var first = row.IndexOfAnyExcept((byte)0);
            if (first < 0) continue;
            (left, right) = (Math.Min(left, x0 + first), Math.Max(right, x0 + row.LastIndexOfAnyExcept((byte)0) + 1));
            if (top < 0) top = y;
            bottom = y + 1;
        }
        if (top < 0) return false;
        (x0, y0, x1, y1) = (left, top, right, bottom);
        return true;
    }

    /// <summary>A part.</summary>
    public byte[] Cut(int x0, int y0, int x1, int y1)
    {
        var part = new byte[(x1 - x0) * (y1 - y0)];
        for (var y = y0; y < y1; y++) _alphas.AsSpan(y * _width + x0, x1 - x0).CopyTo(part.AsSpan((y - y0) * (x1 - x0)));
        return part;
    }
}
