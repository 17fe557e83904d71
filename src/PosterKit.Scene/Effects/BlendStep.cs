using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>Two pictures by their colours.</summary>
/// <param name="Above">The upper one.</param>
/// <param name="Below">The lower one.</param>
/// <param name="Mode">How.</param>
public sealed record BlendStep(int Above, int Below, BlendMode Mode) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Above, Below];
}
