using System.Xml.Linq;

namespace PosterKit.Svg;

/// <summary>A selector of a style sheet: compounds joined by descendant, child or next-sibling combinators.</summary>
internal sealed class SvgSelector
{
    // A selector with more parts than this comes from no drawing program; each part is looked for from every ancestor.
    private const int MostParts = 12;

    private readonly List<(SvgCompound Compound, char Combinator)> _parts = [];

    /// <summary>Weight in the cascade (Selectors 4 section 17): ids, then classes and attributes, then types.</summary>
    public int Specificity { get; private set; }

    /// <summary>Reads one selector; null where it holds what is not known.</summary>
    public static SvgSelector? Parse(string text)
    {
        var selector = new SvgSelector();
        var combinator = ' ';
        foreach (var token in Tokens(text))
        {
            if (token is ">" or "+")
            {
                if (combinator != ' ' || selector._parts.Count == 0) return null;
                combinator = token[0];
                continue;
            }
            if (SvgCompound.Parse(token) is not { } compound) return null;
            selector._parts.Add((compound, combinator));
            selector.Specificity += compound.Specificity;
            combinator = ' ';
        }
        return selector._parts.Count is 0 or > MostParts || combinator != ' ' ? null : selector;
    }

    /// <summary>True where the selector matches an element.</summary>
    public bool Matches(XElement element)
    {
        var last = _parts.Count - 1;
        return _parts[last].Compound.Matches(element) && MatchesBefore(element, last);
    }

    // The part before, left of an element that met a part. Only what stands between two descendant combinators is tried again further up:
    // where a part and all before it fail from one ancestor on, they fail from those above it too.
    private bool MatchesBefore(XElement element, int part)
    {
        while (part > 0)
        {
            var combinator = _parts[part].Combinator;
            var before = _parts[part - 1].Compound;
            if (combinator == ' ')
            {
                for (var ancestor = element.Parent; ancestor is not null; ancestor = ancestor.Parent)
                {
                    if (before.Matches(ancestor) && Run(ancestor, part - 1, out var top, out var next)) return next == 0 || MatchesBefore(top, next);
                }
                return false;
            }
            if (!Run(element, part, out var place, out var rest)) return false;
            (element, part) = (place, rest);
        }
        return true;
    }

    // Follows the combinators that name one element each: up to the first descendant combinator.
    private bool Run(XElement element, int part, out XElement top, out int rest)
    {
        (top, rest) = (element, part);
        while (rest > 0 && _parts[rest].Combinator != ' ')
        {
            var next = _parts[rest].Combinator == '>' ? top.Parent : Previous(top);
            if (next is null || !_parts[rest - 1].Compound.Matches(next)) return false;
            (top, rest) = (next, rest - 1);
        }
        return true;
    }

    private static XElement? Previous(XElement element)
    {
        var node = element.PreviousNode;
        while (node is not null and not XElement) node = node.PreviousNode;
        return (XElement?)node;
    }

    // Compounds and combinators; what stands in square brackets is part of its compound.
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (c == '[') depth++;
            if (c == ']') depth--;
            if (depth > 0 && i < text.Length || c is not (' ' or '\t' or '\n' or '\r' or '\f' or '>' or '+')) continue;
            if (i > start) tokens.Add(text[start..i]);
            if (c is '>' or '+') tokens.Add(c.ToString());
            start = i + 1;
        }
        return tokens;
    }
}
