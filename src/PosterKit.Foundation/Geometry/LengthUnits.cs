namespace PosterKit.Foundation;

/// <summary>The absolute units of length, each in points. The one home of these factors.</summary>
public static class LengthUnits
{
    /// <summary>72 pt to the inch (PDF 32000-1 8.3.2.3, CSS Values 4 section 6.2).</summary>
    public const double PointsPerInch = 72;

    /// <summary>Points in a millimetre (25.4 mm to the inch).</summary>
    public const double PointsPerMillimetre = PointsPerInch / 25.4;

    /// <summary>Points in a centimetre.</summary>
    public const double PointsPerCentimetre = PointsPerMillimetre * 10;

    /// <summary>Points in a CSS pixel: 1/96 inch (CSS Values 4 section 6.2).</summary>
    public const double PointsPerCssPixel = PointsPerInch / 96;
}
