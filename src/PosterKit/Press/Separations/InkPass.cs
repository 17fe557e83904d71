using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>
/// Some of the inks of a sheet, as a picture: each channel is bright where its ink is missing. What lies over something hides its ink in every plane, and
/// planes are mixed as the additive values of PDF are (32000-1 11.7.3 and 11.3.5.1), so the compositor of pictures composes plates as they are.
/// </summary>
internal sealed record InkPass
{
    private InkPass() { }

    /// <summary>Cyan, magenta and yellow: together, so that blend modes that look at a whole colour see it.</summary>
    public static InkPass Colors { get; } = new() { Names = ["Cyan", "Magenta", "Yellow"] };

    /// <summary>Black.</summary>
    public static InkPass Black { get; } = new() { Names = ["Black"] };

    /// <summary>The inks, in the order of the channels.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The spot ink; null: process inks.</summary>
    public string? Spot { get; private init; }

    /// <summary>A spot ink.</summary>
    public static InkPass OfSpot(string name) => new() { Names = [name], Spot = name };

    /// <summary>A colour as this pass shows it. A spot ink prints in place of the process inks, which it hides.</summary>
    /// <param name="color">The colour.</param>
    /// <param name="isProcess">True: its process inks count, though a spot ink is given.</param>
    public ColorValue Show(ColorValue color, bool isProcess = false)
    {
        var spot = isProcess ? null : color.Spot;
        if (Spot is not null) return Gray(spot?.Name == Spot ? spot.Tint : 0, color.Alpha);
        var (c, m, y, k) = spot is null ? PressInks.Of(color) : default;
        return this == Black ? Gray(k, color.Alpha) : new(1 - c, 1 - m, 1 - y, color.Alpha);
    }

    /// <summary>A paint as this pass shows it. A gradient is of a spot ink where all its stops are.</summary>
    public Paint Show(Paint paint) => paint switch
    {
        SolidPaint solid => new SolidPaint(Show(solid.Color)),
        LinearGradientPaint linear => linear with { Stops = Show(linear.Stops) },
        RadialGradientPaint radial => radial with { Stops = Show(radial.Stops) },
        ConicGradientPaint conic => conic with { Stops = Show(conic.Stops) },
        _ => throw new System.Diagnostics.UnreachableException($"no inks for {paint.GetType().Name}"),
    };

    /// <summary>Pixels as this pass shows them.</summary>
    /// <param name="rgba">Four bytes a pixel, not premultiplied.</param>
    /// <param name="shown">Gets as many, premultiplied: alphas stay.</param>
    public void Show(ReadOnlySpan<byte> rgba, Span<byte> shown)
    {
        if (Spot is null) PressInks.Convert(rgba, shown);
        for (var i = 0; i + 4 <= rgba.Length; i += 4)
        {
            int alpha = rgba[i + 3];
            var (first, second, third) = Spot is not null ? ((byte)0, (byte)0, (byte)0)
                : this == Black ? (shown[i + 3], shown[i + 3], shown[i + 3]) : (shown[i], shown[i + 1], shown[i + 2]);
            (shown[i], shown[i + 1], shown[i + 2], shown[i + 3]) = (Light(first, alpha), Light(second, alpha), Light(third, alpha), (byte)alpha);
        }
    }

    private static byte Light(byte ink, int alpha) => (byte)(((255 - ink) * alpha + 127) / 255);

    private static ColorValue Gray(double ink, double alpha) => new(1 - ink, 1 - ink, 1 - ink, alpha);

    private ImmutableArray<GradientStop> Show(ImmutableArray<GradientStop> stops)
    {
        var isProcess = stops.Any(stop => stop.Color.Spot?.Name is not { } name || name != stops[0].Color.Spot?.Name);
        return [.. stops.Select(stop => stop with { Color = Show(stop.Color, isProcess) })];
    }
}
