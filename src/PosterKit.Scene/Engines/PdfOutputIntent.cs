namespace PosterKit.Scene;

/// <summary>The printing condition that a document is made for (PDF 32000-1 14.11.5).</summary>
/// <param name="Condition">Its name in the ICC's characterization registry, such as "FOGRA39" or "JC200103".</param>
/// <param name="Profile">
/// The condition's ICC profile, for four inks; empty: none is embedded, and the condition is one of the registry.
/// </param>
public sealed record PdfOutputIntent(string Condition, ReadOnlyMemory<byte> Profile)
{
    /// <summary>The condition in words, such as "Coated paper, ISO 12647-2"; null: none.</summary>
    public string? Description { get; init; }
}
