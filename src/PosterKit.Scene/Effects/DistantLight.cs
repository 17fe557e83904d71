namespace PosterKit.Scene;

/// <summary>Light from far away.</summary>
/// <param name="AzimuthDegrees">Its direction on the page, clockwise from the x axis.</param>
/// <param name="ElevationDegrees">How high it stands over the page.</param>
public sealed record DistantLight(double AzimuthDegrees, double ElevationDegrees) : FilterLight;
