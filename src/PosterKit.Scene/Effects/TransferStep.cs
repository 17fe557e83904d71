using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>Each channel by a curve, not premultiplied.</summary>
/// <param name="Input">What is changed.</param>
/// <param name="Red">The new values at even steps from 0 to 1, with straight lines between; empty: unchanged.</param>
/// <param name="Green">The same for green.</param>
/// <param name="Blue">The same for blue.</param>
/// <param name="Alpha">The same for alpha.</param>
public sealed record TransferStep(
    int Input, ImmutableArray<double> Red, ImmutableArray<double> Green, ImmutableArray<double> Blue, ImmutableArray<double> Alpha) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Input];
}
