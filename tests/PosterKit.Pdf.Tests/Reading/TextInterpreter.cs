using System.Text;

namespace PosterKit.Pdf.Tests.Reading;

/// <summary>Follows the text operators of a page as PDF 32000-1 9.4.4 tells, for the place of each glyph.</summary>
internal sealed class TextInterpreter
{
    private readonly PdfReader _reader;
    private readonly Dictionary<string, object?> _fonts;
    private readonly Stack<double[]> _saved = new();
    private double[] _ctm = [1, 0, 0, 1, 0, 0];

    private TextInterpreter(PdfReader reader, Dictionary<string, object?> page)
    {
        _reader = reader;
        _fonts = reader.Dictionary(reader.Dictionary(page["Resources"])["Font"]);
    }

    public List<ShownGlyph> Shown { get; } = [];

    public static List<ShownGlyph> Read(PdfReader reader, int page)
    {
        var interpreter = new TextInterpreter(reader, reader.Pages[page]);
        interpreter.Run(Encoding.Latin1.GetBytes(reader.Content(page)));
        return interpreter.Shown;
    }

    private void Run(byte[] content)
    {
        var operands = new List<object?>();
        var parser = new PdfParser(content, 0);
        double[] matrix = [1, 0, 0, 1, 0, 0];
        Font? font = null;
        var (size, mode) = (0.0, 0);
        while (!parser.IsAtEnd)
        {
            var b = (char)content[parser.At];
            if (!char.IsAsciiLetter(b) && b != '\'' && b != '"')
            {
                operands.Add(parser.Value());
                continue;
            }
            switch (parser.Word())
            {
                case "q": _saved.Push(_ctm); break;
                case "Q": _ctm = _saved.Pop(); break;
                case "cm": _ctm = Multiply(Doubles(operands), _ctm); break;
                case "Tf": (font, size) = (new Font(_reader, _reader.Dictionary(_fonts[((PdfName)operands[0]!).Value])), (double)operands[1]!); break;
                case "Tm": matrix = Doubles(operands); break;
                case "Tr": mode = (int)(double)operands[0]!; break;
                case "TJ": matrix = Show((List<object?>)operands[0]!, font!, size, matrix, mode); break;
            }
            operands.Clear();
        }
    }

    private double[] Show(List<object?> items, Font font, double size, double[] matrix, int mode)
    {
        foreach (var item in items)
        {
            if (item is double shift)
            {
                matrix = Multiply(font.IsVertical ? [1, 0, 0, 1, 0, -shift / 1000 * size] : [1, 0, 0, 1, -shift / 1000 * size, 0], matrix);
                continue;
            }
            var bytes = (byte[])item!;
            for (var i = 0; i < bytes.Length; i += 2)
            {
                var code = bytes[i] << 8 | bytes[i + 1];
                var (advance, originX, originY) = font.Metrics(code);
                var place = Multiply(Multiply([1, 0, 0, 1, -originX / 1000 * size, -originY / 1000 * size], matrix), _ctm);
                Shown.Add(new(code, place[4], place[5], mode));
                matrix = Multiply(font.IsVertical ? [1, 0, 0, 1, 0, advance / 1000 * size] : [1, 0, 0, 1, advance / 1000 * size, 0], matrix);
            }
        }
        return matrix;
    }

    private static double[] Doubles(List<object?> operands) => [.. operands.Select(o => (double)o!)];

    private static double[] Multiply(double[] a, double[] b) =>
    [
        a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
    ];

    // Widths and vertical metrics of a composite font (9.7.4.3).
    private sealed class Font
    {
        private readonly Dictionary<int, double> _widths = [];
        private readonly Dictionary<int, (double Advance, double X, double Y)> _vertical = [];
        private readonly double _usual;

        public Font(PdfReader reader, Dictionary<string, object?> font)
        {
            IsVertical = ((PdfName)font["Encoding"]!).Value == "Identity-V";
            var descendant = reader.Dictionary(reader.Array(font["DescendantFonts"])[0]);
            _usual = descendant.TryGetValue("DW", out var usual) ? (double)usual! : 1000;
            var widths = descendant.TryGetValue("W", out var w) ? reader.Array(w) : [];
            for (var i = 0; i < widths.Count; i += 2)
            {
                var first = (int)(double)widths[i]!;
                foreach (var width in (List<object?>)widths[i + 1]!) _widths.Add(first++, (double)width!);
            }
            var vertical = descendant.TryGetValue("W2", out var v) ? reader.Array(v) : [];
            for (var i = 0; i < vertical.Count; i += 2)
            {
                var metrics = (List<object?>)vertical[i + 1]!;
                _vertical.Add((int)(double)vertical[i]!, ((double)metrics[0]!, (double)metrics[1]!, (double)metrics[2]!));
            }
        }

        public bool IsVertical { get; }

        public (double Advance, double X, double Y) Metrics(int code)
        {
            var width = _widths.GetValueOrDefault(code, _usual);
            if (!IsVertical) return (width, 0, 0);
            return _vertical.TryGetValue(code, out var metrics) ? metrics : (-1000, width / 2, 880);
        }
    }
}
