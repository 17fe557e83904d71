using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// Components: their bodies in place of `use`, and what their users give in place of `slot`.
internal sealed partial class BoxBuilder
{
    // A component that uses itself ends by an `if`; nobody draws a tree deeper than this. Bounds the stack, too.
    private const int DeepestComponent = 32;

    private int _componentDepth;

    private void AddComponent(ImmutableArray<Box>.Builder boxes, ElementDefinition element, Scope scope, TextContext text)
    {
        // What is not there was reported when the layout was read.
        if (!Sections.Components.TryGetValue(element.NameInContent, out var component)) return;
        if (!element.Properties.Evaluate(node => new TextEvaluator(scope).Resolve(node, Edition[0]), Values).Get(Properties.Show, true)) return;
        if (_componentDepth == DeepestComponent)
        {
            Diagnostics.Report(DiagnosticCode.ComponentTooDeep, element.Content.Span, component.Name, DeepestComponent);
            return;
        }
        if (BindParameters(element, component, scope) is not { } inner) return;
        _componentDepth++;
        foreach (var child in component.Body) Add(boxes, child, inner, text);
        _componentDepth--;
    }

    // The scope of the component's body; null where a value is missing or cannot be had, which is reported.
    private Scope? BindParameters(ElementDefinition element, ComponentDefinition component, Scope scope)
    {
        var slots = element.Properties.Find(Properties.Do) is { } filled
            ? element.Slots.Add(new(SlotDefinition.Default, filled.Entry.Key.Span, element.Children)) : element.Slots;
        var inner = scope.ForComponent(new(slots, scope));
        var with = element.Properties.TryGet(Properties.With, out var values) ? values as MappingNode : null;
        foreach (var parameter in component.Parameters)
        {
            var value = with?.Find(parameter.Name) is { } given ? new TextEvaluator(scope).ResolveArgument(given, Edition)
                : parameter.Default is { } other ? new TextEvaluator(inner).ResolveArgument(other, Edition) : null;
            if (value is null) return null;
            inner = inner.With(parameter.Name, value);
        }
        return inner;
    }

    private void AddSlot(ImmutableArray<Box>.Builder boxes, ElementDefinition element, Scope scope, TextContext text)
    {
        if (scope.Slots is { } frame && frame.Find(element.NameInContent) is { } elements)
        {
            // What was put there may hold another use: it counts as deep as where it stands now.
            foreach (var child in elements) Add(boxes, child, frame.Scope, text);
            return;
        }
        foreach (var child in element.Otherwise) Add(boxes, child, scope, text);
    }
}
