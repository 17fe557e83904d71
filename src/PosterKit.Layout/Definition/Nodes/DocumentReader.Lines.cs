using PosterKit.Foundation;

namespace PosterKit.Layout;

// Mistakes in how lines are written, that stop the scanner: a blank that is missing after a colon, a colon in a text, an indentation that fits nothing, a
// quote that nobody closed. What was meant is put in their place, so that the rest of the file is read in the same run.
internal sealed partial class DocumentReader
{
    // A text over several lines is legal; one that runs this far is a quote that was forgotten.
    private const int LongestQuote = 60;

    // `size:20pt`, where a blank would make a key of it.
    private bool MendMissingSpace(int number, DiagnosticBag diagnostics)
    {
        var (start, end) = EntryOf(number);
        var text = _file.Text;
        var colon = start;
        while (colon < end && IsKeyCharacter(text[colon])) colon++;
        if (colon == start || colon + 1 >= end || text[colon] != ':' || text[colon + 1] is ' ' or '/' || char.IsAsciiDigit(text[start])) return false;
        if (!_mended.Replace(colon, 1, ": ")) return false;
        diagnostics.Report(DiagnosticCode.MissingSpaceAfterColon, new(_file, start, end - start), text[start..end], $"{text[start..colon]}: {text[(colon + 1)..end]}");
        return true;
    }

    // A plain text goes on over the lines below it that stand further in: `size:20pt` there is a part of the text, and nobody would notice. Where such a line
    // begins; null: there is none.
    private int? FindSwallowedKey(int start, int end)
    {
        var text = _file.Text;
        for (var at = text.IndexOf('\n', start, end - start); at >= 0; at = text.IndexOf('\n', at, end - at))
        {
            while (at < end && text[at] is '\n' or '\r' or ' ') at++;
            var colon = at;
            while (colon < end && IsKeyCharacter(text[colon])) colon++;
            if (colon + 1 < end && text[colon] == ':' && text[colon + 1] is not (' ' or '/') && LanguageTable.IsWord(text[at..colon])) return at;
        }
        return null;
    }

    // `heading: Price: 20 yuan`.
    private bool MendColon(int number, DiagnosticBag diagnostics)
    {
        var (start, end) = EntryOf(number);
        if (KeyEnd(start, end) is not { } colon) return false;
        var text = _file.Text;
        var value = colon + 1;
        while (value < end && text[value] == ' ') value++;
        if (value == end || text[value] is '"' or '\'' or '[' or '{' or '|' or '>' or '#' or '&' or '*' or '!') return false;
        end = EndOfValue(value, end, isInFlow: false);
        // Tabs alone are no value.
        if (end <= value) return false;
        var written = text[value..end];
        if (!(written.Contains(": ", StringComparison.Ordinal) || written[^1] == ':') || !_mended.Quote(value, end)) return false;
        diagnostics.Report(DiagnosticCode.ColonInText, new(_file, value, end - value), ValueContext.Short(written));
        return true;
    }

    // A key that stands further in or out than every key it could belong to. It is read as if it stood below the last one.
    private bool MendIndent(int number, DiagnosticBag diagnostics)
    {
        var (line, lineEnd) = BoundsOfLine(number);
        var (start, end) = EntryOf(number);
        var indent = start - line;
        if (indent == 0 || _file.Text.AsSpan(line, indent).IndexOfAnyExcept(' ') >= 0 || KeyEnd(start, end) is null) return false;
        (int Column, string Key)? last = null;
        for (var above = number - 1; above >= 1; above--)
        {
            var (from, to) = EntryOf(above);
            if (from == to) continue;
            var column = from - BoundsOfLine(above).Start;
            if (KeyEnd(from, to) is not { } colon)
            {
                if (last is null) return false;
                continue;
            }
            if (column == indent) return false;
            // A key without a value has its value below, further in.
            if (last is null && indent > column && _file.Text.AsSpan(colon + 1, to - colon - 1).Trim().IsEmpty) return false;
            last ??= (column, _file.Text[from..colon]);
            if (column < indent) break;
        }
        if (last is not var (target, key) || !_mended.Replace(line, indent, new string(' ', target))) return false;
        diagnostics.Report(DiagnosticCode.UnevenIndent, new(_file, line, indent), indent, target, ValueContext.Short(key));
        return true;
    }

