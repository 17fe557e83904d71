using System.Xml.Linq;

namespace PosterKit.Svg;

/// <summary>A selector of a style sheet: compounds of type, #id, .class and [attribute], joined by descendant or child combinators.</summary>
internal sealed class SvgSelector
{
    private readonly List<(SvgCompound Compound, bool IsChild)> _parts = [];

    /// <summary>Weight in the cascade (Selectors 4 section 17): ids, then classes and attributes, then types.</summary>
    public int Specificity { get; private set; }

    /// <summary>Reads one selector; null where it holds what is not known (pseudo-classes, sibling combinators).</summary>
    public static SvgSelector? Parse(string text)
    {
        var selector = new SvgSelector();
        var isChild = false;
        foreach (var token in text.Replace(">", " > ", StringComparison.Ordinal).Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (token == ">")
            {
                isChild = true;
                continue;
            }
            if (SvgCompound.Parse(token) is not { } compound) return null;
            selector._parts.Add((compound, isChild));
            selector.Specificity += compound.Specificity;
            isChild = false;
        }
        return selector._parts.Count == 0 || isChild ? null : selector;
    }

    /// <summary>True where the selector matches an element.</summary>
    public bool Matches(XElement element) => Matches(element, _parts.Count - 1);

    private bool Matches(XElement element, int part)
    {
        if (!_parts[part].Compound.Matches(element)) return false;
        if (part == 0) return true;
        for (var ancestor = element.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (Matches(ancestor, part - 1)) return true;
            if (_parts[part].IsChild) return false;
        }
        return false;
    }
}
