using System.Collections.Immutable;
using System.Diagnostics;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>
/// Makes the files of a plan. All posters are composed before anything is written, all files are written before any takes its place:
/// an error anywhere leaves everything as it was.
/// </summary>
public static class Renderer
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
        var composition = Compose(plan, diagnostics, progress, cancellation);
        var files = diagnostics.HasErrors ? [] : WriteFiles(plan, composition, diagnostics, progress, cancellation);
        return new(files, diagnostics.ToSorted(), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Composes what a plan shows and checks the sizes of its pictures, without writing anything.</summary>
    internal static Composition Compose(RenderPlan plan, DiagnosticBag diagnostics, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        foreach (var diagnostic in plan.Poster.Diagnostics) diagnostics.Add(diagnostic);
        foreach (var diagnostic in plan.Diagnostics) diagnostics.Add(diagnostic);
        var composition = Composition.Of(plan.Poster, plan.Jobs, Work.CountThreads(plan.Threads), diagnostics,
            (done, total) => progress?.Report(new(RenderStage.Composing, done, total)), cancellation);
        CheckSizes(plan, composition, diagnostics);
        CheckInputs(plan, composition, diagnostics);
        PressCheck.CheckSafeAreas(plan, composition, diagnostics);
        return composition;
    }

    /// <summary>Writes the one job of a plan to a stream; nothing where its picture would be too large.</summary>
    internal static void WriteStream(RenderPlan plan, Composition composition, Stream output, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        CheckSizes(plan, composition, diagnostics);
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
        CheckSizes(plan, composition, diagnostics);
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
        CheckSizes(plan, composition, diagnostics);
        var jobs = plan.Jobs;
        var pending = new PendingFile?[jobs.Length];
        var files = new RenderedFile?[jobs.Length];
        // Few files: the threads share each one. Many: a thread has files of its own, which wastes none at the ends.
        var threads = Work.CountThreads(plan.Threads);
        var (across, within) = jobs.Length >= 2 * threads ? (threads, 1) : (1, threads);
        var done = 0;
        try
        {
            Work.ForEach(jobs.Length, across, i =>
            {
                if (diagnostics.HasErrors) return;
                pending[i] = PendingFile.Open(jobs[i].Path, diagnostics);
                files[i] = pending[i] is { } file ? WriteFile(plan.Poster, jobs[i], composition, file, within, diagnostics, cancellation) : null;
                progress?.Report(new(RenderStage.Writing, Interlocked.Increment(ref done), jobs.Length));
            }, cancellation);
            if (diagnostics.HasErrors) return [];
            return Array.TrueForAll(pending, file => file!.Commit(diagnostics)) ? [.. files.Select(file => file!)] : [];
        }
        finally
        {
            foreach (var file in pending) file?.Dispose();
        }
    }

    private static RenderedFile? WriteFile(
        Poster poster, RenderJob job, Composition composition, PendingFile file, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var size = FileWriter.Write(poster, job, composition, file.Stream, threads, diagnostics, cancellation);
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

    // With `--out .` a poster may well have the name of a picture that it shows.
    private static void CheckInputs(RenderPlan plan, Composition composition, DiagnosticBag diagnostics)
    {
        foreach (var (image, span) in SceneImages.In(composition))
        {
            foreach (var job in plan.Jobs)
            {
                if (job.Path.Length > 0 && plan.Poster.IsInput(image.Name, job.Path))
                    diagnostics.Report(DiagnosticCode.OutputOverwritesInput, span, Path.GetFileName(job.Path));
            }
        }
    }

    // The author's bound, within the host's.
    private static long MostPixels(PosterLimits limits, TargetDefinition target) => Math.Min(target.MaxPixels ?? limits.OutputPixels, limits.MostOutputPixels);

    private static void CheckSizes(RenderPlan plan, Composition composition, DiagnosticBag diagnostics)
    {
        foreach (var job in plan.Jobs)
        {
            if (!OutputFormats.HasPixels(job.Format) || composition.Find(job, job.Posters[0]) is not { } composed) continue;
            FileWriter.CanWrite(job, OutputSize.OfPicture(composed, job.Target, job.Dpi, job.Scale), MostPixels(plan.Poster.Options.Limits, job.Target), diagnostics);
        }
    }
}
