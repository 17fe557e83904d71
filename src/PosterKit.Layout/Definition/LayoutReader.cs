using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Reads a layout file: the whole of it in one run, with a diagnostic for everything that is wrong.</summary>
public static class LayoutReader
{
    /// <summary>Reads a layout file, those it extends, and the content file it names.</summary>
    /// <param name="world">Where files are read from.</param>
    /// <param name="worldPath">The layout file.</param>
    /// <param name="limits">Bounds on depth and page sizes.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <returns>
    /// Null where nothing sensible could be read; that is reported. A definition may come back although errors were reported: composing it
    /// reports the rest, but no output may be made of it.
    /// </returns>
    public static LayoutDefinition? Read(IPosterWorld world, string worldPath, PosterLimits limits, DiagnosticBag diagnostics) =>
        Read(world, worldPath, LayoutInputs.None, limits, diagnostics);

    /// <summary>Reads a layout file, those it extends, and the content file: the one it names, or another.</summary>
    /// <param name="world">Where files are read from.</param>
    /// <param name="worldPath">The layout file.</param>
    /// <param name="inputs">What the caller gives beside it.</param>
    /// <param name="limits">Bounds on depth and page sizes.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <returns>As <see cref="Read(IPosterWorld, string, PosterLimits, DiagnosticBag)"/>.</returns>
    public static LayoutDefinition? Read(IPosterWorld world, string worldPath, LayoutInputs inputs, PosterLimits limits, DiagnosticBag diagnostics)
    {
        if (LayoutChain.Read(world, worldPath, limits, diagnostics) is not { } chain) return null;
        var (document, root) = chain;
        var context = new ValueContext(diagnostics, ImmutableDictionary<string, ColorValue>.Empty);
        var bag = PropertyBag.Read(root, Place.Document, context);
        var file = ReadContent(world, bag, inputs, limits, diagnostics);
        var isContentLost = file is null && (inputs.Content is not null || bag.Find(Properties.Content) is not null);
        var content = new GivenValues(root, diagnostics).Apply(file, inputs.Values);
        var languages = bag.TryGet(Properties.Languages, out var written) ? written : DefaultLanguages(document, bag);
        var targets = new TargetReader(root, bag, context, languages, limits).Read();
        return new()
        {
            Path = document.File.Path,
            Root = root,
            Languages = languages,
            Targets = targets,
            Date = bag.TryGet(Properties.Date, out var date) ? date : null,
            Title = bag.TryGet(Properties.Title, out var title) ? CheckedTitle(title, diagnostics) : null,
            Series = ReadSeries(bag, content, isContentLost, diagnostics),
            SeriesName = bag.Get(Properties.As, "item"),
            Content = content,
            IsContentLost = isContentLost,
        };
    }

    private static MappingNode? ReadContent(IPosterWorld world, PropertyBag bag, LayoutInputs inputs, PosterLimits limits, DiagnosticBag diagnostics)
    {
        Document? read;
        if (inputs.Content is { } given) read = DocumentReader.Read(given, default, limits, diagnostics);
        else if (!bag.TryGet(Properties.Content, out var file)) return null;
        else
        {
            // A path is relative to the file that writes it, which may be one that the layout extends.
            var span = bag.SpanOf(Properties.Content);
            read = DocumentReader.Read(world, file, span.File?.Path, span, limits, diagnostics);
        }
        if (read is not { } document) return null;
        if (document.Root is not MappingNode mapping)
        {
            diagnostics.Report(DiagnosticCode.WrongType, document.Root.Span, "content", new DiagnosticPhrase("a mapping of names to values", "一组名字和值"), ValueContext.Describe(document.Root));
            return null;
        }
        // Values of the content file are what expressions give: an expression inside one would have to be followed, perhaps in a circle.
        if (mapping.HasExpression) ReportExpressions(mapping, "content", diagnostics);
        return mapping;
    }

    private static void ReportExpressions(Node node, string key, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case ScalarNode { HasExpression: true }:
                diagnostics.Report(DiagnosticCode.ExpressionNotHere, node.Span, key);
                break;
            case SequenceNode { HasExpression: true } list:
                foreach (var item in list.Items) ReportExpressions(item, key, diagnostics);
                break;
            case MappingNode { HasExpression: true } mapping:
                foreach (var entry in mapping.Entries) ReportExpressions(entry.Value, entry.Key.Value, diagnostics);
                break;
        }
    }

    // The languages of the title, else Chinese where the file holds a Han character.
    private static ImmutableArray<string> DefaultLanguages(Document document, PropertyBag bag)
    {
        if (bag.TryGet(Properties.Title, out var title) && title is MappingNode map && LanguageTag.IsLanguageMap(map))
            return [.. map.Entries.Select(entry => entry.Key.Value)];
        return [HanText.HasHan(document.File.Text) ? "zh-Hans" : "en"];
    }

    private static Node? CheckedTitle(Node title, DiagnosticBag diagnostics) => ElementReader.CheckText(title, "title", diagnostics) ? title : null;

    private static ImmutableArray<Node> ReadSeries(PropertyBag bag, MappingNode? content, bool isContentLost, DiagnosticBag diagnostics)
    {
        if (!bag.TryGet(Properties.Series, out var node))
        {
            if (bag.Find(Properties.As) is { } name)
                diagnostics.Report(DiagnosticCode.MissingKey, name.Entry.Key.Span, "series", new DiagnosticPhrase("`as` of the layout", "版式文件的 `as` "));
            return default;
        }
        ElementReader.CheckExpressions(node, diagnostics);
        var resolved = new TextEvaluator(new Scope(content, diagnostics, isContentLost: isContentLost)).Resolve(node, null);
        if (resolved is SequenceNode { Items.IsEmpty: false } list) return list.Items;
        if (resolved is not null)
            diagnostics.Report(DiagnosticCode.WrongType, node.Span, "series", new DiagnosticPhrase("a list of at least one item", "至少有一项的列表"), ValueContext.Describe(resolved));
        return default;
    }
}
