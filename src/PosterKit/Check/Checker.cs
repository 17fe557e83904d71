using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>Finds all that is wrong with a poster, without making a file: every target is composed and every image decoded.</summary>
public static class Checker
{
    /// <summary>Checks what a plan would make.</summary>
    /// <param name="plan">What would be wanted.</param>
    /// <param name="progress">Told of each step, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static CheckOutcome Run(RenderPlan plan, IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default) =>
        Run(plan, null, progress, cancellation);

    /// <summary>Checks what a plan would make, and looks over its documents as a printer would.</summary>
    /// <param name="plan">What would be wanted.</param>
    /// <param name="press">What they are looked over for; null: they are not.</param>
    /// <param name="progress">Told of each step, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static CheckOutcome Run(RenderPlan plan, PressRequest? press, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var diagnostics = new DiagnosticBag();
        var composition = Renderer.Compose(plan, diagnostics, progress, cancellation);
        foreach (var (image, span) in SceneImages.In(composition))
        {
            cancellation.ThrowIfCancellationRequested();
            image.Decode(diagnostics, span);
        }
        if (press is null) return new(composition.Posters.Count(), diagnostics.ToSorted());
        var (findings, proofs) = PressCheck.Run(plan, composition, press, diagnostics, cancellation);
        foreach (var finding in findings)
        {
            // The safe area of a target was heeded when it was composed.
            if (finding.Diagnostic.Code == DiagnosticCode.TextNearTrim && plan.Jobs.Any(job => job.Target.Name == finding.Target && job.Target.SafeArea is not null)) continue;
            diagnostics.Add(finding.Diagnostic);
        }
        // What the press asks of pictures takes the place of what is asked of every layout.
        return new(composition.Posters.Count(), diagnostics.ToSorted().RemoveAll(d => d.Code == DiagnosticCode.LowResolutionImage && IsTold(d, findings))) { Press = findings, Proofs = proofs };
    }

    private static bool IsTold(Diagnostic coarse, ImmutableArray<PressFinding> findings) =>
        findings.Any(finding => finding.Diagnostic.Code == DiagnosticCode.ImageTooCoarse && finding.Diagnostic.Span == coarse.Span);
}
