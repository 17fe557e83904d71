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
    public sealed record Stretch(int Start, XElement Element, SvgStyle Style, string? Language)
    {
        /// <summary>Index after the last.</summary>
        public int End { get; set; }
    }

    private static readonly XName Space = XNamespace.Xml + "space";
    private static readonly XName Language = XNamespace.Xml + "lang";

    private readonly StringBuilder _text = new();
    private readonly SvgStyleSheet _sheet;
    private readonly Action<XElement, string> _report;
    private readonly int _most;
    private bool _keepsSpaces;

    private SvgText(SvgStyleSheet sheet, Action<XElement, string> report, int most) => (_sheet, _report, _most) = (sheet, report, most);

    /// <summary>All characters, white space collapsed.</summary>
    public string Characters { get; private set; } = "";

    /// <summary>What they look like; joined, all of them.</summary>
    public List<Stretch> Stretches { get; } = [];

    /// <summary>Places and shifts by the index of the character that they are for.</summary>
    public Dictionary<int, SvgTextPlace> Places { get; } = [];

    /// <summary>Reads a text element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="style">Its style.</param>
    /// <param name="sheet">For those inside.</param>
    /// <param name="resolve">A length of an element in user units; true: across, false: down.</param>
    /// <param name="report">Gets what is not drawn.</param>
    /// <param name="most">Most characters that are read.</param>
    public static SvgText Read(XElement element, SvgStyle style, SvgStyleSheet sheet, Func<SvgLength, SvgStyle, bool, double> resolve, Action<XElement, string> report, int most)
    {
        var text = new SvgText(sheet, report, most);
        var language = element.AncestorsAndSelf().Select(LanguageOf).FirstOrDefault(tag => tag is { Length: > 0 });
        var keeps = element.AncestorsAndSelf().Select(ancestor => (string?)ancestor.Attribute(Space)).FirstOrDefault(value => value is not null) == "preserve";
        text.Walk(element, style, language, keeps, resolve);
        var end = text._text.Length;
        if (!text._keepsSpaces && end > 0 && text._text[end - 1] == ' ') text._text.Length = --end;
        text.Characters = text._text.ToString();
        foreach (var stretch in text.Stretches) stretch.End = Math.Min(stretch.End, end);
        text.Stretches.RemoveAll(stretch => stretch.Start >= stretch.End);
        return text;
    }

    private void Walk(XElement element, SvgStyle style, string? language, bool keeps, Func<SvgLength, SvgStyle, bool, double> resolve)
    {
        var start = _text.Length;
        foreach (var unsupported in (ReadOnlySpan<string>)["textLength", "rotate"])
        {
            if ((string?)element.Attribute(unsupported) is { } value && value.Trim() is not ("" or "0")) _report(element, unsupported);
        }
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText characters:
                    Append(characters.Value, element, style, language, keeps);
                    break;
                case XElement { Name.LocalName: "tspan" or "a" } child:
                    var childStyle = style.Child(child, _sheet);
                    if (childStyle["display"] == "none") break;
                    var own = (string?)child.Attribute(Space);
                    Walk(child, childStyle, LanguageOf(child) ?? language, own is null ? keeps : own == "preserve", resolve);
                    break;
                case XElement { Name.LocalName: not ("title" or "desc" or "metadata") } other:
                    _report(other, other.Name.LocalName);
                    break;
            }
        }
        // Those inside have put their own places: they weigh more.
        Put(element, "x", start, style, true, resolve, (place, value) => place with { X = place.X ?? value });
        Put(element, "y", start, style, false, resolve, (place, value) => place with { Y = place.Y ?? value });
        Put(element, "dx", start, style, true, resolve, (place, value) => place with { Dx = place.Dx ?? value });
        Put(element, "dy", start, style, false, resolve, (place, value) => place with { Dy = place.Dy ?? value });
    }

    private void Put(
        XElement element, string attribute, int start, SvgStyle style, bool isAcross, Func<SvgLength, SvgStyle, bool, double> resolve, Func<SvgTextPlace, double, SvgTextPlace> put)
    {
        if ((string?)element.Attribute(attribute) is not { } list) return;
        var at = start;
        foreach (var part in list.Split([',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (at >= _text.Length || SvgLength.Parse(part) is not { } length) return;
            Places[at] = put(Places.GetValueOrDefault(at), resolve(length, style, isAcross));
            at += char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1]) ? 2 : 1;
        }
    }

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
        if (_text.Length > start) Stretches.Add(new(start, element, style, language) { End = _text.Length });
    }

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' or >= '\uD840' and <= '\uD88F';

    private static string? LanguageOf(XElement element) => (string?)element.Attribute(Language) ?? (string?)element.Attribute("lang");
}
