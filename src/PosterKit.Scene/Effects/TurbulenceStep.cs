using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>Clouds and marble: the noise function of Filter Effects 1 section 9.21, everywhere.</summary>
/// <param name="FrequencyX">Waves for each unit of length across, zero or more.</param>
/// <param name="FrequencyY">Waves for each unit of length down, zero or more.</param>
/// <param name="Octaves">How many finer and finer noises are added, 1 or more; more than a raster's 8 bits can show count for nothing.</param>
/// <param name="Seed">Where the random numbers start.</param>
/// <param name="IsFractal">True: fractal noise, about half grey; false: turbulence.</param>
public sealed record TurbulenceStep(double FrequencyX, double FrequencyY, int Octaves, int Seed, bool IsFractal) : FilterStep
{
    /// <summary>The part whose opposite sides fit together, in the group's space; null: none need to.</summary>
    public Rect? Stitched { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [];
}
