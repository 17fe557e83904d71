using System.Xml;
using System.Xml.Linq;

namespace PosterKit.Svg;

/// <summary>The part of a selector that one element must meet: "rect.frame#a[x='1']:first-child".</summary>
internal sealed class SvgCompound
{
    private string? _type;
    private string? _id;
    private bool _isFirstChild;
    private bool _isRoot;
    private readonly List<string> _classes = [];
    private readonly List<(string Name, char Kind, string Value)> _attributes = [];

    /// <summary>Weight in the cascade.</summary>
    public int Specificity => (_id is null ? 0 : 10_000) + (_classes.Count + _attributes.Count + (_isFirstChild ? 1 : 0) + (_isRoot ? 1 : 0)) * 100 + (_type is null ? 0 : 1);

    /// <summary>Reads a compound; null where it holds what is not known.</summary>
    public static SvgCompound? Parse(string text)
    {
        var compound = new SvgCompound();
        var at = 0;
        while (at < text.Length)
        {
            var kind = text[at];
            if (kind == '[')
            {
                var close = text.IndexOf(']', at);
                if (close < 0 || !compound.AddAttribute(text[(at + 1)..close])) return null;
                at = close + 1;
                continue;
            }
            var start = kind is '.' or '#' or ':' ? at + 1 : at;
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
            else if (kind == ':' && name == "first-child") compound._isFirstChild = true;
            else if (kind == ':' && name == "root") compound._isRoot = true;
            else if (at == 0 && kind != ':') compound._type = name;
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
        if (_isRoot && element.Parent is not null) return false;
        if (_isFirstChild && element.Parent?.Elements().First() != element) return false;
        if (_classes.Count > 0)
        {
            if ((string?)element.Attribute("class") is not { } classes) return false;
            foreach (var name in _classes)
            {
                if (!HasWord(classes, name)) return false;
            }
        }
        foreach (var (name, kind, value) in _attributes)
        {
            if ((string?)element.Attribute(name) is not { } actual || !Fits(actual, kind, value)) return false;
        }
        return true;
    }

    // name, name=value, and ~= |= ^= $= *= (Selectors 4 section 6).
    private bool AddAttribute(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            _attributes.Add((text.Trim(), '\0', ""));
            return IsName(text.Trim());
        }
        var kind = equals > 0 && text[equals - 1] is '~' or '|' or '^' or '$' or '*' ? text[equals - 1] : '=';
        var name = text[..(kind == '=' ? equals : equals - 1)].Trim();
        if (!IsName(name)) return false;
        _attributes.Add((name, kind, text[(equals + 1)..].Trim().Trim('"', '\'')));
        return true;
    }

    private static bool IsName(string text) => XmlReader.IsName(text) && !text.Contains(':', StringComparison.Ordinal);

    private static bool Fits(string actual, char kind, string value) => kind switch
    {
        '\0' => true,
        '~' => HasWord(actual, value),
        '|' => actual == value || actual.StartsWith(value + "-", StringComparison.Ordinal),
        '^' => value.Length > 0 && actual.StartsWith(value, StringComparison.Ordinal),
        '$' => value.Length > 0 && actual.EndsWith(value, StringComparison.Ordinal),
        '*' => value.Length > 0 && actual.Contains(value, StringComparison.Ordinal),
        _ => actual == value,
    };

    private static bool HasWord(string list, string word)
    {
        for (var at = list.IndexOf(word, StringComparison.Ordinal); at >= 0 && word.Length > 0; at = list.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || char.IsWhiteSpace(list[at - 1])) && (at + word.Length == list.Length || char.IsWhiteSpace(list[at + word.Length]))) return true;
        }
        return false;
    }
}
