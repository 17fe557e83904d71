using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>What a pair of marks says of the text between them.</summary>
internal enum MarkupKind
{
    /// <summary>*…* or _…_</summary>
    Emphasis,

    /// <summary>**…** or __…__</summary>
    Strong,

    /// <summary>`…`</summary>
    Code,

    /// <summary>[…]{style}</summary>
    Style,

    /// <summary>[…](address)</summary>
    Link,

    /// <summary>{…|annotation}</summary>
    Ruby,
}

/// <summary>The text between a pair of marks, by its place in the text with the markup.</summary>
/// <param name="Start">First UTF-16 index.</param>
/// <param name="End">After the last.</param>
/// <param name="Kind">What the marks say.</param>
/// <param name="Style">The style; null for every other kind.</param>
internal sealed record MarkupRange(int Start, int End, MarkupKind Kind, NameValue? Style = null)
{
    /// <summary>Where a link leads; null for every other kind.</summary>
    public string? Link { get; init; }

    /// <summary>The annotations of ruby; empty for every other kind.</summary>
    public ImmutableArray<string> Annotations { get; init; } = [];
}
