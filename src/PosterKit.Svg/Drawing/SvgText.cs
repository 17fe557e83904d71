using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace PosterKit.Svg;

/// <summary>The characters of a text element in a row, with the style and the place that each was given (SVG 2 chapter 11).</summary>
internal sealed class SvgText
{
    /// <summary>Neighbours in one style.</summary>
    /// <param name="Start">Index of the first.</param>
    /// <param name="Element">The element they stand in.</param>
    /// <param name="Style">Its style.</param>
    /// <param name="Language">BCP 47; null: nothing says.</param>
    /// <param name="Elements">The elements round them inside of the text, the outermost first, each with its style; the text itself left out.</param>
    public sealed record Stretch(int Start, XElement Element, SvgStyle Style, string? Language, List<(XElement Element, SvgStyle Style)> Elements)
    {
        /// <summary>Index after the last.</summary>
        public int End { get; set; }

        /// <summary>The textPath they stand on; null: none.</summary>
        public XElement? Path { get; init; }
    }

    private static readonly XName Space = XNamespace.Xml + "space";
    private static readonly XName Language = XNamespace.Xml + "lang";

    private readonly StringBuilder _text = new();
    private readonly SvgStyleSheet _sheet;
    private readonly Action<XElement, string> _report;
    private readonly Func<XElement, XElement?> _refer;
    private readonly Func<SvgLength, SvgStyle, bool, double> _resolve;
    private readonly int _most;
    private readonly List<(XElement Element, SvgStyle Style)> _elements = [];
    private XElement? _path;
    private bool _keepsSpaces;

    private SvgText(SvgStyleSheet sheet, Func<SvgLength, SvgStyle, bool, double> resolve, Func<XElement, XElement?> refer, Action<XElement, string> report, int most) =>
        (_sheet, _resolve, _refer, _report, _most) = (sheet, resolve, refer, report, most);

    /// <summary>All characters, white space collapsed.</summary>
    public string Characters { get; private set; } = "";

    /// <summary>What they look like; joined, all of them.</summary>
    public List<Stretch> Stretches { get; } = [];

    /// <summary>Places and shifts by the index of the character that they are for.</summary>
    public Dictionary<int, SvgTextPlace> Places { get; } = [];

    /// <summary>How characters are turned, in degrees, by their index.</summary>
    public Dictionary<int, double> Turns { get; } = [];

    /// <summary>Reads a text element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="style">Its style.</param>
    /// <param name="sheet">For those inside.</param>
    /// <param name="resolve">A length of an element in user units; true: across, false: down.</param>
    /// <param name="refer">What an element refers to.</param>
    /// <param name="report">Gets what is not drawn.</param>
    /// <param name="most">Most characters that are read.</param>
    public static SvgText Read(
        XElement element, SvgStyle style, SvgStyleSheet sheet, Func<SvgLength, SvgStyle, bool, double> resolve, Func<XElement, XElement?> refer, Action<XElement, string> report, int most)
    {
        var text = new SvgText(sheet, resolve, refer, report, most);
        var language = element.AncestorsAndSelf().Select(LanguageOf).FirstOrDefault(tag => tag is { Length: > 0 });
        var keeps = element.AncestorsAndSelf().Select(ancestor => (string?)ancestor.Attribute(Space)).FirstOrDefault(value => value is not null) == "preserve";
        text.Walk(element, style, language, keeps);
        var end = text._text.Length;
        if (!text._keepsSpaces && end > 0 && text._text[end - 1] == ' ') text._text.Length = --end;
        text.Characters = text._text.ToString();
        foreach (var stretch in text.Stretches) stretch.End = Math.Min(stretch.End, end);
        text.Stretches.RemoveAll(stretch => stretch.Start >= stretch.End);
        return text;
    }

