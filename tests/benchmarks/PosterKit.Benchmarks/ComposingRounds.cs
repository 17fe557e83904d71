using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Benchmarks;

/// <summary>
/// What composing costs in a warm process, on the poster that other renderers were measured with: the same poster again, a hundred that differ in headline and
/// figure, and a layout file of which one word is changed each time. Processor time of one thread, the least of many rounds.
/// </summary>
internal static class ComposingRounds
{
    private const int Posters = 100;

    private static readonly string Folder = Path.Combine(FirstPoster.Root, "tests", "benchmarks", "peers");

    /// <summary>Measures, and writes a line for each.</summary>
    public static void Run()
    {
        using var poster = Poster.Load(Path.Combine(Folder, "batch.yaml"));
        // The first lines are measured while the compiler of the run time is still at work: that target comes twice.
        foreach (var name in (ReadOnlySpan<string>)["feed", "print", "feed"])
        {
            Measure($"{name}: the same poster", 1, () => Compose(poster, name, 0));
            Measure($"{name}: a hundred posters, each", Posters, () =>
            {
                for (var i = 0; i < Posters; i++) Compose(poster, name, i);
            });
        }
    }

    private static void Compose(Poster poster, string target, int index)
    {
        var diagnostics = new DiagnosticBag();
        poster.Compose(poster.Layout!.FindTarget(target)!, [], index, diagnostics);
        if (diagnostics.HasErrors) throw new PosterException(diagnostics.ToSorted());
    }

    // The least of the rounds: what lies above it is the machine. A second of work first, so that the compiler of the run time is done.
    private static void Measure(string what, int posters, Action work)
    {
        var until = Environment.TickCount64 + 1500;
        while (Environment.TickCount64 < until) work();
        var (processor, bytes) = (double.MaxValue, long.MaxValue);
        for (var round = 0; round < 5 || Environment.TickCount64 < until + 1500; round++)
        {
            var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            work();
            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / posters);
            bytes = Math.Min(bytes, (GC.GetAllocatedBytesForCurrentThread() - allocated) / posters);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {processor:0.00} ms, {bytes / 1000} kB allocated"));
    }
}
