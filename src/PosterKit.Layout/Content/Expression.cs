using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>An expression ${a.b.c}: a name with dots.</summary>
/// <param name="Start">UTF-16 index of its $ in the text it stands in.</param>
/// <param name="Length">UTF-16 units, braces included.</param>
/// <param name="Path">The parts between the dots, each with its place.</param>
internal sealed record Expression(int Start, int Length, ImmutableArray<NameValue> Path)
{
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
            if (TryPath(text, at, close, diagnostics, out var path)) return new(at, close + 1 - at, path);
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

    private static bool TryPath(MappedText text, int start, int close, DiagnosticBag? diagnostics, out ImmutableArray<NameValue> path)
    {
        path = [];
        var inner = text.Text.AsSpan(start + 2, close - start - 2);
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
                if (char.IsLetterOrDigit(c) || c is '_' or '-' || char.IsSurrogate(c)) continue;
                Report(text, start, whole.Length, whole, new($"'{c}' cannot stand in a name", $"名字中不能有“{c}”"), diagnostics);
                return false;
            }
            parts.Add(new(part.ToString(), text.SpanOf(start + 2 + offset + lead, part.Length)));
        }
        path = parts.ToImmutable();
        return true;
    }

    private static void Report(MappedText text, int start, int length, string written, DiagnosticPhrase why, DiagnosticBag? diagnostics) =>
        diagnostics?.Report(DiagnosticCode.BadExpression, text.SpanOf(start, length), ValueContext.Short(written), why);
}
