using System.Diagnostics;

namespace PosterKit.Cli.Reports;

/// <summary>One line on a terminal that says how far a long run has come, and is gone when it ends.</summary>
internal sealed class ProgressLine : IProgress<RenderProgress>, IDisposable
{
    // Work shorter than this needs no progress; and a line that changes faster cannot be read.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.1);

    private readonly CliSession _session;
    private readonly Lock _gate = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _last;

    private ProgressLine(CliSession session) => _session = session;

    /// <summary>A line for a session; null where nobody would see it.</summary>
    public static ProgressLine? For(CliSession session) => session.Host.IsErrorTerminal ? new(session) : null;

    /// <inheritdoc/>
    public void Report(RenderProgress value)
    {
        var now = Stopwatch.GetElapsedTime(_start);
        lock (_gate)
        {
            if (now < Patience || (_last > TimeSpan.Zero && now - _last < Interval)) return;
            _last = now;
            var stage = value.Stage == RenderStage.Composing ? new Words("composing", "排版") : new Words("writing", "输出");
            _session.Host.Error.Write($"\r\e[K{_session.Say(stage)} {value.Done}/{value.Total}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_last > TimeSpan.Zero) _session.Host.Error.Write("\r\e[K");
        }
    }
}
