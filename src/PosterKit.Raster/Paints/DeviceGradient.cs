using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// A gradient in device space. The offset at the centre of a pixel is u for a linear one and √(u² + v²) for a radial one, where
/// u = UX x + UY y + U0 and v likewise.
/// </summary>
/// <param name="IsRadial">Whether v counts.</param>
/// <param name="UX">Change of u for a pixel to the right.</param>
/// <param name="UY">Change of u for a pixel down.</param>
/// <param name="U0">u at the top left corner of pixel 0,0.</param>
/// <param name="VX">Change of v for a pixel to the right.</param>
/// <param name="VY">Change of v for a pixel down.</param>
/// <param name="V0">v at the top left corner of pixel 0,0.</param>
/// <param name="Stops">At least one; offsets 0 to 1, none under the one before; not to be changed.</param>
internal sealed record DeviceGradient(
    bool IsRadial, double UX, double UY, double U0, double VX, double VY, double V0, GradientStop[] Stops)
{
    /// <summary>The gradient along a line.</summary>
    /// <param name="paint">The paint.</param>
    /// <param name="toDevice">From the paint's space to device pixels.</param>
    /// <returns>Null where nothing can be drawn: the map is singular, or there is no stop.</returns>
    public static DeviceGradient? Create(LinearGradientPaint paint, Matrix toDevice)
    {
        if (toDevice.Inverse() is not { } back || Clean(paint.Stops) is not { } stops) return null;
        var along = paint.End - paint.Start;
        var length2 = along.X * along.X + along.Y * along.Y;
        if (!(length2 > 0) || !double.IsFinite(length2)) return Constant(stops);
        double gx = along.X / length2, gy = along.Y / length2;
        return new DeviceGradient(
            false,
            back.A * gx + back.B * gy,
            back.C * gx + back.D * gy,
            (back.E - paint.Start.X) * gx + (back.F - paint.Start.Y) * gy,
            0, 0, 0, stops).OrConstant();
    }

    /// <summary>The gradient round a centre; null as for the other one.</summary>
    public static DeviceGradient? Create(RadialGradientPaint paint, Matrix toDevice)
    {
        if (toDevice.Inverse() is not { } back || Clean(paint.Stops) is not { } stops) return null;
        if (!(paint.RadiusX > 0 && paint.RadiusY > 0)) return Constant(stops);
        return new DeviceGradient(
            true,
            back.A / paint.RadiusX, back.C / paint.RadiusX, (back.E - paint.Center.X) / paint.RadiusX,
            back.B / paint.RadiusY, back.D / paint.RadiusY, (back.F - paint.Center.Y) / paint.RadiusY,
            stops).OrConstant();
    }

    // All in the last colour: what a gradient of no length is.
    private static DeviceGradient Constant(GradientStop[] stops) => new(false, 0, 0, 0, 0, 0, 0, [stops[^1]]);

    private DeviceGradient OrConstant() =>
        double.IsFinite(UX + UY + U0 + VX + VY + V0) ? this : Constant(Stops);

    private static GradientStop[]? Clean(ImmutableArray<GradientStop> stops)
    {
        if (stops.IsDefaultOrEmpty) return null;
        var clean = new GradientStop[stops.Length];
        var last = 0.0;
        for (var i = 0; i < clean.Length; i++)
        {
            if (stops[i].Offset > last) last = Math.Min(stops[i].Offset, 1);
            clean[i] = stops[i] with { Offset = last };
        }
        return clean;
    }
}
