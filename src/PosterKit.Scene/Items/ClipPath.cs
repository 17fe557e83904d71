using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A shape outside which nothing is seen; its edge is anti-aliased.</summary>
/// <param name="Path">In the space of the group that is clipped.</param>
/// <param name="FillRule">What lies inside the path.</param>
public sealed record ClipPath(VectorPath Path, FillRule FillRule = FillRule.NonZero);
