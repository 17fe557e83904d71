using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

/// <summary>Walks the elements of a document and makes scene items of them. Files beside this one hold its parts.</summary>
internal sealed partial class SvgDrawing
{
    private static readonly XName XlinkHref = XName.Get("href", "http://www.w3.org/1999/xlink");

    // A `use` may refer to a group of `use`s and so on: the elements drawn grow by a power with each level. More than this is an attack, and more
    // than so many for each element of the file too: symbols on a map are drawn often, but they are called one by one.
    private const int LargestDrawing = 200_000;
    private const int SmallestLimit = 10_000;
    private const int MostForEach = 20;

    // An element may be a few groups in the scene, one in the other: each level takes some of the stack of whoever draws it.
    private const int DeepestDrawing = 200;

    private readonly XElement _root;
    private readonly SourceFile _source;
    private readonly PosterLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly FontLibrary? _library;
    private readonly SvgStyleSheet _sheet = new();
    private readonly Dictionary<string, XElement> _byId = [];
    private readonly HashSet<XElement> _open = [];
    private readonly HashSet<(XElement Element, string What)> _reported = [];
    private readonly SvgBudget _budget;
    private readonly int _mostElements;
    private int _depth;
    private Size _viewport;

    // The size of the document in its own pixels.
    private Size _size;

    // Maps the space of the element that is drawn to the pixels of the document: a paint that is taken over from another element keeps its place.
    private Matrix _toDocument = Matrix.Identity;

    // Over zero inside of something that needs to know how large what it holds is, seen or not.
    private int _boundsWanted;

    public SvgDrawing(XElement root, SourceFile source, PosterLimits limits, DiagnosticBag diagnostics, FontLibrary? fonts, SvgBudget budget)
    {
        (_root, _source, _limits, _diagnostics, _library, _budget) = (root, source, limits, diagnostics, fonts, budget);
        if (fonts is not null) (_fonts, _typesetter) = (new(fonts, diagnostics), new(fonts));
        var count = 0;
        foreach (var element in root.DescendantsAndSelf())
        {
            count++;
            if ((string?)element.Attribute("id") is { } id) _byId.TryAdd(id, element);
            if (element.Name.LocalName == "style" && ((string?)element.Attribute("type") is not { Length: > 0 } type || type == "text/css")) _sheet.Add(element.Value);
        }
        _mostElements = (int)Math.Min(LargestDrawing, SmallestLimit + (long)MostForEach * count);
    }

    /// <summary>The whole document.</summary>
    public SvgPicture Draw()
    {
        var viewBox = ReadViewBox(_root);
        var width = SvgLength.Parse((string?)_root.Attribute("width"));
        var height = SvgLength.Parse((string?)_root.Attribute("height"));
        var size = OwnSize(width, height, viewBox);
        _size = size;
        _viewport = viewBox is { } box ? new(box.Width, box.Height) : size;
        var style = SvgStyle.Initial.Child(_root, _sheet);
        var sizeInPoints = new Size(size.Width * LengthUnits.PointsPerCssPixel, size.Height * LengthUnits.PointsPerCssPixel);
        if (style["display"] == "none" || !IsForReader(_root) || width is { Value: <= 0 } || height is { Value: <= 0 }) return new(sizeInPoints, []);
        var toPixels = ViewBoxMap(viewBox, size, (string?)_root.Attribute("preserveAspectRatio"));
        _toDocument = toPixels;
        var items = Wrap(_root, style, () => Children(_root, style));
        var toPoints = toPixels.Then(Matrix.Scale(LengthUnits.PointsPerCssPixel, LengthUnits.PointsPerCssPixel));
        // The colour of the page, as browsers show it.
        if (style["background-color"] is { } value && ColorOf(value, style) is { Alpha: > 0 } background && toPixels.Inverse() is { } back)
            items = items.Insert(0, new PathItem(VectorPath.Rectangle(new(0, 0, size.Width, size.Height)).Transform(back), new SolidPaint(background)));
        if (items.IsEmpty) return new(sizeInPoints, []);
        var drawing = new GroupItem(items) { Transform = toPoints };
        return new(sizeInPoints, [new GroupItem([drawing]) { Clip = new(VectorPath.Rectangle(new(0, 0, sizeInPoints.Width, sizeInPoints.Height))) }]);
    }

