using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A gradient from a centre outwards, round or oval; outside it goes on in the last colour.</summary>
/// <param name="Center">Where offset 0 lies, in the space of the item.</param>
/// <param name="RadiusX">How far offset 1 lies to the sides, over zero.</param>
/// <param name="RadiusY">How far offset 1 lies up and down, over zero.</param>
/// <param name="Stops">At least two, by offset.</param>
public sealed record RadialGradientPaint(Point Center, double RadiusX, double RadiusY, ImmutableArray<GradientStop> Stops) : Paint;
