using PosterKit.Imaging;

namespace PosterKit;

/// <summary>
/// Takes the bands of a picture, keeps the part that is wanted, and hands that on in bands of its own. The part is in memory; its pixels are
/// those of the whole picture.
/// </summary>
/// <param name="part">Lies in the picture.</param>
/// <param name="threads">At most so many hand bands on at a time.</param>
/// <param name="next">Takes the part.</param>
internal sealed class CropSink(PixelRegion part, int threads, IPixelSink next) : IPixelSink
{
    private const int BytesPerPixel = 4;
    private const int BandHeight = 64;

    /// <summary>Pixels of the largest part: memory holds it in one piece.</summary>
    public static readonly int MostPixels = Array.MaxLength / BytesPerPixel;

    private byte[] _pixels = [];
    private int _width;
    private int _bandHeight;
    private bool _isOpaque;

    /// <inheritdoc/>
    public void Begin(int width, int height, int bandHeight, bool isOpaque)
    {
        (_width, _bandHeight, _isOpaque) = (width, bandHeight, isOpaque);
        _pixels = GC.AllocateUninitializedArray<byte>(part.Width * part.Height * BytesPerPixel);
    }

    /// <inheritdoc/>
    public void WriteBand(int band, ReadOnlySpan<byte> rgba)
    {
        var (top, stride) = (band * _bandHeight, _width * BytesPerPixel);
        var rows = rgba.Length / stride;
        for (var y = Math.Max(top, part.Y); y < Math.Min(top + rows, part.Y + part.Height); y++)
        {
            rgba.Slice((y - top) * stride + part.X * BytesPerPixel, part.Width * BytesPerPixel)
                .CopyTo(_pixels.AsSpan((y - part.Y) * part.Width * BytesPerPixel));
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        next.Begin(part.Width, part.Height, BandHeight, _isOpaque);
        Work.ForEach((part.Height + BandHeight - 1) / BandHeight, threads, band =>
        {
            var rows = Math.Min(BandHeight, part.Height - band * BandHeight);
            next.WriteBand(band, _pixels.AsSpan(band * BandHeight * part.Width * BytesPerPixel, rows * part.Width * BytesPerPixel));
        }, default);
        next.Complete();
    }
}