    private ImmutableArray<SceneItem> Children(XElement parent, SvgStyle style)
    {
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        foreach (var child in parent.Elements()) Element(child, style, items);
        return items.ToImmutable();
    }

    private static bool IsSvg(XElement element) => element.Name.NamespaceName is "" or "http://www.w3.org/2000/svg";

    private void Element(XElement element, SvgStyle inherited, ImmutableArray<SceneItem>.Builder items)
    {
        if (!IsSvg(element)) return;
        if (++_budget.Elements > _mostElements)
        {
            if (_budget.Elements == _mostElements + 1) Report(element, $"more than {_mostElements} elements");
            return;
        }
        // Nesting in the file is bounded, but each `use` may lead to something as deep.
        if (_depth >= DeepestDrawing)
        {
            Report(element, $"elements nested deeper than {DeepestDrawing} levels");
            return;
        }
        var name = element.Name.LocalName;
        if (name is "defs" or "symbol" or "clipPath" or "mask" or "linearGradient" or "radialGradient" or "pattern" or "marker" or "filter"
            or "style" or "title" or "desc" or "metadata" or "script" or "cursor" or "view" || !IsForReader(element)) return;
        var style = inherited.Child(element, _sheet);
        if (style["display"] == "none") return;
        _depth++;
        items.AddRange(Wrap(element, style, () =>
        {
            var content = ImmutableArray.CreateBuilder<SceneItem>();
            Content(element, name, style, content);
            return content.ToImmutable();
        }));
        _depth--;
    }

    private void Content(XElement element, string name, SvgStyle style, ImmutableArray<SceneItem>.Builder content)
    {
        switch (name)
        {
            case "g" or "a":
                content.AddRange(Children(element, style));
                break;
            case "switch":
                if (element.Elements().FirstOrDefault(child => IsSvg(child) && IsDrawable(child) && IsForReader(child)) is { } fit) Element(fit, style, content);
                break;
            case "svg":
                content.AddRange(NestedViewport(element, style, null));
                break;
            case "use":
                Use(element, style, content);
                break;
            case "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon":
                if (ShapeOf(element, style) is { IsEmpty: false } path) Shape(element, path, style, content);
                break;
            case "image":
                Image(element, style, content);
                break;
            case "text":
                Text(element, style, content);
                break;
            default:
                Report(element, name);
                break;
        }
    }

    // What can be the child of a switch that is chosen.
    private static bool IsDrawable(XElement element) => element.Name.LocalName is "g" or "a" or "svg" or "use" or "path" or "rect" or "circle" or "ellipse" or "line"
        or "polyline" or "polygon" or "image" or "text" or "switch";

