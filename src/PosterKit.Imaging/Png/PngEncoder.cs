using System.Buffers;
using System.Collections.Concurrent;

namespace PosterKit.Imaging;

/// <summary>
/// Writes a page as a PNG, band by band. Each band is filtered and deflated by itself on the thread that brings it, and written as
/// soon as those before it are: only bands that came too early wait. The bytes are the same for any number of threads and any order.
/// </summary>
/// <remarks>
/// Eight bits a channel; RGB where the page is opaque, else RGBA with alpha divided out. The bytes do depend on the band height: a
/// deflate stream starts anew at each band. A page that shows at most 256 colours has a palette: its bands wait as bytes until a further
/// colour comes, or the end.
/// </remarks>
public sealed class PngEncoder : IPixelSink
{
    private readonly Stream _output;
    private readonly PngOptions _options;
    private readonly Lock _gate = new();
    private readonly ConcurrentQueue<(int Number, PngIndexedBand Band)> _expelled = new();
    private int _width, _height, _bandHeight;
    private bool _isOpaque, _isHeadWritten;
    private BandOrder<Band>? _order;
    private volatile PngIndexedPage? _indexed;
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
        if (_order is not null) throw new InvalidOperationException("an encoder writes one page");

        (_width, _height, _bandHeight, _isOpaque) = (width, height, bandHeight, isOpaque);
        _order = new((height - 1) / bandHeight + 1, WriteBand);
        if (_options.UsesPalette && (long)width * height <= PngIndexedPage.MostPixels) _indexed = new(_order.Count);
    }

    /// <inheritdoc/>
    public void WriteBand(int band, ReadOnlySpan<byte> rgba) => WriteBand(band, rgba, null);

    /// <inheritdoc/>
    public void WriteBand(int band, KeptBand kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        WriteBand(band, kept.Rgba, kept);
    }

    private void WriteBand(int band, ReadOnlySpan<byte> rgba, KeptBand? kept)
    {
        var order = _order ?? throw new InvalidOperationException("no page was begun");
        ArgumentOutOfRangeException.ThrowIfNegative(band);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(band, order.Count);
        var rows = RowsOf(band);
        if (rgba.Length != (long)rows * _width * 4) throw new ArgumentException($"band {band} has {rows} rows of {_width} pixels", nameof(rgba));

        if (_indexed is not { } page || !Keep(page, band, rgba)) Add(order, band, Compress(rgba, rows, isFirst: band == 0, kept));
        WriteExpelled(order);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_order is not { } order) throw new InvalidOperationException("no page was begun");
        if (_indexed is { } page)
        {
            if (page.Count < order.Count) throw new InvalidOperationException("a band is missing");
            WriteIndexed(page, order);
        }
        order.RequireAll();

        // The bands end on a byte, but none is a final block: an empty one with fixed codes (RFC 1951, section 3.2.6) ends the stream.
        PngChunkWriter.Write(_output, PngChunkType.Data, [0x03, 0x00, (byte)(_adler >> 24), (byte)(_adler >> 16), (byte)(_adler >> 8), (byte)_adler]);
        PngChunkWriter.WriteEnd(_output);
        _output.Flush();
    }

    private int RowsOf(int band) => Math.Min(_bandHeight, _height - band * _bandHeight);

    // True where the band waits with the others of few colours; or goes with them, where it brings one too many.
    private bool Keep(PngIndexedPage page, int band, ReadOnlySpan<byte> rgba)
    {
        var indexed = PngIndexedBand.Of(rgba);
        lock (_gate)
        {
            if (_indexed is null)
            {
                indexed?.Dispose();
                return false;
            }
            if (indexed is not null && page.Add(band, indexed)) return true;
            _indexed = null;
            for (var i = 0; i < _order!.Count; i++)
            {
                if (page.Take(i) is { } kept) _expelled.Enqueue((i, kept));
            }
            return indexed is not null;
        }
    }

    // Whichever threads come by share the work.
    private void WriteExpelled(BandOrder<Band> order)
    {
        byte[]? pixels = null;
        while (_expelled.TryDequeue(out var kept))
        {
            using (kept.Band)
            {
                pixels ??= ArrayPool<byte>.Shared.Rent(checked(_bandHeight * _width * 4));
                var rgba = pixels.AsSpan(0, kept.Band.Length * 4);
                kept.Band.Expand(rgba);
                Add(order, kept.Number, Compress(rgba, RowsOf(kept.Number), isFirst: kept.Number == 0));
            }
        }
        if (pixels is not null) ArrayPool<byte>.Shared.Return(pixels);
    }

    private void Add(BandOrder<Band> order, int number, Band compressed)
    {
        lock (_gate)
        {
            order.Add(number, compressed);
        }
    }

    private void WriteBand(Band band)
    {
        if (!_isHeadWritten) WriteHead(_isOpaque ? PngColorType.Rgb : PngColorType.RgbAlpha, 8);
        using (band.Segment)
        {
            PngChunkWriter.Write(_output, PngChunkType.Data, band.Segment.Bytes);
        }
        _adler = Adler32.Join(_adler, band.Adler, band.RawLength);
    }

    private void WriteHead(PngColorType colorType, int depth)
    {
        _isHeadWritten = true;
        PngChunkWriter.WriteSignature(_output);
        PngChunkWriter.WriteHeader(_output, _width, _height, colorType, depth);
        PngChunkWriter.WriteStandardRgb(_output);
        if (_options.Dpi is { } dpi) PngChunkWriter.WritePixelSize(_output, dpi);
        if (_options.Title is { Length: > 0 } title) PngChunkWriter.WriteTitle(_output, title);
    }

    private void WriteIndexed(PngIndexedPage page, BandOrder<Band> order)
    {
        var palette = page.MakePalette();
        var depth = PngIndexedPage.DepthOf(palette.Length);
        WriteHead(PngColorType.Palette, depth);
        PngChunkWriter.WritePalette(_output, palette);
        var numberOf = new Dictionary<uint, byte>();
        for (var i = 0; i < palette.Length; i++) numberOf.Add(palette[i], (byte)i);

        var rowBytes = (int)(((long)_width * depth + 7) / 8);
        var buffer = ArrayPool<byte>.Shared.Rent(checked(_bandHeight * (rowBytes + 1) + RowDeflater.Margin));
        Span<byte> numbers = stackalloc byte[PngIndexedBand.MostColors];
        for (var band = 0; band < order.Count; band++)
        {
            using var indexed = page.Take(band)!;
            for (var i = 0; i < indexed.Colors.Length; i++) numbers[i] = numberOf[indexed.Colors[i]];
            var rows = RowsOf(band);
            var filtered = buffer.AsSpan(0, rows * (rowBytes + 1));
            for (var y = 0; y < rows; y++)
            {
                // Neighbouring numbers say nothing of neighbouring colours: no filter helps (W3C PNG 3, section 12.7).
                var row = filtered.Slice(y * (rowBytes + 1), rowBytes + 1);
                row[0] = (byte)PngFilter.None;
                PngIndexedPage.Pack(indexed.Indexes.Slice(y * _width, _width), numbers, depth, row[1..]);
            }
            order.Add(band, Deflate(buffer.AsSpan(0, filtered.Length + RowDeflater.Margin), rowBytes + 1, 1, isFirst: band == 0));
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    // A band is compressed by itself, so its bytes depend on its pixels, and beside them on no more than this.
    private sealed record Manner(int Width, bool IsOpaque, PngCompression Compression, bool IsFirst);

    private sealed record Code(byte[] Bytes, uint Adler, long RawLength);

    private Band Compress(ReadOnlySpan<byte> rgba, int rows, bool isFirst, KeptBand? kept)
    {
        if (kept is null) return Compress(rgba, rows, isFirst);
        var manner = new Manner(_width, _isOpaque, _options.Compression, isFirst);
        if (kept.Find(manner) is not Code code)
        {
            var band = Compress(rgba, rows, isFirst);
            kept.Leave(manner, new Code(band.Segment.Bytes.ToArray(), band.Adler, band.RawLength));
            return band;
        }
        var segment = new PooledBytes(code.Bytes.Length);
        segment.Write(code.Bytes);
        return new(segment, code.Adler, code.RawLength);
    }

    private Band Compress(ReadOnlySpan<byte> rgba, int rows, bool isFirst)
    {
        var rowBytes = checked(_width * BytesPerPixel + 1);
        var pooled = ArrayPool<byte>.Shared.Rent(checked(rows * rowBytes + RowDeflater.Margin));
        var padded = pooled.AsSpan(0, rows * rowBytes + RowDeflater.Margin);
        var filter = _options.Compression == PngCompression.Smallest
            ? PngBandFiltering.Best(rgba, _width, _isOpaque, padded)
            : PngBandFiltering.Guess(rgba, _width, _isOpaque, padded);
        PngBandFiltering.Filter(rgba, _width, _isOpaque, filter, padded[..^RowDeflater.Margin]);
        var band = Deflate(padded, rowBytes, BytesPerPixel, isFirst);
        ArrayPool<byte>.Shared.Return(pooled);
        return band;
    }

    // The rows have RowDeflater.Margin bytes after them.
    private Band Deflate(ReadOnlySpan<byte> padded, int rowBytes, int pixelBytes, bool isFirst)
    {
        var filtered = padded[..^RowDeflater.Margin];
        // RFC 1950: deflate with a window of 32 KiB, fastest; the check bits make it a multiple of 31.
        ReadOnlySpan<byte> prefix = isFirst ? [0x78, 0x01] : [];
        var adler = Adler32.Continue(Adler32.Empty, filtered);
        return new(RowDeflater.Compress(padded, rowBytes, pixelBytes, _options.Compression, prefix), adler, filtered.Length);
    }

    private sealed record Band(PooledBytes Segment, uint Adler, long RawLength);
}
