using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

// A plan of many posters: some files at a time, and long documents page by page, so that memory does not grow with the series.
public static partial class Renderer
{
    // A composed poster takes some 50 kB to 1 MB.
    private const int MostKept = 64;

    private static long CountPosters(RenderPlan plan)
    {
        var count = 0L;
        foreach (var job in plan.Jobs) count += job.Posters.Length;
        return count;
    }

    // Every poster is composed, whatever is wrong with others, so that all errors are found in one run.
    private static ImmutableArray<RenderedFile> WriteInParts(
        RenderPlan plan, DiagnosticBag diagnostics, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        AddKnown(plan, diagnostics);
        var (done, total) = (0, (int)CountPosters(plan));
        var checks = new PosterChecks(plan);
        using var set = new FileSet(plan.Jobs.Length);
        for (var first = 0; first < plan.Jobs.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            var (count, posters) = (1, plan.Jobs[first].Posters.Length);
            while (first + count < plan.Jobs.Length && posters + plan.Jobs[first + count].Posters.Length <= MostKept) posters += plan.Jobs[first + count++].Posters.Length;
            if (posters > MostKept) WriteLong(first);
            else WritePart(first, count);
            first += count;
        }
        checks.Report(diagnostics);
        return set.Commit(diagnostics);

        void WritePart(int first, int count)
        {
            var jobs = plan.Jobs.Slice(first, count);
            var composition = Composition.Of(plan.Poster, jobs, Work.CountThreads(plan.Threads), diagnostics, (_, _) => CountComposed(), cancellation);
            CheckSizes(plan.Poster, jobs, composition, diagnostics);
            checks.Look(jobs, composition);
            foreach (var job in jobs) PdfSettings.Check(plan.Poster, job, composition, diagnostics);
            WriteJobs(plan, first, count, composition, set, diagnostics, progress, cancellation);
        }

        void WriteLong(int index)
        {
            var (job, threads) = (plan.Jobs[index], Work.CountThreads(plan.Threads));
            if (set.Open(index, job.Path, diagnostics) is { } file)
                set.Files[index] = WriteFile(job, file, output => FileWriter.WriteLong(plan.Poster, job, Pages(), output, threads, diagnostics, cancellation), diagnostics);
            else foreach (var _ in Pages()) { }
            progress?.Report(new(RenderStage.Writing, set.CountDone(), plan.Jobs.Length));

            IEnumerable<ComposedPoster?> Pages()
            {
                var turn = 0;
                foreach (var composed in Work.Ahead(job.Posters.Length, threads, i => Composition.Compose(plan.Poster, job, job.Posters[i], diagnostics), cancellation))
                {
                    if (composed is not null) checks.Look(job, job.Posters[turn], composed);
                    turn++;
                    CountComposed();
                    yield return composed;
                }
            }
        }

        void CountComposed() => progress?.Report(new(RenderStage.Composing, Interlocked.Increment(ref done), total));
    }
}
