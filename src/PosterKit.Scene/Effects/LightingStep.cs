using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>The alpha of a picture as hills, in light (Filter Effects 1 sections 9.10 and 9.18).</summary>
/// <param name="Input">Whose alpha.</param>
/// <param name="Light">Where the light comes from.</param>
/// <param name="Color">Of the light.</param>
/// <param name="SurfaceScale">How high a full alpha stands, in device pixels.</param>
/// <param name="Constant">How much light is thrown back, zero or more.</param>
public sealed record LightingStep(int Input, FilterLight Light, ColorValue Color, double SurfaceScale, double Constant) : FilterStep
{
    /// <summary>How narrow highlights are, 1 to 128; null: a dull surface, opaque everywhere.</summary>
    public double? Shine { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Input];
}
