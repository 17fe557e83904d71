using System.Buffers;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// YAML's traps that stop the scanner. Each is told once and mended, so that the rest of the file is read in the same run.
internal sealed partial class DocumentReader
{
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" \"'#|>{[,:");

    // The trap that the scanner fell into at a place, or a little before it; false where there is none.
    private bool MendTrap(int offset, string message, DiagnosticBag diagnostics)
    {
        if (MendHiddenColors(diagnostics)) return true;
        if (MendQuote(offset, diagnostics)) return true;
        var line = _file.GetLineAndColumn(offset).Line;
        // Of a tab it tells where the mapping began.
        for (var number = line; message.Contains("tab", StringComparison.Ordinal) && number <= _file.LineCount; number++)
        {
            if (MendTabs(number, diagnostics)) return true;
        }
        // It mostly notices at the end of a line, or on the next.
        for (var number = line; number >= Math.Max(1, line - 1); number--)
        {
            if (MendTabs(number, diagnostics) || MendFullWidthColon(number, diagnostics) || MendMarkup(number, diagnostics)) return true;
        }
        for (var number = line; number >= Math.Max(1, line - 1); number--)
        {
            if (MendMissingSpace(number, diagnostics)) return true;
        }
        for (var number = line; number >= Math.Max(1, line - 1); number--)
        {
            if (MendExpression(number, diagnostics)) return true;
        }
        for (var number = line; number >= Math.Max(1, line - 1); number--)
        {
            if (MendColon(number, diagnostics) || MendIndent(number, diagnostics)) return true;
        }
        return false;
    }

    // `{fill: #fff}`: the comment hides the bracket, too, and the scanner goes on to the end of the file.
    private bool MendHiddenColors(DiagnosticBag diagnostics)
    {
        var text = _file.Text;
        var isAny = false;
        for (var at = text.IndexOf('#', StringComparison.Ordinal); at >= 0; at = text.IndexOf('#', at + 1))
        {
            if (at == 0 || text[at - 1] != ' ' || HexColorEnd(at) is not { } end) continue;
            var (line, lineEnd) = BoundsOfLine(_file.GetLineAndColumn(at).Line);
            if (!IsInFlow(line, at) || IsInQuotes(line, at) || text.AsSpan(end, lineEnd - end).IndexOfAny('}', ']') < 0 || !_mended.Quote(at, end)) continue;
            diagnostics.Report(DiagnosticCode.UnquotedColor, new(_file, at, end - at), text[at..end]);
            isAny = true;
        }
        return isAny;
    }

    // YAML indents by spaces alone. Where one line begins with tabs, most do: the first is told, all are read as two spaces each.
    private bool MendTabs(int number, DiagnosticBag diagnostics)
    {
        if (_mended.HasTabs || TabsOf(number) is not { } tabs) return false;
        diagnostics.Report(DiagnosticCode.TabIndentation, new(_file, tabs.Start, tabs.End - tabs.Start));
        for (var line = 1; line <= _file.LineCount; line++)
        {
            if (TabsOf(line) is not { } others) continue;
            for (var at = others.Start; at < others.End; at++)
            {
                if (_file.Text[at] == '\t') _mended.Replace(at, 1, "  ");
            }
        }
        _mended.HasTabs = true;
        return true;
    }

    private (int Start, int End)? TabsOf(int number)
    {
        var (start, end) = BoundsOfLine(number);
        var at = start;
        while (at < end && _file.Text[at] is ' ' or '\t') at++;
        return at == end || !_file.Text.AsSpan(start, at - start).Contains('\t') ? null : (start, at);
    }

    // A line such as "  - key：value", with no half-width colon before the full-width one.
    private bool MendFullWidthColon(int number, DiagnosticBag diagnostics)
    {
        var (line, end) = BoundsOfLine(number);
        var text = _file.Text;
        var start = line;
        while (start < end && text[start] is ' ' or '\t' or '-') start++;
        var colon = text.AsSpan(line, end - line).IndexOf('：') + line;
        if (colon <= start || text.AsSpan(start, colon - start).IndexOfAny(NotInKeys) >= 0) return false;
        if (!_mended.Replace(colon, 1, ": ")) return false;
        diagnostics.Report(DiagnosticCode.FullWidthColon, new(_file, start, end - start), text[start..end], $"{text[start..colon]}: {text[(colon + 1)..end].TrimStart()}");
        return true;
    }

    // `text: [words]{style} …`, `text: {漢字|hàn zì}…`, `text: *强调* …`: a bracket, a brace or an asterisk at the start means something in YAML.
    private bool MendMarkup(int number, DiagnosticBag diagnostics)
    {
        var (line, end) = BoundsOfLine(number);
        for (var at = line; at < end; at++)
        {
            if (_file.Text[at] is not ('[' or '{' or '*' or '@' or '`' or '%' or '-' or '>' or '|' or '&') || !IsStartOfValue(line, at) || !IsMarkup(at, end)) continue;
            var stop = EndOfValue(at, end, IsInFlow(line, at));
            if (!_mended.Quote(at, stop)) continue;
            var span = new SourceSpan(_file, at, stop - at);
            var written = _file.Text[at..stop];
            if (written[0] == '*') diagnostics.Report(DiagnosticCode.UnknownAlias, span, ValueContext.Short(written.Split(' ')[0][1..]));
            else diagnostics.Report(DiagnosticCode.UnquotedMarkup, span, ValueContext.Short(written));
            return true;
        }
        return false;
    }

    private bool IsMarkup(int at, int end)
    {
        var rest = _file.Text.AsSpan(at, end - at);
        switch (rest[0])
        {
            case '*':
                return rest.Length > 2 && rest[1] != ' ' && rest[2..].Contains('*');
            // No text begins with these (YAML 1.2.2 section 5.3), nor with an anchor that has no name.
            case '@' or '`' or '%':
                return true;
            case '&':
                return rest.Length > 1 && rest[1] == ' ';
            case '-':
                return rest.Length > 1 && rest[1] == ' ' && IsAfterKey(at);
            // A block begins on the line after its mark.
            case '>' or '|':
                var after = rest[1..].TrimEnd();
                var isText = after is [' ', ..] ? after.TrimStart() is [not '#', ..] : after is [not ('+' or '-' or (>= '0' and <= '9')), ..];
                return isText && IsAfterKey(at);
            case '[':
                var close = rest.IndexOf(']');
                return close > 1 && close + 1 < rest.Length && rest[close + 1] == '{';
            default:
                var brace = rest.IndexOf('}');
                return brace > 2 && rest[1..brace].IndexOf('|') > 0 && rest[1..brace].IndexOfAny('{', ':') < 0;
        }
    }

    // `{size: ${name}}`: within braces and brackets the brace of an expression is one of YAML's own. `text: ${day | date: long}`: a colon and a blank make a
    // key of what is before them.
    private bool MendExpression(int number, DiagnosticBag diagnostics)
    {
        var (line, end) = BoundsOfLine(number);
        var text = _file.Text;
        for (var at = line; (at = text.IndexOf("${", at, end - at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var close = text.IndexOf('}', at, end - at);
            var isInFlow = IsInFlow(line, at);
            if (!isInFlow && (close < 0 || !text.AsSpan(at, close - at).Contains(": ", StringComparison.Ordinal))) continue;
            var start = at;
            while (start > line && !IsStartOfValue(line, start)) start--;
            if (start == line || text[start] is '"' or '\'' || !_mended.Quote(start, EndOfValue(start, end, isInFlow))) continue;
            var length = (close < 0 ? end : close + 1) - at;
            diagnostics.Report(DiagnosticCode.UnquotedExpression, new(_file, at, length), text.Substring(at, length));
            return true;
        }
        return false;
    }

    // After `key: `, `- `, a comma or a bracket.
    private bool IsStartOfValue(int line, int at)
    {
        var before = at - 1;
        while (before >= line && _file.Text[before] == ' ') before--;
        if (before < line) return false;
        var isClose = before == at - 1;
        return _file.Text[before] switch
        {
            ':' => !isClose && !IsInQuotes(line, at),
            '-' => !isClose && _file.Text.AsSpan(line, before - line).Trim([' ', '-']).IsEmpty,
            ',' or '[' or '{' => IsInFlow(line, at) && !IsInQuotes(line, at) && !(_file.Text[before] == '{' && before > line && _file.Text[before - 1] == '$'),
            _ => false,
        };
    }

    // Where a value without quotes would end: at the end of its line, less a comment; within brackets at the comma or bracket that is not its own.
    private int EndOfValue(int start, int end, bool isInFlow)
    {
        var text = _file.Text;
        var depth = 0;
        for (var at = start; at < end; at++)
        {
            var c = text[at];
            if (c == '#' && at > start && text[at - 1] == ' ')
            {
                end = at;
                break;
            }
            if (!isInFlow) continue;
            if (c is '[' or '{') depth++;
            else if (c is ']' or '}' && depth > 0) depth--;
            else if (c is ']' or '}' || (c == ',' && depth == 0))
            {
                end = at;
                break;
            }
        }
        while (end > start && text[end - 1] is ' ' or '\t' or '\r') end--;
        return end;
    }

    // True where a bracket or a brace is open on the line before a place.
    private bool IsInFlow(int line, int at)
    {
        var depth = 0;
        for (var i = line; i < at; i++)
        {
            if (_file.Text[i] is '[' or '{') depth++;
            else if (_file.Text[i] is ']' or '}') depth--;
        }
        return depth > 0;
    }

    private bool IsInQuotes(int line, int at)
    {
        var isIn = false;
        for (var i = line; i < at; i++) isIn ^= _file.Text[i] == '"';
        return isIn;
    }

    private (int Start, int End) BoundsOfLine(int number)
    {
        var start = _file.GetOffset(number, 1);
        return (start, start + _file.GetLine(number).Length);
    }

    // Takes out the part of the file, from one key at the left edge to the next, that holds a place.
    private bool CutSection(int offset)
    {
        var line = _file.GetLineAndColumn(offset).Line;
        var first = line;
        while (first > 1 && !StartsSection(first)) first--;
        var last = line + 1;
        while (last <= _file.LineCount && !StartsSection(last)) last++;
        if (first == 1 && last > _file.LineCount) return false;
        _mended.Cut(BoundsOfLine(first).Start, last > _file.LineCount ? _file.Text.Length : BoundsOfLine(last).Start);
        return true;
    }

    private bool StartsSection(int number)
    {
        var line = _file.GetLine(number);
        return line.Length > 0 && line[0] is not (' ' or '\t' or '#' or '-' or ']' or '}');
    }
}
