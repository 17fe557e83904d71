using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>One colour everywhere.</summary>
/// <param name="Color">The colour.</param>
public sealed record FloodStep(ColorValue Color) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [];
}
