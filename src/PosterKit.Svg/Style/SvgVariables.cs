using System.Text;

namespace PosterKit.Svg;

/// <summary>Puts values in the place of "var(--name, fallback)" (CSS Custom Properties 1 section 3).</summary>
/// <param name="find">The value of a property of the author's own; null: it has none.</param>
internal sealed class SvgVariables(Func<string, string?> find)
{
    // Values that refer to values grow by a power with each level: so many references are followed for one value.
    private const int DeepestReference = 12;
    private const int MostReferences = 50;
    private const int LongestValue = 4000;

    private int _followed;

    /// <summary>True for a value with something to be put in.</summary>
    public static bool IsIn(string value) => value.Contains("var(", StringComparison.Ordinal);

    /// <summary>The value with all references followed; null where one leads nowhere, and has no fallback.</summary>
    public string? Substitute(string value) => Substitute(value, 0);

    private string? Substitute(string value, int depth)
    {
        if (depth > DeepestReference) return null;
        var result = new StringBuilder();
        for (var at = 0; ;)
        {
            var start = value.IndexOf("var(", at, StringComparison.Ordinal);
            if (start < 0) return result.Append(value, at, value.Length - at).Length <= LongestValue ? result.ToString() : null;
            var end = CloseOf(value, start + 3);
            if (end < 0 || ++_followed > MostReferences) return null;
            var inside = value[(start + 4)..end];
            var comma = inside.IndexOf(',', StringComparison.Ordinal);
            var found = find((comma < 0 ? inside : inside[..comma]).Trim()) ?? (comma < 0 ? null : inside[(comma + 1)..].Trim());
            if (found is null || (IsIn(found) ? Substitute(found, depth + 1) : found) is not { } put) return null;
            result.Append(value, at, start - at).Append(put);
            if (result.Length > LongestValue) return null;
            at = end + 1;
        }
    }

    // The bracket that closes the one at a place; -1: none does.
    private static int CloseOf(string value, int open)
    {
        var depth = 0;
        for (var i = open; i < value.Length; i++)
        {
            if (value[i] == '(') depth++;
            if (value[i] == ')' && --depth == 0) return i;
        }
        return -1;
    }
}
