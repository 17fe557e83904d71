using System.Collections.Immutable;
using System.Diagnostics;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>
/// Makes the files of a plan. All files are written before any takes its place: an error anywhere leaves everything as it was. Few posters are composed before
/// anything is written; of many, only some are held at a time.
/// </summary>
public static partial class Renderer
{
    /// <summary>Composes, draws and writes.</summary>
    /// <param name="plan">What is wanted.</param>
    /// <param name="progress">Told of each step, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early; nothing is left of it.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static RenderOutcome Run(RenderPlan plan, IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var start = Stopwatch.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        if (CountPosters(plan) > MostKept) return new(WriteInParts(plan, diagnostics, progress, cancellation), diagnostics.ToSorted(), Stopwatch.GetElapsedTime(start));
        var composition = Compose(plan, diagnostics, progress, cancellation);
        var files = diagnostics.HasErrors ? [] : WriteFiles(plan, composition, diagnostics, progress, cancellation);
        return new(files, diagnostics.ToSorted(), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Composes what a plan shows and checks the sizes of its pictures, without writing anything.</summary>
    internal static Composition Compose(RenderPlan plan, DiagnosticBag diagnostics, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        AddKnown(plan, diagnostics);
        var composition = Composition.Of(plan.Poster, plan.Jobs, Work.CountThreads(plan.Threads), diagnostics,
            (done, total) => progress?.Report(new(RenderStage.Composing, done, total)), cancellation);
        CheckSizes(plan.Poster, plan.Jobs, composition, diagnostics);
        foreach (var job in plan.Jobs) PdfSettings.Check(plan.Poster, job, composition, diagnostics);
        var checks = new PosterChecks(plan);
        checks.Look(plan.Jobs, composition);
        checks.Report(diagnostics);
        return composition;
    }

    private static void AddKnown(RenderPlan plan, DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in plan.Poster.Diagnostics) diagnostics.Add(diagnostic);
        foreach (var diagnostic in plan.Diagnostics) diagnostics.Add(diagnostic);
    }

    /// <summary>Writes the one job of a plan to a stream; nothing where its picture would be too large.</summary>
    internal static void WriteStream(RenderPlan plan, Composition composition, Stream output, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        CheckSizes(plan.Poster, plan.Jobs, composition, diagnostics);
        if (diagnostics.HasErrors) return;
        try
        {
            FileWriter.Write(plan.Poster, plan.Jobs[0], composition, output, Work.CountThreads(plan.Threads), diagnostics, cancellation);
        }
        catch (NativeLibraryException missing)
        {
            missing.ReportTo(diagnostics);
        }
    }

    /// <summary>Draws the one job of a plan into memory; null where its picture would be too large, which is reported.</summary>
    internal static PixelImage? Draw(RenderPlan plan, Composition composition, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var job = plan.Jobs[0];
        var composed = composition.Get(job, job.Posters[0]);
        CheckSizes(plan.Poster, plan.Jobs, composition, diagnostics);
        var size = OutputSize.OfPicture(composed, job.Target, job.Dpi, job.Scale);
        if (job.Crop is null && (long)size.Width * size.Height > CropSink.MostPixels)
            diagnostics.Report(DiagnosticCode.TooManyPixels, job.Target.Span, size.Width, size.Height, CropSink.MostPixels);
        if (diagnostics.HasErrors) return null;
        var sink = new RawPixelSink();
        FileWriter.Draw(plan.Poster, job, composed, _ => sink, Work.CountThreads(plan.Threads), diagnostics, cancellation);
        return sink.ToImage();
    }

    /// <summary>Writes the files of a plan beside their places, and puts them there when all are done.</summary>
    /// <returns>The files in the order of the plan; empty where anything failed, which is reported.</returns>
    internal static ImmutableArray<RenderedFile> WriteFiles(
        RenderPlan plan, Composition composition, DiagnosticBag diagnostics, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        CheckSizes(plan.Poster, plan.Jobs, composition, diagnostics);
        using var set = new FileSet(plan.Jobs.Length);
        WriteJobs(plan, 0, plan.Jobs.Length, composition, set, diagnostics, progress, cancellation);
        return set.Commit(diagnostics);
    }

    private static void WriteJobs(
        RenderPlan plan, int first, int count, Composition composition, FileSet set, DiagnosticBag diagnostics, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        // Few files: the threads share each one. Many: a thread has files of its own, which wastes none at the ends.
        var threads = Work.CountThreads(plan.Threads);
        var (across, within) = count >= 2 * threads ? (threads, 1) : (1, threads);
        Work.ForEach(count, across, i =>
        {
            if (diagnostics.HasErrors) return;
            var job = plan.Jobs[first + i];
            if (set.Open(first + i, job.Path, diagnostics) is { } file)
                set.Files[first + i] = WriteFile(job, file, output => FileWriter.Write(plan.Poster, job, composition, output, within, diagnostics, cancellation), diagnostics);
            progress?.Report(new(RenderStage.Writing, set.CountDone(), plan.Jobs.Length));
        }, cancellation);
    }

    private static RenderedFile? WriteFile(RenderJob job, PendingFile file, Func<Stream, OutputSize> write, DiagnosticBag diagnostics)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var size = write(file.Stream);
            return new(job, size, file.Close(), Stopwatch.GetElapsedTime(start));
        }
        catch (NativeLibraryException missing)
        {
            missing.ReportTo(diagnostics);
        }
        catch (Exception problem) when (PendingFile.IsOfTheSystem(problem))
        {
            PendingFile.Report(job.Path, problem, diagnostics);
        }
        return null;
    }

    // The author's bound, within the host's.
    private static long MostPixels(PosterLimits limits, TargetDefinition target) => Math.Min(target.MaxPixels ?? limits.OutputPixels, limits.MostOutputPixels);

    private static void CheckSizes(Poster poster, IEnumerable<RenderJob> jobs, Composition composition, DiagnosticBag diagnostics)
    {
        foreach (var job in jobs)
        {
            if (!OutputFormats.HasPixels(job.Format) || composition.Find(job, job.Posters[0]) is not { } composed) continue;
            FileWriter.CanWrite(job, OutputSize.OfPicture(composed, job.Target, job.Dpi, job.Scale), MostPixels(poster.Options.Limits, job.Target), diagnostics);
        }
    }
}
