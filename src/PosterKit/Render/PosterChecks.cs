using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>What is looked for in every poster of a plan, whatever is made of it. Posters come one at a time, in the order of the plan.</summary>
/// <param name="plan">The plan.</param>
internal sealed class PosterChecks(RenderPlan plan)
{
    private readonly OrderedDictionary<ImageSource, SourceSpan> _images = [];
    private readonly HashSet<(TargetDefinition, string, int)> _seen = [];
    private PressFindings? _findings;

    /// <summary>Looks at a poster.</summary>
    public void Look(RenderJob job, int index, ComposedPoster composed)
    {
        SceneImages.Collect(composed.Scene, _images);
        if (job.Target.SafeArea is null || !_seen.Add(Composition.KeyOf(job, index))) return;
        PressCheck.CheckSafeArea(new(job.Target, index, plan.Poster.Count), composed.Scene, _findings ??= new());
    }

    /// <summary>Looks at all that was composed.</summary>
    public void Look(IEnumerable<RenderJob> jobs, Composition composition)
    {
        foreach (var job in jobs)
        {
            foreach (var index in job.Posters)
            {
                if (composition.Find(job, index) is { } composed) Look(job, index, composed);
            }
        }
    }

    /// <summary>Reports what was found.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        if (_findings is not null) PressCheck.ReportSafeAreas(_findings, diagnostics);
        if (_images.Count == 0) return;
        // With `--out .` a poster may well have the name of a picture that it shows.
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var job in plan.Jobs)
        {
            if (job.Path.Length > 0 && plan.Poster.FindInput(job.Path) is { } name) outputs[name] = job.Path;
        }
        foreach (var (image, span) in _images)
        {
            if (outputs.TryGetValue(image.Name, out var path)) diagnostics.Report(DiagnosticCode.OutputOverwritesInput, span, Path.GetFileName(path));
        }
    }
}
