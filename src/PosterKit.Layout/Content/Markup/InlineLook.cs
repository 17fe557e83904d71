using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>What the markup says of a stretch of text.</summary>
/// <param name="IsEmphasized">Between single asterisks or underscores.</param>
/// <param name="IsStrong">Between double ones.</param>
/// <param name="IsCode">Between backticks.</param>
/// <param name="Styles">Styles by name, the outermost first.</param>
internal sealed record InlineLook(bool IsEmphasized, bool IsStrong, bool IsCode, ImmutableArray<NameValue> Styles)
{
    /// <summary>Where the words lead, in ASCII; null: nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>Annotations over the text, each a whole (ruby).</summary>
    public ImmutableArray<string> Annotations { get; init; } = [];
}

/// <summary>A stretch of text that the markup says something of.</summary>
/// <param name="Start">First UTF-16 index, in the text without its markup.</param>
/// <param name="Length">UTF-16 units, over zero.</param>
/// <param name="Look">What it says.</param>
internal readonly record struct MarkedSpan(int Start, int Length, InlineLook Look)
{
    public int End => Start + Length;
}
