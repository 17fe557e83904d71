using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Basic shapes, fills, strokes and clip paths.
internal sealed partial class SvgDrawing
{
    private const int MostDashes = 1_000_000;

    private double _dashes;

    private double Diagonal => Math.Sqrt((_viewport.Width * _viewport.Width + _viewport.Height * _viewport.Height) / 2);

    // The outline of a shape in its own space (SVG 2 chapter 10); null for other elements.
    private VectorPath? ShapeOf(XElement element, SvgStyle style)
    {
        var (w, h, d) = (_viewport.Width, _viewport.Height, Diagonal);
        switch (element.Name.LocalName)
        {
            case "path":
                var data = (string?)element.Attribute("d") ?? "";
                var path = SvgPathData.Parse(data, out var errorAt);
                if (errorAt >= 0 && data != "none") Report(element, $"d, from its character {errorAt + 1} on");
                return path;
            case "rect":
                return RectangleOf(element, style, w, h);
            case "circle":
                var r = Length(element, "r", style, d);
                var (cx, cy) = (Length(element, "cx", style, w), Length(element, "cy", style, h));
                return r > 0 ? new PathBuilder().AddEllipse(new(cx - r, cy - r, 2 * r, 2 * r)).Build() : VectorPath.Empty;
            case "ellipse":
                var (rx, ry) = Radii(element, style, w, h);
                var (ex, ey) = (Length(element, "cx", style, w), Length(element, "cy", style, h));
                return rx > 0 && ry > 0 ? new PathBuilder().AddEllipse(new(ex - rx, ey - ry, 2 * rx, 2 * ry)).Build() : VectorPath.Empty;
            case "line":
                return new PathBuilder()
                    .MoveTo(Length(element, "x1", style, w), Length(element, "y1", style, h))
                    .LineTo(Length(element, "x2", style, w), Length(element, "y2", style, h)).Build();
            case "polyline":
                return Polyline((string?)element.Attribute("points") ?? "", isClosed: false);
            case "polygon":
                return Polyline((string?)element.Attribute("points") ?? "", isClosed: true);
            default:
                return null;
        }
    }

    private (double X, double Y) Radii(XElement element, SvgStyle style, double w, double h)
    {
        double? x = SvgLength.Parse((string?)element.Attribute("rx"))?.Resolve(w, style.FontSize);
        double? y = SvgLength.Parse((string?)element.Attribute("ry"))?.Resolve(h, style.FontSize);
        return (x ?? y ?? 0, y ?? x ?? 0);
    }

    private VectorPath RectangleOf(XElement element, SvgStyle style, double w, double h)
    {
        var box = new Rect(Length(element, "x", style, w), Length(element, "y", style, h), Length(element, "width", style, w), Length(element, "height", style, h));
        if (box.IsEmpty) return VectorPath.Empty;
        var (rx, ry) = Radii(element, style, w, h);
        (rx, ry) = (Math.Min(rx, box.Width / 2), Math.Min(ry, box.Height / 2));
        if (!(rx > 0 && ry > 0)) return VectorPath.Rectangle(box);
        if (rx == ry) return new PathBuilder().AddRoundedRectangle(box, rx).Build();
        // Oval corners: round corners in a space where they are round.
        var squeeze = ry / rx;
        var round = new PathBuilder().AddRoundedRectangle(new(box.X, box.Y / squeeze, box.Width, box.Height / squeeze), rx).Build();
        return round.Transform(Matrix.Scale(1, squeeze));
    }

    private static VectorPath Polyline(string points, bool isClosed)
    {
        var path = new PathBuilder();
        var scanner = new SvgScanner(points);
        var isFirst = true;
        scanner.SkipSeparator();
        while (scanner.TryNumber(out var x))
        {
            scanner.SkipSeparator();
            if (!scanner.TryNumber(out var y)) break;
            if (isFirst) path.MoveTo(x, y);
            else path.LineTo(x, y);
            isFirst = false;
            scanner.SkipSeparator();
        }
        if (isClosed) path.Close();
        return path.Build();
    }

    private void Shape(XElement element, VectorPath path, SvgStyle style, ImmutableArray<SceneItem>.Builder items)
    {
        var fillRule = style["fill-rule"] == "evenodd" ? FillRule.EvenOdd : FillRule.NonZero;
        var fill = element.Name.LocalName == "line" ? null : PaintOf(element, style, "fill", "black", path.Bounds);
        var strokePaint = PaintOf(element, style, "stroke", "none", path.Bounds);
        var stroke = strokePaint is null ? null : StrokeOf(style);
        if (stroke is not null && strokePaint!.Space is not null) Report(element, "stroke: a turned radial gradient");
        var strokeFirst = (style["paint-order"] ?? "").StartsWith("stroke", StringComparison.Ordinal);

        if (stroke is not null) stroke = Bounded(element, path, stroke);
        if (stroke is not null && strokeFirst) items.Add(Painted(path, null, strokePaint, stroke, fillRule));
        if (fill is not null) items.Add(Painted(path, fill, null, null, fillRule));
        if (stroke is not null && !strokeFirst) items.Add(Painted(path, null, strokePaint, stroke, fillRule));
        Markers(element, path, style, fill, strokePaint, items);
    }

