using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A part of a picture, repeated in both directions without end.</summary>
/// <param name="Input">The picture.</param>
/// <param name="Tile">The part, in the group's space; a raster takes whole pixels.</param>
public sealed record TileStep(int Input, Rect Tile) : FilterStep
{
    /// <inheritdoc/>
    public override ImmutableArray<int> Inputs => [Input];
}
