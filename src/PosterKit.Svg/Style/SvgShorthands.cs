namespace PosterKit.Svg;

/// <summary>Declarations as the properties that are read: the shorthands "marker" and "font" taken apart, others as they are.</summary>
internal static class SvgShorthands
{
    private static readonly string[] SizeWords = ["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "larger", "smaller"];

    /// <summary>Calls back for each property that a declaration sets; what is not read is passed over.</summary>
    public static void Expand(string name, string value, Action<int, string> set)
    {
        switch (name)
        {
            case "marker":
                foreach (var part in (ReadOnlySpan<string>)["marker-start", "marker-mid", "marker-end"]) set(SvgProperties.Find(part), value);
                break;
            case "font":
                ExpandFont(value, set);
                break;
            default:
                if (SvgProperties.Find(name) is >= 0 and var property) set(property, value);
                break;
        }
    }

    // [style || variant || weight || stretch] size[/line-height] family (CSS Fonts 4 section 2.7); what is not said is reset.
    private static void ExpandFont(string value, Action<int, string> set)
    {
        var rest = value.AsSpan().Trim();
        string style = "normal", weight = "normal", variant = "normal", stretch = "normal";
        while (true)
        {
            var end = rest.IndexOfAny(" \t\r\n");
            var word = (end < 0 ? rest : rest[..end]).ToString();
            var after = end < 0 ? default : rest[end..].TrimStart();
            if (word is "italic" or "oblique") style = word;
            else if (word is "bold" or "bolder" or "lighter" || SvgLength.Parse(word) is { Unit: "", Value: >= 1 and <= 1000 }) weight = word;
            else if (word is "small-caps") variant = word;
            else if (word.EndsWith("condensed", StringComparison.Ordinal) || word.EndsWith("expanded", StringComparison.Ordinal)) stretch = word;
            else if (word is not "normal")
            {
                var slash = word.IndexOf('/', StringComparison.Ordinal);
                var size = slash < 0 ? word : word[..slash];
                if (after.IsEmpty || Array.IndexOf(SizeWords, size) < 0 && SvgLength.Parse(size) is null) return;
                set(SvgProperties.Find("font-style"), style);
                set(SvgProperties.Find("font-variant"), variant);
                set(SvgProperties.Find("font-weight"), weight);
                set(SvgProperties.Find("font-stretch"), stretch);
                set(SvgProperties.Find("font-size"), size);
                set(SvgProperties.Find("font-family"), after.ToString());
                set(SvgProperties.Find("font-kerning"), "auto");
                return;
            }
            if (after.IsEmpty) return;
            rest = after;
        }
    }
}
