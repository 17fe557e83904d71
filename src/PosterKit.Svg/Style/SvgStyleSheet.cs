using System.Xml.Linq;

namespace PosterKit.Svg;

/// <summary>The rules of all style elements of a document, in their order.</summary>
internal sealed class SvgStyleSheet
{
    // Each rule is tried on each element: more than this many pairs is an attack.
    private const int MostRules = 20_000;

    // No theme has more.
    private const int MostCustom = 5000;

    private readonly List<(SvgSelector Selector, List<(int Property, string Value, bool IsImportant)> Block)> _rules = [];

    // The author's own properties, "--brand", by their names: numbers below zero.
    private readonly Dictionary<string, int> _custom = new(StringComparer.Ordinal);

    // Filled anew for each element.
    private readonly List<(int Property, string Value)> _result = [];
    private readonly List<int> _important = [];

    /// <summary>Adds the rules of a style sheet. At-rules and selectors that are not known are passed over, as CSS asks.</summary>
    public void Add(string css)
    {
        css = SvgDeclarations.StripComments(css);
        var at = 0;
        while (at < css.Length && _rules.Count < MostRules)
        {
            var open = css.IndexOf('{', at);
            if (open < 0) break;
            var prelude = css[at..open].Trim();
            if (prelude.StartsWith('@'))
            {
                at = SkipAtRule(css, at, open);
                continue;
            }
            var close = css.IndexOf('}', open);
            if (close < 0) close = css.Length;
            var block = new List<(int, string, bool)>();
            SvgDeclarations.Parse(css[(open + 1)..close], (name, value, important) => Expand(name, value, (property, part) => block.Add((property, part, important))));
            foreach (var text in prelude.Split(','))
            {
                if (SvgSelector.Parse(text.Trim()) is { } selector) _rules.Add((selector, block));
            }
            at = close + 1;
        }
        // Stable: of equal weight the later rule wins.
        var sorted = _rules.OrderBy(rule => rule.Selector.Specificity).ToList();
        _rules.Clear();
        _rules.AddRange(sorted);
    }

    /// <summary>
    /// The declarations for an element, of one property the last one counts: presentation attributes, then rules, then the style attribute;
    /// important ones win. The list holds until the next call. Numbers below zero are properties of the author's own.
    /// </summary>
    public List<(int Property, string Value)> Cascade(XElement element)
    {
        _result.Clear();
        _important.Clear();
        for (var attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name.NamespaceName.Length == 0 && SvgProperties.IsPresentationAttribute(attribute.Name.LocalName)
                && SvgProperties.Find(attribute.Name.LocalName) is >= 0 and var property) _result.Add((property, attribute.Value.Trim()));
        }
        foreach (var (selector, block) in _rules)
        {
            if (!selector.Matches(element)) continue;
            foreach (var (property, value, isImportant) in block) Set(property, value, isImportant);
        }
        if ((string?)element.Attribute("style") is { } style)
            SvgDeclarations.Parse(style, (name, value, isImportant) => Expand(name, value, (property, part) => Set(property, part, isImportant)));
        return _result;

        void Set(int property, string value, bool isImportant)
        {
            if (_important.Contains(property) && !isImportant) return;
            if (isImportant) _important.Add(property);
            _result.Add((property, value));
        }
    }

    /// <summary>The number of a property of the author's own; 0: none has this name.</summary>
    public int FindCustom(string name) => _custom.GetValueOrDefault(name);

    private void Expand(string name, string value, Action<int, string> set)
    {
        if (!name.StartsWith("--", StringComparison.Ordinal))
        {
            SvgShorthands.Expand(name, value, set);
            return;
        }
        if (!_custom.TryGetValue(name, out var number) && _custom.Count < MostCustom) _custom.Add(name, number = -1 - _custom.Count);
        if (number < 0) set(number, value);
    }

    private static int SkipAtRule(string css, int at, int open)
    {
        var semicolon = css.IndexOf(';', at);
        if (semicolon >= 0 && semicolon < open) return semicolon + 1;
        var depth = 0;
        for (var i = open; i < css.Length; i++)
        {
            if (css[i] == '{') depth++;
            if (css[i] == '}' && --depth == 0) return i + 1;
        }
        return css.Length;
    }
}
