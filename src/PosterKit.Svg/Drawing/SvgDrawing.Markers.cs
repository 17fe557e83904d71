using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Markers at the vertices of paths and lines (SVG 2 13.7).
internal sealed partial class SvgDrawing
{
    // The paints of the shape that a marker is drawn for: "context-fill" and "context-stroke" inside of it.
    private SvgPaint? _contextFill;
    private SvgPaint? _contextStroke;

    private void Markers(XElement element, VectorPath path, SvgStyle style, SvgPaint? fill, SvgPaint? stroke, ImmutableArray<SceneItem>.Builder items)
    {
        if (element.Name.LocalName is not ("path" or "line" or "polyline" or "polygon")) return;
        var (start, middle, end) = (MarkerOf(element, style, "marker-start"), MarkerOf(element, style, "marker-mid"), MarkerOf(element, style, "marker-end"));
        if (start is null && middle is null && end is null) return;
        var vertices = SvgVertices.Of(path);
        var strokeWidth = style.GetLength("stroke-width", Diagonal, 1);
        var outer = (_contextFill, _contextStroke);
        (_contextFill, _contextStroke) = (fill, stroke);
        if (start is not null) Marker(start, vertices[..1], strokeWidth, isStart: true, items);
        if (middle is not null && vertices.Count > 2) Marker(middle, vertices[1..^1], strokeWidth, isStart: false, items);
        if (end is not null) Marker(end, vertices[^1..], strokeWidth, isStart: false, items);
        (_contextFill, _contextStroke) = outer;
    }

    private XElement? MarkerOf(XElement element, SvgStyle style, string property)
    {
        var value = style[property];
        if (value is null or "none") return null;
        if (ReferredByUrl(value) is { Name.LocalName: "marker" } marker) return marker;
        Report(element, property);
        return null;
    }

    private void Marker(XElement marker, List<(Point Place, double Angle)> vertices, double strokeWidth, bool isStart, ImmutableArray<SceneItem>.Builder items)
    {
        // A marker on a line inside of itself draws nothing.
        if (!_open.Add(marker)) return;
        var before = _drawn;
        var style = StyleOf(marker);
        var size = new Size(
            SvgLength.Parse((string?)marker.Attribute("markerWidth"))?.Resolve(_viewport.Width, style.FontSize) ?? 3,
            SvgLength.Parse((string?)marker.Attribute("markerHeight"))?.Resolve(_viewport.Height, style.FontSize) ?? 3);
        var viewBox = ReadViewBox(marker);
        var outer = _viewport;
        _viewport = viewBox is { } box ? new(box.Width, box.Height) : size;
        var content = size is { Width: > 0, Height: > 0 } ? Children(marker, style) : [];
        var map = ViewBoxMap(viewBox, size, (string?)marker.Attribute("preserveAspectRatio"));
        var reference = map.Map(new(Length(marker, "refX", style, _viewport.Width), Length(marker, "refY", style, _viewport.Height)));
        _viewport = outer;
        _open.Remove(marker);
        if (content.IsEmpty) return;

        ImmutableArray<SceneItem> shown = [new GroupItem(content) { Transform = map }];
        if (style["overflow"] is not ("visible" or "auto")) shown = [new GroupItem(shown) { Clip = new(VectorPath.Rectangle(new(0, 0, size.Width, size.Height))) }];
        var unit = (string?)marker.Attribute("markerUnits") == "userSpaceOnUse" ? 1 : strokeWidth;
        var orient = ((string?)marker.Attribute("orient"))?.Trim() ?? "0";
        var isAuto = orient.StartsWith("auto", StringComparison.Ordinal);
        var turn = isStart && orient == "auto-start-reverse" ? 180 : 0;
        var angle = isAuto ? 0 : SvgLength.Parse(orient.Replace("deg", "", StringComparison.Ordinal))?.Value ?? 0;
        var weight = _drawn - before + 1;
        foreach (var vertex in vertices)
        {
            _drawn = Math.Min(_drawn + weight, MostElements + 1);
            if (_drawn > MostElements)
            {
                Report(marker, $"more than {MostElements} elements");
                return;
            }
            var place = Matrix.Translation(-reference.X, -reference.Y).Then(Matrix.Scale(unit, unit)).Then(Matrix.Rotation(isAuto ? vertex.Angle + turn : angle)).Then(Matrix.Translation(vertex.Place.X, vertex.Place.Y));
            items.Add(new GroupItem(shown) { Transform = place });
        }
    }

    // The style of an element that is drawn elsewhere than where it stands: that of its own ancestors.
    private SvgStyle StyleOf(XElement element) => (element.Parent is { } parent ? StyleOf(parent) : SvgStyle.Initial).Child(element, _sheet);
}
