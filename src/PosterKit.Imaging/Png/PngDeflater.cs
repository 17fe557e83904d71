using System.IO.Compression;

namespace PosterKit.Imaging;

/// <summary>
/// Compresses the filtered rows of a band smaller than <see cref="RowDeflater"/> does. No one way of deflate suits all posters: run lengths win on photographs and even areas,
/// matches on dithered gradients and patterns, by half. So the band's beginning goes through each way, and the best goes on.
/// </summary>
internal sealed class PngDeflater : IDisposable
{
    // A share of the best size by which the first way, the fastest, may be larger and still be taken.
    private const double Patience = 1 / 64.0;

    private readonly long _trialBytes;
    private readonly Way[] _ways;
    private Way? _best;
    private long _written;

    /// <summary>A compressor for one band.</summary>
    /// <param name="compression">How hard.</param>
    /// <param name="bandBytes">Filtered bytes of the band.</param>
    /// <param name="prefix">What stands before the compressed bytes.</param>
    public PngDeflater(PngCompression compression, long bandBytes, ReadOnlySpan<byte> prefix)
    {
        _trialBytes = compression == PngCompression.Smallest ? bandBytes : bandBytes / 10;
        var ways = WaysOf(compression);
        _ways = new Way[ways.Length];
        var capacity = (int)Math.Clamp(bandBytes / 8, 4096, 1 << 30);
        for (var i = 0; i < ways.Length; i++)
        {
            var segment = new PooledBytes(capacity);
            segment.Write(prefix);
            _ways[i] = new(segment, new(segment, ways[i], leaveOpen: true));
        }
    }

    public void Write(ReadOnlySpan<byte> filtered)
    {
        _written += filtered.Length;
        if (_best is not null)
        {
            _best.Deflate.Write(filtered);
            return;
        }
        foreach (var way in _ways) way.Deflate.Write(filtered);
        if (_written >= _trialBytes) Decide();
    }

    /// <summary>Ends the band on a byte boundary, without a final block.</summary>
    /// <returns>The compressed bytes; the caller disposes of them.</returns>
    public PooledBytes Finish()
    {
        if (_best is null) Decide();
        _best!.Deflate.Flush();
        // The final block that closing the deflater writes is dropped.
        _best.Segment.Freeze();
        _best.IsTaken = true;
        return _best.Segment;
    }

    public void Dispose()
    {
        foreach (var way in _ways)
        {
            way.Segment.Freeze();
            way.Deflate.Dispose();
            if (!way.IsTaken) way.Segment.Dispose();
        }
    }

    private void Decide()
    {
        // A flush brings out what the deflater holds back.
        foreach (var way in _ways) way.Deflate.Flush();
        _best = _ways.MinBy(way => way.Segment.Length)!;
        if (_ways[0].Segment.Length <= _best.Segment.Length * (1 + Patience)) _best = _ways[0];
    }

    private static ZLibCompressionOptions[] WaysOf(PngCompression compression) => compression switch
    {
        PngCompression.Small => [RunLengths, new() { CompressionLevel = 6 }],
        _ => [RunLengths, new() { CompressionLevel = 9 }, new() { CompressionLevel = 9, CompressionStrategy = ZLibCompressionStrategy.Filtered }],
    };

    private static ZLibCompressionOptions RunLengths => new() { CompressionLevel = 1, CompressionStrategy = ZLibCompressionStrategy.RunLengthEncoding };

    private sealed record Way(PooledBytes Segment, DeflateStream Deflate)
    {
        public bool IsTaken { get; set; }
    }
}
