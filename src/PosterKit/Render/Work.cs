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

    /// <summary>Makes parts ahead of their user, who gets them in order: twice as many as there are threads are made or ready at a time, and no more.</summary>
    /// <param name="count">How many parts.</param>
    /// <param name="threads">One: each part is made when its turn comes, and no other thread is started.</param>
    /// <param name="make">Makes a part, by its 0-based number. Its exception is thrown as it is, in the part's turn.</param>
    /// <param name="cancellation">Starts no further part.</param>
    public static IEnumerable<T> Ahead<T>(int count, int threads, Func<int, T> make, CancellationToken cancellation)
    {
        if (count <= 1 || threads <= 1)
        {
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return make(i);
            }
            yield break;
        }
        var ready = new Queue<Task<T>>();
        try
        {
            for (int next = 0, taken = 0; taken < count; taken++)
            {
                for (; next < count && next < taken + 2 * threads; next++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var part = next;
                    ready.Enqueue(Task.Run(() => make(part), CancellationToken.None));
                }
                yield return ready.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            // What is being made still reads what its user may be about to free.
            while (ready.TryDequeue(out var part)) ((IAsyncResult)part).AsyncWaitHandle.WaitOne();
        }
    }
}
