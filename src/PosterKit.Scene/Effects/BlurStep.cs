using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>A gaussian blur.</summary>
/// <param name="Input">What is blurred.</param>
/// <param name="DeviationX">Standard deviation across, zero or more.</param>
/// <param name="DeviationY">Standard deviation down, zero or more.</param>
public sealed record BlurStep(int Input, double DeviationX, double DeviationY) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Input];
}
