using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Scene;

/// <summary>Scene to pixels. An engine may keep caches between calls; it is safe for several threads.</summary>
public interface IRasterEngine
{
    /// <summary>Draws a scene, band by band, into a sink.</summary>
    /// <param name="scene">What to draw; the trim box is shown, or the bleed box where the options say so.</param>
    /// <param name="options">Size and manner.</param>
    /// <param name="sink">Takes the pixels; not completed where drawing fails.</param>
    /// <param name="diagnostics">Gets damaged images.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    void Render(PosterScene scene, RasterOptions options, IPixelSink sink, DiagnosticBag diagnostics, CancellationToken cancellation = default);
}
