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
    private static readonly string[] MergedSections = ["page", "colors", "fonts", "styles"];

    private readonly Dictionary<string, MappingNode?> _own = [];
    private Dictionary<string, FontValue> _ownFonts = [];

    /// <summary>The targets; one named "default" where the layout has none.</summary>
    public ImmutableArray<TargetDefinition> Read()
    {
        foreach (var name in MergedSections) _own[name] = root.Find(name) is { } node ? Sections.AsMapping(node, name, context) : null;
        // What stands in the layout is read even where every target replaces it: it may hold mistakes of its own.
        var own = ReadParts(_own["colors"], _own["styles"]);
        new ComponentReader(own.Context).Check(own.Body, own.Components);
        _ownFonts = Sections.ReadFonts(_own["fonts"], own.Context);
        if (_own["page"] is { } page) Sections.ReadValues(page, Place.Page, own.Context);
        if (!layout.TryGet(Properties.Targets, out var section) || Sections.AsMapping(section, "targets", context) is not { } mapping)
            return [ReadTarget("default", default, PropertyBag.Empty, null, own)];
        if (mapping.Entries.IsEmpty) context.ReportWrongType(mapping, "targets", new("at least one target", "至少一个输出目标"));
        var targets = ImmutableArray.CreateBuilder<TargetDefinition>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            if (Sections.AsMapping(entry.Value, entry.Key.Value, context) is not { } target) continue;
            targets.Add(ReadTarget(entry.Key.Value, entry.Key.Span, PropertyBag.Read(target, Place.Target, own.Context), target, own));
        }
        return targets.Count > 0 ? targets.ToImmutable() : [ReadTarget("default", default, PropertyBag.Empty, null, own)];
    }

    // What depends on the colours: they are looked up when a value is read.
    private Parts ReadParts(MappingNode? colors, MappingNode? styles)
    {
        var inner = context with { Colors = Sections.ReadColors(colors, context) };
        var components = new ComponentReader(inner).Read(layout.TryGet(Properties.Components, out var section) ? Sections.AsMapping(section, "components", inner) : null);
        var parts = new Parts(inner, Sections.ReadStyles(styles, inner), components, ReadBody(root, components, inner));
        return WithOverrides(parts, layout);
    }

    private static Parts WithOverrides(Parts parts, PropertyBag bag)
    {
        if (!bag.TryGet(Properties.ElementOverrides, out var overrides) || Sections.AsMapping(overrides, "elements", parts.Context) is not { } byId) return parts;
        var (body, components) = ElementOverrides.Apply(parts.Body, parts.Components, byId, parts.Context);
        return parts with { Body = body, Components = components };
    }

    private TargetDefinition ReadTarget(string name, SourceSpan span, PropertyBag bag, MappingNode? node, Parts own)
    {
        var over = new Dictionary<string, MappingNode?>();
        foreach (var section in MergedSections)
            over[section] = node?.Find(section) is { } written ? Sections.AsMapping(written, section, context) : null;
        var parts = own;
        if (over["colors"] is not null) parts = ReadParts(Sections.Merge(_own["colors"], over["colors"]), Sections.Merge(_own["styles"], over["styles"]));
        else if (over["styles"] is not null) parts = own with { Styles = Sections.ReadStyles(Sections.Merge(_own["styles"], over["styles"]), own.Context) };
        if (node?.Find("body") is not null) parts = parts with { Body = ReadBody(node, parts.Components, parts.Context) };
        parts = WithOverrides(parts, bag);
        var (page, size) = Sections.ReadPage(Sections.Merge(_own["page"], over["page"]), node, bag, span, limits, parts.Context);
        CheckStyleNames(page, parts.Body, parts.Styles);
        foreach (var component in parts.Components.Values) CheckStyleNames(PropertyBag.Empty, component.Body, parts.Styles);
        if (!ReferenceEquals(parts, own)) new ComponentReader(parts.Context).Check(parts.Body, parts.Components);
        CheckFormats(name, bag);
        CheckMarks(bag);
        var scale = bag.Get(Properties.Scale, 1);
        return new()
        {
            Name = name,
            Span = span,
            Formats = bag.TryGet(Properties.Format, out var formats) ? formats : [],
            Trim = size.Points,
            ExactPixels = size.Pixels is { } px ? (ToPixels(px.Width * scale), ToPixels(px.Height * scale)) : null,
            IsHeightAuto = size.IsHeightAuto,
            IsSizeAssumed = size.IsAssumed,
            Bleed = bag.Get(Properties.Bleed, LengthValue.Zero).AbsolutePoints,
            SafeArea = bag.TryGet(Properties.SafeArea, out var safe) ? new(safe.Top.AbsolutePoints, safe.Right.AbsolutePoints, safe.Bottom.AbsolutePoints, safe.Left.AbsolutePoints) : null,
            Zoom = bag.Get(Properties.Zoom, 1),
            Scale = scale,
            Dpi = bag.Get(Properties.Dpi, TargetDefinition.DefaultDpi),
            Languages = bag.TryGet(Properties.Languages, out var chosen) ? chosen : languages,
            Quality = bag.TryGet(Properties.Quality, out var quality) ? (int)quality : null,
            MaxBytes = bag.TryGet(Properties.MaxBytes, out var bytes) ? bytes : null,
            MaxPixels = bag.TryGet(Properties.MaxPixels, out var pixels) ? (long)pixels : null,
            Png = bag.TryGet(Properties.PngOutput, out var png) ? png : new(),
            Jpeg = bag.TryGet(Properties.JpegOutput, out var jpeg) ? jpeg : new(),
            WebP = bag.TryGet(Properties.WebPOutput, out var webp) ? webp : new(),
            Pdf = bag.TryGet(Properties.Pdf, out var pdf) ? pdf : new(),
            Tile = bag.TryGet(Properties.Tile, out var tile) ? tile : null,
            Marks = bag.TryGet(Properties.Marks, out var marks) ? marks : null,
            SvgText = bag.Get(Properties.SvgText, SvgTextMode.Embedded),
            Dither = bag.Get(Properties.Dither, size.Pixels is null ? DitherMode.Off : DitherMode.Auto),
            EffectsDpi = bag.Get(Properties.EffectsDpi, TargetDefinition.DefaultDpi),
            File = bag.TryGet(Properties.OutputFile, out var file) ? file : null,
            Sections = new()
            {
                Page = page,
                PageSize = size,
                Colors = parts.Context.Colors,
                Fonts = over["fonts"] is null ? _ownFonts : Sections.ReadFonts(Sections.Merge(_own["fonts"], over["fonts"]), parts.Context),
                Styles = parts.Styles,
                Components = parts.Components,
                Body = parts.Body,
            },
        };
    }

    // Marks and what a PDF is made like show in a PDF alone.
    // What is said of one format alone, in a target that is made in others.
    private void CheckFormats(string name, PropertyBag bag)
    {
        if (!bag.TryGet(Properties.Format, out var formats) || formats.IsEmpty) return;
        Check(OutputFormat.Pdf, Properties.Pdf, Properties.Marks, Properties.Tile);
        Check(OutputFormat.Png, Properties.PngOutput);
        Check(OutputFormat.Jpeg, Properties.JpegOutput);
        Check(OutputFormat.WebP, Properties.WebPOutput);
        Check(OutputFormat.Svg, Properties.SvgText);

        void Check(OutputFormat format, params ReadOnlySpan<Property> properties)
        {
            if (formats.Contains(format)) return;
            foreach (var property in properties)
            {
                if (bag.Find(property) is not { } value) continue;
                var names = string.Join(", ", formats.Select(each => each.ToString().ToLowerInvariant()));
                context.Diagnostics.Report(DiagnosticCode.KeyWithoutItsFormat, value.Entry.Key.Span, property.Name, name, names, format.ToString().ToLowerInvariant());
            }
        }
    }

    private void CheckMarks(PropertyBag bag)
    {
        // Sheets that are glued have no press to mark for.
        if (bag.Find(Properties.Tile) is { } tiled && bag.Find(Properties.Marks) is not null)
            context.Diagnostics.Report(DiagnosticCode.KeysApart, tiled.Entry.Key.Span, "tile", "marks");
        var bleed = bag.Get(Properties.Bleed, LengthValue.Zero).AbsolutePoints;
        if (bag.TryGet(Properties.Marks, out var marks) && marks.Offset is { } offset && offset < bleed - 1e-6)
            context.Diagnostics.Report(DiagnosticCode.MarksInBleed, bag.SpanOf(Properties.Marks), Millimetres(offset), Millimetres(bleed));
    }

    private static string Millimetres(double points) => FormattableString.Invariant($"{new Length(points).Millimetres:0.##}");

    private static ImmutableArray<ElementDefinition> ReadBody(MappingNode section, IReadOnlyDictionary<string, ComponentDefinition> components, ValueContext context)
    {
        ImmutableArray<ElementDefinition> elements = section.Find("body") is { } body ? new ElementReader(context).ReadList(body, "body") : [];
        ElementOverrides.ReportDuplicateIds(elements, components, context.Diagnostics);
        return elements;
    }

    private void CheckStyleNames(PropertyBag bag, IEnumerable<ElementDefinition> elements, IReadOnlyDictionary<string, PropertyBag> styles)
    {
        if (bag.TryGet(Properties.Style, out var style) && !styles.ContainsKey(style.Name)) style.ReportUnknown(new("style", "样式"), [.. styles.Keys], context.Diagnostics);
        foreach (var element in elements) CheckStyleNames(element.Properties, element.Inner, styles);
    }

    private static int ToPixels(double pixels) => (int)Math.Clamp(Math.Floor(pixels + 0.5), 1, int.MaxValue);

    /// <summary>What a target sees of the layout, its own changes merged in.</summary>
    private sealed record Parts(
        ValueContext Context, IReadOnlyDictionary<string, PropertyBag> Styles, IReadOnlyDictionary<string, ComponentDefinition> Components, ImmutableArray<ElementDefinition> Body);
}
