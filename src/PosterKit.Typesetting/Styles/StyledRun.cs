using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>A stretch of a paragraph in one style.</summary>
/// <param name="Text">Its text, one part of the paragraph's.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Source">Where the text stands in the file; default: nowhere.</param>
public sealed record StyledRun(string Text, TextStyle Style, SourceSpan Source = default)
{
    /// <summary>
    /// Annotations of the text (ruby, 注音), each a whole: pinyin, zhuyin or a word of another language. One that has, between spaces, as many
    /// parts as the text has Han characters annotates each of them; any other annotates the text as a group, which does not break (RB-04).
    /// </summary>
    public ImmutableArray<string> Annotations { get; init; } = [];

    /// <summary>Where the parts of the text stand; null: <see cref="Source"/> is written as the text is.</summary>
    public ITextPlaces? Places { get; init; }

    /// <summary>Where a stretch of the text stands.</summary>
    /// <param name="start">UTF-16 index in <see cref="Text"/>.</param>
    /// <param name="length">UTF-16 units.</param>
    public SourceSpan SourceOf(int start, int length) => Places?.SpanOf(start, length) ?? Source.Slice(start, length);

    /// <summary>
    /// Words of other languages that stand over this text, and the second of them under it (in vertical lines right and left of it; RB-08), each in the styles of its
    /// own runs. The text is a group, which does not break.
    /// </summary>
    public ImmutableArray<ImmutableArray<StyledRun>> Companions { get; init; } = [];

    /// <summary>How many runs, from this one on, the companions belong to; 1 or more.</summary>
    public int CompanionRuns { get; init; } = 1;

    internal bool IsAnnotated => !Annotations.IsDefaultOrEmpty || !Companions.IsDefaultOrEmpty;
}
