using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>A rectangle, an ellipse or a line that fills its box.</summary>
internal sealed class ShapeContent : IDrawnContent
{
    private Rect _box;

    public required ShapeKind Kind { get; init; }
    public required PaintValue? Fill { get; init; }
    public required PaintValue? Stroke { get; init; }

    /// <summary>True where the author gave the box a height: a line then runs from corner to corner.</summary>
    public required bool HasHeight { get; init; }

    /// <summary>In points.</summary>
    public required double StrokeWidth { get; init; }

    /// <summary>In points; empty: unbroken.</summary>
    public required ImmutableArray<double> Dashes { get; init; }

    public (double Min, double Max) MeasureWidths() => Kind == ShapeKind.Line ? (StrokeWidth, StrokeWidth) : (0, 0);

    public double MeasureHeight(double width) => Kind == ShapeKind.Line ? StrokeWidth : 0;

    public double MeasureLeastHeight(double width) => MeasureHeight(width);

    public double? MeasureBaseline(double width) => null;

    public void Place(Rect box, bool isHeightGiven) => _box = box;

    public void Draw(ImmutableArray<SceneItem>.Builder items, Canvas canvas, Box box)
    {
        var look = box.Look!;
        var fill = Kind == ShapeKind.Line || Fill is null ? null : PaintBuilder.Build(Fill, _box);
        var stroke = Stroke is null || StrokeWidth <= 0 ? null : PaintBuilder.Build(Stroke, _box);
        if (fill is null && stroke is null) return;
        var path = Kind switch
        {
            ShapeKind.Line => Line(),
            ShapeKind.Ellipse => new PathBuilder().AddEllipse(StrokedBox(stroke)).Build(),
            _ when look.RadiusOf(_box) is var radius and > 0 => new PathBuilder().AddRoundedRectangle(StrokedBox(stroke), Math.Max(0, radius - (stroke is null ? 0 : StrokeWidth / 2))).Build(),
            _ => VectorPath.Rectangle(stroke is null ? canvas.ExtendToBleed(_box) : StrokedBox(stroke)),
        };
        if (Kind != ShapeKind.Line && _box.IsEmpty) return;
        var line = stroke is null ? null : new Stroke(stroke, StrokeWidth) { Dashes = Dashes };
        items.Add(new StructureItem(StructureRole.Artifact, [new PathItem(path, fill, line) { Source = box.Source }]) { Source = box.Source });
    }

    // The line of a shape lies inside its box, as a border does.
    private Rect StrokedBox(Paint? stroke) => stroke is null ? _box : _box.Inset(Edges.All(StrokeWidth / 2));

    // Upright where the box is no wider than the line, level where nobody gave it a height; else from corner to corner.
    private VectorPath Line()
    {
        var path = new PathBuilder();
        double cx = _box.X + _box.Width / 2, cy = _box.Y + _box.Height / 2;
        var isNarrow = _box.Width <= StrokeWidth * 1.001;
        if (_box.Height <= StrokeWidth * 1.001 || (!HasHeight && !isNarrow)) path.MoveTo(_box.X, cy).LineTo(_box.Right, cy);
        else if (isNarrow) path.MoveTo(cx, _box.Y).LineTo(cx, _box.Bottom);
        else path.MoveTo(_box.X, _box.Y).LineTo(_box.Right, _box.Bottom);
        return path.Build();
    }
}
