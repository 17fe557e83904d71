using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A part of a YAML or JSON file, with its place. Immutable once read; an alias is the very node of its anchor.</summary>
internal abstract class Node(SourceSpan span)
{
    /// <summary>From its first to its last character, quotes and brackets included.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>How many nodes it stands for, itself and aliases written out; at least 1.</summary>
    public long Count { get; protected init; } = 1;

    /// <summary>True where an expression ${…} stands somewhere in it.</summary>
    public bool HasExpression { get; protected init; }
}
