using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A gradient from a focus outwards to an ellipse.</summary>
/// <param name="Center">The centre of the ellipse where offset 1 lies, and where <see cref="Focus"/> is null that of offset 0.</param>
/// <param name="RadiusX">Half the width of the ellipse, over zero.</param>
/// <param name="RadiusY">Half its height, over zero.</param>
/// <param name="Stops">At least two, by offset.</param>
public sealed record RadialGradientPaint(Point Center, double RadiusX, double RadiusY, ImmutableArray<GradientStop> Stops) : GradientPaint(Stops)
{
    /// <summary>How near to the ellipse the focus may come, as a share of the way to it: there all lines of equal colour would meet.</summary>
    public const double FarthestFocus = 0.995;

    /// <summary>Where offset 0 lies; null: at the centre. One that lies outside the ellipse is moved to its edge (SVG 1.1 section 13.2.3).</summary>
    public Point? Focus { get; init; }

    /// <summary>The size of the ellipse round the focus where offset 0 lies, as a share of the outer one: 0 (a point) to under 1.</summary>
    public double FocusRadius { get; init; }

    /// <summary>What lies within the ellipse of offset 0 and outside that of offset 1.</summary>
    public GradientSpread Spread { get; init; }

    /// <summary>
    /// The focus that counts, in the space where the ellipse is the unit circle about the origin, and its radius there: within the circle, and
    /// with as much room left as <see cref="FarthestFocus"/> says.
    /// </summary>
    public (double X, double Y, double Radius) FocusOnUnitCircle()
    {
        var radius = double.IsNaN(FocusRadius) ? 0 : Math.Clamp(FocusRadius, 0, FarthestFocus);
        if (Focus is not { } focus) return (0, 0, radius);
        double x = (focus.X - Center.X) / RadiusX, y = (focus.Y - Center.Y) / RadiusY;
        var distance = Math.Sqrt(x * x + y * y);
        var farthest = FarthestFocus * (1 - radius);
        if (!double.IsFinite(distance)) return (0, 0, radius);
        return distance > farthest ? (x * farthest / distance, y * farthest / distance, radius) : (x, y, radius);
    }
}
