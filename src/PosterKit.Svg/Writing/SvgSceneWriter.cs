using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Svg;

/// <summary>Writes one scene. What an item refers to (gradients, clip paths, glyphs) stands just before its first use. Files beside this one hold its parts.</summary>
internal sealed partial class SvgSceneWriter(PosterScene scene, SvgOptions options, SvgMarkup markup, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    private const double MillimetresPerPoint = 25.4 / 72;

    // Three decimals of a point are a third of a micrometre.
    private const int PageDecimals = 3;
    private const int OpacityDecimals = 4;

    private readonly SvgFonts _fonts = new();
    private readonly Dictionary<(FontFace Face, GlyphId Glyph), string> _glyphs = [];
    private readonly Dictionary<ImageSource, string> _images = [];
    private int _ids;
    private readonly SceneTrail _trail = new();
    private Matrix _toScene = Matrix.Identity;

    // From the space of the last list that has no owner.
    private Matrix _trailToScene = Matrix.Identity;
    private bool _isOnPage = true;
    private double _scale = 1;
    private string _language = scene.Language;

    /// <summary>The whole document.</summary>
    public void WriteAll()
    {
        CollectFonts(scene.Items.AsSpan());
        var (width, height) = (scene.Trim.Width, scene.Trim.Height);
        markup.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        markup.Begin("svg").Attribute("xmlns", "http://www.w3.org/2000/svg").Attribute("xmlns:xlink", "http://www.w3.org/1999/xlink").Attribute("version", "1.1");
        if (options.Pixels is { } pixels) markup.Attribute("width", pixels.Width).Attribute("height", pixels.Height);
        else markup.Attribute("width", Millimetres(width)).Attribute("height", Millimetres(height));
        markup.Attribute("viewBox", [0, 0, width, height]).Attribute("xml:lang", scene.Language);
        if (scene.Title is { Length: > 0 } title) markup.Attribute("role", "document").Raw("\n").Begin("title").Text(title).End();
        else markup.Raw("\n");
        if (_fonts.All.Count > 0) WriteStyle();
        if (options.Background is { } background)
        {
            markup.Begin("rect").Attribute("width", width).Attribute("height", height).Attribute("aria-hidden", "true");
            WriteColor("fill", background);
            markup.End();
        }
        WriteItems(scene.Items, null);
        markup.End();

        static string Millimetres(double points) => SvgMarkup.Format(points * MillimetresPerPoint, PageDecimals) + "mm";
    }

    private void WriteItems(ImmutableArray<SceneItem> items, SceneItem? owner)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _trail.Enter(items, owner);
        for (var i = 0; i < items.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            _trail.MoveTo(i);
            switch (items[i])
            {
                case PathItem path: WritePath(path); break;
                case GlyphRunItem run: WriteText(run); break;
                case ImageItem image: WriteImage(image); break;
                case GroupItem group: WriteGroup(group); break;
                case StructureItem structure: WriteStructure(structure); break;
                default: throw new UnreachableException($"no SVG form for {items[i].GetType().Name}");
            }
        }
        _trail.Leave();
    }

    private void WriteGroup(GroupItem group)
    {
        var outer = _scale;
        var inner = outer * ScaleOf(group.Transform);
        var outerMap = _toScene;
        _toScene = group.Transform.Then(outerMap);
        // What the group refers to lies in its own space, so its numbers are as fine as those inside.
        SetScale(inner);
        var clip = group.Clip is { } path ? WriteClip(path) : null;
        var mask = group.Mask is { } shape ? WriteMask(shape) : null;
        var filter = group.Filter is { } steps ? WriteFilter(steps, group.Items) : null;
        SetScale(outer);
        markup.Begin("g");
        if (!group.Transform.IsIdentity) markup.Transform(group.Transform);
        if (clip is not null) markup.Attribute("clip-path", $"url(#{clip})");
        if (mask is not null) markup.Attribute("mask", $"url(#{mask})");
        if (group.Opacity != 1) markup.Attribute("opacity", group.Opacity, OpacityDecimals);
        if (group.Blend != BlendMode.Normal) markup.Attribute("style", $"mix-blend-mode:{Keyword(group.Blend)}");
        else if (group.IsIsolated) markup.Attribute("style", "isolation:isolate");
        markup.Raw("\n");
        SetScale(inner);
        if (group.BackdropBlur > 0) WriteBackdrop(group);
        // What is drawn by the filter is in a group of its own: in SVG too the clip cuts the filtered picture.
        if (filter is not null) markup.Begin("g").Attribute("filter", $"url(#{filter})").Raw("\n");
        var (outerTrail, wasOnPage) = (_trailToScene, _isOnPage);
        if (group.IsComposedApart) (_trailToScene, _isOnPage) = (_toScene, false);
        WriteItems(group.Items, group.IsComposedApart ? null : group);
        (_trailToScene, _isOnPage) = (outerTrail, wasOnPage);
        if (filter is not null) markup.End();
        _toScene = outerMap;
        SetScale(outer);
        markup.End();
    }

    private string WriteClip(ClipPath clip)
    {
        var id = NextId('c');
        markup.Begin("clipPath").Attribute("id", id).Begin("path").PathData(clip.Path);
        if (clip.FillRule == FillRule.EvenOdd) markup.Attribute("clip-rule", "evenodd");
        markup.End().End();
        return id;
    }

    // A number is written as finely as it will be seen on the page.
    private void SetScale(double scale)
    {
        _scale = scale;
        markup.Decimals = double.IsNormal(scale) ? Math.Clamp(PageDecimals + (int)Math.Ceiling(Math.Log10(scale)), 0, 9) : PageDecimals;
    }

    private static double ScaleOf(Matrix m) => Math.Max(Math.Max(Math.Abs(m.A), Math.Abs(m.B)), Math.Max(Math.Abs(m.C), Math.Abs(m.D)));

    private void WriteStructure(StructureItem structure)
    {
        var outer = _language;
        markup.Begin(structure.Role == StructureRole.Link ? "a" : "g");
        if (structure.Language is { Length: > 0 } language && language != _language) markup.Attribute("xml:lang", _language = language);
        switch (structure.Role)
        {
            case StructureRole.Artifact: markup.Attribute("aria-hidden", "true"); break;
            case StructureRole.Heading: markup.Attribute("role", "heading").Attribute("aria-level", Math.Clamp(structure.Level, 1, 6)); break;
            case StructureRole.Paragraph: markup.Attribute("role", "paragraph"); break;
            case StructureRole.Figure: markup.Attribute("role", "img"); break;
            case StructureRole.Section: markup.Attribute("role", "group"); break;
            case StructureRole.List: markup.Attribute("role", "list"); break;
            case StructureRole.ListItem: markup.Attribute("role", "listitem"); break;
            case StructureRole.Quotation: markup.Attribute("role", "blockquote"); break;
            case StructureRole.Link: markup.Attribute("href", structure.Link ?? ""); break;
            case StructureRole.Label or StructureRole.ListBody or StructureRole.Span or StructureRole.Place: break; // ARIA has no names for them.
            default: throw new UnreachableException($"no SVG role for {structure.Role}");
        }
        markup.Raw("\n");
        if (structure.AlternateText is { Length: > 0 } words) markup.Begin("title").Text(words).End();
        WriteItems(structure.Items, structure);
        markup.End();
        _language = outer;
    }

    // Stable: numbered in the order of use.
    private string NextId(char kind) => $"{kind}{++_ids}";
}
