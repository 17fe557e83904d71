using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A gradient along a line.</summary>
/// <param name="Start">Where offset 0 lies.</param>
/// <param name="End">Where offset 1 lies. If the two are one place, all is in the last colour.</param>
/// <param name="Stops">At least two, by offset.</param>
public sealed record LinearGradientPaint(Point Start, Point End, ImmutableArray<GradientStop> Stops) : GradientPaint(Stops)
{
    /// <summary>What lies before the start and after the end.</summary>
    public GradientSpread Spread { get; init; }
}
