using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The part of a target that changes single elements, found by their ids.</summary>
internal static class ElementOverrides
{
    /// <summary>The elements with the changes merged into those that are named.</summary>
    public static ImmutableArray<ElementDefinition> Apply(ImmutableArray<ElementDefinition> elements, MappingNode overrides, ValueContext context)
    {
        var ids = new Dictionary<string, ElementDefinition>(StringComparer.Ordinal);
        Collect(elements, ids, null);
        var known = new Dictionary<string, MappingNode>(StringComparer.Ordinal);
        foreach (var entry in overrides.Entries)
        {
            if (!ids.ContainsKey(entry.Key.Value))
                context.Diagnostics.Report(DiagnosticCode.UnknownName, entry.Key.Span, new DiagnosticPhrase("element", "元素"), ValueContext.Short(entry.Key.Value), ValueContext.Suggest(entry.Key.Value, ids.Keys));
            else if (Sections.AsMapping(entry.Value, entry.Key.Value, context) is { } mapping) known[entry.Key.Value] = mapping;
        }
        return known.Count == 0 ? elements : Apply(elements, known, new ElementReader(context));
    }

    /// <summary>Reports ids that stand on two elements.</summary>
    public static void ReportDuplicateIds(ImmutableArray<ElementDefinition> elements, DiagnosticBag diagnostics) =>
        Collect(elements, new(StringComparer.Ordinal), diagnostics);

    private static ImmutableArray<ElementDefinition> Apply(ImmutableArray<ElementDefinition> elements, Dictionary<string, MappingNode> overrides, ElementReader reader)
    {
        var changed = ImmutableArray.CreateBuilder<ElementDefinition>(elements.Length);
        foreach (var element in elements)
        {
            var next = element.Id is { } id && overrides.TryGetValue(id, out var over) ? reader.Read(element.Node.Merge(over)) ?? element : element;
            changed.Add(next with { Children = Apply(next.Children, overrides, reader), Otherwise = Apply(next.Otherwise, overrides, reader) });
        }
        return changed.ToImmutable();
    }

    private static void Collect(ImmutableArray<ElementDefinition> elements, Dictionary<string, ElementDefinition> ids, DiagnosticBag? diagnostics)
    {
        foreach (var element in elements)
        {
            if (element.Id is { } id && !ids.TryAdd(id, element))
            {
                var first = ids[id].Properties.SpanOf(Properties.Id);
                diagnostics?.Report(DiagnosticCode.DuplicateName, element.Properties.SpanOf(Properties.Id), new DiagnosticPhrase("an element", "元素"), id, first.File?.GetLineAndColumn(first.Start).Line ?? 0);
            }
            Collect(element.Children, ids, diagnostics);
            Collect(element.Otherwise, ids, diagnostics);
        }
    }
}
