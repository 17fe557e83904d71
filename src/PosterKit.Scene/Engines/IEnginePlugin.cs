namespace PosterKit.Scene;

/// <summary>
/// What an engine from outside offers. Its assembly names the one class that implements this by <see cref="PosterEngineAttribute"/>; the class has a public
/// constructor without parameters.
/// </summary>
public interface IEnginePlugin
{
    /// <summary>Name and version of the library behind it, such as "Skia 119.0": what decides its pixels and bytes.</summary>
    string Library { get; }

    /// <summary>An engine for pictures; null: it has none, and PosterKit's own draws.</summary>
    IRasterEngine? CreateRaster();

    /// <summary>An engine for documents; null: it has none, and PosterKit's own writes.</summary>
    /// <param name="raster">Draws what its documents have no words for.</param>
    IPdfEngine? CreatePdf(IRasterEngine raster);
}
