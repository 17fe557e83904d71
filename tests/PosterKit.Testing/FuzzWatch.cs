using System.Diagnostics;

namespace PosterKit.Testing;

/// <summary>Runs numbered checks on some threads, and watches them from outside: one that does not end is told while it still runs.</summary>
/// <param name="check">Checks an input by its number; fails by an exception.</param>
public sealed class FuzzWatch(Action<int> check)
{
    /// <summary>Processor time of one input. A layout takes some milliseconds; what is worse than linear in some part shows here.</summary>
    public double MostSeconds { get; init; } = 2;

    /// <summary>What all inputs that run at once may hold, beside what the process held before.</summary>
    public long MostBytes { get; init; } = 1L << 30;

    // Of the wall: for one that waits for another thread. Far more than any busy machine needs.
    private static readonly TimeSpan MostWait = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // The first numbers that failed, in their order, whatever thread came to them first.
    private readonly SortedDictionary<int, string> _failures = [];
    private readonly Action<int> _check = check;
    private int _next = -1;
    private volatile bool _isOver;

    /// <summary>Checks the inputs from 0 on.</summary>
    /// <returns>What failed; empty: nothing did. After a failure the others are left out.</returns>
    public SortedDictionary<int, string> Run(int count)
    {
        var workers = new Worker[Math.Min(count, Environment.ProcessorCount)];
        for (var i = 0; i < workers.Length; i++) workers[i] = new(this, count);
        GC.Collect();
        var before = Environment.WorkingSet;
        foreach (var worker in workers) worker.Start();
        while (!_isOver && Array.Exists(workers, worker => !worker.Wait(Interval)))
        {
            var held = Environment.WorkingSet - before;
            foreach (var worker in workers)
            {
                if (worker.Running is not { } running) continue;
                if (worker.Seconds > MostSeconds) Fail(running, $"it took over {MostSeconds} s of processor time, and had not ended");
                if (worker.Waited > MostWait) Fail(running, $"it had not ended after {MostWait.TotalMinutes} minutes");
                if (held > MostBytes) Fail(running, $"it, or one beside it, took {held >> 20} MB of memory");
            }
        }
        lock (_failures) return new(_failures);
    }

    private void Fail(int number, string problem)
    {
        lock (_failures) _failures.TryAdd(number, problem);
        _isOver = true;
    }

    // A thread of its own: one that hangs is left behind, and does not keep the process.
    private sealed class Worker
    {
        private readonly FuzzWatch _watch;
        private readonly int _count;
        private readonly Thread _thread;
        private readonly Lock _lock = new();
        private ThreadClock? _clock;
        private int? _running;
        private double _start;
        private long _began;

        public Worker(FuzzWatch watch, int count)
        {
            (_watch, _count) = (watch, count);
            // As much stack as a thread of the pool has.
            _thread = new(Work) { IsBackground = true, Name = "fuzz" };
        }

        /// <summary>The number that is being checked; null: none.</summary>
        public int? Running
        {
            get { lock (_lock) return _running; }
        }

        /// <summary>How long the number that is being checked has run.</summary>
        public double Seconds
        {
            get { lock (_lock) return _running is null ? 0 : _clock!.Seconds - _start; }
        }

        /// <summary>How long it has been there, by the wall.</summary>
        public TimeSpan Waited
        {
            get { lock (_lock) return _running is null ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_began); }
        }

        public void Start() => _thread.Start();

        public bool Wait(TimeSpan time) => _thread.Join(time);

        private void Work()
        {
            _clock = ThreadClock.OfCurrent();
            while (!_watch._isOver && Interlocked.Increment(ref _watch._next) is var number && number < _count)
            {
                lock (_lock) (_running, _start, _began) = (number, _clock.Seconds, Stopwatch.GetTimestamp());
                try
                {
                    _watch._check(number);
                    if (Seconds > _watch.MostSeconds) _watch.Fail(number, $"it took {Seconds:0.0} s of processor time");
                }
                catch (Exception e)
                {
                    _watch.Fail(number, e.ToString());
                }
                lock (_lock) _running = null;
            }
        }
    }
}
