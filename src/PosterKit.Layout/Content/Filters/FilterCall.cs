using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A filter in an expression: `| date: long`.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Option">One of its options; empty where it has none.</param>
internal sealed record FilterCall(Filter Filter, string Option)
{
    /// <summary>True where each language gets a form of its own.</summary>
    public bool DependsOnLanguage => Filter.DependsOnLanguage(Option);

    /// <summary>The value that the filter makes of another: a text, or each text of a language map in its own language.</summary>
    /// <param name="node">The old value.</param>
    /// <param name="language">Language of the text that the value stands in.</param>
    /// <param name="place">The expression, for messages.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Null where the filter cannot take the value; that is reported.</returns>
    public Node? Apply(Node node, string language, SourceSpan place, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case ScalarNode { IsNull: false } scalar when Filter.Apply(ScalarText.Read(scalar).Text.Trim(), Option, language) is { } text:
                return new ScalarNode(scalar.Span, text, scalar.Form == ScalarForm.Fact && !Filter.MakesMarkup ? ScalarForm.Fact : ScalarForm.Resolved);
            case MappingNode map when LanguageTag.IsLanguageMap(map):
                var entries = new MappingEntry[map.Entries.Length];
                for (var i = 0; i < entries.Length; i++)
                {
                    if (Apply(map.Entries[i].Value, map.Entries[i].Key.Value, place, diagnostics) is not { } value) return null;
                    entries[i] = new(map.Entries[i].Key, value);
                }
                return new MappingNode(map.Span, [.. entries]);
            default:
                diagnostics.Add(new Diagnostic(DiagnosticCode.WrongType, place, [Filter.Name, Filter.Takes, ValueContext.Describe(node)]).From(node.Span));
                return null;
        }
    }
}
