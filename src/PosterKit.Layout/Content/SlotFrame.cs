using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>What the user of a component puts into its slots. The elements see the names where they are written, not the component's.</summary>
/// <param name="Slots">The slots that are filled.</param>
/// <param name="Scope">The names where they are filled.</param>
internal sealed record SlotFrame(ImmutableArray<SlotDefinition> Slots, Scope Scope)
{
    /// <summary>The elements for a slot; null where it is not filled.</summary>
    public ImmutableArray<ElementDefinition>? Find(string name)
    {
        foreach (var slot in Slots)
        {
            if (slot.Name == name) return slot.Elements;
        }
        return null;
    }
}
