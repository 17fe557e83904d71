using PosterKit.Foundation;
using YamlDotNet.Core;

namespace PosterKit.Layout;

// YAML's traps: what reads as YAML, or nearly, but is not what the author meant.
internal sealed partial class DocumentReader
{
    // `color: #B3202A`: all after the # is a comment, and the value is nothing. Once that is said, it counts as the colour that was meant.
    private ScalarNode? FindHiddenColor(int start)
    {
        var text = _file.Text;
        var at = start;
        while (at < text.Length && text[at] is ' ' or '\t' or ':') at++;
        if (at >= text.Length || text[at] != '#') return null;
        var end = at + 1;
        while (end < text.Length && char.IsAsciiHexDigit(text[end])) end++;
        if (end - at - 1 is not (3 or 4 or 6 or 8) || (end < text.Length && char.IsLetterOrDigit(text[end]))) return null;
        var span = new SourceSpan(_file, at, end - at);
        _diagnostics.Report(DiagnosticCode.UnquotedColor, span, text[at..end]);
        return new(span, text[at..end], ScalarForm.Fact);
    }

    // `{right:0}` is one key, "right:0", with no value.
    private bool ReportMissingSpace(ScalarNode key, Node value)
    {
        if (key.Form != ScalarForm.Plain || value is not ScalarNode { IsNull: true } empty || empty.Span.Length > 0) return false;
        var colon = key.Value.IndexOf(':');
        if (colon <= 0 || colon == key.Value.Length - 1) return false;
        _diagnostics.Report(DiagnosticCode.MissingSpaceAfterColon, key.Span, key.Value, $"{key.Value[..colon]}: {key.Value[(colon + 1)..]}");
        return true;
    }

    private void ReportSyntax(YamlException e)
    {
        // The scanner marks an error after the place where it gave up; the message says what it was reading.
        var offset = e.Start.Index > 0 || e.Start.Line > 1 ? (int)Math.Min(e.Start.Index, _file.Text.Length) : Math.Min(_lastEnd, _file.Text.Length);
        if (ReportFullWidthColon(offset) || ReportUnquotedExpression(offset) || ReportColonInExpression(offset)) return;
        _diagnostics.Report(DiagnosticCode.YamlSyntax, new(_file, offset, 0), Sentence(e.Message));
    }

    // `title：中法建交` on a line of its own is no mapping entry; the scanner notices a line later.
    private bool ReportFullWidthColon(int offset)
    {
        var line = _file.GetLineAndColumn(offset).Line;
        for (var number = line; number >= Math.Max(1, line - 1); number--)
        {
            if (FindFullWidthColon(number) is not { } span) continue;
            var written = _file.Text.Substring(span.Start, span.Length);
            var colon = written.IndexOf('：');
            _diagnostics.Report(DiagnosticCode.FullWidthColon, span, written, $"{written[..colon].TrimEnd()}: {written[(colon + 1)..].TrimStart()}");
            return true;
        }
        return false;
    }

    // `{size: ${name}}`: within braces and brackets the brace of an expression is one of YAML's own.
    private bool ReportUnquotedExpression(int offset)
    {
        var text = _file.Text;
        for (var at = Math.Max(0, offset - 1); at <= offset && at + 1 < text.Length; at++)
        {
            if (text[at] != '$' || text[at + 1] != '{') continue;
            var end = text.AsSpan(at).IndexOfAny('}', '\n');
            var length = end < 0 ? 2 : text[at + end] == '}' ? end + 1 : end;
            _diagnostics.Report(DiagnosticCode.UnquotedExpression, new(_file, at, length), text.Substring(at, length));
            return true;
        }
        return false;
    }

    // `text: ${day | date: long}`: a colon and a blank make a key of what is before them. The scanner stops at the colon, or at the line's end.
    private bool ReportColonInExpression(int offset)
    {
        var text = _file.Text;
        var line = text.LastIndexOf('\n', Math.Clamp(offset - 1, 0, Math.Max(0, text.Length - 1))) + 1;
        var lineEnd = text.IndexOf('\n', line) is var end and >= 0 ? end : text.Length;
        for (var at = line; (at = text.IndexOf("${", at, lineEnd - at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var close = text.IndexOf('}', at, lineEnd - at);
            if (close < 0) return false;
            if (!text.AsSpan(at, close - at).Contains(": ", StringComparison.Ordinal)) continue;
            _diagnostics.Report(DiagnosticCode.UnquotedExpression, new(_file, at, close + 1 - at), text[at..(close + 1)]);
            return true;
        }
        return false;
    }

    // A line such as "  - key：value", with no half-width colon before the full-width one.
    private SourceSpan? FindFullWidthColon(int number)
    {
        var line = _file.GetLine(number);
        var start = 0;
        while (start < line.Length && line[start] is ' ' or '-') start++;
        var colon = line.IndexOf('：');
        if (colon <= start) return null;
        var key = line[start..colon];
        foreach (var c in key)
        {
            if (c is ' ' or '"' or '\'' or '#' or '|' or '>' or '{' or '[' or ',' or ':') return null;
        }
        return new(_file, _file.GetOffset(number, start + 1), line.Length - start);
    }

    private static string Sentence(string message)
    {
        // "(Line: 3, Col: 5, Idx: 30) - (…): While parsing …" in some versions; the place is shown by the span.
        var text = message.StartsWith('(') && message.IndexOf("): ", StringComparison.Ordinal) is var cut and > 0 ? message[(cut + 3)..] : message;
        text = text.TrimEnd('.', ' ');
        return text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
