using System.Collections.Immutable;

namespace PosterKit.Foundation;

/// <summary>
/// Contours of lines and Bézier curves. Immutable; the space it lies in (scene points, y down; font units, y up) is its holder's to say.
/// Two paths are equal only if they are the same object: compare <see cref="Verbs"/> and <see cref="Points"/> for content.
/// </summary>
public sealed class VectorPath
{
    /// <summary>A path with no contour.</summary>
    public static VectorPath Empty { get; } = new([], []);

    // Computed on first use, by several threads perhaps: all of them write the same four numbers, and the flag comes after those.
    private Rect _bounds;
    private bool _hasBounds;

    internal VectorPath(ImmutableArray<PathVerb> verbs, ImmutableArray<Point> points) => (Verbs, Points) = (verbs, points);

    /// <summary>The steps, in order. The first of each contour is <see cref="PathVerb.Move"/>.</summary>
    public ImmutableArray<PathVerb> Verbs { get; }

    /// <summary>The points that the steps take, in order.</summary>
    public ImmutableArray<Point> Points { get; }

    /// <summary>True where there is nothing to draw.</summary>
    public bool IsEmpty => Verbs.IsEmpty;

    /// <summary>The upright rectangle round all points, control points included (so never smaller than the ink).</summary>
    public Rect Bounds
    {
        get
        {
            if (Volatile.Read(ref _hasBounds)) return _bounds;
            var bounds = ComputeBounds();
            _bounds = bounds;
            Volatile.Write(ref _hasBounds, true);
            return bounds;
        }
    }

    /// <summary>A rectangle, drawn from the top left along its top side (clockwise where y points down).</summary>
    public static VectorPath Rectangle(Rect r) => new PathBuilder().AddRectangle(r).Build();

    /// <summary>This path with every point mapped.</summary>
    public VectorPath Transform(Matrix matrix)
    {
        if (matrix.IsIdentity || IsEmpty) return this;
        var mapped = ImmutableArray.CreateBuilder<Point>(Points.Length);
        foreach (var p in Points) mapped.Add(matrix.Map(p));
        return new(Verbs, mapped.MoveToImmutable());
    }

    private Rect ComputeBounds()
    {
        if (Points.IsEmpty) return default;
        double x0 = double.MaxValue, y0 = double.MaxValue, x1 = double.MinValue, y1 = double.MinValue;
        foreach (var p in Points)
        {
            x0 = Math.Min(x0, p.X);
            y0 = Math.Min(y0, p.Y);
            x1 = Math.Max(x1, p.X);
            y1 = Math.Max(y1, p.Y);
        }
        return Rect.FromCorners(x0, y0, x1, y1);
    }
}
