using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>A shape that fills its box.</summary>
internal sealed class ShapeContent : IDrawnContent
{
    private Rect _box;

    public required ShapeKind Kind { get; init; }

    /// <summary>Outline of a star, a polygon or a path, and the part of its plane that the box shows; null: another shape.</summary>
    public required (VectorPath Path, Rect View)? Figure { get; init; }

    /// <summary>How the figure meets its box.</summary>
    public required ImageFit Fit { get; init; }

    public required FillRule FillRule { get; init; }
    public required PaintValue? Fill { get; init; }
    public required PaintValue? Stroke { get; init; }

    /// <summary>True where the author gave the box a height: a line then runs from corner to corner.</summary>
    public required bool HasHeight { get; init; }

    /// <summary>True where the author gave it a width.</summary>
    public required bool HasWidth { get; init; }

    /// <summary>Gets a shape that cannot be seen.</summary>
    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>In points.</summary>
    public required double StrokeWidth { get; init; }

    /// <summary>In points; empty: unbroken.</summary>
    public required ImmutableArray<double> Dashes { get; init; }

    public (double Min, double Max) MeasureWidths() => Kind == ShapeKind.Line ? (StrokeWidth, StrokeWidth) : (0, 0);

    // A figure has proportions of its own, the other shapes have none.
    public double MeasureHeight(double width) =>
        Kind == ShapeKind.Line ? StrokeWidth : Figure is { View.Width: > 0 } figure ? width * figure.View.Height / figure.View.Width : 0;

    public double MeasureLeastHeight(double width) => Kind == ShapeKind.Line ? StrokeWidth : 0;

    public double? MeasureBaseline(double width) => null;

    public void Place(Rect box, bool isHeightGiven) => _box = box;

    public void Draw(ImmutableArray<SceneItem>.Builder items, Canvas canvas, Box box)
    {
        var look = box.Look!;
        if (Kind != ShapeKind.Line && _box.IsEmpty)
        {
            // A size of nothing that somebody wrote, such as the length of a bar, is no slip; a figure without a size was reported.
            if (Figure is not null) return;
            if (_box.Height <= 0 && !HasHeight) Diagnostics.Report(DiagnosticCode.ShapeWithoutSize, box.Source, new DiagnosticPhrase("height", "高度"), "height");
            else if (_box.Width <= 0 && !HasWidth) Diagnostics.Report(DiagnosticCode.ShapeWithoutSize, box.Source, new DiagnosticPhrase("width", "宽度"), "width");
            return;
        }
        // A gradient goes over the figure, which may be smaller than its box, or larger.
        var painted = Figure is { } drawn ? MapOf(drawn.View, Stroke is null ? _box : Inner).MapBounds(drawn.View) : _box;
        var fill = Kind == ShapeKind.Line || Fill is null ? null : PaintBuilder.Build(Fill, painted);
        var stroke = Stroke is null || StrokeWidth <= 0 ? null : PaintBuilder.Build(Stroke, painted);
        if (fill is null && stroke is null) return;
        if (fill is not null) PatternBuilder.CheckResolution(Fill!, painted, canvas);
        var path = Kind switch
        {
            _ when Figure is { } figure => figure.Path.Transform(MapOf(figure.View, StrokedBox(stroke))),
            ShapeKind.Line => Line(canvas),
            ShapeKind.Ellipse => new PathBuilder().AddEllipse(StrokedBox(stroke)).Build(),
            _ when look.CornersOf(_box) is { IsZero: false } radii => new PathBuilder().AddRoundedRectangle(StrokedBox(stroke), radii.Inset(stroke is null ? 0 : StrokeWidth / 2)).Build(),
            _ => VectorPath.Rectangle(stroke is null ? canvas.ExtendToBleed(_box) : StrokedBox(stroke)),
        };
        if (IsArt(fill) || IsArt(stroke)) ReportShort(canvas, box, path, stroke);
        var line = stroke is null ? null : new Stroke(stroke, StrokeWidth) { Dashes = Dashes };
        ImmutableArray<SceneItem> shapes = [new PathItem(path, fill, line) { FillRule = FillRule, Source = box.Source }];
        if (fill is not null && PatternBuilder.Ground(Fill!) is { } ground) shapes = shapes.Insert(0, new PathItem(path, ground) { FillRule = FillRule, Source = box.Source });
        if (Figure is not null && Fit == ImageFit.Cover) shapes = [new GroupItem(shapes) { Clip = new(VectorPath.Rectangle(_box)), Source = box.Source }];
        if (fill is not null) canvas.Ground.Add(path.Bounds, Kind == ShapeKind.Rect ? Fill : null);
        items.Add(new StructureItem(StructureRole.Artifact, shapes) { Source = box.Source });
    }

    private Matrix MapOf(Rect view, Rect box) => PictureFit.MapView(view, box, Fit);

    // The line of a shape lies inside its box, as a border does.
    private Rect StrokedBox(Paint? stroke) => stroke is null ? _box : Inner;

    // A die line is meant to lie on the cut.
    private static bool IsArt(Paint? paint) => paint is not (null or SolidPaint { Color.Alpha: <= 0 }) && !TechnicalInks.Is(paint);

    // A plain rectangle and a straight line grow by themselves.
    private void ReportShort(Canvas canvas, Box box, VectorPath path, Paint? stroke)
    {
        var drawn = path.Bounds.Outset(stroke is null ? 0 : StrokeWidth / 2);
        DiagnosticPhrase what = Kind switch
        {
            ShapeKind.Line => new("a line", "线条"),
            ShapeKind.Rect when stroke is not null => new("a rectangle with a line round it", "带描边的矩形"),
            ShapeKind.Rect => new("a rectangle with round corners", "圆角矩形"),
            _ => new("a shape", "形状"),
        };
        if (Figure is not null && Fit == ImageFit.Cover) drawn = drawn.Intersect(_box);
        canvas.ReportShort(drawn, box.Source, what);
    }

    private Rect Inner => _box.Inset(Edges.All(StrokeWidth / 2));

    // Upright where the box is no wider than the line, level where nobody gave it a height; else from corner to corner.
    private VectorPath Line(Canvas canvas)
    {
        var path = new PathBuilder();
        double cx = _box.X + _box.Width / 2, cy = _box.Y + _box.Height / 2;
        var isNarrow = _box.Width <= StrokeWidth * 1.001;
        if (_box.Height <= StrokeWidth * 1.001 || (!HasHeight && !isNarrow))
        {
            // An end that touches the trim edge runs on to the bleed edge.
            var line = canvas.ExtendToBleed(new(_box.X, cy - StrokeWidth / 2, _box.Width, StrokeWidth));
            path.MoveTo(line.X, cy).LineTo(line.Right, cy);
        }
        else if (isNarrow)
        {
            var line = canvas.ExtendToBleed(new(cx - StrokeWidth / 2, _box.Y, StrokeWidth, _box.Height));
            path.MoveTo(cx, line.Y).LineTo(cx, line.Bottom);
        }
        else
        {
            path.MoveTo(_box.X, _box.Y).LineTo(_box.Right, _box.Bottom);
        }
        return path.Build();
    }
}
