using System.Buffers;
using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>
/// Markdown's inline part in a paragraph: *emphasis*, **strong**, `code`, [words]{style}, [words](https://example.org), {漢字|hàn zì}, and a backslash before a mark that is meant. By the
/// rules of CommonMark 0.31.2 section 6, with the amendment for Chinese, which has no spaces (see <see cref="InlineDelimiters"/>).
/// Everything else is text: pictures and HTML have no meaning on a poster.
/// </summary>
/// <remarks>A parser of our own: a Markdown library costs 30 to 120 ms in a fresh process, more than the rest of a small poster's layout.</remarks>
internal sealed class InlineMarkup
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]{\\");

    private readonly MappedText _source;
    private readonly string _text;
    private readonly bool[] _isMarkup;
    private readonly InlineDelimiters _delimiters;
    private readonly List<MarkupRange> _ranges = [];
    private readonly Stack<(int At, int Delimiters)> _brackets = new();

    private InlineMarkup(MappedText source)
    {
        (_source, _text) = (source, source.Text);
        _isMarkup = new bool[_text.Length];
        _delimiters = new(_text, _isMarkup, _ranges);
    }

    /// <summary>A paragraph without its markup; what that said stands in <see cref="MappedText.Marks"/>.</summary>
    public static MappedText Parse(MappedText paragraph)
    {
        if (paragraph.Text.AsSpan().IndexOfAny(Marks) < 0) return paragraph;
        var markup = new InlineMarkup(paragraph);
        markup.Scan();
        return markup.Build();
    }

    /// <summary>A text in which no markup is found: a backslash before each mark.</summary>
    public static MappedText Escape(MappedText text)
    {
        if (text.Text.AsSpan().IndexOfAny(Marks) < 0) return text;
        var escaped = new MappedText.Builder();
        for (var at = 0; at < text.Text.Length; at++)
        {
            var place = text.SpanOf(at, 1);
            if (Marks.Contains(text.Text[at])) escaped.Append('\\', place.File, place.Start);
            escaped.Append(text, at, 1);
        }
        return escaped.Build();
    }

    private void Scan()
    {
        for (var at = 0; at < _text.Length;)
        {
            at = _text[at] switch
            {
                '\\' => ScanEscape(at),
                '`' => ScanCode(at),
                '*' or '_' => _delimiters.Add(at),
                '[' => OpenBracket(at),
                ']' => CloseBracket(at),
                '{' => ScanRuby(at),
                _ => at + 1,
            };
        }
        _delimiters.Resolve(0);
    }

    // A backslash before any other character is a backslash.
    private int ScanEscape(int at)
    {
        if (at + 1 >= _text.Length || _text[at + 1] >= 0x7F || !(char.IsPunctuation(_text[at + 1]) || char.IsSymbol(_text[at + 1]))) return at + 1;
        _isMarkup[at] = true;
        return at + 2;
    }

    // As many backticks close as opened.
    private int ScanCode(int at)
    {
        var start = EndOfRun(at);
        for (var close = start; close < _text.Length;)
        {
            if (_text[close] != '`')
            {
                close++;
                continue;
            }
            var end = EndOfRun(close);
            if (end - close == start - at)
            {
                _isMarkup.AsSpan(at, start - at).Fill(true);
                _isMarkup.AsSpan(close, end - close).Fill(true);
                _ranges.Add(new(start, close, MarkupKind.Code));
                return end;
            }
            close = end;
        }
        return start;
    }

    private int EndOfRun(int at)
    {
        var end = at;
        while (end < _text.Length && _text[end] == _text[at]) end++;
        return end;
    }

    private int OpenBracket(int at)
    {
        _brackets.Push((at, _delimiters.Count));
        return at + 1;
    }

    private int CloseBracket(int at)
    {
        if (!_brackets.TryPop(out var open)) return at + 1;
        if (at + 2 < _text.Length && _text[at + 1] == '(') return CloseLink(open.At, open.Delimiters, at);
        if (at + 2 >= _text.Length || _text[at + 1] != '{') return at + 1;
        var length = _text.AsSpan(at + 2).IndexOf('}');
        if (length <= 0 || _text.AsSpan(at + 2, length).IndexOfAny(" \t{[|") >= 0) return at + 1;

        _delimiters.Resolve(open.Delimiters);
        _isMarkup[open.At] = true;
        _isMarkup.AsSpan(at, length + 3).Fill(true);
        _ranges.Add(new(open.At + 1, at, MarkupKind.Style, new(_text.Substring(at + 2, length), _source.SpanOf(at + 2, length))));
        return at + length + 3;
    }

    // [words](address). What is in parentheses and no address is text, as in "[note](see below)".
    private int CloseLink(int open, int delimiters, int at)
    {
        var length = LengthInParentheses(at + 2);
        if (length <= 0 || at == open + 1 || LinkAddress.Read(_text.Substring(at + 2, length)) is not { } address) return at + 1;

        _delimiters.Resolve(delimiters);
        _isMarkup[open] = true;
        _isMarkup.AsSpan(at, length + 3).Fill(true);
        _ranges.Add(new(open + 1, at, MarkupKind.Link) { Link = address });
        return at + length + 3;
    }

    // Up to the parenthesis that closes; those of the address itself are in pairs. Negative: none closes, or there is a space.
    private int LengthInParentheses(int start)
    {
        var depth = 0;
        for (var i = start; i < _text.Length; i++)
        {
            if (char.IsWhiteSpace(_text[i])) return -1;
            if (_text[i] == '(') depth++;
            else if (_text[i] == ')' && depth-- == 0) return i - start;
        }
        return -1;
    }

    // {base|annotation} or {base|annotation|annotation}; there is no markup in either.
    private int ScanRuby(int at)
    {
        var length = _text.AsSpan(at + 1).IndexOf('}');
        if (length <= 0) return at + 1;
        var parts = _text.Substring(at + 1, length).Split('|');
        if (parts.Length is < 2 or > 3 || parts.Any(string.IsNullOrWhiteSpace) || parts[0].Contains('{', StringComparison.Ordinal)) return at + 1;

        _isMarkup[at] = true;
        _isMarkup.AsSpan(at + 1 + parts[0].Length, length - parts[0].Length + 1).Fill(true);
        _ranges.Add(new(at + 1, at + 1 + parts[0].Length, MarkupKind.Ruby) { Annotations = [.. parts.Skip(1)] });
        return at + length + 2;
    }

    private MappedText Build()
    {
        var text = new MappedText.Builder();
        var marks = ImmutableArray.CreateBuilder<MarkedSpan>();
        // Outer ranges first, so that their styles are.
        _ranges.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        InlineLook? look = null;
        var (lookStart, active) = (0, Array.Empty<MarkupRange>());
        for (var at = 0; at < _text.Length; at++)
        {
            if (_isMarkup[at]) continue;
            var here = _ranges.Where(range => range.Start <= at && at < range.End).ToArray();
            if (!here.SequenceEqual(active))
            {
                Close(text.Length);
                (look, lookStart, active) = (LookOf(here), text.Length, here);
            }
            text.Append(_source, at, 1);
        }
        Close(text.Length);
        return text.Build(marks.ToImmutable());

        void Close(int end)
        {
            if (look is not null && end > lookStart) marks.Add(new(lookStart, end - lookStart, look));
        }
    }

    private static InlineLook? LookOf(MarkupRange[] ranges) => ranges.Length == 0 ? null : new(
        ranges.Any(range => range.Kind == MarkupKind.Emphasis), ranges.Any(range => range.Kind == MarkupKind.Strong), ranges.Any(range => range.Kind == MarkupKind.Code),
        [.. ranges.Where(range => range.Style is not null).Select(range => range.Style!)])
    {
        Annotations = [.. ranges.SelectMany(range => range.Annotations)],
        Link = ranges.LastOrDefault(range => range.Link is not null)?.Link,
    };
}
