using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// A gradient in device space. The offset at the centre of a pixel follows from u and v by its kind, where u = UX x + UY y + U0 and v likewise.
/// </summary>
/// <param name="Kind">How.</param>
/// <param name="UX">Change of u for a pixel to the right.</param>
/// <param name="UY">Change of u for a pixel down.</param>
/// <param name="U0">u at the top left corner of pixel 0,0.</param>
/// <param name="VX">Change of v for a pixel to the right.</param>
/// <param name="VY">Change of v for a pixel down.</param>
/// <param name="V0">v at the top left corner of pixel 0,0.</param>
/// <param name="Stops">At least one; offsets 0 to 1, none under the one before; not to be changed.</param>
internal sealed record DeviceGradient(
    GradientKind Kind, double UX, double UY, double U0, double VX, double VY, double V0, GradientStop[] Stops)
{
    /// <summary>What lies before offset 0 and after offset 1.</summary>
    public GradientSpread Spread { get; init; }

    /// <summary>The circle of offset 0, of a focal gradient: within the unit circle.</summary>
    public (double X, double Y, double Radius) Focus { get; init; }

    /// <summary>True: what 8 bits cannot tell is spread over neighbours by a fixed pattern.</summary>
    public bool IsDithered { get; init; }

    /// <summary>Change of the offset from one pixel to the next, where it is fastest (round a conic one's centre it is faster): the width of a clean edge.</summary>
    public double PixelStep => Math.Max(Math.Sqrt(UX * UX + UY * UY), Kind == GradientKind.Linear ? 0 : Math.Sqrt(VX * VX + VY * VY));

    /// <summary>The gradient of a paint.</summary>
    /// <param name="paint">The paint.</param>
    /// <param name="itemToDevice">From the space of what is painted to device pixels.</param>
    /// <returns>Null where nothing can be drawn: the map is singular, or there is no stop.</returns>
    public static DeviceGradient? Create(GradientPaint paint, Matrix itemToDevice)
    {
        var toDevice = paint.Transform.IsIdentity ? itemToDevice : paint.Transform.Then(itemToDevice);
        if (toDevice.Inverse() is not { } back || Clean(paint.Stops) is not { } stops) return null;
        return paint switch
        {
            LinearGradientPaint linear => Create(linear, back, stops),
            RadialGradientPaint radial => Create(radial, back, stops),
            ConicGradientPaint conic => Create(conic, back, stops),
            _ => throw new System.Diagnostics.UnreachableException($"no pixels for {paint.GetType().Name}"),
        };
    }

    /// <summary>Tells what the pixels depend on.</summary>
    public void Describe(Description to)
    {
        to.Add((long)DescribedKind.Gradient << 8 | (long)Kind);
        to.Add((long)Spread << 1 | (IsDithered ? 1L : 0));
        to.Add(new Matrix(UX, UY, VX, VY, U0, V0));
        to.Add(Focus.X);
        to.Add(Focus.Y);
        to.Add(Focus.Radius);
        to.Add(Stops.Length);
        foreach (var stop in Stops)
        {
            to.Add(stop.Offset);
            to.Add(stop.Color);
        }
    }

    /// <summary>True where bands of one 8-bit value are so wide that they show.</summary>
    public bool IsSlow
    {
        get
        {
            // A stretch whose fastest channel takes more than this many pixels for a step of 1/255; by eye.
            const double WideBand = 3;
            var step = PixelStep;
            for (var i = 1; i < Stops.Length; i++)
            {
                var (a, b) = (Stops[i - 1].Color, Stops[i].Color);
                var change = 255 * Math.Max(
                    Math.Max(Math.Abs(a.Red * a.Alpha - b.Red * b.Alpha), Math.Abs(a.Green * a.Alpha - b.Green * b.Alpha)),
                    Math.Max(Math.Abs(a.Blue * a.Alpha - b.Blue * b.Alpha), Math.Abs(a.Alpha - b.Alpha)));
                if (change > 0 && Stops[i].Offset - Stops[i - 1].Offset > WideBand * change * step) return true;
            }
            return false;
        }
    }

    private static DeviceGradient Create(LinearGradientPaint paint, Matrix back, GradientStop[] stops)
    {
        var along = paint.End - paint.Start;
        var length2 = along.X * along.X + along.Y * along.Y;
        if (!(length2 > 0) || !double.IsFinite(length2)) return Constant(stops);
        double gx = along.X / length2, gy = along.Y / length2;
        return new DeviceGradient(
            GradientKind.Linear,
            Snapped(back.A * gx + back.B * gy),
            Snapped(back.C * gx + back.D * gy),
            (back.E - paint.Start.X) * gx + (back.F - paint.Start.Y) * gy,
            0, 0, 0, stops) { Spread = paint.Spread }.OrConstant();
    }

    // The sine of half a turn is not quite zero; but what does not show over the widest page is, for then rows are of one colour.
    private static double Snapped(double changeByPixel) => Math.Abs(changeByPixel) < 1e-12 ? 0 : changeByPixel;

    private static DeviceGradient Create(RadialGradientPaint paint, Matrix back, GradientStop[] stops)
    {
        if (!(paint.RadiusX > 0 && paint.RadiusY > 0)) return Constant(stops);
        var focus = paint.FocusOnUnitCircle();
        return new DeviceGradient(
            focus == default ? GradientKind.Radial : GradientKind.Focal,
            back.A / paint.RadiusX, back.C / paint.RadiusX, (back.E - paint.Center.X) / paint.RadiusX,
            back.B / paint.RadiusY, back.D / paint.RadiusY, (back.F - paint.Center.Y) / paint.RadiusY,
            stops) { Spread = paint.Spread, Focus = focus }.OrConstant();
    }

    // u runs towards offset 0, v a quarter turn on.
    private static DeviceGradient Create(ConicGradientPaint paint, Matrix back, GradientStop[] stops)
    {
        var (sin, cos) = Math.SinCos(paint.AngleDegrees * Math.PI / 180);
        double x = back.E - paint.Center.X, y = back.F - paint.Center.Y;
        return new DeviceGradient(
            GradientKind.Conic,
            back.A * sin - back.B * cos, back.C * sin - back.D * cos, x * sin - y * cos,
            back.A * cos + back.B * sin, back.C * cos + back.D * sin, x * cos + y * sin,
            stops) { Spread = GradientSpread.Repeat }.OrConstant();
    }

    // All in the last colour: what a gradient of no length is.
    private static DeviceGradient Constant(GradientStop[] stops) => new(GradientKind.Linear, 0, 0, 0, 0, 0, 0, [stops[^1]]);

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
