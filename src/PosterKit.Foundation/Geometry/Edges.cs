namespace PosterKit.Foundation;

/// <summary>Four distances inward from the sides of a box, in points; in the order of CSS.</summary>
/// <param name="Top">From the top side.</param>
/// <param name="Right">From the right side.</param>
/// <param name="Bottom">From the bottom side.</param>
/// <param name="Left">From the left side.</param>
public readonly record struct Edges(double Top, double Right, double Bottom, double Left)
{
    /// <summary>The same distance from all four sides.</summary>
    public static Edges All(double distance) => new(distance, distance, distance, distance);

    /// <summary>Left plus right.</summary>
    public double Horizontal => Left + Right;

    /// <summary>Top plus bottom.</summary>
    public double Vertical => Top + Bottom;
}
