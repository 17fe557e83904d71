using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>What all display lists of one picture share.</summary>
/// <param name="Glyphs">Flattened glyphs.</param>
/// <param name="Workers">Workers for what is drawn apart.</param>
/// <param name="Threads">How many threads may work on one thing, over zero.</param>
/// <param name="Dither">Which gradients are dithered.</param>
/// <param name="Cancellation">Ends the work early.</param>
internal sealed record RasterSettings<TFormat>(GlyphOutlineCache Glyphs, WorkerPool<TFormat> Workers, int Threads, DitherMode Dither, CancellationToken Cancellation)
    where TFormat : struct, IPlaneFormat
{
    /// <summary>How colours become pixels.</summary>
    public TFormat Format { get; init; }

    /// <summary>The same in a mask whose brightness counts.</summary>
    public TFormat BrightnessFormat { get; init; }
}
