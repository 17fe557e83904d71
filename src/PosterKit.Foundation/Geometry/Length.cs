namespace PosterKit.Foundation;

/// <summary>An absolute length. Held in points (1 pt = 1/72 inch); the default value is zero.</summary>
/// <param name="Points">The length in points; may be negative (a shift to the left or up).</param>
public readonly record struct Length(double Points)
{
    /// <summary>A length of <paramref name="mm"/> millimetres (25.4 mm = 72 pt).</summary>
    public static Length FromMillimetres(double mm) => new(mm * LengthUnits.PointsPerMillimetre);

    /// <summary>A length of <paramref name="px"/> CSS pixels (96 px = 72 pt).</summary>
    public static Length FromCssPixels(double px) => new(px * LengthUnits.PointsPerCssPixel);

    /// <summary>This length in millimetres.</summary>
    public double Millimetres => Points / LengthUnits.PointsPerMillimetre;

    /// <summary>This length in device pixels, not rounded: rounding is the rasterizer's business.</summary>
    /// <param name="dpi">Device pixels per inch, over zero.</param>
    public double ToPixels(double dpi) => Points * dpi / LengthUnits.PointsPerInch;

    /// <summary>The sum of two lengths.</summary>
    public static Length operator +(Length a, Length b) => new(a.Points + b.Points);

    /// <summary>The difference of two lengths.</summary>
    public static Length operator -(Length a, Length b) => new(a.Points - b.Points);

    /// <summary>A length times a factor.</summary>
    public static Length operator *(Length a, double factor) => new(a.Points * factor);
}
