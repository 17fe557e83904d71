using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>Each channel as a sum of all, not premultiplied.</summary>
/// <param name="Input">What is changed.</param>
/// <param name="Values">Four rows of five: for the new red, green, blue and alpha, the factors of red, green, blue, alpha, and what is added (1 is full).</param>
public sealed record ColorMatrixStep(int Input, ImmutableArray<double> Values) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Input];
}
