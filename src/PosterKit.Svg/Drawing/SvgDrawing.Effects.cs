using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// What is done to an element as a whole: transform, filter, clip, mask, opacity, blend mode.
internal sealed partial class SvgDrawing
{
    private ImmutableArray<SceneItem> Wrap(XElement element, SvgStyle style, Func<ImmutableArray<SceneItem>> draw)
    {
        // A symbol's own transform is new in SVG 2, and not applied by those we are judged by.
        var transform = element.Name.LocalName == "symbol" ? Matrix.Identity : TransformOf(element, style, OwnBox);
        if (!(Math.Abs(transform.Determinant) > 0) || !double.IsFinite(transform.Determinant)) return [];
        var hasFilter = style["filter"] is { } filterValue && filterValue != "none";
        var wantsBounds = hasFilter || IsSet(style["clip-path"]) || IsSet(style["mask"]);
        var outerMap = _toDocument;
        _toDocument = transform.Then(outerMap);
        if (wantsBounds) _boundsWanted++;
        var content = draw();
        if (wantsBounds) _boundsWanted--;
        if (!content.IsEmpty || hasFilter) content = Compose(element, style, content, transform, wantsBounds);
        _toDocument = outerMap;
        return content;

        // Before it is known how the element is transformed; of what is no shape by drawing it once more. Kept, or each level of groups would double the work.
        Rect OwnBox()
        {
            if (ShapeOf(element, style) is { } shape) return TightBounds(shape);
            var place = (element, UsePath.Of(_context));
            if (_ownBoxes.TryGetValue(place, out var known)) return known;
            _boundsWanted++;
            var drawn = draw();
            _boundsWanted--;
            return _ownBoxes[place] = BoundsOf(drawn);
        }
    }

    private readonly Dictionary<(XElement, UsePath?), Rect> _ownBoxes = [];

    // The `use` elements, from the innermost outwards, that show an element: its size may be another in each.
    private sealed record UsePath(XElement Element, UsePath? Outer)
    {
        public static UsePath? Of(SvgContext? context) => context is null ? null : new(context.Element, Of(context.Outer));
    }

    private static bool IsSet(string? value) => value is not (null or "none");

    private ImmutableArray<SceneItem> Compose(XElement element, SvgStyle style, ImmutableArray<SceneItem> content, Matrix transform, bool wantsBounds)
    {
        var opacity = style.GetOpacity("opacity");
        var blend = BlendOf(style["mix-blend-mode"]);
        if (blend is null) Report(element, $"mix-blend-mode: {style["mix-blend-mode"]}");
        var isIsolated = style["isolation"] == "isolate";
        GroupFilter? filter = null;
        SvgClip? clip = null;
        SceneMask? mask = null;
        if (wantsBounds)
        {
            var box = BoundsOf(content);
            if (IsSet(style["filter"]) && !TryFilter(element, style, box, ref content, out filter)) return [];
            clip = ClipOf(element, style, box);
            if (!TryMask(element, style, box, out mask)) return [];
        }
        blend ??= BlendMode.Normal;
        if (transform.IsIdentity && opacity == 1 && clip is null && mask is null && filter is null && blend == BlendMode.Normal && !isIsolated) return content;
        // Where the clip is a mask, or more than one path, what it clips is a group of its own inside.
        if (clip is not null && (clip.Paths.Length > 1 || clip.Mask is not null && mask is not null))
        {
            content = clip.Around(content, filter);
            (clip, filter) = (null, null);
        }
        return
        [
            new GroupItem(content)
            {
                Transform = transform,
                Opacity = opacity,
                Clip = clip is { Paths: [var path] } ? path : null,
                Mask = mask ?? clip?.Mask,
                Filter = filter,
                Blend = blend.Value,
                IsIsolated = isIsolated,
            },
        ];
    }

    private static BlendMode? BlendOf(string? value) => value switch
    {
        null or "normal" => BlendMode.Normal,
        "multiply" => BlendMode.Multiply,
        "screen" => BlendMode.Screen,
        "overlay" => BlendMode.Overlay,
        "darken" => BlendMode.Darken,
        "lighten" => BlendMode.Lighten,
        "color-dodge" => BlendMode.ColorDodge,
        "color-burn" => BlendMode.ColorBurn,
        "hard-light" => BlendMode.HardLight,
        "soft-light" => BlendMode.SoftLight,
        "difference" => BlendMode.Difference,
        "exclusion" => BlendMode.Exclusion,
        "hue" => BlendMode.Hue,
        "saturation" => BlendMode.Saturation,
        "color" => BlendMode.Color,
        "luminosity" => BlendMode.Luminosity,
        _ => null,
    };