    // `text: "…` without its second quote: the text then goes on to the next quote, some lines below, or to the end of the file.
    private bool MendQuote(int offset, DiagnosticBag diagnostics)
    {
        var last = _file.GetLineAndColumn(Math.Min(offset, _file.Text.Length)).Line;
        for (var number = last; number >= Math.Max(1, last - LongestQuote); number--)
        {
            var (start, end) = EntryOf(number);
            var value = KeyEnd(start, end) is { } colon ? colon + 1 : start;
            while (value < end && _file.Text[value] == ' ') value++;
            if (value >= end || _file.Text[value] is not ('"' or '\'') || IsClosed(value, end) || !IsEntry(number + 1)) continue;
            var quote = _file.Text[value];
            if (!_mended.Replace(end, 0, quote.ToString())) return false;
            diagnostics.Report(DiagnosticCode.UnclosedQuote, new(_file, value, end - value), quote);
            return true;
        }
        return false;
    }

    private bool IsClosed(int quote, int end)
    {
        for (var at = quote + 1; at < end; at++)
        {
            if (_file.Text[quote] == '"' && _file.Text[at] == '\\') at++;
            else if (_file.Text[at] == _file.Text[quote]) return true;
        }
        return false;
    }

    // True for a line such as `key: …` or `- …`, and after the last line.
    private bool IsEntry(int number)
    {
        while (number <= _file.LineCount && EntryOf(number) is var (from, to) && from == to) number++;
        if (number > _file.LineCount) return true;
        var (start, end) = EntryOf(number);
        var line = BoundsOfLine(number).Start;
        return start < end && (KeyEnd(start, end) is not null || _file.Text.AsSpan(line, start - line).Contains('-'));
    }

    // What stands on a line after its blanks and dashes, without the blanks at its end.
    private (int Start, int End) EntryOf(int number)
    {
        var (start, end) = BoundsOfLine(number);
        var text = _file.Text;
        while (start < end && (text[start] == ' ' || (text[start] == '-' && (start + 1 == end || text[start + 1] == ' ')))) start++;
        while (end > start && text[end - 1] is ' ' or '\r') end--;
        return start < end && text[start] == '#' ? (end, end) : (start, end);
    }

    // Where the colon of `key: …` or `key:` stands; null: the line begins with no key.
    private int? KeyEnd(int start, int end)
    {
        var colon = start;
        while (colon < end && IsKeyCharacter(_file.Text[colon])) colon++;
        return colon > start && colon < end && _file.Text[colon] == ':' && (colon + 1 == end || _file.Text[colon + 1] == ' ') ? colon : null;
    }

    private bool IsAfterKey(int at)
    {
        while (at > 0 && _file.Text[at - 1] == ' ') at--;
        return at > 0 && _file.Text[at - 1] == ':';
    }

    private static bool IsKeyCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '$';

    // What the scanner says, in words for people who never heard of tokens, in two languages.
    private static DiagnosticPhrase Plain(string message) => message switch
    {
        _ when message.Contains("quoted scalar", StringComparison.Ordinal) => new("a text in quotes does not end", "引号中的文字没有结束"),
        _ when message.Contains("bracket or a quote", StringComparison.Ordinal) => new(message, "括号或引号没有结束"),
        _ when message.Contains("invalid mapping", StringComparison.Ordinal) || message.Contains("mapping values are not allowed", StringComparison.Ordinal)
            => new("a colon cannot stand here", "此处不能有冒号"),
        _ when message.Contains("block sequence entries", StringComparison.Ordinal) => new("a dash cannot stand here", "此处不能有短横线"),
        _ when message.Contains("expected key", StringComparison.Ordinal) => new("a line such as `key: value` was expected here", "此处应为 `键: 值`"),
        _ when message.Contains("expected '-' indicator", StringComparison.Ordinal) => new("the list goes on here, and the line has no dash", "列表在此继续，而这一行没有短横线"),
        _ when message.Contains("cannot start any token", StringComparison.Ordinal) => new("no value can begin with this character", "值不能以这个字符开头"),
        _ => new(message, message),
    };
}
