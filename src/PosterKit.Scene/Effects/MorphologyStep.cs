using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>Shapes made fatter or thinner: the greatest or the least of each channel in a rectangle round each place, premultiplied.</summary>
/// <param name="Input">What is changed.</param>
/// <param name="RadiusX">How far to each side, zero or more.</param>
/// <param name="RadiusY">How far up and down, zero or more.</param>
/// <param name="IsDilation">True: the greatest; false: the least.</param>
public sealed record MorphologyStep(int Input, double RadiusX, double RadiusY, bool IsDilation) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Input];
}
