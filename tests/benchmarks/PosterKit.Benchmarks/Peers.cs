using System.Diagnostics;
using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Pdf;
using PosterKit.Raster;
using PosterKit.Scene;

namespace PosterKit.Benchmarks;

/// <summary>
/// The poster that other renderers were measured with (tests/benchmarks/peers): by stage in a warm process, and a batch of a hundred. Gives processor
/// time beside that of the wall, for on a busy machine only the first says anything.
/// </summary>
internal static class Peers
{
    private const int Rounds = 30;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private static readonly string Folder = Path.Combine(FirstPoster.Root, "tests", "benchmarks", "peers");

    /// <summary>Measures, and writes a line for each stage.</summary>
    public static void Run()
    {
        Stages("feed", Rounds, null);
        Stages("print", Rounds, 300);
        Document();
        foreach (var threads in (ReadOnlySpan<int>)[1, 2])
        {
            Batch(threads);
            Documents(threads);
        }
    }

    /// <summary>A batch of pictures alone, so that a profiler sees nothing else.</summary>
    public static void Batch(int threads) => Batch("pictures", threads, new() { Targets = ["feed"] });

    /// <summary>The same batch as documents of A3: a file each, then a page each.</summary>
    public static void Documents(int threads)
    {
        Batch("documents", threads, new() { Targets = ["print"], Formats = [OutputFormat.Pdf], SplitsPages = true });
        Batch("pages of a document", threads, new() { Targets = ["print"], Formats = [OutputFormat.Pdf] });
    }

    private static void Document()
    {
        using var poster = Poster.Load(Path.Combine(Folder, "poster.yaml"));
        var composed = FirstPoster.Compose(poster, "print");
        var engine = new PdfEngine(new RasterEngine());
        Measure("print: write PDF on 1", Rounds, () => engine.Write([composed.Scene], new() { Threads = 1 }, Stream.Null, new DiagnosticBag()));
        Measure("print: all to PDF on 1", Rounds, () => poster.Render("print").WritePdf(Stream.Null, new() { Threads = 1 }));
    }

    private static void Batch(string what, int threads, RenderRequest request)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            // The first round warms the program up; the least of the others counts.
            var (wall, processor, bytes) = (double.MaxValue, double.MaxValue, 0L);
            for (var round = 0; round < 6; round++)
            {
                // Read anew, so that nothing is known of the posters.
                using var poster = Poster.Load(Path.Combine(Folder, "batch.yaml"));
                var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                var outcome = poster.RenderFiles(request with { Folder = folder, Threads = threads });
                if (outcome.Files.IsEmpty) throw new PosterException(outcome.Diagnostics);
                bytes = outcome.Files.Sum(file => file.Bytes);
                if (round == 0) continue;
                wall = Math.Min(wall, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }
            Say($"batch of 100 {what} on {threads}: wall {wall:0} ms ({100_000 / wall:0} a second), processor {processor:0} ms ({threads * 100_000 / processor:0} a second on {threads} free cores), {processor / 100:0.00} ms each, {bytes / 100_000} kB each");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Drawing alone, with an engine that is warm: for a profiler, and to compare two builds in turns.</summary>
    public static void Draw(string name, int threads)
    {
        using var poster = Poster.Load(Path.Combine(Folder, "poster.yaml"));
        var target = poster.Layout!.FindTarget(name)!;
        var engine = new RasterEngine { KeptBytes = 0 };
        var composed = FirstPoster.Compose(poster, name);
        var size = OutputSize.OfPicture(composed, target, name == "print" ? 300 : null, null);
        var options = new RasterOptions(size.Width, size.Height) { Background = ColorValue.White, Threads = threads, Dither = target.Dither };
        Measure($"{name}: draw on {threads}", name == "print" ? 4 * Rounds : 20 * Rounds, () => engine.Render(composed.Scene, options, new NoSink(), new DiagnosticBag()));
    }

    private static void Stages(string name, int rounds, double? dpi)
    {
        // Nothing is kept but glyphs, or the second round would find all of the first.
        var engine = new RasterEngine { KeptBytes = 0 };
        using var poster = Poster.Load(Path.Combine(Folder, "poster.yaml"), new() { RasterEngine = engine });
        var target = poster.Layout!.FindTarget(name)!;
        var composed = FirstPoster.Compose(poster, name);
        var size = OutputSize.OfPicture(composed, target, dpi, null);
        foreach (var threads in (ReadOnlySpan<int>)[1, 2])
        {
            var options = new RasterOptions(size.Width, size.Height) { Background = ColorValue.White, Threads = threads, Dither = target.Dither };
            if (threads == 1) Measure($"{name}: compose", rounds, () => FirstPoster.Compose(poster, name));
            Measure($"{name}: draw on {threads}", rounds, () => engine.Render(composed.Scene, options, new NoSink(), new DiagnosticBag()));
            Measure($"{name}: draw and encode on {threads}", rounds, () => engine.Render(composed.Scene, options, new PngEncoder(Stream.Null), new DiagnosticBag()));
            Measure($"{name}: all on {threads}", rounds, () => poster.Render(name).WritePng(Stream.Null, new() { Threads = threads, Dpi = dpi }));
        }
    }

    // The least of the rounds: what lies above it is the machine.
    private static void Measure(string stage, int rounds, Action work)
    {
        // Until the runtime has compiled in full what is measured, on threads of its own beside ours, in the background.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;) work();
        var (wall, processor) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < rounds; i++)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            work();
            wall = Math.Min(wall, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        Say($"{stage}: wall {wall:0.0} ms, processor {processor:0.0} ms");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
