using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Markers at the vertices of shapes (SVG 2 13.7).
internal sealed partial class SvgDrawing
{
    private void Markers(XElement element, VectorPath path, SvgStyle style, Rect box, ImmutableArray<SceneItem>.Builder items)
    {
        if (_isClipping) return;
        var (start, middle, end) = (MarkerOf(element, style, "marker-start"), MarkerOf(element, style, "marker-mid"), MarkerOf(element, style, "marker-end"));
        if (start is null && middle is null && end is null) return;
        // An arc is one segment, however many curves it was made of.
        HashSet<int>? joints = null;
        if (element.Name.LocalName == "path") SvgPathData.Parse((string?)element.Attribute("d") ?? "", out _, joints = []);
        var vertices = SvgVertices.Of(path, joints);
        var strokeWidth = style.GetLength("stroke-width", Diagonal, 1);
        var outer = _context;
        _context = new SvgContext(element, style, outer, _toDocument) { Box = box };
        if (start is not null) Marker(start, vertices[..1], strokeWidth, isStart: true, items);
        if (middle is not null && vertices.Count > 2) Marker(middle, vertices[1..^1], strokeWidth, isStart: false, items);
        if (end is not null) Marker(end, vertices[^1..], strokeWidth, isStart: false, items);
        _context = outer;
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
        var style = StyleOf(marker);
        var size = new Size(
            SvgLength.Parse((string?)marker.Attribute("markerWidth"))?.Resolve(_viewport.Width, style.FontSize) ?? 3,
            SvgLength.Parse((string?)marker.Attribute("markerHeight"))?.Resolve(_viewport.Height, style.FontSize) ?? 3);
        var viewBox = ReadViewBox(marker);
        var map = ViewBoxMap(viewBox, size, (string?)marker.Attribute("preserveAspectRatio"));
        var unit = (string?)marker.Attribute("markerUnits") == "userSpaceOnUse" ? 1 : strokeWidth;
        var orient = ((string?)marker.Attribute("orient"))?.Trim() ?? "0";
        var isAuto = orient.StartsWith("auto", StringComparison.Ordinal);
        var turn = isStart && orient == "auto-start-reverse" ? 180 : 0;
        var angle = isAuto ? 0 : SvgTransform.ParseAngle(orient) ?? 0;
        var reference = map.Map(new(Length(marker, "refX", style, _viewport.Width), Length(marker, "refY", style, _viewport.Height)));
        var isShown = size is { Width: > 0, Height: > 0 } && _depth < DeepestDrawing && style["display"] != "none";
        // A paint of the shape has its own place under each vertex, so what takes it over is drawn for each.
        var varies = _context is { Style: var shape } && (IsServer(shape["fill"]) || IsServer(shape["stroke"]));
        ImmutableArray<SceneItem> content = default;
        var weight = 0;
        foreach (var vertex in vertices)
        {
            if (!isShown) break;
            var place = Matrix.Translation(-reference.X, -reference.Y).Then(Matrix.Scale(unit, unit)).Then(Matrix.Rotation(isAuto ? vertex.Angle + turn : angle)).Then(Matrix.Translation(vertex.Place.X, vertex.Place.Y));
            var before = _budget.Elements;
            if (content.IsDefault || varies)
            {
                content = Draw(place);
                weight = _budget.Elements - before + 1;
            }
            if (content.IsEmpty) break;
            _budget.Elements = Math.Min(before + weight, _mostElements + 1);
            if (_budget.Elements > _mostElements)
            {
                Report(marker, $"more than {_mostElements} elements");
                break;
            }
            items.Add(new GroupItem(content) { Transform = place });
        }
        _open.Remove(marker);

        static bool IsServer(string? value) => value is not null && value.StartsWith("url(", StringComparison.Ordinal);

        ImmutableArray<SceneItem> Draw(Matrix place)
        {
            var (outerViewport, outerMap) = (_viewport, _toDocument);
            _viewport = viewBox is { } box ? new(box.Width, box.Height) : size;
            _toDocument = map.Then(place).Then(outerMap);
            _depth++;
            var drawn = Wrap(marker, style.With("transform", null), () => Children(marker, style));
            _depth--;
            (_viewport, _toDocument) = (outerViewport, outerMap);
            if (drawn.IsEmpty) return [];
            drawn = [new GroupItem(drawn) { Transform = map }];
            return style["overflow"] is "visible" or "auto" ? drawn : [new GroupItem(drawn) { Clip = new(VectorPath.Rectangle(new(0, 0, size.Width, size.Height))) }];
        }
    }

    // The style of an element that is drawn elsewhere than where it stands: that of its own ancestors.
    private SvgStyle StyleOf(XElement element) => (element.Parent is { } parent ? StyleOf(parent) : SvgStyle.Initial).Child(element, _sheet);
}
