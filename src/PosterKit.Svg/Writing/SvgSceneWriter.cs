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
        WriteItems(scene.Items.AsSpan());
        markup.End();

        static string Millimetres(double points) => SvgMarkup.Format(points * MillimetresPerPoint, PageDecimals) + "mm";
    }

    private void WriteItems(ReadOnlySpan<SceneItem> items)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (item)
            {
                case PathItem path: WritePath(path); break;
                case GlyphRunItem run: WriteText(run); break;
                case ImageItem image: WriteImage(image); break;
                case GroupItem group: WriteGroup(group); break;
                case StructureItem structure: WriteStructure(structure); break;
                default: throw new UnreachableException($"no SVG form for {item.GetType().Name}");
            }
        }
    }

    private void WriteGroup(GroupItem group)
    {
        var outer = _scale;
        var inner = outer * ScaleOf(group.Transform);
        // The clip lies in the group's own space, so its numbers are as fine as those inside.
        SetScale(inner);
        var clip = group.Clip is { } path ? WriteClip(path) : null;
        SetScale(outer);
        markup.Begin("g");
        if (!group.Transform.IsIdentity) markup.Transform(group.Transform);
        if (clip is not null) markup.Attribute("clip-path", $"url(#{clip})");
        if (group.Opacity != 1) markup.Attribute("opacity", group.Opacity, OpacityDecimals);
        markup.Raw("\n");
        SetScale(inner);
        WriteItems(group.Items.AsSpan());
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
        markup.Begin("g");
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
            case StructureRole.Label or StructureRole.ListBody or StructureRole.Span: break; // ARIA has no names for them.
            default: throw new UnreachableException($"no SVG role for {structure.Role}");
        }
        markup.Raw("\n");
        if (structure.AlternateText is { Length: > 0 } words) markup.Begin("title").Text(words).End();
        WriteItems(structure.Items.AsSpan());
        markup.End();
        _language = outer;
    }

    // Stable: numbered in the order of use.
    private string NextId(char kind) => $"{kind}{++_ids}";
}
