namespace PosterKit.Foundation;

/// <summary>An upright rectangle; in scene space <paramref name="X"/>, <paramref name="Y"/> is its top left, y down, points.</summary>
/// <param name="X">Left side.</param>
/// <param name="Y">Top side in a y-down space, bottom side in a y-up space.</param>
/// <param name="Width">Zero or more.</param>
/// <param name="Height">Zero or more.</param>
public readonly record struct Rect(double X, double Y, double Width, double Height)
{
    /// <summary>The side opposite <see cref="X"/>.</summary>
    public double Right => X + Width;

    /// <summary>The side opposite <see cref="Y"/>.</summary>
    public double Bottom => Y + Height;

    /// <summary>True where the rectangle holds no area.</summary>
    public bool IsEmpty => !(Width > 0 && Height > 0);

    /// <summary>The rectangle through two corners, in any order.</summary>
    public static Rect FromCorners(double x0, double y0, double x1, double y1) =>
        new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Abs(x1 - x0), Math.Abs(y1 - y0));

    /// <summary>This rectangle less <paramref name="edges"/>; never of negative size.</summary>
    public Rect Inset(Edges edges) =>
        new(X + edges.Left, Y + edges.Top, Math.Max(0, Width - edges.Horizontal), Math.Max(0, Height - edges.Vertical));

    /// <summary>This rectangle grown by <paramref name="distance"/> on every side.</summary>
    public Rect Outset(double distance) => new(X - distance, Y - distance, Width + 2 * distance, Height + 2 * distance);

    /// <summary>What both rectangles cover; empty (zero size) where they do not meet.</summary>
    public Rect Intersect(Rect other)
    {
        var x = Math.Max(X, other.X);
        var y = Math.Max(Y, other.Y);
        return new(x, y, Math.Max(0, Math.Min(Right, other.Right) - x), Math.Max(0, Math.Min(Bottom, other.Bottom) - y));
    }

    /// <summary>The smallest rectangle that holds both; an empty one counts for nothing.</summary>
    public Rect Union(Rect other)
    {
        if (IsEmpty) return other;
        if (other.IsEmpty) return this;
        return FromCorners(Math.Min(X, other.X), Math.Min(Y, other.Y), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
    }
}
