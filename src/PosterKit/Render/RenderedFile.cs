namespace PosterKit;

/// <summary>A file that was made.</summary>
/// <param name="Job">What it shows.</param>
/// <param name="Size">Pixels of a picture, or the first page of a document.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Duration">How long drawing and writing took; composing, which files share, is left out.</param>
public sealed record RenderedFile(RenderJob Job, OutputSize Size, long Bytes, TimeSpan Duration);