    private void Walk(XElement element, SvgStyle style, string? language, bool keeps)
    {
        var start = _text.Length;
        foreach (var node in element.Nodes())
        {
            if (node is XText characters) Append(characters.Value, element, style, language, keeps);
            if (node is not XElement child || child.Name.NamespaceName is not ("" or "http://www.w3.org/2000/svg")) continue;
            switch (child.Name.LocalName)
            {
                case "tspan" or "a":
                    Inside(child, () => Walk(child, _elements[^1].Style, LanguageOf(child) ?? language, Keeps(child, keeps)));
                    break;
                case "textPath" when _elements.Count == 0:
                    _path = child;
                    Inside(child, () => Walk(child, _elements[^1].Style, LanguageOf(child) ?? language, Keeps(child, keeps)));
                    _path = null;
                    break;
                case "tref":
                    var before = _text.Length;
                    Inside(child, () =>
                    {
                        if (_refer(child) is { Name.LocalName: "text" or "tspan" or "textPath" or "tref" or "a" or "g" or "defs" or "symbol" or "title" or "desc" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon" or "path" } target) Append(target.Value, child, _elements[^1].Style, LanguageOf(child) ?? language, Keeps(child, keeps));
                        else _report(child, "tref");
                        PutAll(child, before, _elements[^1].Style);
                    });
                    break;
                case "title" or "desc" or "metadata":
                    break;
                default:
                    _report(child, child.Name.LocalName);
                    break;
            }

            void Inside(XElement inner, Action walk)
            {
                var innerStyle = style.Child(inner, _sheet);
                if (innerStyle["display"] == "none" || !SvgDrawing.IsForReader(inner)) return;
                _elements.Add((inner, innerStyle));
                walk();
                _elements.RemoveAt(_elements.Count - 1);
            }
        }
        PutTurns(element, start);
        if (element.Name.LocalName != "textPath") PutAll(element, start, style);
    }

    private void PutAll(XElement element, int start, SvgStyle style)
    {
        // Those inside have put their own places: they weigh more.
        Put(element, "x", start, style, true, (place, value) => place with { X = place.X ?? value });
        Put(element, "y", start, style, false, (place, value) => place with { Y = place.Y ?? value });
        Put(element, "dx", start, style, true, (place, value) => place with { Dx = place.Dx ?? value });
        Put(element, "dy", start, style, false, (place, value) => place with { Dy = place.Dy ?? value });
    }

    private static bool Keeps(XElement element, bool inherited) => (string?)element.Attribute(Space) is { } own ? own == "preserve" : inherited;

    private void Put(XElement element, string attribute, int start, SvgStyle style, bool isAcross, Func<SvgTextPlace, double, SvgTextPlace> put)
    {
        if ((string?)element.Attribute(attribute) is not { } list) return;
        var at = start;
        foreach (var part in ListOf(list))
        {
            if (at >= _text.Length || SvgLength.Parse(part) is not { } length) return;
            Places[at] = put(Places.GetValueOrDefault(at), _resolve(length, style, isAcross));
            at = Next(at);
        }
    }

    // Of a list shorter than the text the last turn holds for the rest.
    private void PutTurns(XElement element, int start)
    {
        if ((string?)element.Attribute("rotate") is not { } list) return;
        var turns = new List<double>();
        foreach (var part in ListOf(list))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var turn) || !double.IsFinite(turn)) break;
            turns.Add(turn);
        }
        if (turns.Count == 0) return;
        var index = 0;
        for (var at = start; at < _text.Length; at = Next(at), index++) Turns.TryAdd(at, turns[Math.Min(index, turns.Count - 1)]);
    }

    private static string[] ListOf(string text) => text.Split([',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private int Next(int at) => char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1]) ? at + 2 : at + 1;

    private void Append(string characters, XElement element, SvgStyle style, string? language, bool keeps)
    {
        _keepsSpaces = keeps;
        var start = _text.Length;
        for (var i = 0; i < characters.Length; i++)
        {
            if (_text.Length >= _most)
            {
                _report(element, $"more than {_most} characters of text");
                break;
            }
            // Separators of lines and paragraphs, too, are white space here: a text element is one line.
            var c = char.IsControl(characters[i]) || characters[i] is '\u2028' or '\u2029' ? ' ' : characters[i];
            if (c != ' ' || keeps)
            {
                _text.Append(c);
                continue;
            }
            var next = characters.AsSpan(i).TrimStart(" \t\r\n");
            var space = characters.AsSpan(i, characters.Length - i - next.Length);
            i += Math.Max(space.Length, 1) - 1;
            if (_text.Length == 0 || _text[^1] == ' ') continue;
            // The end of a line of the file between two Han characters is no space (PL-06).
            if (space.Contains('\n') && !next.IsEmpty && IsWide(_text[^1]) && IsWide(next[0])) continue;
            _text.Append(' ');
        }
        if (_text.Length > start) Stretches.Add(new(start, element, style, language, [.. _elements]) { End = _text.Length, Path = _path });
    }

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' or >= '\uD840' and <= '\uD88F';

    private static string? LanguageOf(XElement element) => (string?)element.Attribute(Language) ?? (string?)element.Attribute("lang");
}
