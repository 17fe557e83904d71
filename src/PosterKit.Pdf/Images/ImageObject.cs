namespace PosterKit.Pdf;

/// <summary>A picture that is in the document.</summary>
/// <param name="Id">Its object number.</param>
/// <param name="Orientation">How the stored pixels are to be turned: EXIF 1 to 8.</param>
/// <param name="HasMask">True where parts are clear.</param>
internal sealed record ImageObject(int Id, int Orientation, bool HasMask);
