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

    /// <summary>True: on a raster every pixel is inked wholly or not at all, so that squares side by side show no seams; false: edges are smooth.</summary>
    public bool IsCrisp { get; init; }
}
