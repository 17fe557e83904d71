using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>A shift. A raster rounds it to whole pixels.</summary>
/// <param name="Input">What is shifted.</param>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
public sealed record OffsetStep(int Input, double X, double Y) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Input];
}
