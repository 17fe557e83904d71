using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A list.</summary>
internal sealed class SequenceNode : Node
{
    public SequenceNode(SourceSpan span, ImmutableArray<Node> items) : base(span)
    {
        Items = items;
        foreach (var item in items)
        {
            Count += item.Count;
            HasExpression |= item.HasExpression;
        }
    }

    /// <summary>Its items, in order.</summary>
    public ImmutableArray<Node> Items { get; }
}
