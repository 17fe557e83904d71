namespace PosterKit.Pdf;

/// <summary>What changes how a document is written but not what it shows; for tests.</summary>
internal sealed record PdfWriterSettings
{
    public static PdfWriterSettings Default { get; } = new();

    /// <summary>True: no compression, no object streams, a table of references; the file can be read by eye.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Bytes of memory that content takes after which the fonts used so far are written and the content with them.</summary>
    public long WaitingBytes { get; init; } = 8 << 20;
}
