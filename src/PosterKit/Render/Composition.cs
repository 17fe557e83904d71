using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>The posters that the files of a plan show, each composed once, whatever number of formats it is written in.</summary>
internal sealed class Composition
{
    private readonly Dictionary<(TargetDefinition, string, int), int> _places;
    private readonly ComposedPoster?[] _posters;

    private Composition(Dictionary<(TargetDefinition, string, int), int> places, ComposedPoster?[] posters) => (_places, _posters) = (places, posters);

    /// <summary>Composes all that a plan shows, and goes on after errors, so that all of them are found in one run.</summary>
    public static Composition Of(Poster poster, ImmutableArray<RenderJob> jobs, int threads, DiagnosticBag diagnostics, Action<int, int> progress, CancellationToken cancellation)
    {
        var wanted = new List<(RenderJob Job, int Index)>();
        var places = new Dictionary<(TargetDefinition, string, int), int>();
        foreach (var job in jobs)
        {
            foreach (var index in job.Posters)
            {
                if (places.TryAdd(KeyOf(job, index), wanted.Count)) wanted.Add((job, index));
            }
        }
        var composed = new ComposedPoster?[wanted.Count];
        var done = 0;
        Work.ForEach(wanted.Count, threads, i =>
        {
            composed[i] = Compose(poster, wanted[i].Job, wanted[i].Index, diagnostics);
            progress(Interlocked.Increment(ref done), wanted.Count);
        }, cancellation);
        return new(places, composed);
    }

    /// <summary>What the pages of a document show, in their order.</summary>
    /// <exception cref="InvalidOperationException">One could not be composed; errors were reported, and nothing may be written.</exception>
    public IEnumerable<ComposedPoster> Pages(RenderJob job)
    {
        foreach (var index in job.Posters) yield return Get(job, index);
    }

    /// <summary>All that could be composed, in the order of the plan.</summary>
    public IEnumerable<ComposedPoster> Posters => _posters.OfType<ComposedPoster>();

    /// <summary>What a job shows; null where it could not be composed.</summary>
    public ComposedPoster? Find(RenderJob job, int index) => _posters[_places[KeyOf(job, index)]];

    /// <summary>What a job shows.</summary>
    /// <exception cref="InvalidOperationException">It could not be composed; errors were reported, and nothing may be written.</exception>
    public ComposedPoster Get(RenderJob job, int index) =>
        Find(job, index) ?? throw new InvalidOperationException($"poster {index + 1} of target {job.Target.Name} was not composed, and no error said so");

    /// <summary>Composes one poster; null where it could not be, which is reported.</summary>
    public static ComposedPoster? Compose(Poster poster, RenderJob job, int index, DiagnosticBag diagnostics)
    {
        try
        {
            return poster.Compose(job.Target, job.Languages, index, diagnostics);
        }
        catch (NativeLibraryException missing)
        {
            missing.ReportTo(diagnostics);
            return null;
        }
    }

    /// <summary>What a poster is known by: the same for all formats of it.</summary>
    public static (TargetDefinition, string, int) KeyOf(RenderJob job, int index) => (job.Target, string.Join('+', job.Languages), index);
}
