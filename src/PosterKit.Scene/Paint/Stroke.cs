using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>A line drawn along a path (PDF 32000-1 8.4.3).</summary>
/// <param name="Paint">What the line is filled with.</param>
/// <param name="Width">In points, over zero; half lies on each side of the path.</param>
public sealed record Stroke(Paint Paint, double Width)
{
    /// <summary>How open ends look.</summary>
    public LineCap Cap { get; init; } = LineCap.Butt;

    /// <summary>How corners look.</summary>
    public LineJoin Join { get; init; } = LineJoin.Miter;

    /// <summary>A mitre longer than this, in line widths, is cut to a bevel; 1 or more.</summary>
    public double MiterLimit { get; init; } = 10;

    /// <summary>Lengths of dashes and gaps in turn, in points, none negative, not all zero; empty: unbroken.</summary>
    public ImmutableArray<double> Dashes { get; init; } = [];

    /// <summary>How far into the dash pattern the line starts, in points.</summary>
    public double DashOffset { get; init; }
}
