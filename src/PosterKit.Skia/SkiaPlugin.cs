using PosterKit.Scene;
using SkiaSharp;

namespace PosterKit.Skia;

/// <summary>Brings Skia to PosterKit: `--engine skia`.</summary>
public sealed class SkiaPlugin : IEnginePlugin
{
    /// <inheritdoc/>
    public string Library => $"Skia {SkiaSharpVersion.Native}";

    /// <inheritdoc/>
    public IRasterEngine CreateRaster() => new SkiaRasterEngine();

    /// <inheritdoc/>
    /// <returns>Null: what Skia writes as PDF has neither inks nor page boxes.</returns>
    public IPdfEngine? CreatePdf(IRasterEngine raster) => null;
}
