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
    public static CheckOutcome Run(RenderPlan plan, IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var diagnostics = new DiagnosticBag();
        var composition = Renderer.Compose(plan, diagnostics, progress, cancellation);
        foreach (var (image, span) in SceneImages.In(composition))
        {
            cancellation.ThrowIfCancellationRequested();
            image.Decode(diagnostics, span);
        }
        return new(composition.Posters.Count(), diagnostics.ToSorted());
    }
}
