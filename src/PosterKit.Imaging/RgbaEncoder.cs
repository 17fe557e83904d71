namespace PosterKit.Imaging;

/// <summary>
/// Writes a page as nothing but its pixels, band by band: rows from the top, red, green, blue, alpha, a byte each, alpha divided out. A band that comes too early waits.
/// </summary>
/// <param name="output">Written from its place on; need not be able to seek; not closed.</param>
public sealed class RgbaEncoder(Stream output) : IPixelSink
{
    private readonly Lock _gate = new();
    private BandOrder<byte[]>? _order;
    private bool _isOpaque;

    /// <inheritdoc/>
    public void Begin(int width, int height, int bandHeight, bool isOpaque)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(bandHeight, 1);
        _isOpaque = isOpaque;
        _order = new((height - 1) / bandHeight + 1, pixels => output.Write(pixels));
    }

    /// <inheritdoc/>
    public void WriteBand(int band, ReadOnlySpan<byte> rgba)
    {
        var order = _order ?? throw new InvalidOperationException("no page was begun");
        var pixels = GC.AllocateUninitializedArray<byte>(rgba.Length);
        if (_isOpaque) rgba.CopyTo(pixels);
        else StraightPixels.ToRgba(rgba, pixels);
        lock (_gate)
        {
            order.Add(band, pixels);
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_order is not { } order) throw new InvalidOperationException("no page was begun");
        order.RequireAll();
        output.Flush();
    }
}
