using System.Buffers;

namespace PosterKit.Imaging;

/// <summary>
/// Writes a page as a PNG, band by band. Each band is filtered and deflated by itself on the thread that brings it, and written as
/// soon as those before it are: only bands that came too early wait. The bytes are the same for any number of threads and any order.
/// </summary>
/// <remarks>
/// Eight bits a channel; RGB where the page is opaque, else RGBA with alpha divided out. The bytes do depend on the band height: a
/// deflate stream starts anew at each band.
/// </remarks>
public sealed class PngEncoder : IPixelSink
{
    // Filtered bytes that go to the compressor at once: enough to make the call cheap, few enough to stay in the cache.
    private const int ChunkBytes = 64 << 10;

    private readonly Stream _output;
    private readonly PngOptions _options;
    private readonly Lock _gate = new();
    private int _width, _height, _bandHeight;
    private bool _isOpaque;
    private Band?[] _waiting = [];
    private int _next;
    private uint _adler = Adler32.Empty;

    /// <summary>An encoder for one page.</summary>
    /// <param name="output">Written from its place on; need not be able to seek; not closed.</param>
    /// <param name="options">Null: the defaults.</param>
    public PngEncoder(Stream output, PngOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        (_output, _options) = (output, options ?? new());
    }

    private int BytesPerPixel => _isOpaque ? 3 : 4;

    /// <inheritdoc/>
    public void Begin(int width, int height, int bandHeight, bool isOpaque)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(bandHeight, 1);
        if (_waiting.Length > 0) throw new InvalidOperationException("an encoder writes one page");

        (_width, _height, _bandHeight, _isOpaque) = (width, height, bandHeight, isOpaque);
        _waiting = new Band?[(height - 1) / bandHeight + 1];
        PngChunkWriter.WriteSignature(_output);
        PngChunkWriter.WriteHeader(_output, width, height, isOpaque ? PngColorType.Rgb : PngColorType.RgbAlpha);
        PngChunkWriter.WriteStandardRgb(_output);
        if (_options.Dpi is { } dpi) PngChunkWriter.WritePixelSize(_output, dpi);
        if (_options.Title is { Length: > 0 } title) PngChunkWriter.WriteTitle(_output, title);
    }

    /// <inheritdoc/>
    public void WriteBand(int band, ReadOnlySpan<byte> rgba)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(band);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(band, _waiting.Length);
        var rows = Math.Min(_bandHeight, _height - band * _bandHeight);
        if (rgba.Length != (long)rows * _width * 4) throw new ArgumentException($"band {band} has {rows} rows of {_width} pixels", nameof(rgba));

        var compressed = Compress(rgba, rows, isFirst: band == 0);
        lock (_gate)
        {
            if (band < _next || _waiting[band] is not null) throw new InvalidOperationException($"band {band} came twice");
            _waiting[band] = compressed;
            while (_next < _waiting.Length && _waiting[_next] is { } ready)
            {
                using (ready.Segment)
                {
                    PngChunkWriter.Write(_output, PngChunkType.Data, ready.Segment.Bytes);
                }
                _adler = Adler32.Join(_adler, ready.Adler, ready.RawLength);
                _waiting[_next++] = null;
            }
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_waiting.Length == 0 || _next < _waiting.Length) throw new InvalidOperationException($"band {_next} is missing");

        // The bands end on a byte, but none is a final block: an empty one with fixed codes (RFC 1951, section 3.2.6) ends the stream.
        PngChunkWriter.Write(_output, PngChunkType.Data, [0x03, 0x00, (byte)(_adler >> 24), (byte)(_adler >> 16), (byte)(_adler >> 8), (byte)_adler]);
        PngChunkWriter.WriteEnd(_output);
        _output.Flush();
    }

    private Band Compress(ReadOnlySpan<byte> rgba, int rows, bool isFirst)
    {
        var rowBytes = checked(_width * BytesPerPixel);
        var rowsAtOnce = Math.Clamp(ChunkBytes / (rowBytes + 1), 1, rows);
        // Two rows, each with a zero margin before it, take turns as the row and the row above.
        var pitch = PngFiltering.Margin + rowBytes;
        var buffer = ArrayPool<byte>.Shared.Rent(checked(2 * pitch));
        var filtered = ArrayPool<byte>.Shared.Rent(checked(rowsAtOnce * (rowBytes + 1)));
        // RFC 1950: deflate with a window of 32 KiB, fastest; the check bits make it a multiple of 31.
        using var deflater = new PngDeflater(_options.Compression, (long)rows * (rowBytes + 1), isFirst ? [0x78, 0x01] : []);
        try
        {
            buffer.AsSpan(0, PngFiltering.Margin).Clear();
            buffer.AsSpan(pitch, PngFiltering.Margin).Clear();
            var adler = Adler32.Empty;
            for (var first = 0; first < rows; first += rowsAtOnce)
            {
                var count = Math.Min(rowsAtOnce, rows - first);
                for (var y = first; y < first + count; y++)
                {
                    var (row, above) = (y & 1) == 0 ? (0, pitch) : (pitch, 0);
                    var source = rgba.Slice(y * _width * 4, _width * 4);
                    var target = buffer.AsSpan(row + PngFiltering.Margin, rowBytes);
                    if (_isOpaque) StraightPixels.ToRgb(source, target);
                    else StraightPixels.ToRgba(source, target);
                    PngFiltering.Filter(
                        buffer, row + PngFiltering.Margin, y == 0 ? -1 : above + PngFiltering.Margin, rowBytes, BytesPerPixel,
                        filtered.AsSpan((y - first) * (rowBytes + 1), rowBytes + 1));
                }
                var chunk = filtered.AsSpan(0, count * (rowBytes + 1));
                adler = Adler32.Continue(adler, chunk);
                deflater.Write(chunk);
            }
            return new(deflater.Finish(), adler, (long)rows * (rowBytes + 1));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            ArrayPool<byte>.Shared.Return(filtered);
        }
    }

    private sealed record Band(PngSegment Segment, uint Adler, long RawLength);
}
