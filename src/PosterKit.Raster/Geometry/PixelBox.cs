using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>A rectangle of whole device pixels; the right and bottom sides are not in it.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public bool IsEmpty => Right <= Left || Bottom <= Top;

    public PixelBox Intersect(PixelBox other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    public PixelBox Union(PixelBox other)
    {
        if (IsEmpty) return other;
        if (other.IsEmpty) return this;
        return new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
    }

    public bool Contains(PixelBox other) =>
        Left <= other.Left && Top <= other.Top && Right >= other.Right && Bottom >= other.Bottom;

    /// <summary>The pixels that a device rectangle touches; sides far outside are pulled in to where they still are outside.</summary>
    /// <param name="r">In device pixels; may be infinite or not a number, which gives an empty box.</param>
    public static PixelBox Around(Rect r)
    {
        const double Far = Fixed.Reach * 2.0;
        if (!(r.X <= Far && r.Y <= Far && r.Right >= -Far && r.Bottom >= -Far)) return default;
        return new(
            (int)Math.Floor(Math.Max(r.X, -Far)), (int)Math.Floor(Math.Max(r.Y, -Far)),
            (int)Math.Ceiling(Math.Min(r.Right, Far)), (int)Math.Ceiling(Math.Min(r.Bottom, Far)));
    }

    /// <summary>The pixels that lie wholly in a device rectangle, once its sides are on the grid.</summary>
    public static PixelBox Within(Rect r)
    {
        const double Near = 0.5 / Fixed.One;
        const double Far = Fixed.Reach * 2.0;
        if (!(r.X <= Far && r.Y <= Far && r.Right >= -Far && r.Bottom >= -Far)) return default;
        return new(
            (int)Math.Ceiling(Math.Max(r.X, -Far) - Near), (int)Math.Ceiling(Math.Max(r.Y, -Far) - Near),
            (int)Math.Floor(Math.Min(r.Right, Far) + Near), (int)Math.Floor(Math.Min(r.Bottom, Far) + Near));
    }
}