    // Conditional processing (SVG 2 5.9): no extensions are known, and the reader is taken to read English.
    internal static bool IsForReader(XElement element) =>
        (string?)element.Attribute("requiredExtensions") is null or ""
        && ((string?)element.Attribute("systemLanguage") is not { } languages
            || languages.Split(',').Any(language => language.Trim() is var tag && (tag.Equals("en", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en-", StringComparison.OrdinalIgnoreCase))));

    // The box of the element itself is asked for where its transform is about a place in that (CSS Transforms 1 section 6).
    private Matrix TransformOf(XElement element, SvgStyle style, Func<Rect>? ownBox = null)
    {
        var text = style["transform"] is { } css && css != "none" ? css : (string?)element.Attribute("transform");
        if (text is null) return Matrix.Identity;
        if (SvgTransform.Parse(text) is not { } map)
        {
            Report(element, "transform");
            return Matrix.Identity;
        }
        if (map.IsIdentity) return map;
        if (style["transform-box"] is "fill-box" or "content-box" && ownBox is not null) return AboutOrigin(map, style, ownBox(), "0 0");
        if (style["transform-box"] is not (null or "view-box") && style["transform-origin"] is not null) Report(element, "transform-box");
        return AboutOrigin(map, style, new(0, 0, _viewport.Width, _viewport.Height));
    }

    // CSS Transforms 1 section 5: the origin is a place of the view box, its corner where nothing is said.
    private static Matrix AboutOrigin(Matrix map, SvgStyle style, Rect box, string? initial = null)
    {
        if ((style["transform-origin"] ?? initial) is not { } text) return map;
        var words = text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return map;
        var isSwapped = words[0] is "top" or "bottom" || words.Length > 1 && words[1] is "left" or "right";
        var x = Place(isSwapped ? words.ElementAtOrDefault(1) : words[0], box.X, box.Width);
        var y = Place(isSwapped ? words[0] : words.ElementAtOrDefault(1), box.Y, box.Height);
        return Matrix.Translation(-x, -y).Then(map).Then(Matrix.Translation(x, y));

        double Place(string? word, double start, double size) => start + word switch
        {
            "left" or "top" => 0,
            "right" or "bottom" => size,
            null or "center" => size / 2,
            _ => SvgLength.Parse(word)?.Resolve(size, style.FontSize) ?? 0,
        };
    }

    private void Use(XElement element, SvgStyle style, ImmutableArray<SceneItem>.Builder items)
    {
        if (Referred(element) is not { } target || !IsSvg(target))
        {
            Report(element, "use");
            return;
        }
        // A `use` that leads back to itself draws nothing (SVG 2 5.6).
        if (element.AncestorsAndSelf().Contains(target) || !_open.Add(target)) return;
        var content = ImmutableArray.CreateBuilder<SceneItem>();
        var shift = Matrix.Translation(Length(element, "x", style, _viewport.Width), Length(element, "y", style, _viewport.Height));
        var (outerMap, outerContext) = (_toDocument, _context);
        _toDocument = shift.Then(_toDocument);
        // The box that a paint of the `use` is stretched to is known once it is drawn; what takes the paint over is drawn before.
        var context = new SvgContext(element, style, outerContext, _toDocument);
        _context = context;
        var mayNeedBox = style["fill"]?.StartsWith("url(", StringComparison.Ordinal) == true || style["stroke"]?.StartsWith("url(", StringComparison.Ordinal) == true;
        if (mayNeedBox) _boundsWanted++;
        DrawTarget();
        if (mayNeedBox) _boundsWanted--;
        if (context.NeedsBox)
        {
            context.Box = BoundsOf(content.ToImmutable());
            content.Clear();
            DrawTarget();
        }
        (_toDocument, _context) = (outerMap, outerContext);
        _open.Remove(target);
        if (content.Count == 0) return;
        if (shift.IsIdentity) items.AddRange(content);
        else items.Add(new GroupItem(content.ToImmutable()) { Transform = shift });

        void DrawTarget()
        {
            if (target.Name.LocalName is not ("symbol" or "svg"))
            {
                Element(target, style, content);
                return;
            }
            var inner = style.Child(target, _sheet);
            if (inner["display"] == "none" || _depth >= DeepestDrawing) return;
            _depth++;
            content.AddRange(Wrap(target, inner, () => NestedViewport(target, inner, element)));
            _depth--;
        }
    }

    // An inner svg, or a symbol that a `use` shows: a viewport of its own.
    private ImmutableArray<SceneItem> NestedViewport(XElement element, SvgStyle style, XElement? user)
    {
        var outer = _viewport;
        var isSymbol = element.Name.LocalName == "symbol";
        var box = new Rect(
            isSymbol ? 0 : Length(element, "x", style, outer.Width),
            isSymbol ? 0 : Length(element, "y", style, outer.Height),
            SizeOf("width", outer.Width),
            SizeOf("height", outer.Height));
        if (box.IsEmpty) return [];
        var viewBox = ReadViewBox(element);
        _viewport = viewBox is { } inner ? new(inner.Width, inner.Height) : new(box.Width, box.Height);
        var map = ViewBoxMap(viewBox, new(box.Width, box.Height), (string?)element.Attribute("preserveAspectRatio")).Then(Matrix.Translation(box.X, box.Y));
        var outerMap = _toDocument;
        _toDocument = map.Then(outerMap);
        var items = Children(element, style);
        (_viewport, _toDocument) = (outer, outerMap);
        if (items.IsEmpty) return [];
        ImmutableArray<SceneItem> mapped = map.IsIdentity ? items : [new GroupItem(items) { Transform = map }];
        return style["overflow"] is "visible" or "auto" ? mapped : [new GroupItem(mapped) { Clip = new(VectorPath.Rectangle(box)) }];

        double SizeOf(string side, double full) =>
            (SvgLength.Parse((string?)user?.Attribute(side)) ?? (isSymbol ? null : SvgLength.Parse((string?)element.Attribute(side))))?.Resolve(full, style.FontSize) ?? full;
    }

    private XElement? Referred(XElement element)
    {
        var href = ((string?)element.Attribute("href") ?? (string?)element.Attribute(XlinkHref))?.Trim();
        return href is ['#', .. var id] ? _byId.GetValueOrDefault(id) : null;
    }

    // "url(#a)" or "url('#a') fallback".
    private XElement? ReferredByUrl(string? value)
    {
        if (value is null || !value.StartsWith("url(", StringComparison.Ordinal)) return null;
        var close = value.IndexOf(')', StringComparison.Ordinal);
        if (close < 0) return null;
        var reference = value[4..close].Trim().Trim('\'', '"').Trim();
        return reference is ['#', .. var id] ? _byId.GetValueOrDefault(id) : null;
    }

    private double Length(XElement element, string attribute, SvgStyle style, double percentBase, double fallback = 0) =>
        SvgLength.Parse((string?)element.Attribute(attribute))?.Resolve(percentBase, style.FontSize) ?? fallback;

    private static Rect? ReadViewBox(XElement element)
    {
        if ((string?)element.Attribute("viewBox") is not { } text) return null;
        var scanner = new SvgScanner(text);
        Span<double> n = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            scanner.SkipSeparator();
            if (!scanner.TryNumber(out n[i])) return null;
        }
        return n[2] > 0 && n[3] > 0 ? new(n[0], n[1], n[2], n[3]) : null;
    }

    private static Size OwnSize(SvgLength? width, SvgLength? height, Rect? viewBox)
    {
        double? w = width is { Unit: not "%" } ? width.Value.Resolve(0, 16) : null;
        double? h = height is { Unit: not "%" } ? height.Value.Resolve(0, 16) : null;
        if (w is <= 0) w = null;
        if (h is <= 0) h = null;
        return (w, h, viewBox) switch
        {
            ({ } a, { } b, _) => new(a, b),
            ({ } a, null, { } box) => new(a, a * box.Height / box.Width),
            (null, { } b, { } box) => new(b * box.Width / box.Height, b),
            (null, null, { } box) => new(box.Width, box.Height),
            _ => new(w ?? 300, h ?? 150),
        };
    }

    // preserveAspectRatio: "xMidYMid meet" where nothing is said (SVG 2 8.6).
    private static Matrix ViewBoxMap(Rect? viewBox, Size size, string? aspect)
    {
        if (viewBox is not { } box) return Matrix.Identity;
        var (sx, sy) = (size.Width / box.Width, size.Height / box.Height);
        var words = (aspect ?? "").Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words is ["defer", ..]) words = words[1..];
        var align = words.Length > 0 ? words[0] : "xMidYMid";
        if (align == "none") return Matrix.Translation(-box.X, -box.Y).Then(Matrix.Scale(sx, sy));
        var scale = words.Length > 1 && words[1] == "slice" ? Math.Max(sx, sy) : Math.Min(sx, sy);
        var (restX, restY) = (size.Width - box.Width * scale, size.Height - box.Height * scale);
        var x = align.StartsWith("xMin", StringComparison.Ordinal) ? 0 : align.StartsWith("xMax", StringComparison.Ordinal) ? restX : restX / 2;
        var y = align.EndsWith("YMin", StringComparison.Ordinal) ? 0 : align.EndsWith("YMax", StringComparison.Ordinal) ? restY : restY / 2;
        return Matrix.Translation(-box.X, -box.Y).Then(Matrix.Scale(scale, scale)).Then(Matrix.Translation(x, y));
    }

    private void Report(XElement element, string what)
    {
        if (!_reported.Add((element, what))) return;
        _diagnostics.Report(DiagnosticCode.SvgNotDrawn, SpanOf(element), what);
    }
}
