namespace PosterKit.Svg;

/// <summary>The colour matrices of Filter Effects 1: four rows of five, for red, green, blue and alpha.</summary>
internal static class SvgColorMatrices
{
    /// <summary>Section 9.6, "saturate": 0 is grey, 1 unchanged.</summary>
    public static double[] Saturate(double s) =>
    [
        0.213 + 0.787 * s, 0.715 - 0.715 * s, 0.072 - 0.072 * s, 0, 0,
        0.213 - 0.213 * s, 0.715 + 0.285 * s, 0.072 - 0.072 * s, 0, 0,
        0.213 - 0.213 * s, 0.715 - 0.715 * s, 0.072 + 0.928 * s, 0, 0,
        0, 0, 0, 1, 0,
    ];

    /// <summary>Section 9.6, "hueRotate".</summary>
    public static double[] HueRotate(double angleDegrees)
    {
        var (sin, cos) = Math.SinCos(angleDegrees * Math.PI / 180);
        return
        [
            0.213 + cos * 0.787 - sin * 0.213, 0.715 - cos * 0.715 - sin * 0.715, 0.072 - cos * 0.072 + sin * 0.928, 0, 0,
            0.213 - cos * 0.213 + sin * 0.143, 0.715 + cos * 0.285 + sin * 0.140, 0.072 - cos * 0.072 - sin * 0.283, 0, 0,
            0.213 - cos * 0.213 - sin * 0.787, 0.715 - cos * 0.715 + sin * 0.715, 0.072 + cos * 0.928 + sin * 0.072, 0, 0,
            0, 0, 0, 1, 0,
        ];
    }

    /// <summary>Section 9.6, "luminanceToAlpha".</summary>
    public static double[] LuminanceToAlpha() => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.2125, 0.7154, 0.0721, 0, 0];

    /// <summary>The alpha alone, in black.</summary>
    public static double[] AlphaOnly() => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0];

    /// <summary>Section 13.1, "grayscale", by what is kept of the colour.</summary>
    public static double[] Grayscale(double kept) =>
    [
        0.2126 + 0.7874 * kept, 0.7152 - 0.7152 * kept, 0.0722 - 0.0722 * kept, 0, 0,
        0.2126 - 0.2126 * kept, 0.7152 + 0.2848 * kept, 0.0722 - 0.0722 * kept, 0, 0,
        0.2126 - 0.2126 * kept, 0.7152 - 0.7152 * kept, 0.0722 + 0.9278 * kept, 0, 0,
        0, 0, 0, 1, 0,
    ];

    /// <summary>Section 13.1, "sepia", by what is kept of the colour.</summary>
    public static double[] Sepia(double kept) =>
    [
        0.393 + 0.607 * kept, 0.769 - 0.769 * kept, 0.189 - 0.189 * kept, 0, 0,
        0.349 - 0.349 * kept, 0.686 + 0.314 * kept, 0.168 - 0.168 * kept, 0, 0,
        0.272 - 0.272 * kept, 0.534 - 0.534 * kept, 0.131 + 0.869 * kept, 0, 0,
        0, 0, 0, 1, 0,
    ];

    /// <summary>Red, green and blue times a factor plus an amount, and alpha times a factor.</summary>
    public static double[] Channels(double factor, double amount, double alpha) =>
        [factor, 0, 0, 0, amount, 0, factor, 0, 0, amount, 0, 0, factor, 0, amount, 0, 0, 0, alpha, 0];
}
