using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Skia;

/// <summary>What all painters of one picture share.</summary>
/// <param name="Images">Decoded pictures.</param>
/// <param name="Dither">Which gradients are dithered; Skia decides by itself where that shows.</param>
/// <param name="Diagnostics">Gets damaged images.</param>
/// <param name="Cancellation">Ends the work early.</param>
internal sealed record SkiaWork(SkiaImages Images, DitherMode Dither, DiagnosticBag Diagnostics, CancellationToken Cancellation);
