using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The colour matrices of filters (Filter Effects 1 section 13): four rows of five, for red, green, blue and alpha not premultiplied.</summary>
internal static class ColorMatrices
{
    // How bright the primaries of sRGB are.
    private const double R = 0.2126;
    private const double G = 0.7152;
    private const double B = 0.0722;

    /// <summary>Every channel times a factor, and something added.</summary>
    public static ImmutableArray<double> Linear(double slope, double added) => Of([slope, 0, 0, 0, added], [0, slope, 0, 0, added], [0, 0, slope, 0, added]);

    /// <summary>Opposite colours.</summary>
    public static ImmutableArray<double> Invert(double amount) => Linear(1 - 2 * amount, amount);

    /// <summary>Colours that lose their hue.</summary>
    public static ImmutableArray<double> Grayscale(double amount) => Saturate(1 - amount, R, G, B);

    /// <summary>Colours stronger or weaker.</summary>
    public static ImmutableArray<double> Saturate(double amount) => Saturate(amount, 0.213, 0.715, 0.072);

    /// <summary>The brown of old photographs.</summary>
    public static ImmutableArray<double> Sepia(double amount)
    {
        var s = 1 - amount;
        return Of(
            [0.393 + 0.607 * s, 0.769 - 0.769 * s, 0.189 - 0.189 * s, 0, 0],
            [0.349 - 0.349 * s, 0.686 + 0.314 * s, 0.168 - 0.168 * s, 0, 0],
            [0.272 - 0.272 * s, 0.534 - 0.534 * s, 0.131 + 0.869 * s, 0, 0]);
    }

    /// <summary>Hues turned.</summary>
    public static ImmutableArray<double> HueRotate(double angleDegrees)
    {
        var (sin, cos) = Math.SinCos(angleDegrees * Math.PI / 180);
        return Of(
            [0.213 + cos * 0.787 - sin * 0.213, 0.715 - cos * 0.715 - sin * 0.715, 0.072 - cos * 0.072 + sin * 0.928, 0, 0],
            [0.213 - cos * 0.213 + sin * 0.143, 0.715 + cos * 0.285 + sin * 0.140, 0.072 - cos * 0.072 - sin * 0.283, 0, 0],
            [0.213 - cos * 0.213 - sin * 0.787, 0.715 - cos * 0.715 + sin * 0.715, 0.072 + cos * 0.928 + sin * 0.072, 0, 0]);
    }

    /// <summary>From one colour to another as things get brighter.</summary>
    public static ImmutableArray<double> Duotone(ColorValue dark, ColorValue bright)
    {
        return Of(Row(dark.Red, bright.Red), Row(dark.Green, bright.Green), Row(dark.Blue, bright.Blue));

        static double[] Row(double from, double to) => [(to - from) * R, (to - from) * G, (to - from) * B, 0, from];
    }

    private static ImmutableArray<double> Saturate(double s, double r, double g, double b) => Of(
        [r + (1 - r) * s, g - g * s, b - b * s, 0, 0],
        [r - r * s, g + (1 - g) * s, b - b * s, 0, 0],
        [r - r * s, g - g * s, b + (1 - b) * s, 0, 0]);

    private static ImmutableArray<double> Of(ReadOnlySpan<double> red, ReadOnlySpan<double> green, ReadOnlySpan<double> blue) => [.. red, .. green, .. blue, 0, 0, 0, 1, 0];
}