    // False: the element is not drawn.
    private bool TryMask(XElement element, SvgStyle style, Rect box, out SceneMask? mask)
    {
        mask = null;
        if (style["mask"] is not { } value || value == "none") return true;
        if (ReferredByUrl(value) is not { Name.LocalName: "mask" } maskElement)
        {
            Report(element, "mask");
            return true;
        }
        // A mask that leads back to itself counts for nothing there.
        if (!_open.Add(maskElement)) return true;
        var maskStyle = StyleOf(maskElement);
        var inBox = (string?)maskElement.Attribute("maskUnits") != "userSpaceOnUse";
        var contentInBox = (string?)maskElement.Attribute("maskContentUnits") == "objectBoundingBox";
        if ((inBox || contentInBox) && box.IsEmpty)
        {
            _open.Remove(maskElement);
            return false;
        }
        var region = RegionOf(maskElement, maskStyle, inBox, box);
        var map = contentInBox ? Matrix.Scale(box.Width, box.Height).Then(Matrix.Translation(box.X, box.Y)) : Matrix.Identity;
        var (outerMap, outerContext) = (_toDocument, _context);
        (_toDocument, _context) = (map.Then(_toDocument), null);
        var items = Children(maskElement, maskStyle);
        (_toDocument, _context) = (outerMap, outerContext);
        if (!map.IsIdentity) items = [new GroupItem(items) { Transform = map }];
        var isShown = TryMask(maskElement, maskStyle, box, out var own);
        _open.Remove(maskElement);
        if (!isShown || region.IsEmpty) return false;
        items = [new GroupItem(items) { Clip = new(VectorPath.Rectangle(region)), Mask = own }];
        mask = new(items, maskStyle["mask-type"] == "alpha" ? MaskKind.Alpha : MaskKind.Luminance);
        return true;
    }

    // x, y, width, height of a mask or a filter: a tenth more than the box on each side where nothing is said.
    private Rect RegionOf(XElement element, SvgStyle style, bool inBox, Rect box)
    {
        var region = new Rect(
            Side("x", "-10%", _viewport.Width), Side("y", "-10%", _viewport.Height), Math.Max(0, Side("width", "120%", _viewport.Width)), Math.Max(0, Side("height", "120%", _viewport.Height)));
        return inBox ? new(box.X + region.X * box.Width, box.Y + region.Y * box.Height, region.Width * box.Width, region.Height * box.Height) : region;

        double Side(string name, string initial, double full) =>
            (SvgLength.Parse((string?)element.Attribute(name)) ?? SvgLength.Parse(initial)!.Value).Resolve(inBox ? 1 : full, style.FontSize);
    }

    // The box round what items draw, strokes left out, in the space they lie in.
    private static Rect BoundsOf(ImmutableArray<SceneItem> items)
    {
        Rect? bounds = null;
        foreach (var item in items)
        {
            if (BoundsOf(item) is not { } box) continue;
            // A line has no area, and yet makes the box of its group larger.
            bounds = bounds is { } b ? Rect.FromCorners(Math.Min(b.X, box.X), Math.Min(b.Y, box.Y), Math.Max(b.Right, box.Right), Math.Max(b.Bottom, box.Bottom)) : box;
        }
        return bounds ?? default;
    }

    private static Rect? BoundsOf(SceneItem item) => item switch
    {
        PathItem { Path.IsEmpty: false } path => TightBounds(path.Path),
        ImageItem image => image.Box,
        GlyphRunItem text => BoundsOf(text.Run, text.Origin),
        GroupItem { Items.IsEmpty: false } group => BoundsOf(group.Items) is var inner && group.Transform is { B: 0, C: 0 } or { A: 0, D: 0 } ? group.Transform.MapBounds(inner) : BoundsThrough(group.Items, group.Transform),
        StructureItem { Items.IsEmpty: false } structure => BoundsOf(structure.Items),
        _ => null,
    };

    // The box of a turned shape is that of its outline, not that of its turned box.
    private static Rect BoundsThrough(ImmutableArray<SceneItem> items, Matrix map)
    {
        Rect? bounds = null;
        foreach (var item in items)
        {
            var box = item switch
            {
                PathItem { Path.IsEmpty: false } path => TightBounds(path.Path.Transform(map)),
                GroupItem { Items.IsEmpty: false } group => BoundsThrough(group.Items, group.Transform.Then(map)),
                StructureItem { Items.IsEmpty: false } structure => BoundsThrough(structure.Items, map),
                _ => BoundsOf(item) is { } other ? map.MapBounds(other) : (Rect?)null,
            };
            if (box is not { } part) continue;
            bounds = bounds is { } b ? Rect.FromCorners(Math.Min(b.X, part.X), Math.Min(b.Y, part.Y), Math.Max(b.Right, part.Right), Math.Max(b.Bottom, part.Bottom)) : part;
        }
        return bounds ?? default;
    }
}
