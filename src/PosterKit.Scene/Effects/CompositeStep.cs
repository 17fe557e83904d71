using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>Two pictures by their alphas.</summary>
/// <param name="Above">The upper one.</param>
/// <param name="Below">The lower one.</param>
/// <param name="Operator">How.</param>
public sealed record CompositeStep(int Above, int Below, CompositeOperator Operator) : FilterStep
{
    /// <summary>The four factors of <see cref="CompositeOperator.Arithmetic"/>.</summary>
    public (double K1, double K2, double K3, double K4) Factors { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Above, Below];
}
