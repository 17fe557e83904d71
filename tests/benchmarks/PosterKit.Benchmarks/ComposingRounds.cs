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
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (var file in (ReadOnlySpan<string>)["poster.yaml", "words.json", "photo.jpg"]) File.Copy(Path.Combine(Folder, file), Path.Combine(folder, file));
            Edit(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Someone who works on a layout: a word is changed, and the poster is looked at again.
    private static void Edit(string folder)
    {
        var path = Path.Combine(folder, "poster.yaml");
        var layout = File.ReadAllText(path);
        var count = 0;
        using var cache = new PosterCache();
        foreach (var (name, options) in (ReadOnlySpan<(string, PosterOptions)>)[("a word changed", new()), ("the same with a cache", new() { Cache = cache })])
        {
            Measure($"{name}: read", 1, () => Again(options, poster => { }));
            Measure($"{name}: read and compose", 1, () => Again(options, poster => Compose(poster, "feed", 0)));
            Measure($"{name}: read, compose, write PNG", 1, () => Again(options, poster => poster.Render("feed").WritePng(Stream.Null, new() { Threads = 1 })));
            Measure($"{name}: read, compose, write PDF", 1, () => Again(options, poster => poster.Render("print").WritePdf(Stream.Null, new() { Threads = 1 })));
        }

        void Again(PosterOptions options, Action<Poster> work)
        {
            File.WriteAllText(path, layout.Replace("${headline.zh}", $"中法建交{count++}周年", StringComparison.Ordinal));
            using var poster = Poster.Load(path, options);
            work(poster);
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
