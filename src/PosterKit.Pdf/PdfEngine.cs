using System.Security.Cryptography;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>
/// Writes scenes as PDF 1.7 (ISO 32000-1) for print shops: page boxes, live text in embedded subsets, native vectors and gradients,
/// untouched JPEG data, a structure tree. The same scenes give the same bytes. Safe for several threads: nothing is kept between calls.
/// </summary>
public sealed class PdfEngine : IPdfEngine
{
    private readonly PdfWriterSettings _settings;

    /// <summary>An engine.</summary>
    public PdfEngine() : this(PdfWriterSettings.Default) { }

    internal PdfEngine(PdfWriterSettings settings) => _settings = settings;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is no page.</exception>
    public void Write(
        IEnumerable<PosterScene> pages, PdfOptions options, Stream output, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var document = new PdfDocument(output, options, _settings, diagnostics, hash, cancellation);
        foreach (var page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            document.AddPage(page);
        }
        if (document.PageCount == 0) throw new ArgumentException("a document has at least one page", nameof(pages));
        document.Finish();
    }
}
