namespace PosterKit.Svg;

/// <summary>Reads "name: value; name: value" as a style attribute or a rule's block holds it.</summary>
internal static class SvgDeclarations
{
    /// <summary>Calls back for each declaration; comments are passed over, broken declarations too.</summary>
    public static void Parse(string text, Action<string, string, bool> declare)
    {
        text = StripComments(text);
        foreach (var part in text.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var name = part[..colon].Trim();
            // The author's own properties mean what they are spelt; those of CSS may be spelt in any case.
            if (!name.StartsWith("--", StringComparison.Ordinal)) name = name.ToLowerInvariant();
            var value = part[(colon + 1)..].Trim();
            var important = value.EndsWith("!important", StringComparison.OrdinalIgnoreCase);
            if (important) value = value[..^"!important".Length].TrimEnd();
            if (name.Length > 0 && value.Length > 0) declare(name, value, important);
        }
    }

    /// <summary>The text without its /* comments */; an unclosed one goes to the end.</summary>
    public static string StripComments(string text)
    {
        var start = text.IndexOf("/*", StringComparison.Ordinal);
        if (start < 0) return text;
        var kept = new System.Text.StringBuilder();
        var at = 0;
        while (start >= 0)
        {
            kept.Append(text, at, start - at).Append(' ');
            var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            if (end < 0) return kept.ToString();
            at = end + 2;
            start = text.IndexOf("/*", at, StringComparison.Ordinal);
        }
        return kept.Append(text, at, text.Length - at).ToString();
    }
}
