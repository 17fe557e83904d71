using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>What can be said of a paint from its colours alone.</summary>
internal static class GradientStops
{
    /// <summary>The stops of a gradient; empty for a solid paint.</summary>
    public static ImmutableArray<GradientStop> Of(Paint paint) => paint switch
    {
        LinearGradientPaint linear => linear.Stops,
        RadialGradientPaint radial => radial.Stops,
        _ => [],
    };

    /// <summary>The solid paint that a gradient without extent comes down to; else the paint itself.</summary>
    public static Paint Reduce(Paint paint) => paint switch
    {
        LinearGradientPaint linear when linear.Start == linear.End => new SolidPaint(linear.Stops[^1].Color),
        RadialGradientPaint radial when !(radial.RadiusX > 0 && radial.RadiusY > 0) => new SolidPaint(radial.Stops[^1].Color),
        _ => paint,
    };

    /// <summary>True where one alpha holds everywhere, so that no mask is needed.</summary>
    public static bool IsEvenlyClear(Paint paint)
    {
        var stops = Of(paint);
        for (var i = 1; i < stops.Length; i++)
        {
            if (stops[i].Color.Alpha != stops[0].Color.Alpha) return false;
        }
        return true;
    }

    /// <summary>The alpha that holds everywhere; 1 where a mask tells it.</summary>
    public static double AlphaOf(Paint paint) => paint switch
    {
        SolidPaint solid => solid.Color.Alpha,
        _ => IsEvenlyClear(paint) ? Of(paint)[0].Color.Alpha : 1,
    };
}