    // A paint with a map of its own (a turned radial gradient) is drawn in the space where it is upright.
    private static SceneItem Painted(VectorPath path, SvgPaint? fill, SvgPaint? strokePaint, Stroke? stroke, FillRule rule)
    {
        var paint = fill ?? strokePaint!;
        if (paint.Space is { } space && fill is not null && space.Inverse() is { } inverse)
            return new GroupItem([new PathItem(path.Transform(inverse), paint.Paint) { FillRule = rule }]) { Transform = space };
        return new PathItem(path, fill?.Paint, stroke is null ? null : stroke with { Paint = strokePaint!.Paint }) { FillRule = rule };
    }

    private Stroke? StrokeOf(SvgStyle style)
    {
        var width = style.GetLength("stroke-width", Diagonal, 1);
        if (!(width > 0)) return null;
        var dashes = Dashes(style);
        return new Stroke(new SolidPaint(ColorValue.Black), width)
        {
            Cap = style["stroke-linecap"] switch { "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt },
            Join = style["stroke-linejoin"] switch { "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter },
            MiterLimit = Math.Max(1, style.GetNumber("stroke-miterlimit", 4)),
            Dashes = dashes,
            DashOffset = dashes.IsEmpty ? 0 : style.GetLength("stroke-dashoffset", Diagonal, 0),
        };
    }

    // Dashes are cut one by one, seen or not: a long line of short ones is more work than a whole drawing.
    private Stroke Bounded(XElement element, VectorPath path, Stroke stroke)
    {
        if (stroke.Dashes.IsEmpty) return stroke;
        var period = 0.0;
        foreach (var dash in stroke.Dashes) period += dash;
        // No path is longer than the lines from point to point.
        var length = 0.0;
        for (var i = 1; i < path.Points.Length; i++)
        {
            var step = path.Points[i] - path.Points[i - 1];
            length += Math.Abs(step.X) + Math.Abs(step.Y);
        }
        _dashes += length / period * stroke.Dashes.Length;
        if (_dashes <= MostDashes) return stroke;
        _dashes -= length / period * stroke.Dashes.Length;
        Report(element, $"stroke-dasharray, beyond {MostDashes} dashes");
        return stroke with { Dashes = [] };
    }

    private ImmutableArray<double> Dashes(SvgStyle style)
    {
        if (style["stroke-dasharray"] is not { } text || text == "none") return [];
        var dashes = ImmutableArray.CreateBuilder<double>();
        foreach (var part in text.Split([',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (SvgLength.Parse(part) is not { } length || length.Value < 0) return [];
            dashes.Add(length.Resolve(Diagonal, style.FontSize));
        }
        if (dashes.All(length => length == 0)) return [];
        if (dashes.Count % 2 == 1) dashes.AddRange(dashes.ToImmutable());
        return dashes.ToImmutable();
    }

    // The clip of an element, outermost first; more than one where the clip path is clipped itself.
    private ImmutableArray<ClipPath> ClipsOf(XElement element, SvgStyle style, ImmutableArray<SceneItem> content)
    {
        if (style["clip-path"] is not { } value || value == "none") return [];
        if (ReferredByUrl(value) is not { Name.LocalName: "clipPath" } clipElement)
        {
            Report(element, "clip-path");
            return [];
        }
        if (!_open.Add(clipElement)) return [];
        var clipStyle = SvgStyle.Initial.Child(clipElement, _sheet);
        var map = TransformOf(clipElement, clipStyle);
        if ((string?)clipElement.Attribute("clipPathUnits") == "objectBoundingBox")
        {
            var box = BoundsOf(content);
            map = map.Then(Matrix.Scale(box.Width, box.Height)).Then(Matrix.Translation(box.X, box.Y));
        }
        var union = new PathBuilder();
        var rule = FillRule.NonZero;
        var shapes = clipElement.Elements().Select(child => (Element: child, Style: clipStyle.Child(child, _sheet))).Where(child => child.Style["display"] != "none").ToList();
        foreach (var (child, childStyle) in shapes)
        {
            var shape = child.Name.LocalName == "use" ? Referred(child) : child;
            if (shape is null) continue;
            var childMap = TransformOf(child, childStyle);
            if (shape != child) childMap = TransformOf(shape, childStyle.Child(shape, _sheet)).Then(Matrix.Translation(Length(child, "x", childStyle, 0), Length(child, "y", childStyle, 0))).Then(childMap);
            if (ShapeOf(shape, childStyle) is not { } path)
            {
                Report(child, child.Name.LocalName);
                continue;
            }
            if (childStyle["clip-rule"] == "evenodd") rule = FillRule.EvenOdd;
            union.AddPath(path, childMap.Then(map));
        }
        // With several shapes their union counts; even-odd would cut out where they overlap.
        if (shapes.Count > 1) rule = FillRule.NonZero;
        var clip = new ClipPath(union.Build(), rule);
        var outer = ClipsOf(clipElement, clipStyle, content);
        _open.Remove(clipElement);
        return outer.Insert(0, clip);
    }

    // The box round what items draw, strokes left out, in the space they lie in.
    private static Rect BoundsOf(ImmutableArray<SceneItem> items)
    {
        var bounds = default(Rect);
        foreach (var item in items)
        {
            bounds = bounds.Union(item switch
            {
                PathItem path => path.Path.Bounds,
                ImageItem image => image.Box,
                GlyphRunItem text => BoundsOf(text.Run, text.Origin),
                GroupItem group => group.Transform.MapBounds(BoundsOf(group.Items)),
                StructureItem structure => BoundsOf(structure.Items),
                _ => default,
            });
        }
        return bounds;
    }
}
