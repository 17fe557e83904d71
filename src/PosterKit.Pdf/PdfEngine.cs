using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>
/// Writes scenes as PDF 1.7 (ISO 32000-1) for print shops: page boxes, live text in embedded subsets, native vectors and gradients,
/// untouched JPEG data, a structure tree. The same scenes give the same bytes. Safe for several threads. What several
/// documents have in common is kept between calls, within a bound: make one engine for a batch.
/// </summary>
public sealed class PdfEngine : IPdfEngine
{
    private readonly PdfWriterSettings _settings;
    private readonly IRasterEngine? _raster;
    private readonly SharedParts _shared = new();

    /// <summary>An engine.</summary>
    /// <param name="raster">Draws what PDF has no operators for (filters, blurs); null: scenes have nothing of the kind.</param>
    public PdfEngine(IRasterEngine? raster = null) : this(PdfWriterSettings.Default, raster) { }

    internal PdfEngine(PdfWriterSettings settings, IRasterEngine? raster = null) => (_settings, _raster) = (settings, raster);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A scene has an effect that takes a raster engine, and there is none.</exception>
    /// <exception cref="ArgumentException">There is no page.</exception>
    public void Write(
        IEnumerable<PosterScene> pages, PdfOptions options, Stream output, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        using var document = new PdfDocument(output, options, _settings, _shared, _raster, diagnostics, cancellation);
        foreach (var page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            document.AddPage(page);
        }
        if (document.PageCount == 0) throw new ArgumentException("a document has at least one page", nameof(pages));
        document.Finish();
    }
}
