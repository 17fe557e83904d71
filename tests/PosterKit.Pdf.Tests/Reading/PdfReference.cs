namespace PosterKit.Pdf.Tests.Reading;

/// <summary>A reference to another object.</summary>
internal sealed record PdfReference(int Id);
