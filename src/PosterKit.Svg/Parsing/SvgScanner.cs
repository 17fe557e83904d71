using System.Globalization;

namespace PosterKit.Svg;

/// <summary>Reads the small grammars inside SVG attributes: numbers, flags and words parted by white space and commas.</summary>
internal ref struct SvgScanner(ReadOnlySpan<char> text)
{
    // No drawing is a million kilometres wide; a larger number only makes work.
    private const double Largest = 1e9;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Index of the next character.</summary>
    public int Position { get; private set; }

    /// <summary>True where nothing is left.</summary>
    public readonly bool IsAtEnd => Position >= _text.Length;

    /// <summary>The next character; U+0000 at the end.</summary>
    public readonly char Peek => IsAtEnd ? '\0' : _text[Position];

    /// <summary>Takes the next character.</summary>
    public char Take() => _text[Position++];

    /// <summary>Passes white space (SVG 2: space, tab, line feed, form feed, carriage return).</summary>
    public void SkipSpaces()
    {
        while (!IsAtEnd && _text[Position] is ' ' or '\t' or '\n' or '\r' or '\f') Position++;
    }

    /// <summary>Passes white space with at most one comma in it.</summary>
    public void SkipSeparator()
    {
        SkipSpaces();
        if (Peek != ',') return;
        Position++;
        SkipSpaces();
    }

    /// <summary>Takes a character if it is the next one.</summary>
    public bool TryTake(char expected)
    {
        if (Peek != expected || IsAtEnd) return false;
        Position++;
        return true;
    }

    /// <summary>Takes a number: sign, digits, point, exponent. "1.5.5" is 1.5 and .5, "1-2" is 1 and -2 (SVG 2 9.3.9). One beyond a thousand million counts as that.</summary>
    public bool TryNumber(out double value)
    {
        var start = Position;
        var at = Position;
        if (at < _text.Length && _text[at] is '+' or '-') at++;
        var digits = at;
        while (at < _text.Length && char.IsAsciiDigit(_text[at])) at++;
        var count = at - digits;
        if (at < _text.Length && _text[at] == '.')
        {
            at++;
            var fraction = at;
            while (at < _text.Length && char.IsAsciiDigit(_text[at])) at++;
            count += at - fraction;
        }
        value = 0;
        if (count == 0) return false;
        if (at + 1 < _text.Length && _text[at] is 'e' or 'E')
        {
            var exponent = at + 1;
            if (_text[exponent] is '+' or '-') exponent++;
            // "1em" is one em, not an exponent: digits must follow.
            if (exponent < _text.Length && char.IsAsciiDigit(_text[exponent]))
            {
                at = exponent;
                while (at < _text.Length && char.IsAsciiDigit(_text[at])) at++;
            }
        }
        if (!double.TryParse(_text[start..at], NumberStyles.Float, CultureInfo.InvariantCulture, out value) || double.IsNaN(value)) return false;
        value = Math.Clamp(value, -Largest, Largest);
        Position = at;
        return true;
    }

    /// <summary>Takes an arc flag: a single 0 or 1, which may stand right before the next number.</summary>
    public bool TryFlag(out bool value)
    {
        value = Peek == '1';
        if (Peek is not ('0' or '1')) return false;
        Position++;
        return true;
    }

    /// <summary>Takes letters, digits and hyphens.</summary>
    public ReadOnlySpan<char> TakeWord()
    {
        var start = Position;
        while (!IsAtEnd && (char.IsAsciiLetterOrDigit(_text[Position]) || _text[Position] is '-' or '_' or '%')) Position++;
        return _text[start..Position];
    }

    /// <summary>What is left.</summary>
    public readonly ReadOnlySpan<char> Rest => _text[Math.Min(Position, _text.Length)..];
}
