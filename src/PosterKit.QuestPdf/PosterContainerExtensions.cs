using PosterKit.Foundation;
using PosterKit.Scene;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PosterKit.QuestPdf;

/// <summary>Posters in documents of QuestPDF.</summary>
public static class PosterContainerExtensions
{
    /// <summary>Puts a poster into a document: as wide as the container, in its own shape, drawn with lines and fills. Its bleed is left out.</summary>
    /// <param name="container">Where; it must have room for the height that follows from its width.</param>
    /// <param name="scene">The poster: `RenderedTarget.SceneOf`.</param>
    /// <param name="raster">Draws what QuestPDF's pictures have no words for, such as `new PosterKit.Raster.RasterEngine()`.</param>
    /// <param name="diagnostics">Gets damaged images; what they leave is empty.</param>
    /// <param name="effectsDpi">Pixels per inch, at the poster's own size, of what is drawn as a picture; over zero.</param>
    public static void Poster(this IContainer container, PosterScene scene, IRasterEngine raster, DiagnosticBag diagnostics, double effectsDpi = 300)
    {
        ArgumentNullException.ThrowIfNull(container);
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(raster);
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(effectsDpi);
        var picture = PosterPicture.Draw(scene, raster, effectsDpi, null, diagnostics, default);
        QuestPdfEngine.Place(container.AspectRatio((float)(picture.Width / picture.Height), AspectRatioOption.FitWidth), picture);
    }
}
