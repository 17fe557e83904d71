using System.Collections.Concurrent;

namespace PosterKit.Raster;

/// <summary>Workers that are not at work, with their buffers. Safe for several threads.</summary>
internal sealed class WorkerPool<TFormat>
    where TFormat : struct, IPlaneFormat
{
    private readonly ConcurrentBag<BandWorker<TFormat>> _idle = [];

    /// <summary>A worker for the caller alone.</summary>
    public BandWorker<TFormat> Take() => _idle.TryTake(out var worker) ? worker : new();

    /// <summary>Gives one back; not one that broke off, whose buffers may hold half a shape.</summary>
    public void Return(BandWorker<TFormat> worker) => _idle.Add(worker);
}
