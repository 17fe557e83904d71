using PosterKit.Scene;

namespace PosterKit.QuestPdf;

/// <summary>
/// Brings QuestPDF to PosterKit: `--engine questpdf`. It does not choose a licence of QuestPDF: who uses it does, in a class of their own that is derived from this
/// one, or in their program (README.md).
/// </summary>
public class QuestPdfPlugin : IEnginePlugin
{
    /// <inheritdoc/>
    public string Library
    {
        get
        {
            // Asks for a setting, so that a native part that is missing is told of here.
            _ = QuestPDF.Settings.License;
            return $"QuestPDF {typeof(QuestPDF.Fluent.Document).Assembly.GetName().Version?.ToString(3)}";
        }
    }

    /// <inheritdoc/>
    /// <returns>Null: QuestPDF draws documents.</returns>
    public IRasterEngine? CreateRaster() => null;

    /// <inheritdoc/>
    public IPdfEngine CreatePdf(IRasterEngine raster) => new QuestPdfEngine(raster);
}
