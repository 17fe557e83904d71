using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Turns a node of a layout or content file into text, expressions replaced, in one language or in all of an edition.</summary>
internal sealed class TextEvaluator(Scope scope)
{
    private static readonly DiagnosticPhrase TextName = new("a text, or one text for each language such as {zh-Hans: …, en: …}", "文字，或按语言列出的文字，如 {zh-Hans: …, en: …}");

    /// <summary>The node with a whole-value expression replaced by what it stands for; null where it stands for nothing, which is reported.</summary>
    /// <param name="node">What is written.</param>
    /// <param name="language">For the fact `lang`; null: there is none here.</param>
    public Node? Resolve(Node node, string? language)
    {
        if (!node.HasExpression) return node;
        switch (node)
        {
            case ScalarNode scalar:
                // An expression that cannot be read was reported when the file was; as a text it would be a second mistake.
                if (!ElementReader.CheckExpressions(scalar, new DiagnosticBag())) return null;
                var text = ScalarText.Read(scalar);
                if (Expression.WholeOf(text, null) is { } whole) return scope.Find(whole, language);
                return Substitute(text, language) is { } written ? new ScalarNode(scalar.Span, written.Text, ScalarForm.Resolved) : null;
            case SequenceNode list:
                var items = ImmutableArray.CreateBuilder<Node>(list.Items.Length);
                foreach (var item in list.Items)
                {
                    if (Resolve(item, language) is not { } resolved) return null;
                    items.Add(resolved);
                }
                return new SequenceNode(list.Span, items.ToImmutable());
            case MappingNode mapping:
                var isText = LanguageTag.IsLanguageMap(mapping);
                var entries = ImmutableArray.CreateBuilder<MappingEntry>(mapping.Entries.Length);
                foreach (var entry in mapping.Entries)
                {
                    if (Resolve(entry.Value, isText ? entry.Key.Value : language) is not { } resolved) return null;
                    entries.Add(new(entry.Key, resolved));
                }
                return new MappingNode(mapping.Span, entries.ToImmutable());
            default:
                return null;
        }
    }

    /// <summary>
    /// What a value is for a component that it is handed to: expressions replaced, and a text that has several languages in all of an edition's, for which of them is
    /// shown is settled where the component shows it.
    /// </summary>
    /// <param name="node">What stands under `with`.</param>
    /// <param name="edition">Languages of the edition, never empty.</param>
    /// <returns>Null where it stands for nothing, which is reported.</returns>
    public Node? ResolveArgument(Node node, ImmutableArray<string> edition)
    {
        if (node is not ScalarNode scalar) return Resolve(node, edition[0]);
        var whole = Expression.WholeOf(ScalarText.Read(scalar), null);
        if (whole is { DependsOnLanguage: false } || !IsMultilingual(node, edition[0])) return Resolve(node, edition[0]);
        var entries = ImmutableArray.CreateBuilder<MappingEntry>(edition.Length);
        foreach (var language in edition)
        {
            if (Evaluate(node, language) is { } text)
                entries.Add(new(new ScalarNode(node.Span, language, ScalarForm.Fact), new ScalarNode(node.Span, text.Text, ScalarForm.Resolved)));
        }
        return entries.Count == 0 ? null : new MappingNode(node.Span, entries.ToImmutable());
    }

    /// <summary>The texts of an element: one for each language of the edition that the node speaks, or a single one.</summary>
    /// <param name="node">What stands under `text` or `heading`.</param>
    /// <param name="edition">Languages of the edition, never empty.</param>
    /// <param name="only">The language that `lang:` picks; null: it picks none.</param>
    /// <returns>Texts with at least one paragraph each; missing languages are reported and left out.</returns>
    public ImmutableArray<LanguageText> ReadTexts(Node node, ImmutableArray<string> edition, string? only)
    {
        var texts = ImmutableArray.CreateBuilder<LanguageText>();
        if (IsMultilingual(node, edition[0]))
        {
            foreach (var language in only is null ? edition : [only])
            {
                if (Evaluate(node, language) is { } text) Add(texts, language, text);
            }
        }
        else
        {
            // The words between the expressions say in which language those are written out.
            var written = only ?? (node is ScalarNode { HasExpression: true } scalar ? HanText.GuessLanguage(WithoutExpressions(ScalarText.Read(scalar)), edition) : edition[0]);
            if (Evaluate(node, written) is { } text) Add(texts, only ?? HanText.GuessLanguage(text.Text, edition), text);
        }
        return texts.ToImmutable();
    }

