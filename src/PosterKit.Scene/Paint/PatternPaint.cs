using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>
/// A tile that is repeated in both directions without end (PDF 32000-1 8.7.3). A picture as a paint is a tile with one
/// <see cref="ImageItem"/>, as large as what is painted.
/// </summary>
/// <param name="Items">What is drawn on the tile, from the bottom, in the pattern's space; what lies outside <paramref name="Tile"/> is cut off.</param>
/// <param name="Tile">The tile in the pattern's space; not empty.</param>
public sealed record PatternPaint(ImmutableArray<SceneItem> Items, Rect Tile) : Paint
{
    /// <summary>Maps the pattern's space to that of the item; what cannot be undone leaves nothing.</summary>
    public Matrix Transform { get; init; } = Matrix.Identity;

    /// <summary>0 (nothing) to 1.</summary>
    public double Opacity { get; init; } = 1;
}
