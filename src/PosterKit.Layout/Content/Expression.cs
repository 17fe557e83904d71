using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>An expression ${a.b.c | filter: option}: a name with dots, then filters.</summary>
/// <param name="Start">UTF-16 index of its $ in the text it stands in.</param>
/// <param name="Length">UTF-16 units, braces included.</param>
/// <param name="Span">Its place in the file.</param>
/// <param name="Path">The parts between the dots, each with its place.</param>
/// <param name="Filters">What is done with the value, in order.</param>
internal sealed record Expression(int Start, int Length, SourceSpan Span, ImmutableArray<NameValue> Path, ImmutableArray<FilterCall> Filters)
{
    /// <summary>UTF-16 index after its closing brace.</summary>
    public int End => Start + Length;

    /// <summary>True where its value has a form of its own in each language, whatever is in the content file.</summary>
    public bool DependsOnLanguage
    {
        get
        {
            foreach (var call in Filters)
            {
                if (call.DependsOnLanguage) return true;
            }
            return false;
        }
    }

    /// <summary>The first expression of a text from an index on. $${ is a ${ that is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="diagnostics">Takes expressions that cannot be read; they are passed over. Null: they are not reported.</param>
    public static Expression? FindNext(MappedText text, int from, DiagnosticBag? diagnostics)
    {
        var source = text.Text;
        while (true)
        {
            var at = source.IndexOf("${", from, StringComparison.Ordinal);
            if (at < 0) return null;
            if (at > 0 && source[at - 1] == '$')
            {
                from = at + 2;
                continue;
            }
            // An expression ends on its line: that keeps the search short whatever the text holds.
            var lineEnd = source.IndexOf('\n', at);
            var close = source.IndexOf('}', at, (lineEnd < 0 ? source.Length : lineEnd) - at);
            if (close < 0)
            {
                Report(text, at, 2, "${", new("it has no }", "缺少 }"), diagnostics);
                from = at + 2;
                continue;
            }
            if (TryParse(text, at, close, diagnostics) is { } expression) return expression;
            from = close + 1;
        }
    }

    /// <summary>The expression that a scalar is as a whole, blanks round it apart; null where it is something else.</summary>
    public static Expression? WholeOf(MappedText text, DiagnosticBag? diagnostics)
    {
        var trimmed = text.Text.AsSpan().Trim();
        if (!trimmed.StartsWith("${") || trimmed.IndexOf('}') != trimmed.Length - 1) return null;
        return FindNext(text, 0, diagnostics);
    }

    /// <summary>True where a text can be a part of a name.</summary>
    public static bool IsName(string text) => text.Length > 0 && text.All(CanStandInName);

    private static bool CanStandInName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' || char.IsSurrogate(c);

    private static Expression? TryParse(MappedText text, int start, int close, DiagnosticBag? diagnostics)
    {
        var bar = text.Text.IndexOf('|', start, close - start);
        if (!TryPath(text, start, close, bar < 0 ? close : bar, diagnostics, out var path)) return null;
        var filters = ImmutableArray.CreateBuilder<FilterCall>();
        while (bar >= 0)
        {
            var from = bar + 1;
            bar = text.Text.IndexOf('|', from, close - from);
            if (ReadFilter(text, start, close, from, bar < 0 ? close : bar, diagnostics) is not { } filter) return null;
            filters.Add(filter);
        }
        return new(start, close + 1 - start, text.SpanOf(start, close + 1 - start), path, filters.ToImmutable());
    }

    private static bool TryPath(MappedText text, int start, int close, int end, DiagnosticBag? diagnostics, out ImmutableArray<NameValue> path)
    {
        path = [];
        var inner = text.Text.AsSpan(start + 2, end - start - 2);
        var whole = text.Text.Substring(start, close + 1 - start);
        var parts = ImmutableArray.CreateBuilder<NameValue>();
        foreach (var range in inner.Split('.'))
        {
            var (offset, length) = range.GetOffsetAndLength(inner.Length);
            var part = inner.Slice(offset, length);
            var lead = part.Length - part.TrimStart().Length;
            part = part.Trim();
            if (part.IsEmpty)
            {
                Report(text, start, whole.Length, whole, new("a name is missing", "缺少名字"), diagnostics);
                return false;
            }
            foreach (var c in part)
            {
                if (CanStandInName(c)) continue;
                Report(text, start, whole.Length, whole, new($"'{c}' cannot stand in a name", $"名字中不能有“{c}”"), diagnostics);
                return false;
            }
            parts.Add(new(part.ToString(), text.SpanOf(start + 2 + offset + lead, part.Length)));
        }
        path = parts.ToImmutable();
        return true;
    }

    // What stands between two bars: a name, and an option after a colon.
    private static FilterCall? ReadFilter(MappedText text, int start, int close, int from, int end, DiagnosticBag? diagnostics)
    {
        var colon = text.Text.IndexOf(':', from, end - from);
        var name = Trimmed(text, from, colon < 0 ? end : colon);
        if (name.Name.Length == 0)
        {
            Report(text, start, close + 1 - start, text.Text.Substring(start, close + 1 - start), new("after | a filter is missing", "| 之后缺少过滤器"), diagnostics);
            return null;
        }
        if (Filter.Find(name.Name) is not { } filter)
        {
            diagnostics?.Report(DiagnosticCode.UnknownName, name.Span, new DiagnosticPhrase("filter", "过滤器"), ValueContext.Short(name.Name),
                ValueContext.Suggest(name.Name, [.. Filter.All.Select(known => known.Name)]));
            return null;
        }
        if (colon < 0) return new(filter, filter.Options.Count > 0 ? filter.Options[0] : "");
        var option = Trimmed(text, colon + 1, end);
        if (filter.Options.Contains(option.Name)) return new(filter, option.Name);
        var whole = text.Text.Substring(start, close + 1 - start);
        if (filter.Options.Count == 0) Report(text, start, whole.Length, whole, new($"`{filter.Name}` has no options", $"`{filter.Name}` 没有选项"), diagnostics);
        else diagnostics?.Report(DiagnosticCode.UnknownValue, option.Span, filter.Name, ValueContext.Short(option.Name), ValueContext.Choose(option.Name, [.. filter.Options]));
        return null;
    }

    private static NameValue Trimmed(MappedText text, int from, int end)
    {
        while (from < end && text.Text[from] == ' ') from++;
        while (end > from && text.Text[end - 1] == ' ') end--;
        return new(text.Text[from..end], text.SpanOf(from, end - from));
    }

    private static void Report(MappedText text, int start, int length, string written, DiagnosticPhrase why, DiagnosticBag? diagnostics) =>
        diagnostics?.Report(DiagnosticCode.BadExpression, text.SpanOf(start, length), ValueContext.Short(written), why);
}
