using System.Collections.Concurrent;

namespace PosterKit.Imaging;

/// <summary>
/// Deflates filtered rows of a poster (RFC 1951): a block at a time is searched for repetitions, fast (<see cref="RowMatcher"/>) or for the cheapest way
/// (<see cref="CheapestMatcher"/>), and written with codes of its own (<see cref="BlockWriter"/>). One worker serves one thread, and keeps its buffers.
/// </summary>
internal sealed class RowDeflater
{
    /// <summary>Bytes after the rows that must be readable, whatever they hold.</summary>
    public const int Margin = RowMatcher.Margin;

    // A usual band is one block, so that its codes are made once: shorter ones fit better what they hold, but no more than what their codes take.
    private const int BlockBytes = 256 << 10;

    // Where every place is searched, a block's matches take fifty times its bytes.
    private const int SmallBlockBytes = 64 << 10;

    // Few are in use at once, and each holds some megabytes at most.
    private static readonly ConcurrentBag<RowDeflater> Idle = [], IdleThorough = [];

    private readonly RowMatcher _matcher = new();
    private readonly BlockSteps _steps;
    private readonly BlockWriter _writer;
    private readonly CheapestMatcher? _cheapest;
    private readonly int _blockBytes;

    private RowDeflater(bool isFast)
    {
        _blockBytes = isFast ? BlockBytes : SmallBlockBytes;
        _steps = new(_blockBytes, isFast ? RowMatcher.LeastMatch : CheapestMatcher.LeastMatch);
        _writer = new(_blockBytes);
        if (!isFast) _cheapest = new(_blockBytes);
    }

    /// <summary>Compresses the rows of a band, with buffers that are kept for the next. The stream ends on a byte, without a final block.</summary>
    /// <param name="rows">Filtered rows, each with its filter byte, and <see cref="Margin"/> bytes more.</param>
    /// <param name="rowBytes">Bytes of a row with its filter byte.</param>
    /// <param name="pixelBytes">Bytes of a pixel: 1, 3 or 4.</param>
    /// <param name="compression">How hard.</param>
    /// <param name="prefix">What stands before the compressed bytes.</param>
    public static PooledBytes Compress(ReadOnlySpan<byte> rows, int rowBytes, int pixelBytes, PngCompression compression, ReadOnlySpan<byte> prefix)
    {
        var idle = compression == PngCompression.Fast ? Idle : IdleThorough;
        if (!idle.TryTake(out var deflater)) deflater = new(compression == PngCompression.Fast);
        var target = new PooledBytes(Math.Max(4096, (rows.Length - Margin) / 5));
        target.Write(prefix);
        deflater.Deflate(rows, rowBytes, pixelBytes, compression, target);
        idle.Add(deflater);
        if (compression == PngCompression.Fast) return target;

        // In noise there is nothing to find, and on flat colours the codes of more blocks cost more than they save.
        var fast = Compress(rows, rowBytes, pixelBytes, PngCompression.Fast, prefix);
        var (smaller, larger) = fast.Length < target.Length ? (fast, target) : (target, fast);
        larger.Dispose();
        return smaller;
    }

    /// <summary>About how many sixteenths of a bit rows would take at <see cref="PngCompression.Fast"/>; as many rows as one block holds.</summary>
    /// <param name="rows">Filtered rows, each with its filter byte, and <see cref="Margin"/> bytes more.</param>
    /// <param name="rowBytes">Bytes of a row with its filter byte.</param>
    /// <param name="pixelBytes">Bytes of a pixel: 1, 3 or 4.</param>
    public static long Estimate(ReadOnlySpan<byte> rows, int rowBytes, int pixelBytes)
    {
        if (!Idle.TryTake(out var deflater)) deflater = new(isFast: true);
        deflater._matcher.Begin(rowBytes, pixelBytes);
        deflater._matcher.Find(rows, 0, Math.Min(rows.Length - Margin, BlockBytes), deflater._steps);
        var cost = StepCosts.Estimate(deflater._steps);
        Idle.Add(deflater);
        return cost;
    }

    private void Deflate(ReadOnlySpan<byte> rows, int rowBytes, int pixelBytes, PngCompression compression, PooledBytes target)
    {
        var length = rows.Length - Margin;
        _matcher.Begin(rowBytes, pixelBytes);
        _cheapest?.Begin(rowBytes, pixelBytes, compression);
        _writer.Begin();
        // Blocks of equal size: a short last one would pay as much for its codes.
        var blocks = (length + _blockBytes - 1) / _blockBytes;
        for (var i = 0; i < blocks; i++)
        {
            var (start, end) = ((int)((long)length * i / blocks), (int)((long)length * (i + 1) / blocks));
            _matcher.Find(rows, start, end, _steps);
            _cheapest?.Improve(rows, start, end, _steps);
            _writer.Write(rows[start..end], _steps, target);
        }
        _writer.End(target);
    }
}
