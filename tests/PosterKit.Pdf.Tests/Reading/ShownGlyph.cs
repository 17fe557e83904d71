namespace PosterKit.Pdf.Tests.Reading;

/// <summary>A glyph that a content stream shows.</summary>
/// <param name="Code">Its two-byte code.</param>
/// <param name="X">Its origin on the page, in points from the left.</param>
/// <param name="Y">Its origin on the page, in points from the bottom.</param>
/// <param name="Mode">Text rendering mode.</param>
internal sealed record ShownGlyph(int Code, double X, double Y, int Mode);
