using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Reads the sections that a target may override: colours, fonts, styles, page.</summary>
internal static class Sections
{
    /// <summary>A node as a mapping; null where it is none, which is reported.</summary>
    public static MappingNode? AsMapping(Node node, string key, ValueContext context)
    {
        if (node is MappingNode mapping) return mapping;
        context.ReportNoMapping(node, key, new("a mapping of names to values", "一组名字和值"));
        return null;
    }

    /// <summary>The section of a layout with a target's override merged in; null where neither has it.</summary>
    public static MappingNode? Merge(MappingNode? own, MappingNode? over) => own is null ? over : over is null ? own : own.Merge(over);

    /// <summary>Reads the colours by name.</summary>
    public static Dictionary<string, ColorValue> ReadColors(MappingNode? section, ValueContext context)
    {
        var colors = new Dictionary<string, ColorValue>(StringComparer.Ordinal);
        var type = new ColorEntryType();
        foreach (var entry in section?.Entries ?? [])
        {
            if (entry.Value.HasExpression) context.Diagnostics.Report(DiagnosticCode.ExpressionNotHere, entry.Value.Span, entry.Key.Value);
            else if (type.TryRead(entry.Value, entry.Key.Value, context with { Colors = colors }, out var color)) colors[entry.Key.Value] = color;
            // A colour that could not be read is there all the same: what names it is no second mistake.
            else colors[entry.Key.Value] = ColorValue.Black;
        }
        return colors;
    }

    /// <summary>Reads the fonts by name.</summary>
    public static Dictionary<string, FontValue> ReadFonts(MappingNode? section, ValueContext context)
    {
        var fonts = new Dictionary<string, FontValue>(StringComparer.Ordinal);
        foreach (var entry in section?.Entries ?? [])
        {
            if (entry.Value.HasExpression) context.Diagnostics.Report(DiagnosticCode.ExpressionNotHere, entry.Value.Span, entry.Key.Value);
            else if (FontType.Instance.TryRead(entry.Value, entry.Key.Value, context, out var font)) fonts[entry.Key.Value] = font;
        }
        return fonts;
    }

    /// <summary>Reads the styles by name, what they extend merged in.</summary>
    public static Dictionary<string, PropertyBag> ReadStyles(MappingNode? section, ValueContext context)
    {
        var own = new Dictionary<string, PropertyBag>(StringComparer.Ordinal);
        foreach (var entry in section?.Entries ?? [])
        {
            own[entry.Key.Value] = AsMapping(entry.Value, entry.Key.Value, context) is { } mapping
                ? ReadValues(mapping, Place.Style, context) : PropertyBag.Empty;
        }
        var whole = new Dictionary<string, PropertyBag>(StringComparer.Ordinal);
        foreach (var name in own.Keys) Flatten(name, own, whole, context);
        return whole;
    }

    /// <summary>Reads a page or a style: its values may be expressions, which see the names of the poster.</summary>
    public static PropertyBag ReadValues(MappingNode mapping, Place place, ValueContext context)
    {
        var bag = PropertyBag.Read(mapping, place, context, allowsExpressions: true);
        foreach (var value in bag.Values) ElementReader.CheckExpressions(value.Entry.Value, context.Diagnostics);
        return bag;
    }

    // Follows `extends` up to a style that is known whole, then comes back down.
    private static void Flatten(string name, Dictionary<string, PropertyBag> own, Dictionary<string, PropertyBag> whole, ValueContext context)
    {
        var chain = new List<string>();
        var bag = PropertyBag.Empty;
        for (var next = name; ;)
        {
            if (whole.TryGetValue(next, out var known))
            {
                bag = known;
                break;
            }
            chain.Add(next);
            if (!own[next].TryGet(Properties.Extends, out var parent)) break;
            if (!own.ContainsKey(parent.Name))
            {
                context.Diagnostics.Report(DiagnosticCode.UnknownName, parent.Span, new DiagnosticPhrase("style", "样式"), ValueContext.Short(parent.Name), ValueContext.Suggest(parent.Name, own.Keys));
                break;
            }
            if (chain.Contains(parent.Name))
            {
                context.Diagnostics.Report(DiagnosticCode.ExtendsItself, parent.Span, parent.Name, string.Join(" → ", [.. chain.SkipWhile(step => step != parent.Name), parent.Name]));
                break;
            }
            next = parent.Name;
        }
        for (var i = chain.Count - 1; i >= 0; i--) whole[chain[i]] = bag = bag.With(own[chain[i]]);
    }

