using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Clip paths (CSS Masking 1 section 5). One shape, or shapes that do not meet, are a path; anything else is drawn black as a mask.
internal sealed partial class SvgDrawing
{
    // True while the children of a clip path are drawn: all of them black, by their clip rule, without strokes.
    private bool _isClipping;

    private SvgClip? ClipOf(XElement element, SvgStyle style, Rect box)
    {
        if (style["clip-path"] is not { } value || value == "none") return null;
        if (ReferredByUrl(value) is not { Name.LocalName: "clipPath" } clipElement)
        {
            Report(element, "clip-path");
            return null;
        }
        // A clip path that leads back to itself does not clip.
        if (!_open.Add(clipElement)) return null;
        var clipStyle = StyleOf(clipElement);
        var map = TransformOf(clipElement, clipStyle);
        if ((string?)clipElement.Attribute("clipPathUnits") == "objectBoundingBox") map = Matrix.Scale(box.Width, box.Height).Then(Matrix.Translation(box.X, box.Y)).Then(map);
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var outer = _isClipping;
        _isClipping = true;
        var areConvex = true;
        foreach (var child in clipElement.Elements())
        {
            if (!IsSvg(child) || child.Name.LocalName is "title" or "desc" or "metadata") continue;
            areConvex &= child.Name.LocalName is "rect" or "circle" or "ellipse";
            ClipPart(child, clipStyle.Child(child, _sheet), box, items);
        }
        _isClipping = outer;
        var own = ClipOf(clipElement, clipStyle, box);
        _open.Remove(clipElement);
        if (AsPath(items.ToImmutable(), map, areConvex) is { } path) return new((own?.Paths ?? []).Add(path), own?.Mask);
        ImmutableArray<SceneItem> drawn = [new GroupItem(items.ToImmutable()) { Transform = map }];
        return new([], new(own is null ? drawn : own.Around(drawn), MaskKind.Alpha));
    }

    private void ClipPart(XElement child, SvgStyle style, Rect box, ImmutableArray<SceneItem>.Builder items)
    {
        if (style["display"] == "none" || style["visibility"] is "hidden" or "collapse" || !IsForReader(child)) return;
        var content = ImmutableArray.CreateBuilder<SceneItem>();
        var shift = Matrix.Identity;
        if (child.Name.LocalName == "use")
        {
            // A `use` in a clip path leads to a shape or a text, not to a group.
            if (Referred(child) is not { } target || target.Name.LocalName is not ("path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon" or "text") || !_open.Add(target))
            {
                Report(child, "use");
                return;
            }
            ClipPart(target, style.Child(target, _sheet), box, content);
            _open.Remove(target);
            shift = Matrix.Translation(Length(child, "x", style, _viewport.Width), Length(child, "y", style, _viewport.Height));
        }
        else if (child.Name.LocalName == "text")
        {
            Text(child, style, content);
        }
        else if (ShapeOf(child, style) is { } path)
        {
            if (!path.IsEmpty) content.Add(new PathItem(path, new SolidPaint(ColorValue.Black)) { FillRule = style["clip-rule"] == "evenodd" ? FillRule.EvenOdd : FillRule.NonZero });
        }
        else
        {
            Report(child, child.Name.LocalName);
        }
        if (content.Count == 0) return;
        var transform = shift.Then(TransformOf(child, style, () => shift.MapBounds(BoundsOf(content.ToImmutable()))));
        var clip = ClipOf(child, style, BoundsOf(content.ToImmutable()));
        if (clip is null && transform.IsIdentity) items.AddRange(content);
        else items.Add(new GroupItem(clip is null ? content.ToImmutable() : clip.Around(content.ToImmutable())) { Transform = transform });
    }

    // The shapes as one path, where that holds the same: one shape, shapes of which no two meet, or shapes that all run the same way round.
    private static ClipPath? AsPath(ImmutableArray<SceneItem> items, Matrix map, bool runSameWay)
    {
        if (items.IsEmpty) return new(VectorPath.Empty);
        var union = new PathBuilder();
        var boxes = new List<Rect>();
        var rule = FillRule.NonZero;
        foreach (var item in items)
        {
            var (place, inner) = item is GroupItem { Clip: null, Mask: null, Items: [var only] } group ? (group.Transform, only) : (Matrix.Identity, item);
            if (inner is not PathItem path) return null;
            runSameWay &= place.Determinant > 0;
            rule = path.FillRule;
            if (items.Length > 1 && rule == FillRule.EvenOdd) return null;
            var box = place.MapBounds(path.Path.Bounds);
            if (!runSameWay && boxes.Exists(other => !other.Intersect(box).IsEmpty)) return null;
            boxes.Add(box);
            union.AddPath(path.Path, place.Then(map));
        }
        return new(union.Build(), rule);
    }
}
