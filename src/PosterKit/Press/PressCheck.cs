using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>Looks over what a plan makes for presses: its documents. Pictures for screens are left out.</summary>
internal static class PressCheck
{
    /// <summary>Looks over every document of a plan.</summary>
    public static ImmutableArray<PressFinding> Run(RenderPlan plan, Composition composition, PressProfile profile, CancellationToken cancellation)
    {
        var findings = new PressFindings();
        var seen = new HashSet<(TargetDefinition, string, int)>();
        var isAny = false;
        foreach (var jobs in plan.Jobs.Where(job => job.Format == OutputFormat.Pdf).GroupBy(job => job.Target))
        {
            isAny = true;
            var inks = new PressInkList();
            PressSheet? first = null;
            foreach (var (job, index) in jobs.SelectMany(job => job.Posters.Select(index => (job, index))))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!seen.Add((job.Target, string.Join('+', job.Languages), index)) || composition.Find(job, index) is not { } composed) continue;
                var sheet = new PressSheet(job.Target, index, plan.Poster.Count);
                first ??= sheet;
                PressWalk.Check(profile, sheet, composed.Scene, inks, findings);
            }
            if (first is not null) inks.Report(profile, first, findings);
        }
        if (isAny) return findings.ToSorted();
        return [new(new(DiagnosticCode.NothingForPress, default, []), "", 0, null, 1)];
    }
}
