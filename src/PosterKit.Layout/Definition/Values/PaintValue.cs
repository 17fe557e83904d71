using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What an area is filled with, before its box is known.</summary>
internal abstract record PaintValue;

/// <summary>One colour.</summary>
internal sealed record ColorPaintValue(ColorValue Color) : PaintValue;

/// <summary>A gradient; its line or its oval follows from the box, as in CSS Images 3 section 3.</summary>
/// <param name="IsRadial">From the centre outwards, to the farthest corner.</param>
/// <param name="AngleDegrees">Of a linear one: 0 is up, 90 is to the right.</param>
/// <param name="Center">Of a radial one, as shares of the box.</param>
/// <param name="Stops">At least two; a stop without a place lies evenly between its neighbours.</param>
internal sealed record GradientPaintValue(bool IsRadial, double AngleDegrees, Point Center, ImmutableArray<(ColorValue Color, double? Offset)> Stops) : PaintValue;
