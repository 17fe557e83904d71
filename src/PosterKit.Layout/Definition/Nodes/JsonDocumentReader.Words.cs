using System.Globalization;
using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// Texts, numbers and the words true, false and null.
internal sealed partial class JsonDocumentReader
{
    // RFC 8259 section 7. What it means is read again from the source where a text is set (ScalarText), so that each character keeps its place.
    private ScalarNode ReadString()
    {
        var (start, quote) = (_at++, _text[_at - 1]);
        var value = new StringBuilder();
        while (true)
        {
            if (_at == _text.Length) throw Expected("the closing quote", "右引号");
            var c = _text[_at];
            if (IsClosing(c, quote)) break;
            if (c == '\\') ReadEscape(value);
            else
            {
                if (c < ' ') ReportControl(c);
                value.Append(c);
                _at++;
            }
        }
        _at++;
        var span = new SourceSpan(_file, start, _at - start);
        if (quote != '"') _diagnostics.Report(DiagnosticCode.JsonQuotes, span, ValueContext.Short(_text[start.._at]), $"\"{ValueContext.Short(value.ToString())}\"");
        return new(span, value.ToString(), ScalarForm.DoubleQuoted);
    }

    private static bool IsClosing(char c, char opening) => opening is '“' or '”' ? c is '”' or '"' : c == opening;

    private void ReadEscape(StringBuilder value)
    {
        var start = _at;
        var kind = start + 1 < _text.Length ? _text[start + 1] : '\0';
        _at = Math.Min(start + 2, _text.Length);
        if (kind == 'u')
        {
            if (start + 6 <= _text.Length && int.TryParse(_text.AsSpan(start + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                _at = start + 6;
                // Half a pair is no character (RFC 8259 section 8.2); the other half stands in the next escape, or in the one before.
                if (char.IsSurrogate((char)unit) && !IsPaired(start, (char)unit)) ReportEscape(start, 6, "\\uXXXX\\uXXXX");
                value.Append((char)unit);
                return;
            }
            ReportEscape(start, 2, "\\uXXXX");
            return;
        }
        var at = "\"\\/bfnrt".IndexOf(kind);
        if (at >= 0) value.Append("\"\\/\b\f\n\r\t"[at]);
        else ReportEscape(start, _at - start, kind == '\'' ? "'" : "\\\\");
    }

    private bool IsPaired(int start, char unit)
    {
        if (char.IsHighSurrogate(unit)) return UnitAt(start + 6) is var low && char.IsLowSurrogate(low);
        return start >= 6 && char.IsHighSurrogate(UnitAt(start - 6));
    }

    // The UTF-16 unit of an escape at a place; NUL where none stands there.
    private char UnitAt(int at) =>
        at + 6 <= _text.Length && _text[at] == '\\' && _text[at + 1] == 'u'
        && int.TryParse(_text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : '\0';

    private void ReportEscape(int start, int length, string instead)
    {
        var written = _text.Substring(start, length);
        _diagnostics.Report(DiagnosticCode.JsonEscape, new(_file, start, length), new DiagnosticPhrase($"\"{written}\"", $"“{written}”"), instead);
    }

    // A line end within quotes is most often a quote that was not closed: what follows would be read inside out.
    private void ReportControl(char c)
    {
        var span = new SourceSpan(_file, _at, 1);
        if (c is '\n' or '\r')
        {
            _diagnostics.Report(DiagnosticCode.JsonEscape, span, new DiagnosticPhrase("a line end", "换行"), new DiagnosticPhrase("\\n, or close the quotes before it", " \\n，或在换行前加上右引号"));
            throw new AbandonedException();
        }
        if (c == '\t') _diagnostics.Report(DiagnosticCode.JsonEscape, span, new DiagnosticPhrase("a tab", "制表符"), "\\t");
        else _diagnostics.Report(DiagnosticCode.JsonEscape, span, $"U+{(int)c:X4}", $"\\u{(int)c:X4}");
    }

    private static bool IsWordStart(char c) => char.IsLetterOrDigit(c) || c is '-' or '+' or '.' or '_' or '$' || char.IsSurrogate(c);

    // A number or one of three words; anything else is a text, once it is said that it wants quotes.
    private ScalarNode ReadWord(bool isKey)
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or ':' or '：' or '，' or '{' or '}' or '[' or ']' or '"' or '\'' or ' ' or '\t' or '\n' or '\r')) _at++;
        var (span, word) = (new SourceSpan(_file, start, _at - start), _text[start.._at]);
        if (isKey || !(word is "true" or "false" or "null" || IsNumber(word)))
            _diagnostics.Report(DiagnosticCode.JsonQuotes, span, ValueContext.Short(word), $"\"{ValueContext.Short(word)}\"");
        // The language writes no powers of ten: 1.5e1 counts as 15.
        var isPower = word.AsSpan().ContainsAny('e', 'E') && IsNumber(word);
        var value = isPower ? double.Parse(word, CultureInfo.InvariantCulture).ToString("0.#################", CultureInfo.InvariantCulture) : word;
        return new(span, value, ScalarForm.Plain);
    }

    // RFC 8259 section 6: no plus, no leading zero, digits on both sides of the point.
    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (word.StartsWith('-')) word = word[1..];
        if (!TakeDigits(ref word, out var zero) || zero > 1) return false;
        if (word.StartsWith('.'))
        {
            word = word[1..];
            if (!TakeDigits(ref word, out _)) return false;
        }
        if (word.IsEmpty) return true;
        if (word[0] is not ('e' or 'E')) return false;
        word = word[1..];
        if (word.Length > 0 && word[0] is '+' or '-') word = word[1..];
        return TakeDigits(ref word, out _) && word.IsEmpty;
    }

    // How many digits there were, where the first of them is a zero.
    private static bool TakeDigits(ref ReadOnlySpan<char> word, out int afterZero)
    {
        var count = 0;
        while (count < word.Length && char.IsAsciiDigit(word[count])) count++;
        afterZero = count > 0 && word[0] == '0' ? count : 0;
        word = word[count..];
        return count > 0;
    }
}
