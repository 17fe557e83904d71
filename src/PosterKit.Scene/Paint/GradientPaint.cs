using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A paint whose colour changes from place to place by an offset, 0 at the start to 1 at the end.</summary>
/// <param name="Stops">At least two, by offset. All colour values of a stop are kept; inks and tints are mixed as sRGB values are.</param>
public abstract record GradientPaint(ImmutableArray<GradientStop> Stops) : Paint
{
    /// <summary>Maps the space in which the gradient is described to that of the item; what cannot be undone leaves nothing.</summary>
    public Matrix Transform { get; init; } = Matrix.Identity;
}
