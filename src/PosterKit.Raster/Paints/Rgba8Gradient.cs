using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>What linear and radial gradients have in common: stops as premultiplied channels, mixed in sRGB as encoded.</summary>
internal abstract class Rgba8Gradient : RowSource
{
    protected const int Channels = 4;

    private protected Rgba8Gradient(DeviceGradient gradient)
    {
        var count = gradient.Stops.Length;
        Offsets = new double[count];
        Colors = new double[count * Channels];
        IsOpaque = true;
        for (var i = 0; i < count; i++)
        {
            var stop = gradient.Stops[i];
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
        gradient.IsRadial ? new Rgba8RadialGradient(gradient) : new Rgba8LinearGradient(gradient);

    public override bool IsOpaque { get; }

    /// <summary>Offset of each stop.</summary>
    protected double[] Offsets { get; }

    /// <summary>Red, green, blue, alpha of each stop, premultiplied, 0 to 255.</summary>
    protected double[] Colors { get; }

    private static double Unit(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1);
}
