namespace PosterKit.Foundation;

/// <summary>
/// An affine map: x' = A x + C y + E, y' = B x + D y + F. The six numbers are in the order of PDF (32000-1 8.3.3) and SVG.
/// The default value maps everything to the origin; <see cref="Identity"/> changes nothing.
/// </summary>
public readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The map that changes nothing.</summary>
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>True for the map that changes nothing.</summary>
    public bool IsIdentity => this == Identity;

    /// <summary>The area factor; zero where the map cannot be undone.</summary>
    public double Determinant => A * D - B * C;

    /// <summary>A shift.</summary>
    public static Matrix Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>A scaling about the origin.</summary>
    public static Matrix Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <summary>A turn about the origin, clockwise where y points down.</summary>
    /// <param name="angleDegrees">Any angle; right angles are exact.</param>
    public static Matrix Rotation(double angleDegrees)
    {
        var (sin, cos) = (angleDegrees % 360) switch
        {
            0 => (0.0, 1.0),
            90 or -270 => (1.0, 0.0),
            180 or -180 => (0.0, -1.0),
            270 or -90 => (-1.0, 0.0),
            var other => Math.SinCos(other * Math.PI / 180),
        };
        return new(cos, sin, -sin, cos, 0, 0);
    }

    /// <summary>The map that does this one first and then <paramref name="next"/>.</summary>
    public Matrix Then(Matrix next) => new(
        A * next.A + B * next.C,
        A * next.B + B * next.D,
        C * next.A + D * next.C,
        C * next.B + D * next.D,
        E * next.A + F * next.C + next.E,
        E * next.B + F * next.D + next.F);

    /// <summary>The map that undoes this one; null where there is none.</summary>
    public Matrix? Inverse()
    {
        var det = Determinant;
        if (det == 0 || !double.IsFinite(det)) return null;
        return new(D / det, -B / det, -C / det, A / det, (C * F - D * E) / det, (B * E - A * F) / det);
    }

    /// <summary>Where a place lands.</summary>
    public Point Map(Point p) => new(A * p.X + C * p.Y + E, B * p.X + D * p.Y + F);

    /// <summary>The upright rectangle round the four mapped corners.</summary>
    public Rect MapBounds(Rect r)
    {
        var a = Map(new(r.X, r.Y));
        var b = Map(new(r.Right, r.Y));
        var c = Map(new(r.Right, r.Bottom));
        var d = Map(new(r.X, r.Bottom));
        return Rect.FromCorners(
            Math.Min(Math.Min(a.X, b.X), Math.Min(c.X, d.X)), Math.Min(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y)),
            Math.Max(Math.Max(a.X, b.X), Math.Max(c.X, d.X)), Math.Max(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y)));
    }
}
