using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>Composes posters and tells where everything stands. Nothing is drawn.</summary>
public static class Inspector
{
    /// <summary>Inspects what a plan would make: each poster once, whatever the formats.</summary>
    /// <param name="plan">What would be wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static InspectOutcome Run(RenderPlan plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var diagnostics = new DiagnosticBag();
        foreach (var diagnostic in plan.Poster.Diagnostics) diagnostics.Add(diagnostic);
        foreach (var diagnostic in plan.Diagnostics) diagnostics.Add(diagnostic);
        var found = ImmutableArray.CreateBuilder<InspectedPoster>();
        var seen = new HashSet<(TargetDefinition, string, int)>();
        foreach (var job in plan.Jobs)
        {
            foreach (var index in job.Posters)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!seen.Add((job.Target, string.Join('+', job.Languages), index))) continue;
                if (plan.Poster.Inspect(job.Target, job.Languages, index, diagnostics) is { } poster) found.Add(poster);
            }
        }
        return new(found.ToImmutable(), diagnostics.ToSorted());
    }
}
