namespace PosterKit.Scene;

/// <summary>A lamp.</summary>
/// <param name="X">From the left, in the group's space.</param>
/// <param name="Y">From the top.</param>
/// <param name="Z">Over the page, towards the reader.</param>
public sealed record PointLight(double X, double Y, double Z) : FilterLight;
