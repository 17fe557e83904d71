using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>What a box looks like, its content apart.</summary>
internal sealed record BoxLook
{
    public PaintValue? Background { get; init; }

    /// <summary>One for each kind of line.</summary>
    public ImmutableArray<BorderLook> Borders { get; init; } = [];


    /// <summary>Of the corners, from the left and top clockwise; empty: right angles.</summary>
    public ImmutableArray<Extent> Radii { get; init; } = [];

    /// <summary>Degrees clockwise about the centre of the box.</summary>
    public double AngleDegrees { get; init; }

    /// <summary>What is seen of the box; null: all of it.</summary>
    public ClipValue? Shape { get; init; }

    /// <summary>Effects; null: none.</summary>
    public EffectLook? Effects { get; init; }

    public double Opacity { get; init; } = 1;

    /// <summary>The address that it leads to; null: nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>On presses: true, it prints over what lies under it; false, it does not; null: each part as its kind does.</summary>
    public bool? Overprints { get; init; }

    public int Z { get; init; }
    public int Order { get; init; }
    public bool Clips { get; init; }
    public BoxRole? Role { get; init; }

    /// <summary>The part of the box in the document, where it is no section and no decoration; null: none of its own.</summary>
    public StructureRole? Structure { get; init; }

    /// <summary>The radii of the corners in points; none is more than half the shorter side where all are the same.</summary>
    public CornerRadii CornersOf(Rect box)
    {
        if (Radii.IsEmpty) return default;
        var side = Math.Min(box.Width, box.Height);
        return new CornerRadii(Of(0), Of(1), Of(2), Of(3)).FitTo(new(box.Width, box.Height));
        double Of(int corner) => Math.Max(0, Radii[corner].Resolve(side) ?? 0);
    }

    /// <summary>The outline of what fills the box within its border: its corners lie along the inside of the line.</summary>
    /// <param name="frame">The box.</param>
    /// <param name="content">Within its border and its padding.</param>
    public VectorPath OutlineInside(Rect frame, Rect content)
    {
        var radii = CornersOf(frame);
        var (top, right, bottom, left) = (LineOf(BoxSides.Top), LineOf(BoxSides.Right), LineOf(BoxSides.Bottom), LineOf(BoxSides.Left));
        var inner = new CornerRadii(
            Math.Max(0, radii.TopLeft - Math.Max(top, left)), Math.Max(0, radii.TopRight - Math.Max(top, right)),
            Math.Max(0, radii.BottomRight - Math.Max(bottom, right)), Math.Max(0, radii.BottomLeft - Math.Max(bottom, left))).FitTo(new(content.Width, content.Height));
        return inner.IsZero ? VectorPath.Rectangle(content) : new PathBuilder().AddRoundedRectangle(content, inner).Build();

        double LineOf(BoxSides side) => Borders.IsEmpty ? 0 : Borders.Max(border => (border.Sides & side) != 0 ? border.Width : 0);
    }
}

/// <summary>One line of a border, in points.</summary>
/// <param name="Width">Of the line.</param>
/// <param name="Color">Of the line.</param>
/// <param name="Style">Of the line.</param>
/// <param name="Sides">Where it runs.</param>
internal sealed record BorderLook(double Width, ColorValue Color, BorderStyle Style, BoxSides Sides);
