namespace PosterKit.Pdf;

/// <summary>A kid of a structure element: another element, or a stretch of marked content.</summary>
/// <param name="Element">Null: marked content.</param>
/// <param name="Content">The stream that the marked content is in; null for an element.</param>
/// <param name="Mark">Its identifier in the stream.</param>
internal sealed record StructureKid(StructureElement? Element, ContentStream? Content, int Mark)
{
    /// <summary>An annotation by its number and its page's (14.7.4.3); default: it is none.</summary>
    public (int Annotation, int Page) Object { get; init; }
}
