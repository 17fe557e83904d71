using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>A stretch of a paragraph in one style.</summary>
/// <param name="Text">Its text, one part of the paragraph's.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Source">Where the text stands in the file; default: nowhere.</param>
public sealed record StyledRun(string Text, TextStyle Style, SourceSpan Source = default);
