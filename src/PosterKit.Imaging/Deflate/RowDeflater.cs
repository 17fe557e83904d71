using System.Collections.Concurrent;

namespace PosterKit.Imaging;

/// <summary>
/// Deflates filtered rows of a poster (RFC 1951), fast: a block at a time is searched for repetitions (<see cref="RowMatcher"/>), and written with codes of its
/// own (<see cref="BlockWriter"/>). One worker serves one thread, and keeps its buffers.
/// </summary>
internal sealed class RowDeflater
{
    /// <summary>Bytes after the rows that must be readable, whatever they hold.</summary>
    public const int Margin = RowMatcher.Margin;

    // A usual band is one block, so that its codes are made once: shorter ones fit better what they hold, but no more than what their codes take.
    private const int BlockBytes = 256 << 10;

    // Few are in use at once, and each holds a megabyte at most.
    private static readonly ConcurrentBag<RowDeflater> Idle = [];

    private readonly RowMatcher _matcher = new(BlockBytes);
    private readonly BlockWriter _writer = new(BlockBytes);

    /// <summary>Compresses the rows of a band, with buffers that are kept for the next. The stream ends on a byte, without a final block.</summary>
    /// <param name="rows">Filtered rows, each with its filter byte, and <see cref="Margin"/> bytes more.</param>
    /// <param name="rowBytes">Bytes of a row with its filter byte.</param>
    /// <param name="pixelBytes">Bytes of a pixel.</param>
    /// <param name="prefix">What stands before the compressed bytes.</param>
    public static PooledBytes Compress(ReadOnlySpan<byte> rows, int rowBytes, int pixelBytes, ReadOnlySpan<byte> prefix)
    {
        if (!Idle.TryTake(out var deflater)) deflater = new();
        var length = rows.Length - Margin;
        var target = new PooledBytes(Math.Max(4096, length / 5));
        target.Write(prefix);
        deflater._matcher.Begin(rowBytes, pixelBytes);
        deflater._writer.Begin();
        // Blocks of equal size: a short last one would pay as much for its codes.
        var blocks = (length + BlockBytes - 1) / BlockBytes;
        for (var i = 0; i < blocks; i++)
        {
            var (start, end) = ((int)((long)length * i / blocks), (int)((long)length * (i + 1) / blocks));
            deflater._matcher.Find(rows, start, end);
            deflater._writer.Write(rows[start..end], deflater._matcher, target);
        }
        deflater._writer.End(target);
        Idle.Add(deflater);
        return target;
    }
}
