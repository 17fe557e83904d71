using System.Xml.Linq;

namespace PosterKit.Svg;

/// <summary>The part of a selector that one element must meet: "rect.frame#a".</summary>
internal sealed class SvgCompound
{
    private string? _type;
    private string? _id;
    private readonly List<string> _classes = [];

    /// <summary>Weight in the cascade.</summary>
    public int Specificity => (_id is null ? 0 : 10_000) + _classes.Count * 100 + (_type is null ? 0 : 1);

    /// <summary>Reads a compound; null where it holds what is not known.</summary>
    public static SvgCompound? Parse(string text)
    {
        var compound = new SvgCompound();
        var at = 0;
        while (at < text.Length)
        {
            var kind = text[at];
            var start = kind is '.' or '#' ? at + 1 : at;
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' || text[end] > 0x7F)) end++;
            var name = text[start..end];
            if (kind == '*' && end == at)
            {
                at++;
                continue;
            }
            if (name.Length == 0) return null;
            if (kind == '.') compound._classes.Add(name);
            else if (kind == '#') compound._id = name;
            else if (at == 0) compound._type = name;
            else return null;
            at = end;
        }
        return compound;
    }

    /// <summary>True where the element meets every part.</summary>
    public bool Matches(XElement element)
    {
        if (_type is not null && element.Name.LocalName != _type) return false;
        if (_id is not null && (string?)element.Attribute("id") != _id) return false;
        if (_classes.Count == 0) return true;
        var classes = ((string?)element.Attribute("class") ?? "").Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return _classes.TrueForAll(name => classes.Contains(name));
    }
}