    /// <summary>The text in one language as one line, paragraphs joined by spaces; null where there is none.</summary>
    public string? ToPlainText(Node node, string language)
    {
        if (Evaluate(node, language) is not { } text) return null;
        var lines = Paragraphs.Split(text).Select(paragraph => InlineMarkup.Parse(paragraph).Text.Replace(ScalarText.LineSeparator, ' '));
        var joined = string.Join(' ', lines);
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The text in one language with its line ends, blanks at its end left out; null where there is none, which is reported where it is a mistake.</summary>
    public MappedText? ToLines(Node node, string language)
    {
        if (Evaluate(node, language) is not { } text) return null;
        var length = text.Text.AsSpan().TrimEnd().Length;
        if (length == 0) return null;
        var lines = new MappedText.Builder();
        for (var at = 0; at < length; at++)
        {
            // An escaped line end is one, too.
            if (text.Text[at] == ScalarText.LineSeparator) lines.Append('\n', text.SpanOf(at, 1).File, text.SpanOf(at, 1).Start);
            else lines.Append(text, at, 1);
        }
        return lines.Build();
    }

    private static void Add(ImmutableArray<LanguageText>.Builder texts, string language, MappedText text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<MappedText>();
        foreach (var paragraph in Paragraphs.Split(text))
        {
            if (InlineMarkup.Parse(paragraph) is { Text.Length: > 0 } words) paragraphs.Add(words);
        }
        if (paragraphs.Count > 0) texts.Add(new(language, paragraphs.ToImmutable()));
    }

    private static string WithoutExpressions(MappedText text)
    {
        var words = new System.Text.StringBuilder();
        var at = 0;
        for (var next = Expression.FindNext(text, 0, null); next is not null; next = Expression.FindNext(text, at, null))
        {
            words.Append(text.Text, at, next.Start - at);
            at = next.End;
        }
        return words.Append(text.Text, at, text.Text.Length - at).ToString();
    }

    // A text is multilingual where it is a language map, or an expression in it gives one, or it is nothing but a date, which each language writes its way.
    private bool IsMultilingual(Node node, string language)
    {
        if (node is MappingNode) return true;
        if (node is not ScalarNode { HasExpression: true } scalar) return false;
        var text = ScalarText.Read(scalar);
        if (Expression.WholeOf(text, null) is { DependsOnLanguage: true }) return true;
        for (var next = Expression.FindNext(text, 0, null); next is not null; next = Expression.FindNext(text, next.End, null))
        {
            if (scope.Find(next.Path, language, isQuiet: true) is MappingNode) return true;
        }
        return false;
    }

    // The text in one language; null where it has none, which is reported.
    private MappedText? Evaluate(Node node, string language)
    {
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                scope.Diagnostics.Report(DiagnosticCode.WrongType, node.Span, "text", TextName, ValueContext.Describe(node));
                return null;
            case ScalarNode scalar:
                return scalar.HasExpression ? Substitute(ScalarText.Read(scalar), language) : ReadText(scalar);
            case MappingNode mapping when LanguageTag.IsLanguageMap(mapping):
                if (LanguageTag.Lookup(mapping, language) is { } entry) return Evaluate(entry.Value, language);
                scope.Diagnostics.Report(DiagnosticCode.MissingLanguage, mapping.Span, language);
                return null;
            default:
                scope.Diagnostics.Report(DiagnosticCode.WrongType, node.Span, "text", TextName, ValueContext.Describe(node));
                return null;
        }
    }

    // What no file of the layout says is taken as it is: its asterisks are asterisks.
    private static MappedText ReadText(ScalarNode scalar) =>
        scalar.Form == ScalarForm.Fact ? InlineMarkup.Escape(ScalarText.Read(scalar)) : ScalarText.Read(scalar);

    private MappedText? Substitute(MappedText text, string? language)
    {
        var next = Expression.FindNext(text, 0, null);
        var hasEscape = text.Text.Contains("$${", StringComparison.Ordinal);
        if (next is null && !hasEscape) return text;
        var result = new MappedText.Builder();
        var at = 0;
        var isWhole = true;
        for (; next is not null; next = Expression.FindNext(text, at, null))
        {
            AppendUnescaped(result, text, at, next.Start);
            at = next.End;
            switch (scope.Find(next, language))
            {
                case ScalarNode scalar:
                    var value = ReadText(scalar);
                    result.Append(value, 0, value.Text.AsSpan().TrimEnd().Length);
                    break;
                case MappingNode mapping when language is not null && Evaluate(mapping, language) is { } part:
                    result.Append(part, 0, part.Text.AsSpan().TrimEnd().Length);
                    break;
                case SequenceNode list:
                    scope.Diagnostics.Report(DiagnosticCode.WrongType, text.SpanOf(next.Start, next.Length), "text", TextName, ValueContext.Describe(list));
                    isWhole = false;
                    break;
                default:
                    isWhole = false;
                    break;
            }
        }
        AppendUnescaped(result, text, at, text.Text.Length);
        return isWhole ? result.Build() : null;
    }

    private static void AppendUnescaped(MappedText.Builder result, MappedText text, int at, int end)
    {
        while (at < end)
        {
            var escape = text.Text.IndexOf("$${", at, end - at, StringComparison.Ordinal);
            var to = escape < 0 ? end : escape;
            result.Append(text, at, to - at);
            at = escape < 0 ? end : escape + 1; // one of the two $ goes
            if (escape >= 0)
            {
                result.Append(text, at, 2);
                at += 2;
            }
        }
    }
}

/// <summary>The text of one language.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Paragraphs">At least one; none is empty.</param>
internal sealed record LanguageText(string Language, ImmutableArray<MappedText> Paragraphs);
