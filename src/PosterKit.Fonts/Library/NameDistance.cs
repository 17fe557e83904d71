namespace PosterKit.Fonts.Library;

/// <summary>How far a name is from what somebody wrote, in edits; letter case, spaces and hyphens do not count.</summary>
internal static class NameDistance
{
    /// <summary>
    /// Insertions, removals, replacements and swaps of neighbours; 0 for the same name. Of two names as far, the one that begins more
    /// alike is nearer.
    /// </summary>
    public static double Between(string a, string b)
    {
        const double PrefixWeight = 1e-4;
        var (x, y) = (Fold(a), Fold(b));
        var edits = Edits(x, y);
        if (edits == 0) return 0;
        // A name that begins with, or goes on from, the other is nearer than its length tells: "Noto Serif" for "Noto Serif CJK".
        var common = x.AsSpan().CommonPrefixLength(y);
        if (common > 2 && common == Math.Min(x.Length, y.Length)) edits = Math.Min(edits, 2);
        return edits - PrefixWeight * common;
    }

    /// <summary>Optimal string alignment distance.</summary>
    public static int Edits(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        var next = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) current[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                next[j] = Math.Min(Math.Min(next[j - 1], current[j]) + 1, current[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) next[j] = Math.Min(next[j], previous[j - 2] + 1);
            }
            (previous, current, next) = (current, next, previous);
        }
        return current[b.Length];
    }

    private static string Fold(string name) =>
        string.Concat(name.Where(c => c is not (' ' or '-' or '_' or '\u3000' /* IDEOGRAPHIC SPACE */)).Select(char.ToLowerInvariant).Take(128));
}
