using PosterKit.Scene;
using QuestPDF.Infrastructure;

namespace PosterKit.QuestPdf;

/// <summary>
/// Brings QuestPDF to PosterKit: `--engine questpdf`. It does not choose a licence of QuestPDF: who uses it does, in the environment variable
/// <see cref="LicenceVariable"/>, in a class of their own that is derived from this one, or in their program (README.md).
/// </summary>
public class QuestPdfPlugin : IEnginePlugin
{
    /// <summary>The environment variable in which the user of the command line says which licence of QuestPDF applies to them, by QuestPDF's own name for it.</summary>
    public const string LicenceVariable = "POSTERKIT_QUESTPDF_LICENSE";

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
    public IPdfEngine CreatePdf(IRasterEngine raster)
    {
        // The user's word, handed on: without one, or with a word that QuestPDF does not know, PK5214 tells when a document is asked for.
        if (QuestPDF.Settings.License is null && FindLicence(Environment.GetEnvironmentVariable(LicenceVariable)) is { } licence) QuestPDF.Settings.License = licence;
        return new QuestPdfEngine(raster);
    }

    private static LicenseType? FindLicence(string? name) =>
        Array.Exists(Enum.GetNames<LicenseType>(), known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) ? Enum.Parse<LicenseType>(name!, ignoreCase: true) : null;
}
