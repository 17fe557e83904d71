using System.Xml.Linq;

namespace PosterKit.Svg;

/// <summary>The rules of all style elements of a document, in their order.</summary>
internal sealed class SvgStyleSheet
{
    private readonly List<(SvgSelector Selector, Dictionary<string, (string Value, bool IsImportant)> Block)> _rules = [];

    /// <summary>Adds the rules of a style sheet. At-rules and selectors that are not known are passed over, as CSS asks.</summary>
    public void Add(string css)
    {
        css = SvgDeclarations.StripComments(css);
        var at = 0;
        while (at < css.Length)
        {
            var open = css.IndexOf('{', at);
            if (open < 0) return;
            var prelude = css[at..open].Trim();
            if (prelude.StartsWith('@'))
            {
                at = SkipAtRule(css, at, open);
                continue;
            }
            var close = css.IndexOf('}', open);
            if (close < 0) close = css.Length;
            var block = new Dictionary<string, (string, bool)>();
            SvgDeclarations.Parse(css[(open + 1)..close], (name, value, important) => block[name] = (value, important));
            foreach (var text in prelude.Split(','))
            {
                if (SvgSelector.Parse(text.Trim()) is { } selector) _rules.Add((selector, block));
            }
            at = close + 1;
        }
    }

    /// <summary>The declarations that win for an element: presentation attributes, then rules, then the style attribute; important ones last.</summary>
    public Dictionary<string, string> Cascade(XElement element)
    {
        var result = new Dictionary<string, string>();
        var important = new HashSet<string>();
        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name.NamespaceName.Length == 0 && SvgProperties.IsPresentationAttribute(attribute.Name.LocalName))
                result[attribute.Name.LocalName] = attribute.Value.Trim();
        }
        // OrderBy is stable: of equal weight the later rule wins.
        foreach (var (_, block) in _rules.Where(rule => rule.Selector.Matches(element)).OrderBy(rule => rule.Selector.Specificity))
        {
            foreach (var (name, (value, isImportant)) in block) Set(name, value, isImportant);
        }
        if ((string?)element.Attribute("style") is { } style) SvgDeclarations.Parse(style, Set);
        return result;

        void Set(string name, string value, bool isImportant)
        {
            if (important.Contains(name) && !isImportant) return;
            if (isImportant) important.Add(name);
            result[name] = value;
        }
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
