using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>A point of a path that is stroked.</summary>
/// <param name="Place">In the path's space.</param>
/// <param name="IsSmooth">True within a curve: a corner there comes of flattening, and is rounded whatever the join.</param>
internal readonly record struct StrokeVertex(Point Place, bool IsSmooth);
