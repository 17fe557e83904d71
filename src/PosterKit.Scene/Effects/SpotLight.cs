namespace PosterKit.Scene;

/// <summary>A lamp that points somewhere.</summary>
/// <param name="X">From the left, in the group's space.</param>
/// <param name="Y">From the top.</param>
/// <param name="Z">Over the page.</param>
/// <param name="AtX">Where it points, from the left.</param>
/// <param name="AtY">Where it points, from the top.</param>
/// <param name="AtZ">Where it points, over the page.</param>
public sealed record SpotLight(double X, double Y, double Z, double AtX, double AtY, double AtZ) : FilterLight
{
    /// <summary>How the light is gathered about its axis; 1 or more.</summary>
    public double Focus { get; init; } = 1;

    /// <summary>Outside this angle from its axis there is no light, in degrees; null: no such angle.</summary>
    public double? ConeDegrees { get; init; }
}
