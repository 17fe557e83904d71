using PosterKit.Scene;

namespace PosterKit;

/// <summary>An engine from outside that was loaded.</summary>
/// <param name="Name">As it is asked for, such as "skia".</param>
/// <param name="Library">Name and version of the library behind it, such as "Skia 119.0".</param>
/// <param name="Plugin">Makes its engines.</param>
public sealed record ExternalEngine(string Name, string Library, IEnginePlugin Plugin)
{
    /// <summary>Options whose pictures, or documents, or both, this engine makes: whatever it has an engine for.</summary>
    /// <param name="options">The others stay as they are here. An engine for pictures that they name draws what documents have no words for.</param>
    public PosterOptions AddTo(PosterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var raster = Plugin.CreateRaster() ?? options.RasterEngine;
        var pdf = Plugin.CreatePdf(raster ?? new Raster.RasterEngine()) ?? options.PdfEngine;
        return options with { RasterEngine = raster, PdfEngine = pdf };
    }
}
