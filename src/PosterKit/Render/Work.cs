using System.Runtime.ExceptionServices;

namespace PosterKit;

/// <summary>Independent parts of work on a number of threads.</summary>
internal static class Work
{
    /// <summary>How many threads a number stands for; 0: as many as there are processors.</summary>
    public static int CountThreads(int threads) => threads > 0 ? threads : Environment.ProcessorCount;

    /// <summary>Does each part once. One part, or one thread, needs no other thread, and none is started.</summary>
    /// <param name="count">How many parts.</param>
    /// <param name="threads">At most so many at a time.</param>
    /// <param name="part">Does a part, by its 0-based number. Its exception is thrown as it is.</param>
    /// <param name="cancellation">Starts no further part.</param>
    public static void ForEach(int count, int threads, Action<int> part, CancellationToken cancellation)
    {
        if (count <= 1 || threads <= 1)
        {
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                part(i);
            }
            return;
        }
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, part);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
