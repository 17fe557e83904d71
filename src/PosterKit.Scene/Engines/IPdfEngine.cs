using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>Scenes to a PDF document, one page each.</summary>
public interface IPdfEngine
{
    /// <summary>Writes a document.</summary>
    /// <param name="pages">One scene for each page, at least one; taken one at a time.</param>
    /// <param name="options">What the document says of itself.</param>
    /// <param name="output">Written from its place on; need not be able to seek.</param>
    /// <param name="diagnostics">Gets damaged images and fonts that may not be embedded; the file is then not to be used.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    void Write(IEnumerable<PosterScene> pages, PdfOptions options, Stream output, DiagnosticBag diagnostics, CancellationToken cancellation = default);
}
