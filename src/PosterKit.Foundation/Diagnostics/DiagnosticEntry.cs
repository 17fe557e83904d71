namespace PosterKit.Foundation;

/// <summary>A line of the catalogue: how bad a fact is, and its texts.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="English">Its English texts.</param>
/// <param name="Chinese">Its Chinese texts, with the same numbered places.</param>
public sealed record DiagnosticEntry(Severity Severity, DiagnosticText English, DiagnosticText Chinese);
