using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>Pictures one over the other.</summary>
/// <param name="Layers">From the bottom.</param>
public sealed record MergeStep(ImmutableArray<int> Layers) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => Layers;
}
