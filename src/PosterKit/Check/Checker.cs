using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

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
        var posters = 0;
        var images = new Dictionary<ImageSource, SourceSpan>();
        foreach (var composed in composition.Posters)
        {
            posters++;
            foreach (var item in composed.Scene.Items) Collect(item, images);
        }
        foreach (var (image, span) in images)
        {
            cancellation.ThrowIfCancellationRequested();
            image.Decode(diagnostics, span);
        }
        return new(posters, diagnostics.ToSorted());
    }

    // A picture shown several times is decoded once, and reported where it comes first.
    private static void Collect(SceneItem item, Dictionary<ImageSource, SourceSpan> images)
    {
        switch (item)
        {
            case ImageItem image: images.TryAdd(image.Image, image.Source); break;
            case GroupItem group:
                foreach (var child in group.Items) Collect(child, images);
                break;
            case StructureItem structure:
                foreach (var child in structure.Items) Collect(child, images);
                break;
        }
    }
}
