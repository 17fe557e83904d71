namespace PosterKit.Raster;

/// <summary>Pixels of a rectangle of the canvas: a band, or a part of one. Its array is reused from band to band.</summary>
internal class Surface
{
    private byte[] _pixels = [];

    /// <summary>Which device pixels it holds.</summary>
    public PixelBox Box { get; private set; }

    private int _bytesPerPixel;

    /// <summary>Takes another place; the pixels hold what they held, and new ones are clear.</summary>
    public void Reset(PixelBox box, int bytesPerPixel)
    {
        Box = box;
        _bytesPerPixel = bytesPerPixel;
        var length = checked(box.Width * box.Height * bytesPerPixel);
        if (_pixels.Length < length) _pixels = new byte[length];
    }

    /// <summary>All its pixels, row after row.</summary>
    public Span<byte> Pixels => _pixels.AsSpan(0, Box.Width * Box.Height * _bytesPerPixel);

    /// <summary>Neighbouring pixels of a row.</summary>
    /// <param name="x">First device pixel.</param>
    /// <param name="y">Device row.</param>
    /// <param name="count">How many.</param>
    public Span<byte> Row(int x, int y, int count) =>
        _pixels.AsSpan(((y - Box.Top) * Box.Width + x - Box.Left) * _bytesPerPixel, count * _bytesPerPixel);

    /// <summary>Says that pixels of a row, from start to before end, are about to be painted.</summary>
    public virtual void Mark(int y, int start, int end) { }
}
