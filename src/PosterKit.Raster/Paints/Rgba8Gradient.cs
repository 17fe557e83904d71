using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>What all gradients have in common: stops as premultiplied channels, mixed in sRGB as encoded.</summary>
internal abstract class Rgba8Gradient : RowSource
{
    protected const int Channels = 4;

    private readonly DeviceGradient _gradient;

    private protected Rgba8Gradient(DeviceGradient gradient)
    {
        _gradient = gradient;
        var stops = gradient.Spread == GradientSpread.Repeat ? Closed(gradient.Stops) : gradient.Stops;
        var count = stops.Length;
        Offsets = new double[count];
        Colors = new double[count * Channels];
        IsOpaque = true;
        IsDithered = gradient.IsDithered;
        for (var i = 0; i < count; i++)
        {
            var stop = stops[i];
            Offsets[i] = stop.Offset;
            var alpha = Unit(stop.Color.Alpha);
            Colors[i * Channels] = Unit(stop.Color.Red) * alpha * 255;
            Colors[i * Channels + 1] = Unit(stop.Color.Green) * alpha * 255;
            Colors[i * Channels + 2] = Unit(stop.Color.Blue) * alpha * 255;
            Colors[i * Channels + 3] = alpha * 255;
            IsOpaque &= alpha == 1;
        }
    }

    public static RowSource Create(DeviceGradient gradient) =>
        gradient.Kind == GradientKind.Linear && gradient.Spread == GradientSpread.Pad ? new Rgba8LinearGradient(gradient) : new Rgba8FieldGradient(gradient);

    public override bool IsOpaque { get; }

    public override void Describe(Description to) => _gradient.Describe(to);

    /// <summary>True: rounded by <see cref="OrderedDither"/>.</summary>
    protected bool IsDithered { get; }

    /// <summary>Offset of each stop.</summary>
    protected double[] Offsets { get; }

    /// <summary>Red, green, blue, alpha of each stop, premultiplied, 0 to 255.</summary>
    protected double[] Colors { get; }

    /// <summary>
    /// Where a stretch between two stops begins and ends: one that is shorter than a pixel is drawn as long as one, so that a sharp change of
    /// colour has as clean an edge as a shape.
    /// </summary>
    protected (double From, double To) Stretch(int first, double pixelStep)
    {
        var (from, to) = (Offsets[first], Offsets[first + 1]);
        if (to - from >= pixelStep) return (from, to);
        var middle = (from + to) / 2;
        return (middle - pixelStep / 2, middle + pixelStep / 2);
    }

    // Where the end meets the beginning the colour changes at once: from the last to the first at offset 0, and again at 1.
    private static GradientStop[] Closed(GradientStop[] stops) =>
        [new(0, stops[^1].Color), new(0, stops[0].Color), .. stops, new(1, stops[^1].Color), new(1, stops[0].Color)];

    private static double Unit(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1);
}
