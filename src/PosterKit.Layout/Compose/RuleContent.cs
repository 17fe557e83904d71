using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>A straight line through the middle of its box, from end to end.</summary>
internal sealed class RuleContent : IDrawnContent
{
    private Rect _box;

    public required BorderStyle Style { get; init; }
    public required PaintValue Color { get; init; }

    /// <summary>In points.</summary>
    public required double Thickness { get; init; }

    /// <summary>Dashes and gaps in points, in place of those of the style; empty: the style's own.</summary>
    public required ImmutableArray<double> Dashes { get; init; }

    /// <summary>True: from top to bottom; false: from left to right.</summary>
    public required bool IsVertical { get; init; }

    public (double Min, double Max) MeasureWidths() => IsVertical ? (Thickness, Thickness) : (0, 0);

    public double MeasureHeight(double width) => IsVertical ? 0 : Thickness;

    public double MeasureLeastHeight(double width) => MeasureHeight(width);

    public double? MeasureBaseline(double width) => null;

    public void Place(Rect box, bool isHeightGiven) => _box = box;

    public void Draw(ImmutableArray<SceneItem>.Builder items, Canvas canvas, Box box)
    {
        if (Thickness <= 0 || (IsVertical ? _box.Height : _box.Width) <= 0) return;
        double cx = _box.X + _box.Width / 2, cy = _box.Y + _box.Height / 2;
        // An end that touches the trim edge runs on to the bleed edge.
        var line = canvas.ExtendToBleed(IsVertical ? new(cx - Thickness / 2, _box.Y, Thickness, _box.Height) : new(_box.X, cy - Thickness / 2, _box.Width, Thickness));
        if (PaintBuilder.Build(Color, line) is not { } paint) return;
        var path = IsVertical ? new PathBuilder().MoveTo(cx, line.Y).LineTo(cx, line.Bottom) : new PathBuilder().MoveTo(line.X, cy).LineTo(line.Right, cy);
        var isDotted = Style == BorderStyle.Dotted && Dashes.IsEmpty;
        var shape = path.Build();
        var stroke = new Stroke(paint, Thickness)
        {
            Cap = isDotted ? LineCap.Round : LineCap.Butt,
            Dashes = !Dashes.IsEmpty ? Dashes : Style switch { BorderStyle.Dashed => [Thickness * 3, Thickness * 3], BorderStyle.Dotted => [0, Thickness * 2], _ => [] },
        };
        ImmutableArray<SceneItem> lines = [new PathItem(shape, null, stroke) { Source = box.Source }];
        if (PatternBuilder.Ground(Color) is { } ground) lines = lines.Insert(0, new PathItem(shape, null, stroke with { Paint = ground }) { Source = box.Source });
        items.Add(new StructureItem(StructureRole.Artifact, lines) { Source = box.Source });
    }
}
