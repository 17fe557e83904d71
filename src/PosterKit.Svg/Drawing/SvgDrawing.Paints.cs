using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Colours and gradients (SVG 2 chapters 13 and 14).
internal sealed partial class SvgDrawing
{
    private SvgPaint? PaintOf(XElement element, SvgStyle style, string property, string initial, Rect box)
    {
        var value = style[property] ?? initial;
        if (value == "none") return null;
        var opacity = style.GetOpacity(property + "-opacity");
        if (value.StartsWith("url(", StringComparison.Ordinal))
        {
            var server = ReferredByUrl(value);
            if (server?.Name.LocalName is "linearGradient" or "radialGradient") return GradientOf(server, box, opacity);
            var fallback = value[(value.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim();
            if (server is not null) Report(server, server.Name.LocalName);
            if (fallback is "" or "none") return null;
            value = fallback;
        }
        if (value is "context-fill") return _contextFill;
        if (value is "context-stroke") return _contextStroke;
        var color = value.Equals("currentColor", StringComparison.OrdinalIgnoreCase) ? SvgColor.Parse(style["color"] ?? "black") : SvgColor.Parse(value);
        if (color is null)
        {
            Report(element, $"{property}: {value}");
            return null;
        }
        return new(new SolidPaint(color.WithOpacity(opacity)));
    }

    private SvgPaint? GradientOf(XElement gradient, Rect box, double opacity)
    {
        // Attributes and stops may come from gradients it refers to, the nearest first.
        var chain = new List<XElement>();
        for (var next = gradient; next is not null && !chain.Contains(next); next = Referred(next)) chain.Add(next);
        var stops = StopsOf(chain.Find(link => link.Elements().Any(child => child.Name.LocalName == "stop")), opacity);
        if (stops.IsEmpty) return null;
        if (stops.Length == 1) return new(new SolidPaint(stops[0].Color));
        if (Attribute("spreadMethod") is "reflect" or "repeat") Report(gradient, "spreadMethod");

        var inBox = Attribute("gradientUnits") != "userSpaceOnUse";
        if (inBox && box.IsEmpty) return null; // No box, no gradient (SVG 2 13.2.2).
        var map = Attribute("gradientTransform") is { } text ? SvgTransform.Parse(text) ?? Matrix.Identity : Matrix.Identity;
        if (inBox) map = map.Then(Matrix.Scale(box.Width, box.Height)).Then(Matrix.Translation(box.X, box.Y));
        if (map.Determinant == 0) return new(new SolidPaint(stops[^1].Color));

        if (gradient.Name.LocalName == "linearGradient")
        {
            var start = new Point(Coordinate("x1", "0%", _viewport.Width), Coordinate("y1", "0%", _viewport.Height));
            var end = new Point(Coordinate("x2", "100%", _viewport.Width), Coordinate("y2", "0%", _viewport.Height));
            var (from, to) = MapAxis(start, end, map);
            return new(new LinearGradientPaint(from, to, stops));
        }
        var center = new Point(Coordinate("cx", "50%", _viewport.Width), Coordinate("cy", "50%", _viewport.Height));
        var radius = Coordinate("r", "50%", Diagonal);
        if (Attribute("fx") is not null && Coordinate("fx", "50%", _viewport.Width) != center.X || Attribute("fy") is not null && Coordinate("fy", "50%", _viewport.Height) != center.Y)
            Report(gradient, "fx, fy");
        if (!(radius > 0)) return new(new SolidPaint(stops[^1].Color));
        if (map.B == 0 && map.C == 0)
            return new(new RadialGradientPaint(map.Map(center), radius * Math.Abs(map.A), radius * Math.Abs(map.D), stops));
        return new(new RadialGradientPaint(center, radius, radius, stops), map);

        string? Attribute(string name) => chain.Select(link => (string?)link.Attribute(name)).FirstOrDefault(value => value is not null);

        double Coordinate(string name, string initial, double percentBase) =>
            (SvgLength.Parse(Attribute(name)) ?? SvgLength.Parse(initial)!.Value).Resolve(inBox ? 1 : percentBase, 16);
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
        var parent = SvgStyle.Initial.Child(gradient, _sheet);
        var last = 0.0;
        foreach (var stop in gradient.Elements().Where(child => child.Name.LocalName == "stop"))
        {
            var style = parent.Child(stop, _sheet);
            var offset = SvgLength.Parse((string?)stop.Attribute("offset"))?.Resolve(1, 16) ?? 0;
            last = Math.Max(last, Math.Clamp(offset, 0, 1));
            var value = style["stop-color"] ?? "black";
            var color = (value.Equals("currentColor", StringComparison.OrdinalIgnoreCase) ? SvgColor.Parse(style["color"] ?? "black") : SvgColor.Parse(value)) ?? ColorValue.Black;
            stops.Add(new(last, color.WithOpacity(style.GetOpacity("stop-opacity") * opacity)));
        }
        return stops.ToImmutable();
    }
}
