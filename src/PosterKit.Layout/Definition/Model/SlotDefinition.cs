using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Elements for one slot of a component.</summary>
/// <param name="Name">The slot; <see cref="Default"/> for what stands under `do`.</param>
/// <param name="Span">The place that names it.</param>
/// <param name="Elements">What is put there.</param>
internal sealed record SlotDefinition(string Name, SourceSpan Span, ImmutableArray<ElementDefinition> Elements)
{
    /// <summary>The slot that `do` fills.</summary>
    public const string Default = "default";
}
