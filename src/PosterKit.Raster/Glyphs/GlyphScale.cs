using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>From font units to device pixels, without a shift: size and slant of a glyph, and the line along it. A key.</summary>
/// <param name="a">As in <see cref="Matrix"/>.</param>
/// <param name="b">As in <see cref="Matrix"/>.</param>
/// <param name="c">As in <see cref="Matrix"/>.</param>
/// <param name="d">As in <see cref="Matrix"/>.</param>
/// <param name="line">A line along the outline; null: the inside alone.</param>
internal sealed class GlyphScale(double a, double b, double c, double d, GlyphLine? line = null) : IEquatable<GlyphScale>
{
    /// <summary>The same as a matrix.</summary>
    public Matrix Matrix { get; } = new(a, b, c, d, 0, 0);

    /// <summary>A line along the outline; null: the inside alone.</summary>
    public GlyphLine? Line => line;

    /// <inheritdoc/>
    public bool Equals(GlyphScale? other) =>
        other is not null && Matrix.A == other.Matrix.A && Matrix.B == other.Matrix.B && Matrix.C == other.Matrix.C && Matrix.D == other.Matrix.D
        && line == other.Line;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GlyphScale);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        (((a.GetHashCode() * 31 + b.GetHashCode()) * 31 + c.GetHashCode()) * 31 + d.GetHashCode()) * 31 + (line?.GetHashCode() ?? 0);
}
