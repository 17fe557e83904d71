using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A gradient along a line; before the first stop and after the last it goes on in their colours.</summary>
/// <param name="Start">Where offset 0 lies, in the space of the item.</param>
/// <param name="End">Where offset 1 lies. If the two are one place, all is in the last colour.</param>
/// <param name="Stops">At least two, by offset.</param>
public sealed record LinearGradientPaint(Point Start, Point End, ImmutableArray<GradientStop> Stops) : Paint;
