using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>Elements, attributes and numbers on their way to a file.</summary>
internal sealed class SvgMarkup(TextWriter output)
{
    // Beyond this nothing is seen, and some viewers count in single precision.
    private const double Largest = 1e7;
    private const int FactorDecimals = 8;

    private readonly Stack<string> _open = [];
    private bool _isInTag;

    /// <summary>Decimals of a number; more where what is written will be magnified.</summary>
    public int Decimals { get; set; } = 3;

    public SvgMarkup Begin(string element)
    {
        CloseTag();
        output.Write('<');
        output.Write(element);
        _open.Push(element);
        _isInTag = true;
        return this;
    }

    /// <summary>Ends the innermost element and its line.</summary>
    public SvgMarkup End()
    {
        EndInline();
        output.Write('\n');
        return this;
    }

    /// <summary>Ends the innermost element; what follows stands on the same line, as it must inside of text.</summary>
    public SvgMarkup EndInline()
    {
        var element = _open.Pop();
        if (_isInTag)
        {
            output.Write("/>");
            _isInTag = false;
            return this;
        }
        output.Write("</");
        output.Write(element);
        output.Write('>');
        return this;
    }

    public SvgMarkup Attribute(string name, string value)
    {
        BeginAttribute(name);
        Escape(value, isAttribute: true);
        output.Write('"');
        return this;
    }

    public SvgMarkup Attribute(string name, double value) => Attribute(name, value, Decimals);

    public SvgMarkup Attribute(string name, double value, int decimals)
    {
        BeginAttribute(name);
        Number(value, decimals);
        output.Write('"');
        return this;
    }

    /// <summary>An attribute of several numbers with spaces between.</summary>
    public SvgMarkup Attribute(string name, ReadOnlySpan<double> values)
    {
        BeginAttribute(name);
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) output.Write(' ');
            Number(values[i], Decimals);
        }
        output.Write('"');
        return this;
    }

    public SvgMarkup Transform(Matrix m) => Transform("transform", m);

    public SvgMarkup Transform(string attribute, Matrix m)
    {
        BeginAttribute(attribute);
        output.Write("matrix(");
        // The four factors multiply lengths of up to a page, so they get more decimals than the shift.
        foreach (var factor in (ReadOnlySpan<double>)[m.A, m.B, m.C, m.D])
        {
            Number(factor, FactorDecimals);
            output.Write(' ');
        }
        Number(m.E, Decimals);
        output.Write(' ');
        Number(m.F, Decimals);
        output.Write(")\"");
        return this;
    }

    public SvgMarkup PathData(VectorPath path)
    {
        BeginAttribute("d");
        PathSteps(path, Matrix.Identity);
        output.Write('"');
        return this;
    }

    /// <summary>Begins an attribute whose value comes in parts.</summary>
    public void BeginAttribute(string name)
    {
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
    }

    /// <summary>Part of an attribute's value, written as it stands.</summary>
    public void RawValue(string part) => output.Write(part);

    public void EndAttribute() => output.Write('"');

    public void PathSteps(VectorPath path, Matrix map)
    {
        var at = 0;
        foreach (var verb in path.Verbs)
        {
            var (letter, count) = verb.GetStep();
            output.Write(letter);
            for (var i = 0; i < count; i++)
            {
                var p = map.Map(path.Points[at++]);
                if (i > 0) output.Write(' ');
                Number(p.X, Decimals);
                output.Write(' ');
                Number(p.Y, Decimals);
            }
        }
    }

    /// <summary>Text between tags.</summary>
    public SvgMarkup Text(ReadOnlySpan<char> text)
    {
        CloseTag();
        Escape(text, isAttribute: false);
        return this;
    }

    /// <summary>Markup that is written as it stands.</summary>
    public SvgMarkup Raw(string markup)
    {
        CloseTag();
        output.Write(markup);
        return this;
    }

    /// <summary>Bytes as base64, in an attribute or between tags.</summary>
    public void Base64(ReadOnlySpan<byte> bytes)
    {
        const int Chunk = 3 << 14; // A multiple of three: only the last part is padded.
        Span<char> digits = new char[Chunk / 3 * 4];
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(Chunk, bytes.Length)..])
        {
            Convert.TryToBase64Chars(bytes[..Math.Min(Chunk, bytes.Length)], digits, out var count);
            output.Write(digits[..count]);
        }
    }

    public static string Format(double value, int decimals)
    {
        if (double.IsNaN(value)) return "0";
        var rounded = Math.Round(Math.Clamp(value, -Largest, Largest), decimals);
        // Adding zero makes of a negative zero a plain one.
        return (rounded + 0.0).ToString(FormatOf(decimals), CultureInfo.InvariantCulture);
    }

    private void Number(double value, int decimals) => output.Write(Format(value, decimals));

    private static string FormatOf(int decimals) => "0." + new string('#', decimals);

    private void CloseTag()
    {
        if (!_isInTag) return;
        output.Write('>');
        _isInTag = false;
    }

    private void Escape(ReadOnlySpan<char> text, bool isAttribute)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"' when isAttribute: output.Write("&quot;"); break;
                case '\n' or '\t' or '\r' when isAttribute: output.Write(' '); break;
                // A reader that follows the standard takes a carriage return for a line feed unless it is written by number.
                case '\r': output.Write("&#13;"); break;
                case '\n' or '\t': output.Write(c); break;
                case >= '\uD800' and <= '\uDBFF' when i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    output.Write(text.Slice(i++, 2));
                    break;
                // Not characters of XML 1.0 (production 2).
                case < ' ' or >= '\uD800' and <= '\uDFFF' or '\uFFFE' or '\uFFFF': output.Write('\uFFFD'); break; // REPLACEMENT CHARACTER
                default: output.Write(c); break;
            }
        }
    }
}
