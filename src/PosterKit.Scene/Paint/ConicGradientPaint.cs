using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A gradient round a centre: offset 0 to 1 is a full turn, clockwise (CSS Images 4 section 3.3).</summary>
/// <param name="Center">Round which it turns.</param>
/// <param name="AngleDegrees">Where offset 0 lies: 0 is up, 90 to the right.</param>
/// <param name="Stops">At least two, by offset.</param>
public sealed record ConicGradientPaint(Point Center, double AngleDegrees, ImmutableArray<GradientStop> Stops) : GradientPaint(Stops);
