using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Basic shapes, their fills and strokes.
internal sealed partial class SvgDrawing
{
    private const int MostDashes = 1_000_000;

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
                return EllipseOf(Length(element, "cx", style, w), Length(element, "cy", style, h), r, r);
            case "ellipse":
                var (rx, ry) = Radii(element, style, w, h);
                return EllipseOf(Length(element, "cx", style, w), Length(element, "cy", style, h), rx, ry);
            case "line":
                return new PathBuilder()
                    .MoveTo(Length(element, "x1", style, w), Length(element, "y1", style, h))
                    .LineTo(Length(element, "x2", style, w), Length(element, "y2", style, h)).Build();
            case "polyline":
                return Polyline(element, isClosed: false);
            case "polygon":
                return Polyline(element, isClosed: true);
            default:
                return null;
        }
    }

    // From three o'clock on, clockwise, as SVG 2 10.4 has it: dashes and markers begin there.
    private static VectorPath EllipseOf(double cx, double cy, double rx, double ry)
    {
        if (!(rx > 0 && ry > 0)) return VectorPath.Empty;
        double kx = rx * PathBuilder.QuarterCircle, ky = ry * PathBuilder.QuarterCircle;
        return new PathBuilder()
            .MoveTo(cx + rx, cy)
            .CubicTo(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)
            .CubicTo(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)
            .CubicTo(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)
            .CubicTo(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)
            .Close().Build();
    }

    // A radius that is not said, or is less than nothing, is as large as the other.
    private (double X, double Y) Radii(XElement element, SvgStyle style, double w, double h)
    {
        double? x = SvgLength.Parse((string?)element.Attribute("rx"))?.Resolve(w, style.FontSize);
        double? y = SvgLength.Parse((string?)element.Attribute("ry"))?.Resolve(h, style.FontSize);
        if (x < 0) x = null;
        if (y < 0) y = null;
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

    private VectorPath Polyline(XElement element, bool isClosed)
    {
        var path = new PathBuilder();
        var scanner = new SvgScanner((string?)element.Attribute("points") ?? "");
        var count = 0;
        scanner.SkipSeparator();
        while (scanner.TryNumber(out var x))
        {
            scanner.SkipSeparator();
            if (!scanner.TryNumber(out var y)) break;
            if (count++ == 0) path.MoveTo(x, y);
            else path.LineTo(x, y);
            scanner.SkipSeparator();
        }
        if (!scanner.IsAtEnd) Report(element, $"points, from its character {scanner.Position + 1} on");
        if (count < 2) return VectorPath.Empty;
        if (isClosed) path.Close();
        return path.Build();
    }

    private void Shape(XElement element, VectorPath path, SvgStyle style, ImmutableArray<SceneItem>.Builder items)
    {
        if (style["visibility"] is "hidden" or "collapse")
        {
            if (_boundsWanted > 0) items.Add(new PathItem(path, null));
            return;
        }
        var fillRule = style["fill-rule"] == "evenodd" ? FillRule.EvenOdd : FillRule.NonZero;
        var box = TightBounds(path);
        var fill = element.Name.LocalName == "line" ? null : PaintOf(element, style, "fill", box);
        var stroke = StrokeOf(element, style, box);
        if (stroke is not null) stroke = Bounded(element, path, stroke);
        var first = items.Count;
        foreach (var part in PaintOrder(style))
        {
            switch (part)
            {
                case 'f' when fill is not null: items.Add(new PathItem(path, fill) { FillRule = fillRule, IsCrisp = IsCrisp(style) }); break;
                case 's' when stroke is not null: items.Add(Stroked(path, stroke, style)); break;
                case 'm': Markers(element, path, style, box, items); break;
            }
        }
        if (items.Count == first && _boundsWanted > 0) items.Add(new PathItem(path, null));
    }

    // What of fill, stroke and markers comes first (SVG 2 13.8); what is not named comes last, in this order.
    private static string PaintOrder(SvgStyle style)
    {
        const string Usual = "fsm";
        if (style["paint-order"] is not { } text || text == "normal") return Usual;
        var order = "";
        foreach (var word in text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var part = word switch { "fill" => "f", "stroke" => "s", "markers" => "m", _ => null };
            if (part is null || order.Contains(part, StringComparison.Ordinal)) return Usual;
            order += part;
        }
        foreach (var part in Usual)
        {
            if (!order.Contains(part, StringComparison.Ordinal)) order += part;
        }
        return order;
    }

    // A stroke that is not to be scaled is drawn along the path as it lies in the document (SVG 2 8.12, "vector-effect").
    private SceneItem Stroked(VectorPath path, Stroke stroke, SvgStyle style)
    {
        if (style["vector-effect"] != "non-scaling-stroke" || _toDocument.Inverse() is not { } back) return new PathItem(path, null, stroke) { IsCrisp = IsCrisp(style) };
        return new GroupItem([new PathItem(path.Transform(_toDocument), null, stroke with { Paint = Moved(stroke.Paint, _toDocument) }) { IsCrisp = IsCrisp(style) }]) { Transform = back };
    }

    private static bool IsCrisp(SvgStyle style) => style["shape-rendering"] is "crispEdges" or "optimizeSpeed";

    private Stroke? StrokeOf(XElement element, SvgStyle style, Rect box)
    {
        if (_isClipping || style["stroke"] is null or "none") return null;
        var width = style.GetLength("stroke-width", Diagonal, 1);
        if (!(width > 0)) return null;
        if (PaintOf(element, style, "stroke", box) is not { } paint) return null;
        var dashes = Dashes(style);
        if (style["stroke-linejoin"] is "arcs" or "miter-clip") Report(element, $"stroke-linejoin: {style["stroke-linejoin"]}");
        return new Stroke(paint, width)
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
        var dashes = length / period * stroke.Dashes.Length;
        if (_budget.Dashes + dashes <= MostDashes)
        {
            _budget.Dashes += dashes;
            return stroke;
        }
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

    // The box that the ink of a path touches: of a curve its turning points, not its control points.
    private static Rect TightBounds(VectorPath path)
    {
        double x0 = double.MaxValue, y0 = double.MaxValue, x1 = double.MinValue, y1 = double.MinValue;
        var at = 0;
        var pen = default(Point);
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move or PathVerb.Line:
                    Add(path.Points[at++]);
                    break;
                case PathVerb.Quadratic:
                    var (q, qe) = (path.Points[at], path.Points[at + 1]);
                    var (c1, c2) = (Raised(pen, q), Raised(qe, q));
                    Curve(c1, c2, qe);
                    at += 2;
                    break;
                case PathVerb.Cubic:
                    Curve(path.Points[at], path.Points[at + 1], path.Points[at + 2]);
                    at += 3;
                    break;
            }
        }
        return at == 0 ? default : Rect.FromCorners(x0, y0, x1, y1);

        static Point Raised(Point end, Point control) => new(end.X + (control.X - end.X) * 2 / 3, end.Y + (control.Y - end.Y) * 2 / 3);

        void Add(Point p)
        {
            (x0, y0, x1, y1) = (Math.Min(x0, p.X), Math.Min(y0, p.Y), Math.Max(x1, p.X), Math.Max(y1, p.Y));
            pen = p;
        }

        void Curve(Point c1, Point c2, Point end)
        {
            var start = pen;
            Turn(start.X, c1.X, c2.X, end.X, isX: true);
            Turn(start.Y, c1.Y, c2.Y, end.Y, isX: false);
            Add(end);
        }

        // Where the derivative is zero: a t² + b t + c.
        void Turn(double p0, double p1, double p2, double p3, bool isX)
        {
            if (p1 >= Math.Min(p0, p3) && p1 <= Math.Max(p0, p3) && p2 >= Math.Min(p0, p3) && p2 <= Math.Max(p0, p3)) return;
            double a = 3 * (p3 - 3 * p2 + 3 * p1 - p0), b = 6 * (p2 - 2 * p1 + p0), c = 3 * (p1 - p0);
            if (Math.Abs(a) < 1e-12)
            {
                if (b != 0) At(-c / b);
                return;
            }
            var root = Math.Sqrt(b * b - 4 * a * c);
            At((-b + root) / (2 * a));
            At((-b - root) / (2 * a));

            void At(double t)
            {
                if (!(t > 0 && t < 1)) return;
                var u = 1 - t;
                var place = u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
                if (isX) (x0, x1) = (Math.Min(x0, place), Math.Max(x1, place));
                else (y0, y1) = (Math.Min(y0, place), Math.Max(y1, place));
            }
        }
    }
}
