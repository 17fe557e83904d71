namespace PosterKit.Foundation;

/// <summary>A place, or a shift. In scene space: points from the top left of the trim box, y down.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down in scene space; up in font space.</param>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The sum of a place and a shift.</summary>
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>The shift from <paramref name="b"/> to <paramref name="a"/>.</summary>
    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);
}
