using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Reads elements: mappings with one key that says what they are.</summary>
/// <param name="context">Colours; takes what is wrong.</param>
internal sealed partial class ElementReader(ValueContext context)
{
    private static readonly DiagnosticPhrase ListName = new("a list of elements", "元素列表");
    private static readonly DiagnosticPhrase ElementName = new("an element such as `text: …`", "元素（如 `text: …`）");
    /// <summary>How deep lists may stand in lists.</summary>
    public const int MostListLevels = 6;

    public static readonly DiagnosticPhrase TextsName = new("a list of texts, or an expression that gives one", "文字的列表，或给出列表的表达式");
    private static readonly DiagnosticPhrase TextName = new("a text, or one text for each language such as {zh-Hans: …, en: …}", "文字，或按语言列出的文字，如 {zh-Hans: …, en: …}");

    private DiagnosticBag Diagnostics => context.Diagnostics;

    /// <summary>Reads a list of elements; what is none is reported and left out.</summary>
    public ImmutableArray<ElementDefinition> ReadList(Node node, string key)
    {
        if (node is not SequenceNode list)
        {
            context.ReportWrongType(node, key, ListName);
            return [];
        }
        var elements = ImmutableArray.CreateBuilder<ElementDefinition>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is not MappingNode mapping) context.ReportNoMapping(item, key, ElementName);
            else if (Read(mapping) is { } element) elements.Add(element);
        }
        return elements.ToImmutable();
    }

    /// <summary>Reads one element; null where it is none, which is reported.</summary>
    public ElementDefinition? Read(MappingNode mapping)
    {
        MappingEntry? found = null;
        ElementKind? kind = null;
        foreach (var entry in mapping.Entries)
        {
            if (LanguageTable.FindElement(entry.Key.Value) is not { } other) continue;
            if (kind is not null)
            {
                Diagnostics.Report(DiagnosticCode.TwoElementKeys, entry.Key.Span, kind.Name, other.Name);
                return null;
            }
            (found, kind) = (entry, other);
        }
        if (found is null || kind is null)
        {
            ReportNoKind(mapping);
            return null;
        }
        var element = new ElementDefinition
        {
            Kind = kind,
            Span = found.Key.Span,
            Node = mapping,
            Content = found.Value,
            Properties = PropertyBag.Read(mapping, kind.Place, context, allowsExpressions: true, skip: kind.Name),
        };
        foreach (var value in element.Properties.Values) CheckExpressions(value.Entry.Value, Diagnostics);
        return ReadContent(element);
    }

    private ElementDefinition? ReadContent(ElementDefinition element)
    {
        var content = element.Content;
        switch (element.Kind.Content)
        {
            case ElementContent.Children:
                return element with { Children = ReadList(content, element.Kind.Name) };
            case ElementContent.Text:
                return CheckText(content, element.Kind.Name, Diagnostics) ? element : null;
            case ElementContent.Texts:
                return CheckTexts(content, element.Kind.Name) ? element : null;
            case ElementContent.Path:
                CheckExpressions(content, Diagnostics);
                if (content is ScalarNode { IsNull: false }) return element;
                context.ReportWrongType(content, element.Kind.Name, new("the path of a file", "文件路径"));
                return null;
            case ElementContent.Shape:
                if (!ReadWord(element, ShapeType, out var shape)) return null;
                CheckShapeKeys(element, shape);
                return element;
            case ElementContent.Line:
                return ReadWord(element, LineType, out _) ? element : null;
            case ElementContent.Name:
                element = element with
                {
                    Children = ReadDo(element, Properties.Do, isNeeded: false),
                    Otherwise = ReadDo(element, Properties.Else, isNeeded: false),
                    Slots = element.Properties.TryGet(Properties.Slots, out var slots) ? ReadSlots(slots) : [],
                };
                if (element.Properties.TryGet(Properties.With, out var with)) Sections.AsMapping(with, Properties.With.Name, context);
                if (content is ScalarNode { IsNull: false, HasExpression: false }) return element;
                if (content.HasExpression) Diagnostics.Report(DiagnosticCode.ExpressionNotHere, content.Span, element.Kind.Name);
                else context.ReportWrongType(content, element.Kind.Name, new("a name", "名字"));
                return null;
            default:
                CheckExpressions(content, Diagnostics);
                var isGood = content is SequenceNode or ScalarNode { HasExpression: true };
                if (!isGood) context.ReportWrongType(content, element.Kind.Name, new("an expression such as ${values}", "表达式（如 ${values}）"));
                // What is inside is read all the same, for its own mistakes.
                element = element with { Children = ReadDo(element, Properties.Do, isNeeded: true), Otherwise = ReadDo(element, Properties.Else, isNeeded: false) };
                return isGood ? element : null;
        }
    }

    private ImmutableArray<SlotDefinition> ReadSlots(Node node)
    {
        if (Sections.AsMapping(node, Properties.Slots.Name, context) is not { } mapping) return [];
        return [.. mapping.Entries.Select(entry => new SlotDefinition(entry.Key.Value, entry.Key.Span, ReadList(entry.Value, entry.Key.Value)))];
    }

    private ImmutableArray<ElementDefinition> ReadDo(ElementDefinition element, Property<Node> property, bool isNeeded)
    {
        if (element.Properties.TryGet(property, out var list)) return ReadList(list, property.Name);
        if (isNeeded) Diagnostics.Report(DiagnosticCode.MissingKey, element.Span, property.Name, new DiagnosticPhrase($"`{element.Kind.Name}`", $"`{element.Kind.Name}`"));
        return [];
    }

    // A list of texts, or an expression that gives one; what cannot be one is reported.
    private bool CheckTexts(Node content, string key)
    {
        if (content is ScalarNode { HasExpression: true }) return CheckExpressions(content, Diagnostics);
        if (content is not SequenceNode list)
        {
            context.ReportWrongType(content, key, TextsName);
            return false;
        }
        return CheckLevel(list, key, 1);
    }

    // A list among the items is the level below the item before it.
    private bool CheckLevel(SequenceNode list, string key, int level)
    {
        var isGood = true;
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is not SequenceNode below) isGood &= CheckText(list.Items[i], key, Diagnostics);
            else if (i > 0 && list.Items[i - 1] is not SequenceNode && level < MostListLevels) isGood &= CheckLevel(below, key, level + 1);
            else
            {
                context.ReportWrongType(below, key, TextsName);
                isGood = false;
            }
        }
        return isGood;
    }

    /// <summary>Reports what cannot be a text: a list, nothing at all, a mapping with keys that are no languages, a bad expression.</summary>
    /// <returns>False where something was reported.</returns>
    public static bool CheckText(Node node, string key, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case ScalarNode { IsNull: false }:
                return CheckExpressions(node, diagnostics);
            case MappingNode { Entries.IsEmpty: false } mapping:
                var isGood = true;
                foreach (var entry in mapping.Entries)
                {
                    if (!LanguageTag.IsKnown(entry.Key.Value))
                    {
                        diagnostics.Report(DiagnosticCode.NotALanguage, entry.Key.Span, ValueContext.Short(entry.Key.Value));
                        isGood = false;
                    }
                    else if (entry.Value is MappingNode)
                    {
                        diagnostics.Report(DiagnosticCode.WrongType, entry.Value.Span, entry.Key.Value, TextName, ValueContext.Describe(entry.Value));
                        isGood = false;
                    }
                    else isGood &= CheckText(entry.Value, entry.Key.Value, diagnostics);
                }
                return isGood;
            default:
                diagnostics.Report(DiagnosticCode.WrongType, node.Span, key, TextName, ValueContext.Describe(node));
                return false;
        }
    }

    /// <summary>Reports expressions that cannot be read.</summary>
    /// <returns>False where something was reported.</returns>
    public static bool CheckExpressions(Node node, DiagnosticBag diagnostics)
    {
        if (!node.HasExpression) return true;
        switch (node)
        {
            case ScalarNode scalar:
                var errors = new DiagnosticBag();
                var text = ScalarText.Read(scalar);
                for (var next = Expression.FindNext(text, 0, errors); next is not null; next = Expression.FindNext(text, next.End, errors)) { }
                foreach (var error in errors.ToSorted()) diagnostics.Add(error);
                return !errors.HasErrors;
            case SequenceNode list:
                var isGood = true;
                foreach (var item in list.Items) isGood &= CheckExpressions(item, diagnostics);
                return isGood;
            case MappingNode mapping:
                isGood = true;
                foreach (var entry in mapping.Entries) isGood &= CheckExpressions(entry.Value, diagnostics);
                return isGood;
            default:
                return true;
        }
    }

    // The key that was meant may be misspelt: then the nearest kind is the better message.
    private void ReportNoKind(MappingNode mapping)
    {
        var kinds = LanguageTable.Elements.Select(kind => kind.Name).ToList();
        foreach (var entry in mapping.Entries)
        {
            if (LanguageTable.IsProperty(entry.Key.Value)) continue;
            Diagnostics.Report(DiagnosticCode.UnknownKey, entry.Key.Span, ValueContext.Short(entry.Key.Value), new DiagnosticPhrase("an element", "元素"), ValueContext.Suggest(entry.Key.Value, kinds));
            return;
        }
        var first = mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span;
        Diagnostics.Report(DiagnosticCode.NoElementKey, first, string.Join(", ", kinds));
    }
}
