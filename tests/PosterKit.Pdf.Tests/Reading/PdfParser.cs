using System.Globalization;
using System.Text;

namespace PosterKit.Pdf.Tests.Reading;

/// <summary>Reads values of PDF syntax: null, bool, double, string (as bytes), name, array, dictionary, reference.</summary>
internal sealed class PdfParser(byte[] bytes, int at)
{
    public int At { get; private set; } = at;

    public object? Value()
    {
        SkipSpace();
        switch ((char)bytes[At])
        {
            case '/': return Name();
            case '(': return Literal();
            case '[': return Array();
            case '<' when bytes[At + 1] == '<': return Dictionary();
            case '<': return Hexadecimal();
        }
        var word = Word();
        switch (word)
        {
            case "null": return null;
            case "true": return true;
            case "false": return false;
        }
        var number = double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture);
        var back = At;
        if (number >= 0 && number == (int)number && TryWord(out var generation) && generation == "0" && TryWord(out var r) && r == "R")
            return new PdfReference((int)number);
        At = back;
        return number;
    }

    public string Word()
    {
        SkipSpace();
        var start = At;
        while (At < bytes.Length && !IsSpace(bytes[At]) && !"()<>[]{}/%".Contains((char)bytes[At])) At++;
        if (At == start) throw new InvalidDataException($"no word at {start}");
        return Encoding.ASCII.GetString(bytes, start, At - start);
    }

    public void Expect(string word)
    {
        SkipSpace();
        if (At + word.Length > bytes.Length || Encoding.ASCII.GetString(bytes, At, word.Length) != word)
            throw new InvalidDataException($"expected {word} at {At}");
        At += word.Length;
    }

    public bool IsNext(string word)
    {
        SkipSpace();
        return At + word.Length <= bytes.Length && Encoding.ASCII.GetString(bytes, At, word.Length) == word;
    }

    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return At >= bytes.Length;
        }
    }

    private bool TryWord(out string word)
    {
        SkipSpace();
        word = "";
        if (At >= bytes.Length || "()<>[]{}/%".Contains((char)bytes[At])) return false;
        word = Word();
        return true;
    }

    private PdfName Name()
    {
        At++;
        var start = At;
        while (!IsSpace(bytes[At]) && !"()<>[]{}/%".Contains((char)bytes[At])) At++;
        var raw = Encoding.ASCII.GetString(bytes, start, At - start);
        var name = new List<byte>();
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '#') name.Add((byte)raw[i]);
            else
            {
                name.Add(Convert.ToByte(raw.Substring(i + 1, 2), 16));
                i += 2;
            }
        }
        return new(Encoding.UTF8.GetString([.. name]));
    }

    private byte[] Literal()
    {
        At++;
        var found = new List<byte>();
        for (var depth = 1; ; At++)
        {
            var b = bytes[At];
            if (b == '\\')
            {
                found.Add(bytes[++At]);
                continue;
            }
            if (b == '(') depth++;
            if (b == ')' && --depth == 0) break;
            found.Add(b);
        }
        At++;
        return [.. found];
    }

    private byte[] Hexadecimal()
    {
        var end = System.Array.IndexOf(bytes, (byte)'>', At);
        var digits = Encoding.ASCII.GetString(bytes, At + 1, end - At - 1);
        At = end + 1;
        return Convert.FromHexString(digits.Replace("\n", "", StringComparison.Ordinal));
    }

    private List<object?> Array()
    {
        At++;
        var items = new List<object?>();
        while (!IsNext("]")) items.Add(Value());
        At++;
        return items;
    }

    private Dictionary<string, object?> Dictionary()
    {
        At += 2;
        var entries = new Dictionary<string, object?>();
        while (!IsNext(">>"))
        {
            var key = (PdfName)Value()!;
            if (!entries.TryAdd(key.Value, Value())) throw new InvalidDataException($"the key {key.Value} stands twice before {At}");
        }
        At += 2;
        return entries;
    }

    private void SkipSpace()
    {
        while (At < bytes.Length && IsSpace(bytes[At])) At++;
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0;
}
