using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>Where the parts of a text stand that is not written as it reads: with escapes, or over several lines of a file. Two are equal where they say the same of every part.</summary>
public interface ITextPlaces
{
    /// <summary>Where a stretch of the text stands.</summary>
    /// <param name="start">UTF-16 index in the text.</param>
    /// <param name="length">UTF-16 units.</param>
    SourceSpan SpanOf(int start, int length);
}
