using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>
/// Reads the text of a scalar from the source, not from its YAML value: each character keeps its place, and a line end stays a line end
/// (LF; a blank line is two of them), to be folded by the rules of text instead of YAML's (PL-06). An escaped line end ("\n") is U+2028.
/// </summary>
internal static class ScalarText
{
    public const char LineSeparator = '\u2028';

    /// <summary>The text of a scalar with the places of its characters.</summary>
    public static MappedText Read(ScalarNode scalar)
    {
        var text = new MappedText.Builder();
        var (file, start, end) = (scalar.Span.File, scalar.Span.Start, scalar.Span.End);
        if (file is null || scalar.Form is ScalarForm.Fact or ScalarForm.Resolved) text.Append(scalar.Value, file, start);
        else if (scalar.Form is ScalarForm.Literal or ScalarForm.Folded) ReadBlock(text, scalar.Value, file, start, end);
        else if (scalar.Form == ScalarForm.Plain) ReadFlow(text, file, start, end, '\0');
        else ReadFlow(text, file, start + 1, Math.Max(start + 1, end - 1), scalar.Form == ScalarForm.SingleQuoted ? '\'' : '"');
        return text.Build();
    }

    // Plain and quoted: blanks round a line end do not count (YAML 1.2.2 section 6.5).
    private static void ReadFlow(MappedText.Builder text, SourceFile file, int start, int end, char quote)
    {
        var source = file.Text;
        var at = start;
        while (at < end)
        {
            var c = source[at];
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                var after = at;
                while (after < end && source[after] is ' ' or '\t') after++;
                if (after < end && source[after] is '\n' or '\r')
                {
                    at = AppendLineEnds(text, file, after, end);
                    continue;
                }
                text.Append(source.AsSpan(at, after - at), file, at);
                at = after;
            }
            else if (c == '\'' && quote == '\'')
            {
                text.Append('\'', file, at); // '' is one
                at += 2;
            }
            else if (c == '\\' && quote == '"') at = AppendEscape(text, file, at, end);
            else
            {
                text.Append(c, file, at);
                at++;
            }
        }
    }

    // One LF for every line end up to the next character that is no blank.
    private static int AppendLineEnds(MappedText.Builder text, SourceFile file, int at, int end)
    {
        var source = file.Text;
        while (at < end && source[at] is ' ' or '\t' or '\n' or '\r')
        {
            if (source[at] == '\n' || (source[at] == '\r' && (at + 1 >= end || source[at + 1] != '\n'))) text.Append('\n', file, at);
            at++;
        }
        return at;
    }

    // YAML 1.2.2 section 5.7. The scanner has checked them.
    private static int AppendEscape(MappedText.Builder text, SourceFile file, int at, int end)
    {
        var source = file.Text;
        if (at + 1 >= end) return end;
        var kind = source[at + 1];
        if (kind is '\n' or '\r')
        {
            // An escaped line end is nothing at all, nor are the blanks after it.
            at += kind == '\r' && at + 2 < end && source[at + 2] == '\n' ? 3 : 2;
            while (at < end && source[at] is ' ' or '\t') at++;
            return at;
        }
        var digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (at + 2 + digits <= end && int.TryParse(source.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                if (code is >= 0x10000 and <= 0x10FFFF)
                {
                    text.Append(char.ConvertFromUtf32(code)[0], file, at);
                    text.Append(char.ConvertFromUtf32(code)[1], file, at);
                }
                else if (code < 0x10000) text.Append((char)code, file, at);
            }
            return at + 2 + digits;
        }
        text.Append(kind switch
        {
            '0' => '\0', 'a' => '\a', 'b' => '\b', 't' => '\t', 'n' => LineSeparator, 'v' => '\v', 'f' => '\f', 'r' => '\r', 'e' => '\u001b',
            'N' => '\u0085', '_' => '\u00a0', 'L' => LineSeparator, 'P' => '\u2029', _ => kind,
        }, file, at);
        return at + 2;
    }

    // After | and >: the lines less the indentation, which the first line that is not blank shows: what of its blanks is not in the value.
    private static void ReadBlock(MappedText.Builder text, string value, SourceFile file, int start, int end)
    {
        var source = file.Text;
        var at = source.IndexOf('\n', start);
        if (at < 0 || at >= end) return;
        at++;
        var indent = Math.Max(0, IndentOf(source, at, end) - IndentOf(value, 0, value.Length));
        var isFirst = true;
        while (at < end)
        {
            var lineEnd = source.IndexOf('\n', at);
            if (lineEnd < 0 || lineEnd > end) lineEnd = end;
            if (!isFirst) text.Append('\n', file, at - 1);
            isFirst = false;
            var from = at;
            while (from < lineEnd && from - at < indent && source[from] == ' ') from++;
            var to = lineEnd > from && source[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
            text.Append(source.AsSpan(from, to - from), file, from);
            at = lineEnd + 1;
        }
    }

    private static int IndentOf(string source, int at, int end)
    {
        while (at < end)
        {
            var from = at;
            while (at < end && source[at] == ' ') at++;
            if (at < end && source[at] is not ('\n' or '\r')) return at - from;
            while (at < end && source[at] != '\n') at++;
            at++;
        }
        return 0;
    }
}
