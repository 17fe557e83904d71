using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What a box looks like, its content apart.</summary>
internal sealed record BoxLook
{
    public PaintValue? Background { get; init; }
    public BorderLook? Border { get; init; }
    public Extent Radius { get; init; } = Extent.Points(0);
    public double Opacity { get; init; } = 1;
    public int Z { get; init; }
    public bool Clips { get; init; }
    public BoxRole? Role { get; init; }

    /// <summary>The radius of the corners in points, never more than half the shorter side.</summary>
    public double RadiusOf(Rect box)
    {
        var side = Math.Min(box.Width, box.Height);
        return Math.Clamp(Radius.Resolve(side) ?? 0, 0, side / 2);
    }
}

/// <summary>A border in points.</summary>
internal sealed record BorderLook(double Width, ColorValue Color, BorderStyle Style, BoxSides Sides);
