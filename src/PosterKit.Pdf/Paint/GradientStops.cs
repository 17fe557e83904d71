using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>What can be said of a paint from its colours alone.</summary>
internal static class GradientStops
{
    /// <summary>The stops of a gradient; empty for a solid paint.</summary>
    public static ImmutableArray<GradientStop> Of(Paint paint) => paint is GradientPaint gradient ? gradient.Stops : [];

    /// <summary>The solid paint that a gradient without extent comes down to, a clear one where nothing can be drawn; else the paint itself.</summary>
    public static Paint Reduce(Paint paint) => paint switch
    {
        GradientPaint { Stops: { IsDefaultOrEmpty: true } } => Clear,
        GradientPaint gradient when gradient.Transform.Inverse() is null => Clear,
        PatternPaint pattern when pattern.Transform.Inverse() is null || pattern.Tile.IsEmpty || !(pattern.Opacity > 0) => Clear,
        LinearGradientPaint linear when linear.Start == linear.End => new SolidPaint(linear.Stops[^1].Color),
        RadialGradientPaint radial when !(radial.RadiusX > 0 && radial.RadiusY > 0) => new SolidPaint(radial.Stops[^1].Color),
        _ => paint,
    };

    private static SolidPaint Clear { get; } = new(ColorValue.Black with { Alpha = 0 });

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
        PatternPaint pattern => Math.Min(1, pattern.Opacity),
        _ => IsEvenlyClear(paint) ? Of(paint)[0].Color.Alpha : 1,
    };
}
