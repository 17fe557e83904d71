using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Svg;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Reads the targets of a layout, each with the sections it sees.</summary>
/// <param name="root">The whole layout file.</param>
/// <param name="layout">What stands in it.</param>
/// <param name="context">Takes what is wrong.</param>
/// <param name="languages">Languages of the layout.</param>
/// <param name="limits">Bounds on page sizes.</param>
internal sealed class TargetReader(MappingNode root, PropertyBag layout, ValueContext context, ImmutableArray<string> languages, PosterLimits limits)
{
    private static readonly string[] MergedSections = ["page", "fonts", "styles"];

    private readonly Dictionary<string, MappingNode?> _own = [];
    private Dictionary<string, PropertyBag> _ownStyles = [];
    private Dictionary<string, FontValue> _ownFonts = [];

    /// <summary>The targets; one named "default" where the layout has none.</summary>
    public ImmutableArray<TargetDefinition> Read()
    {
        foreach (var name in MergedSections) _own[name] = root.Find(name) is { } node ? Sections.AsMapping(node, name, context) : null;
        var body = ReadBody(root);
        // What stands in the layout is read even where every target replaces it: it may hold mistakes of its own.
        _ownStyles = Sections.ReadStyles(_own["styles"], context);
        _ownFonts = Sections.ReadFonts(_own["fonts"], context);
        if (_own["page"] is { } page) PropertyBag.Read(page, Place.Page, context);
        if (!layout.TryGet(Properties.Targets, out var section) || Sections.AsMapping(section, "targets", context) is not { } mapping)
            return [ReadTarget("default", default, PropertyBag.Empty, null, body)];
        if (mapping.Entries.IsEmpty) context.ReportWrongType(mapping, "targets", new("at least one target", "至少一个输出目标"));
        var targets = ImmutableArray.CreateBuilder<TargetDefinition>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            if (Sections.AsMapping(entry.Value, entry.Key.Value, context) is not { } target) continue;
            targets.Add(ReadTarget(entry.Key.Value, entry.Key.Span, PropertyBag.Read(target, Place.Target, context), target, body));
        }
        return targets.Count > 0 ? targets.ToImmutable() : [ReadTarget("default", default, PropertyBag.Empty, null, body)];
    }

    private TargetDefinition ReadTarget(string name, SourceSpan span, PropertyBag bag, MappingNode? node, ImmutableArray<ElementDefinition> layoutBody)
    {
        var over = new Dictionary<string, MappingNode?>();
        foreach (var section in MergedSections)
            over[section] = node?.Find(section) is { } written ? Sections.AsMapping(written, section, context) : null;
        var (page, size) = Sections.ReadPage(Sections.Merge(_own["page"], over["page"]), bag, span, limits, context);
        var styles = over["styles"] is null ? _ownStyles : Sections.ReadStyles(Sections.Merge(_own["styles"], over["styles"]), context);
        var body = node?.Find("body") is null ? layoutBody : ReadBody(node);
        if (bag.TryGet(Properties.ElementOverrides, out var overrides) && Sections.AsMapping(overrides, "elements", context) is { } byId)
            body = ElementOverrides.Apply(body, byId, context);
        CheckStyleNames(page, body, styles);
        var scale = bag.Get(Properties.Scale, 1);
        return new()
        {
            Name = name,
            Span = span,
            Formats = bag.TryGet(Properties.Format, out var formats) ? formats : [],
            Trim = size.Points,
            ExactPixels = size.Pixels is { } px ? (ToPixels(px.Width * scale), ToPixels(px.Height * scale)) : null,
            Bleed = bag.Get(Properties.Bleed, LengthValue.Zero).AbsolutePoints,
            Zoom = bag.Get(Properties.Zoom, 1),
            Scale = scale,
            Dpi = bag.Get(Properties.Dpi, TargetDefinition.DefaultDpi),
            Languages = bag.TryGet(Properties.Languages, out var own) ? own : languages,
            Quality = bag.TryGet(Properties.Quality, out var quality) ? (int)quality : null,
            Color = bag.Get(Properties.TargetColor, PdfColorMode.Rgb),
            SvgText = bag.Get(Properties.SvgText, SvgTextMode.Embedded),
            File = bag.TryGet(Properties.OutputFile, out var file) ? file : null,
            Sections = new()
            {
                Page = page,
                PageSize = size,
                Fonts = over["fonts"] is null ? _ownFonts : Sections.ReadFonts(Sections.Merge(_own["fonts"], over["fonts"]), context),
                Styles = styles,
                Body = body,
            },
        };
    }

    private ImmutableArray<ElementDefinition> ReadBody(MappingNode section)
    {
        if (section.Find("body") is not { } body) return [];
        var elements = new ElementReader(context).ReadList(body, "body");
        ElementOverrides.ReportDuplicateIds(elements, context.Diagnostics);
        return elements;
    }

    private void CheckStyleNames(PropertyBag bag, ImmutableArray<ElementDefinition> elements, Dictionary<string, PropertyBag> styles)
    {
        if (bag.TryGet(Properties.Style, out var style) && !styles.ContainsKey(style.Name))
            context.Diagnostics.Report(DiagnosticCode.UnknownName, style.Span, new DiagnosticPhrase("style", "样式"), ValueContext.Short(style.Name), ValueContext.Suggest(style.Name, styles.Keys));
        foreach (var element in elements)
        {
            CheckStyleNames(element.Properties, element.Children, styles);
            CheckStyleNames(PropertyBag.Empty, element.Otherwise, styles);
        }
    }

    private static int ToPixels(double pixels) => (int)Math.Clamp(Math.Floor(pixels + 0.5), 1, int.MaxValue);
}