    /// <summary>Reads the page.</summary>
    /// <param name="section">The merged section; null: the layout has none.</param>
    /// <param name="target">The target as it is written; null: none is.</param>
    /// <param name="targetBag">The same, read; its own `size` and `orientation` win over the page's.</param>
    /// <param name="targetSpan">Named where the page has no size at all.</param>
    /// <param name="limits">Bounds on the sides.</param>
    /// <param name="context">Takes what is wrong.</param>
    public static (PropertyBag Page, PageSizeValue Size) ReadPage(
        MappingNode? section, MappingNode? target, PropertyBag targetBag, SourceSpan targetSpan, PosterLimits limits, ValueContext context)
    {
        var page = section is null ? PropertyBag.Empty : ReadValues(section, Place.Page, context);
        var isOwn = targetBag.TryGet(Properties.PageSize, out var size);
        if (!isOwn && !page.TryGet(Properties.PageSize, out size)) size = SizePresets.Find("a4")!.ToPageSize();
        var span = isOwn ? targetBag.SpanOf(Properties.PageSize) : page.Find(Properties.PageSize) is { } written ? written.Entry.Value.Span : targetSpan;
        // An orientation written in the page goes with the page's size.
        if (targetBag.TryGet(Properties.Orientation, out var isLandscape) || (!isOwn && page.TryGet(Properties.Orientation, out isLandscape)))
        {
            if (size!.IsHeightAuto) ReportTurned((targetBag.Find(Properties.Orientation) ?? page.Find(Properties.Orientation))!.Entry.Key.Span, context);
            else size = size.Turned(isLandscape);
        }
        // A size that could not be read was reported, and is not in the bag.
        var isWrong = target?.Find(Properties.PageSize.Name) is not null && targetBag.Find(Properties.PageSize) is null
            || !isOwn && section?.Find(Properties.PageSize.Name) is not null && page.Find(Properties.PageSize) is null;
        size = size! with { Source = span, IsAssumed = isWrong };
        var isGood = size.IsHeightAuto && IsWithin(size.Points.Width, limits) || CheckSize(size.Points, span, limits, context.Diagnostics);
        return (page, isGood ? size : SizePresets.Find("a4")!.ToPageSize() with { IsAssumed = true });
    }

    /// <summary>Reports a page with a side that is out of bounds.</summary>
    /// <returns>False where it was reported.</returns>
    public static bool CheckSize(Size points, SourceSpan span, PosterLimits limits, DiagnosticBag diagnostics)
    {
        if (IsWithin(points.Width, limits) && IsWithin(points.Height, limits)) return true;
        diagnostics.Report(DiagnosticCode.PageSizeOutOfRange, span, Written(points.Width), Written(points.Height), Written(limits.ShortestSide.Points), Written(limits.LongestSide.Points));
        return false;
    }

    private static void ReportTurned(SourceSpan span, ValueContext context) =>
        context.Diagnostics.Report(DiagnosticCode.KeyNotHere, span, Properties.Orientation.Name, new DiagnosticPhrase("a page whose height is auto", "高为 auto 的页面"), new DiagnosticPhrase("a page that has a height", "有高度的页面"));

    private static bool IsWithin(double points, PosterLimits limits) => points >= limits.ShortestSide.Points - 1e-9 && points <= limits.LongestSide.Points + 1e-9;

    private static string Written(double points) => FormattableString.Invariant($"{new Length(points).Millimetres:0.##} mm");
}
