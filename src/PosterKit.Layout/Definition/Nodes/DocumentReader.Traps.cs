using PosterKit.Foundation;

namespace PosterKit.Layout;

// YAML's traps that leave the file readable: what reads as YAML, but is not what the author meant. Once it is told, what was meant counts.
internal sealed partial class DocumentReader
{
    // `color: #B3202A`: all after the # is a comment, and the value is nothing.
    private ScalarNode? FindHiddenColor(int start)
    {
        var text = _file.Text;
        var at = start;
        while (at < text.Length && text[at] is ' ' or '\t' or ':') at++;
        if (at >= text.Length || text[at] != '#' || HexColorEnd(at) is not { } end) return null;
        var span = new SourceSpan(_file, at, end - at);
        _diagnostics.Report(DiagnosticCode.UnquotedColor, span, text[at..end]);
        return new(span, text[at..end], ScalarForm.Fact);
    }

    // Where the digits after a # end; null: they are no colour.
    private int? HexColorEnd(int at)
    {
        var text = _file.Text;
        var end = at + 1;
        while (end < text.Length && char.IsAsciiHexDigit(text[end])) end++;
        return end - at - 1 is not (3 or 4 or 6 or 8) || (end < text.Length && char.IsLetterOrDigit(text[end])) ? null : end;
    }

    // `{right:0}` and `{right：0}` are one key with no value.
    private (ScalarNode Key, Node Value)? FindMissingSpace(ScalarNode key, Node value)
    {
        if (key.Form != ScalarForm.Plain || value is not ScalarNode { IsNull: true } empty || empty.Span.Length > 0) return null;
        var colon = key.Value.AsSpan().IndexOfAny(':', '：');
        // What is written over several lines has no place of its own for each part.
        if (colon <= 0 || colon == key.Value.Length - 1 || key.Span.Length != key.Value.Length) return null;
        var meant = $"{key.Value[..colon].TrimEnd()}: {key.Value[(colon + 1)..].TrimStart()}";
        _diagnostics.Report(key.Value[colon] == ':' ? DiagnosticCode.MissingSpaceAfterColon : DiagnosticCode.FullWidthColon, key.Span, key.Value, meant);
        return (Part(0, colon), Part(colon + 1, key.Value.Length));

        ScalarNode Part(int from, int to)
        {
            while (from < to && key.Value[from] is ' ') from++;
            while (to > from && key.Value[to - 1] is ' ') to--;
            var isQuoted = to - from > 1 && key.Value[from] is '"' or '\'' && key.Value[to - 1] == key.Value[from];
            var form = !isQuoted ? ScalarForm.Plain : key.Value[from] == '"' ? ScalarForm.DoubleQuoted : ScalarForm.SingleQuoted;
            return new(key.Span.Slice(from, to - from), isQuoted ? key.Value[(from + 1)..(to - 1)] : key.Value[from..to], form);
        }
    }

    // `text: {漢字|hàn zì}` is a mapping whose one key has no value.
    private ScalarNode? FindAnnotation(MappingEntry only, SourceSpan span)
    {
        if (only.Key.Form != ScalarForm.Plain || !only.Key.Value.Contains('|') || only.Value is not ScalarNode { IsNull: true, Span.Length: 0 }) return null;
        var written = _file.Text.Substring(span.Start, span.Length);
        _diagnostics.Report(DiagnosticCode.UnquotedMarkup, span, ValueContext.Short(written));
        return new(span, written, ScalarForm.Plain);
    }

    private static string Sentence(string message)
    {
        // "(Line: 3, Col: 5, Idx: 30) - (…): While parsing …" in some versions; the place is shown by the span.
        var text = message.StartsWith('(') && message.IndexOf("): ", StringComparison.Ordinal) is var cut and > 0 ? message[(cut + 3)..] : message;
        text = text.TrimEnd('.', ' ');
        return text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
