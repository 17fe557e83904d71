using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The part of a target that changes single elements, found by their ids.</summary>
internal static class ElementOverrides
{
    /// <summary>The elements of a body and of components, with the changes merged into those that are named.</summary>
    /// <param name="body">The elements of the layout or target.</param>
    /// <param name="components">The elements of components may be named too; then every use of them is changed.</param>
    /// <param name="overrides">What changes, by id.</param>
    /// <param name="context">Takes what is wrong: an id that stands nowhere, a property that the element does not have.</param>
    public static (ImmutableArray<ElementDefinition> Body, IReadOnlyDictionary<string, ComponentDefinition> Components) Apply(
        ImmutableArray<ElementDefinition> body, IReadOnlyDictionary<string, ComponentDefinition> components, MappingNode overrides, ValueContext context)
    {
        var ids = new Dictionary<string, ElementDefinition>(StringComparer.Ordinal);
        Collect(body, ids, null);
        foreach (var component in components.Values) Collect(component.Body, ids, null);
        var known = new Dictionary<string, MappingNode>(StringComparer.Ordinal);
        foreach (var entry in overrides.Entries)
        {
            if (!ids.ContainsKey(entry.Key.Value)) new NameValue(entry.Key.Value, entry.Key.Span).ReportUnknown(new("element", "元素"), ids.Keys, context.Diagnostics);
            else if (Sections.AsMapping(entry.Value, entry.Key.Value, context) is { } mapping)
            {
                known[entry.Key.Value] = mapping;
                if (mapping.FindEntry("id") is { } id)
                    context.Diagnostics.Report(DiagnosticCode.KeyNotHere, id.Key.Span, "id", new DiagnosticPhrase("the changes of an element, which are found by it", "按 id 所作的改写"), new DiagnosticPhrase("the element itself", "元素本身"));
            }
        }
        if (known.Count == 0) return (body, components);
        var reader = new ElementReader(context);
        return (Apply(body, known, reader), components.ToDictionary(pair => pair.Key, pair => pair.Value with { Body = Apply(pair.Value.Body, known, reader) }, StringComparer.Ordinal));
    }

    /// <summary>Reports ids that stand on two elements of a body or of components.</summary>
    public static void ReportDuplicateIds(ImmutableArray<ElementDefinition> body, IReadOnlyDictionary<string, ComponentDefinition> components, DiagnosticBag diagnostics)
    {
        var ids = new Dictionary<string, ElementDefinition>(StringComparer.Ordinal);
        Collect(body, ids, diagnostics);
        foreach (var component in components.Values) Collect(component.Body, ids, diagnostics);
    }

    private static ImmutableArray<ElementDefinition> Apply(ImmutableArray<ElementDefinition> elements, Dictionary<string, MappingNode> overrides, ElementReader reader)
    {
        var changed = ImmutableArray.CreateBuilder<ElementDefinition>(elements.Length);
        foreach (var element in elements)
        {
            var next = element.Id is { } id && overrides.TryGetValue(id, out var over) ? reader.Read(element.Node.Merge(over)) ?? element : element;
            changed.Add(next.WithInner(inner => Apply(inner, overrides, reader)));
        }
        return changed.ToImmutable();
    }

    private static void Collect(IEnumerable<ElementDefinition> elements, Dictionary<string, ElementDefinition> ids, DiagnosticBag? diagnostics)
    {
        foreach (var element in elements)
        {
            if (element.Id is { } id && !ids.TryAdd(id, element))
            {
                var first = ids[id].Properties.SpanOf(Properties.Id);
                diagnostics?.Report(DiagnosticCode.DuplicateName, element.Properties.SpanOf(Properties.Id), new DiagnosticPhrase("an element", "元素"), id, first.File?.GetLineAndColumn(first.Start).Line ?? 0);
            }
            Collect(element.Inner, ids, diagnostics);
        }
    }
}
