using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Reads `components:`, and checks what uses them.</summary>
/// <param name="context">Takes what is wrong.</param>
internal sealed class ComponentReader(ValueContext context)
{
    private static readonly DiagnosticPhrase ParameterName = new("a name, or a name with a value such as `accent: red`", "名字，或带值的名字，如 `accent: red`");

    /// <summary>Reads the components by name.</summary>
    /// <param name="section">Null: the layout has none.</param>
    public Dictionary<string, ComponentDefinition> Read(MappingNode? section)
    {
        var components = new Dictionary<string, ComponentDefinition>(StringComparer.Ordinal);
        foreach (var entry in section?.Entries ?? [])
        {
            if (Sections.AsMapping(entry.Value, entry.Key.Value, context) is not { } mapping) continue;
            var bag = PropertyBag.Read(mapping, Place.Component, context);
            if (!bag.TryGet(Properties.Body, out var body))
                context.Diagnostics.Report(DiagnosticCode.MissingKey, entry.Key.Span, "body", new DiagnosticPhrase($"the component \"{entry.Key.Value}\"", $"组件“{entry.Key.Value}”"));
            components[entry.Key.Value] = new()
            {
                Name = entry.Key.Value,
                Parameters = bag.TryGet(Properties.Parameters, out var list) ? ReadParameters(list) : [],
                Body = body is null ? [] : new ElementReader(context).ReadList(body, "body"),
            };
        }
        return components;
    }

    /// <summary>Reports components that are not there, values that they do not ask for or that are missing, and slots that they do not have.</summary>
    /// <param name="elements">The body of a layout or target.</param>
    /// <param name="components">All of them; their bodies are checked too.</param>
    public void Check(ImmutableArray<ElementDefinition> elements, IReadOnlyDictionary<string, ComponentDefinition> components)
    {
        foreach (var element in elements) Check(element, components, isInComponent: false);
        foreach (var component in components.Values)
        {
            foreach (var element in component.Body) Check(element, components, isInComponent: true);
        }
    }

    private void Check(ElementDefinition element, IReadOnlyDictionary<string, ComponentDefinition> components, bool isInComponent)
    {
        if (element.Kind.Place == Place.Use)
        {
            if (components.TryGetValue(element.NameInContent, out var component)) CheckUse(element, component);
            else new NameValue(element.NameInContent, element.Content.Span).ReportUnknown(new("component", "组件"), [.. components.Keys], context.Diagnostics);
        }
        else if (element.Kind.Place == Place.Slot && !isInComponent)
        {
            context.Diagnostics.Report(DiagnosticCode.KeyNotHere, element.Span, "slot", new DiagnosticPhrase("the body of a layout", "版式的 `body`"), new DiagnosticPhrase("the body of a component", "组件的 `body`"));
        }
        foreach (var inner in element.Inner) Check(inner, components, isInComponent);
    }

    private void CheckUse(ElementDefinition element, ComponentDefinition component)
    {
        var given = element.Properties.TryGet(Properties.With, out var with) ? with as MappingNode : null;
        foreach (var entry in given?.Entries ?? [])
        {
            if (component.FindParameter(entry.Key.Value) is not null) continue;
            new NameValue(entry.Key.Value, entry.Key.Span).ReportUnknown(
                new($"parameter of \"{component.Name}\"", $"“{component.Name}”的参数"), [.. component.Parameters.Select(known => known.Name)], context.Diagnostics);
        }
        foreach (var parameter in component.Parameters)
        {
            if (parameter.Default is null && given?.Find(parameter.Name) is null)
                context.Diagnostics.Report(DiagnosticCode.MissingKey, element.Content.Span, parameter.Name, new DiagnosticPhrase($"the `with` of \"{component.Name}\"", $"“{component.Name}”的 `with` "));
        }
        if (element.Properties.Find(Properties.Do) is { } filled) CheckSlot(new(SlotDefinition.Default, filled.Entry.Key.Span), component);
        foreach (var slot in element.Slots)
        {
            // The default slot has one spelling.
            if (slot.Name == SlotDefinition.Default) context.Diagnostics.Report(DiagnosticCode.KeyNotHere, slot.Span, slot.Name, new DiagnosticPhrase("`slots`", "`slots` "), new DiagnosticPhrase("`do`", "`do`"));
            else CheckSlot(new(slot.Name, slot.Span), component);
        }
    }

    private void CheckSlot(NameValue slot, ComponentDefinition component)
    {
        if (!component.SlotNames.Contains(slot.Name))
            slot.ReportUnknown(new($"slot of \"{component.Name}\"", $"“{component.Name}”的位置"), component.SlotNames, context.Diagnostics);
    }

    private ImmutableArray<ParameterDefinition> ReadParameters(Node node)
    {
        if (node is not SequenceNode list)
        {
            context.ReportWrongType(node, Properties.Parameters.Name, new("a list of names such as [title, accent: red]", "名字的列表，如 [title, accent: red]"));
            return [];
        }
        var parameters = ImmutableArray.CreateBuilder<ParameterDefinition>(list.Items.Length);
        foreach (var item in list.Items)
        {
            switch (item)
            {
                case ScalarNode { IsNull: false } name when Expression.IsName(name.Value):
                    Add(parameters, new(name.Value, name.Span, null));
                    break;
                case MappingNode { Entries: [{ Key: var key, Value: var value }] } when Expression.IsName(key.Value):
                    ElementReader.CheckExpressions(value, context.Diagnostics);
                    Add(parameters, new(key.Value, key.Span, value));
                    break;
                default:
                    context.ReportWrongType(item, Properties.Parameters.Name, ParameterName);
                    break;
            }
        }
        return parameters.ToImmutable();
    }

    private void Add(ImmutableArray<ParameterDefinition>.Builder parameters, ParameterDefinition added)
    {
        foreach (var known in parameters)
        {
            if (known.Name != added.Name) continue;
            context.Diagnostics.Report(DiagnosticCode.DuplicateName, added.Span, new DiagnosticPhrase("a parameter", "参数"), added.Name, known.Span.File?.GetLineAndColumn(known.Span.Start).Line ?? 0);
            return;
        }
        parameters.Add(added);
    }
}
