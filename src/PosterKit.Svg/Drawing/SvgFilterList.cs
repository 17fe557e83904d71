namespace PosterKit.Svg;

/// <summary>The value of the filter property: "url(#a) blur(2px) drop-shadow(1px 1px red)".</summary>
internal static class SvgFilterList
{
    /// <summary>The functions, each with what stands in its brackets; null where the list cannot be read.</summary>
    public static List<(string Name, string Arguments)>? Parse(string value)
    {
        var parts = new List<(string, string)>();
        var at = 0;
        while (true)
        {
            while (at < value.Length && char.IsWhiteSpace(value[at])) at++;
            if (at == value.Length) return parts.Count > 0 ? parts : null;
            var open = value.IndexOf('(', at);
            if (open < 0) return null;
            var name = value[at..open].Trim().ToLowerInvariant();
            var depth = 0;
            var end = open;
            for (; end < value.Length; end++)
            {
                if (value[end] == '(') depth++;
                if (value[end] == ')' && --depth == 0) break;
            }
            if (end == value.Length || name.Length == 0) return null;
            parts.Add((name, value[(open + 1)..end].Trim()));
            at = end + 1;
        }
    }
}
