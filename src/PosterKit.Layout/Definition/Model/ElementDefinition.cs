using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>An element as the file declares it, before its expressions have values.</summary>
internal sealed record ElementDefinition
{
    /// <summary>What it is.</summary>
    public required ElementKind Kind { get; init; }

    /// <summary>The place of the key that says what it is.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The whole element as written.</summary>
    public required MappingNode Node { get; init; }

    /// <summary>What stands under the key that says what it is.</summary>
    public required Node Content { get; init; }

    /// <summary>The name that stands under the key of `use` and `slot`.</summary>
    public string NameInContent => ((ScalarNode)Content).Value;

    /// <summary>Everything else that is written in it.</summary>
    public required PropertyBag Properties { get; init; }

    /// <summary>The elements inside: children, or what `do` holds.</summary>
    public ImmutableArray<ElementDefinition> Children { get; init; } = [];

    /// <summary>What `slots` holds, in the order of the file.</summary>
    public ImmutableArray<SlotDefinition> Slots { get; init; } = [];

    /// <summary>What `else` holds.</summary>
    public ImmutableArray<ElementDefinition> Otherwise { get; init; } = [];

    /// <summary>All elements inside, wherever they are shown.</summary>
    public IEnumerable<ElementDefinition> Inner => [.. Children, .. Otherwise, .. Slots.SelectMany(slot => slot.Elements)];

    /// <summary>This element with every element inside replaced.</summary>
    public ElementDefinition WithInner(Func<ImmutableArray<ElementDefinition>, ImmutableArray<ElementDefinition>> change) => this with
    {
        Children = change(Children),
        Otherwise = change(Otherwise),
        Slots = Slots.IsEmpty ? Slots : [.. Slots.Select(slot => slot with { Elements = change(slot.Elements) })],
    };

    /// <summary>Its name; null: none.</summary>
    public string? Id => Properties.TryGet(Layout.Properties.Id, out var id) ? id : null;
}
