using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>
/// Steps that make another picture of a group, each of pictures that earlier steps made. A drop shadow, for one, is a group of the same shapes
/// in the shadow's colour with one blur, drawn below: so what casts it stays text and vectors in every backend.
/// </summary>
/// <param name="Steps">At least one; the last one's picture takes the place of the group.</param>
public sealed record GroupFilter(ImmutableArray<FilterStep> Steps)
{
    /// <summary>A gaussian blur.</summary>
    /// <param name="deviation">Standard deviation in the space of the group.</param>
    public static GroupFilter Blur(double deviation) => new([new BlurStep(FilterStep.Source, deviation, deviation)]);
}
