using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A shape that is filled, stroked, or both (fill first).</summary>
/// <param name="Path">In scene space.</param>
/// <param name="Fill">Null: not filled.</param>
/// <param name="Stroke">Null: not stroked.</param>
public sealed record PathItem(VectorPath Path, Paint? Fill, Stroke? Stroke = null) : SceneItem
{
    /// <summary>What lies inside the path.</summary>
    public FillRule FillRule { get; init; } = FillRule.NonZero;
}
