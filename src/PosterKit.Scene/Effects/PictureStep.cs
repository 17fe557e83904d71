using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>Another drawing, in the group's space.</summary>
/// <param name="Items">What is drawn, from the bottom.</param>
public sealed record PictureStep(ImmutableArray<SceneItem> Items) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [];
}
