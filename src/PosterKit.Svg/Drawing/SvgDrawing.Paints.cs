using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Colours, gradients and patterns (SVG 2 chapters 13 and 14).
internal sealed partial class SvgDrawing
{
    // Steps between two stops of different colour and opacity, see StopsOf; the error is then under 1/255.
    private const int MixedSteps = 16;

    // Whose paints "context-fill" and "context-stroke" are; null: nobody's.
    private SvgContext? _context;

    private Paint? PaintOf(XElement element, SvgStyle style, string property, Rect box)
    {
        if (_isClipping) return property == "fill" ? new SolidPaint(ColorValue.Black) : null;
        return PaintOf(element, style, property, box, style.GetOpacity(property + "-opacity"), isBoxKnown: true, 0);
    }

    private Paint? PaintOf(XElement element, SvgStyle style, string property, Rect box, double opacity, bool isBoxKnown, int depth)
    {
        var value = style[property] ?? (property == "fill" ? "black" : "none");
        if (value == "none") return null;
        if (value.StartsWith("url(", StringComparison.Ordinal))
        {
            var server = ReferredByUrl(value);
            var fallback = value[(value.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim();
            switch (server?.Name.LocalName)
            {
                case "linearGradient" or "radialGradient":
                    if (!isBoxKnown) _context!.NeedsBox = true;
                    if (TryGradient(server, box, opacity, out var gradient)) return gradient;
                    break;
                case "pattern":
                    if (!isBoxKnown) _context!.NeedsBox = true;
                    if (TryPattern(server, box, opacity, out var pattern)) return pattern;
                    break;
                case null:
                    if (fallback.Length == 0) Report(element, $"{property}: {value}");
                    break;
                default:
                    Report(element, $"{property}: {value}");
                    break;
            }
            if (fallback is "" or "none") return null;
            value = fallback;
        }
        if (value is "context-fill" or "context-stroke") return depth < DeepestDrawing ? ContextPaint(value == "context-fill" ? "fill" : "stroke", opacity, depth) : null;
        return ColorOf(value, style) is { } color ? new SolidPaint(color.WithOpacity(opacity)) : Unreadable();

        // As resvg does: what cannot be read is as if it were not said.
        Paint? Unreadable()
        {
            Report(element, $"{property}: {value}");
            return property == "fill" ? new SolidPaint(ColorValue.Black.WithOpacity(opacity)) : null;
        }
    }

    // The paint of the context, moved to where it is used: it keeps its place on the page.
    private Paint? ContextPaint(string property, double opacity, int depth)
    {
        if (_context is not { } context) return null;
        var (outerContext, outerMap) = (_context, _toDocument);
        _toDocument = context.ToDocument;
        Paint? paint;
        var value = context.Style[property];
        if (value is "context-fill" or "context-stroke")
        {
            _context = context.Outer;
            paint = PaintOf(context.Element, context.Style, property, context.Box ?? default, opacity, context.Box is not null || context.Outer is null, depth + 1);
        }
        else
        {
            paint = PaintOf(context.Element, context.Style, property, context.Box ?? default, opacity * context.Style.GetOpacity(property + "-opacity"), context.Box is not null, depth + 1);
        }
        (_context, _toDocument) = (outerContext, outerMap);
        return paint is null or SolidPaint || _toDocument.Inverse() is not { } back ? paint : Moved(paint, context.ToDocument.Then(back));
    }

    private static Paint Moved(Paint paint, Matrix map) => paint switch
    {
        GradientPaint gradient => gradient with { Transform = gradient.Transform.Then(map) },
        PatternPaint pattern => pattern with { Transform = pattern.Transform.Then(map) },
        _ => paint,
    };

    private static ColorValue? ColorOf(string value, SvgStyle style)
    {
        if (value.Equals("currentColor", StringComparison.OrdinalIgnoreCase)) value = style["color"] ?? "black";
        // A colour of a profile may follow; its sRGB stand-in counts.
        if (value.IndexOf("icc-color(", StringComparison.Ordinal) is > 0 and var icc) value = value[..icc];
        return SvgColor.Parse(value);
    }

    // What a gradient or a pattern does not say itself is said by the one it refers to.
    private List<XElement> ChainOf(XElement server)
    {
        var chain = new List<XElement>();
        for (XElement? next = server; next is not null && !chain.Contains(next) && IsServer(next); next = Referred(next)) chain.Add(next);
        return chain;

        bool IsServer(XElement element) => server.Name.LocalName == "pattern" ? element.Name.LocalName == "pattern" : element.Name.LocalName is "linearGradient" or "radialGradient";
    }

    private static string? InChain(List<XElement> chain, string attribute)
    {
        foreach (var link in chain)
        {
            if ((string?)link.Attribute(attribute) is { } value) return value;
        }
        return null;
    }

    // False: there is no such gradient, and a fallback counts.
    private bool TryGradient(XElement gradient, Rect box, double opacity, out Paint? paint)
    {
        paint = null;
        var chain = ChainOf(gradient);
        var stops = StopsOf(chain.Find(link => link.Elements().Any(child => child.Name.LocalName == "stop")), opacity);
        if (stops.IsEmpty) return false;
        var inBox = InChain(chain, "gradientUnits") != "userSpaceOnUse";
        if (inBox && box.IsEmpty) return false; // No box, no gradient (SVG 2 13.2.2).
        paint = new SolidPaint(stops[^1].Color);
        if (stops.Length == 1) return true;
        var style = StyleOf(gradient);
        var map = InChain(chain, "gradientTransform") is { } text ? SvgTransform.Parse(text) ?? Matrix.Identity : Matrix.Identity;
        // A map that cannot be undone counts for nothing.
        if (!(Math.Abs(map.Determinant) > 0) || !double.IsFinite(map.Determinant)) map = Matrix.Identity;
        map = AboutOrigin(map, style, inBox ? new(0, 0, 1, 1) : new(0, 0, _viewport.Width, _viewport.Height));
        if (inBox) map = map.Then(Matrix.Scale(box.Width, box.Height)).Then(Matrix.Translation(box.X, box.Y));
        var spread = InChain(chain, "spreadMethod") switch { "reflect" => GradientSpread.Reflect, "repeat" => GradientSpread.Repeat, _ => GradientSpread.Pad };

        if (gradient.Name.LocalName == "linearGradient")
        {
            chain.RemoveAll(link => link.Name.LocalName != "linearGradient");
            var start = new Point(Coordinate("x1", "0%", _viewport.Width), Coordinate("y1", "0%", _viewport.Height));
            var end = new Point(Coordinate("x2", "100%", _viewport.Width), Coordinate("y2", "0%", _viewport.Height));
            var (from, to) = MapAxis(start, end, map);
            if (start != end) paint = new LinearGradientPaint(from, to, stops) { Spread = spread };
            return true;
        }
        chain.RemoveAll(link => link.Name.LocalName != "radialGradient");
        var center = new Point(Coordinate("cx", "50%", _viewport.Width), Coordinate("cy", "50%", _viewport.Height));
        var radius = Coordinate("r", "50%", Diagonal);
        var focus = new Point(
            InChain(chain, "fx") is null ? center.X : Coordinate("fx", "50%", _viewport.Width), InChain(chain, "fy") is null ? center.Y : Coordinate("fy", "50%", _viewport.Height));
        var inner = InChain(chain, "fr") is null ? 0 : Coordinate("fr", "0%", Diagonal);
        if (!(radius > 0)) return true;
        var radial = new RadialGradientPaint(center, radius, radius, stops) { Spread = spread, Focus = focus == center ? null : focus, FocusRadius = Math.Max(0, inner) / radius };
        paint = map is { B: 0, C: 0, A: > 0, D: > 0 }
            ? radial with { Center = map.Map(center), RadiusX = radius * map.A, RadiusY = radius * map.D, Focus = radial.Focus is { } place ? map.Map(place) : null }
            : radial with { Transform = map };
        return true;

        double Coordinate(string name, string initial, double percentBase) =>
            (SvgLength.Parse(InChain(chain, name)) ?? SvgLength.Parse(initial)!.Value).Resolve(inBox ? 1 : percentBase, style.FontSize);
    }

    // Under a map that is no similarity the lines of equal colour stay straight and parallel, but no longer stand square to the
    // axis: the new axis is the foot of the mapped end on the direction square to them.
    private static (Point From, Point To) MapAxis(Point start, Point end, Matrix map)
    {
        var from = map.Map(start);
        var to = map.Map(end);
        var (dx, dy) = (end.X - start.X, end.Y - start.Y);
        var (ix, iy) = (map.A * -dy + map.C * dx, map.B * -dy + map.D * dx); // A line of equal colour, mapped.
        var (nx, ny) = (-iy, ix);
        var length = nx * nx + ny * ny;
        if (length == 0) return (from, to);
        var along = ((to.X - from.X) * nx + (to.Y - from.Y) * ny) / length;
        return (from, new(from.X + along * nx, from.Y + along * ny));
    }

    private ImmutableArray<GradientStop> StopsOf(XElement? gradient, double opacity)
    {
        if (gradient is null) return [];
        var stops = ImmutableArray.CreateBuilder<GradientStop>();
        var parent = StyleOf(gradient);
        var last = 0.0;
        foreach (var stop in gradient.Elements())
        {
            if (stop.Name.LocalName != "stop") continue;
            var style = parent.Child(stop, _sheet);
            var offset = SvgLength.Parse((string?)stop.Attribute("offset")) is { Unit: "" or "%" } length ? length.Resolve(1, 16) : 0;
            last = Math.Max(last, Math.Clamp(offset, 0, 1));
            var color = ColorOf(style["stop-color"] ?? "black", style) ?? ColorValue.Black;
            Add(new(last, color.WithOpacity(style.GetOpacity("stop-opacity") * opacity)));
        }
        return stops.ToImmutable();

        // SVG mixes colour and opacity apart, the scene premultiplied: where both change, more stops bring the one near the other.
        void Add(GradientStop next)
        {
            if (stops.Count > 0 && stops[^1] is var before && before.Color.Alpha != next.Color.Alpha && next.Offset > before.Offset
                && (before.Color.Red, before.Color.Green, before.Color.Blue) != (next.Color.Red, next.Color.Green, next.Color.Blue))
            {
                for (var i = 1; i < MixedSteps; i++)
                {
                    var t = (double)i / MixedSteps;
                    var (a, b) = (before.Color, next.Color);
                    stops.Add(new(Mix(before.Offset, next.Offset), new(Mix(a.Red, b.Red), Mix(a.Green, b.Green), Mix(a.Blue, b.Blue), Mix(a.Alpha, b.Alpha))));

                    double Mix(double from, double to) => from + (to - from) * t;
                }
            }
            stops.Add(next);
        }
    }

    // False: there is no such pattern, and a fallback counts.
    private bool TryPattern(XElement pattern, Rect box, double opacity, out Paint? paint)
    {
        paint = null;
        var chain = ChainOf(pattern);
        if (chain.Find(link => link.Elements().Any(IsSvg)) is not { } source) return false;
        var style = StyleOf(pattern);
        var inBox = InChain(chain, "patternUnits") != "userSpaceOnUse";
        var viewBox = chain.Find(link => link.Attribute("viewBox") is not null) is { } link ? ReadViewBox(link) : null;
        var contentInBox = viewBox is null && InChain(chain, "patternContentUnits") == "objectBoundingBox";
        if ((inBox || contentInBox) && box.IsEmpty) return false;
        var tile = new Rect(
            Coordinate("x", _viewport.Width, box.X, box.Width), Coordinate("y", _viewport.Height, box.Y, box.Height),
            Coordinate("width", _viewport.Width, 0, box.Width), Coordinate("height", _viewport.Height, 0, box.Height));
        if (tile.IsEmpty) return false;
        // A pattern painted with itself paints nothing there.
        if (!_open.Add(source)) return true;
        var map = InChain(chain, "patternTransform") is { } text ? SvgTransform.Parse(text) ?? Matrix.Identity : Matrix.Identity;
        if (!(Math.Abs(map.Determinant) > 0) || !double.IsFinite(map.Determinant)) map = Matrix.Identity;
        map = AboutOrigin(map, style, inBox ? box : new(0, 0, _viewport.Width, _viewport.Height));
        var place = viewBox is not null ? ViewBoxMap(viewBox, new(tile.Width, tile.Height), InChain(chain, "preserveAspectRatio"))
            : contentInBox ? Matrix.Scale(box.Width, box.Height) : Matrix.Identity;
        place = place.Then(Matrix.Translation(tile.X, tile.Y));
        var (outerMap, outerContext, outerViewport, outerWanted) = (_toDocument, _context, _viewport, _boundsWanted);
        (_toDocument, _context, _boundsWanted) = (place.Then(map).Then(_toDocument), null, 0);
        if (viewBox is { } shown) _viewport = new(shown.Width, shown.Height);
        var items = _depth < DeepestDrawing ? Deeper() : [];
        (_toDocument, _context, _viewport, _boundsWanted) = (outerMap, outerContext, outerViewport, outerWanted);
        _open.Remove(source);
        if (items.IsEmpty) return true;
        paint = new PatternPaint([new GroupItem(items) { Transform = place }], tile) { Transform = map, Opacity = opacity };
        return true;

        ImmutableArray<SceneItem> Deeper()
        {
            _depth++;
            var drawn = Children(source, StyleOf(source));
            _depth--;
            return drawn;
        }

        double Coordinate(string name, double full, double start, double size) =>
            SvgLength.Parse(InChain(chain, name)) is not { } length ? inBox ? start : 0
            : inBox ? start + length.Resolve(1, style.FontSize) * size : length.Resolve(full, style.FontSize);
    }
}
