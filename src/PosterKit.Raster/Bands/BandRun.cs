using System.Runtime.ExceptionServices;

namespace PosterKit.Raster;

/// <summary>Draws bands on several threads, which take them from a counter.</summary>
internal static class BandRun<TFormat>
    where TFormat : struct, IPlaneFormat
{
    /// <summary>Bytes of a band at most, where that leaves it <see cref="LeastHeight"/> rows: half of a usual second-level cache.</summary>
    private const int MostBytes = 1 << 20;

    private const int MostHeight = 64;
    private const int LeastHeight = 8;

    /// <summary>Rows of a band of a canvas that is so wide.</summary>
    public static int HeightFor(int width) => Math.Clamp(MostBytes / (width * TFormat.BytesPerPixel) / LeastHeight * LeastHeight, LeastHeight, MostHeight);

    /// <summary>Draws the bands from <paramref name="first"/> to before <paramref name="end"/>. What ends one thread ends all, and is thrown on the caller's.</summary>
    /// <param name="workers">Who draws.</param>
    /// <param name="draw">Has a worker draw a band, and hands on its pixels.</param>
    /// <param name="first">The first band.</param>
    /// <param name="end">After the last band.</param>
    /// <param name="threads">How many threads work, over zero.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static void Draw(WorkerPool<TFormat> workers, Action<BandWorker<TFormat>, int> draw, int first, int end, int threads, CancellationToken cancellation)
    {
        var next = first - 1;
        ExceptionDispatchInfo? failure = null;
        void Work()
        {
            var worker = workers.Take();
            try
            {
                while (Volatile.Read(ref failure) is null && Interlocked.Increment(ref next) is var band && band < end)
                {
                    cancellation.ThrowIfCancellationRequested();
                    draw(worker, band);
                }
                workers.Return(worker);
            }
#pragma warning disable CA1031 // Whatever ends a worker ends the render: it is thrown again on the caller's thread.
            catch (Exception e)
#pragma warning restore CA1031
            {
                // The worker's buffers may hold half a shape: it is not kept.
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
            }
        }

        var helpers = new Task[threads - 1];
        for (var i = 0; i < helpers.Length; i++) helpers[i] = Task.Run(Work, CancellationToken.None);
        Work();
        Task.WaitAll(helpers, CancellationToken.None);
        failure?.Throw();
    }
}
