namespace PosterKit.Foundation;

/// <summary>Finds the name that was likely meant: "did you mean".</summary>
public static class NearestName
{
    // Longer names are not compared: no name of ours comes near, and the time grows with the square.
    private const int LongestCompared = 64;

    /// <summary>The candidate nearest to a wrong name, by edits (a letter added, dropped, changed, or two swapped), in any case.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What might have been meant; of equals the first wins.</param>
    /// <returns>Null where nothing is near: more than a third of the letters, and more than one, would have to change.</returns>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestCompared) return null;
        string? best = null;
        var bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance) continue;
            var distance = Distance(name, candidate);
            // A name of one or two letters is near to everything of its length.
            if (distance >= bestDistance || distance >= Math.Max(name.Length, candidate.Length)) continue;
            (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    // Optimal string alignment: Levenshtein, and a swap of neighbours costs one.
    private static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var isSame = Fold(a[i - 1]) == Fold(b[j - 1]);
                var cost = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && Fold(a[i - 1]) == Fold(b[j - 2]) && Fold(a[i - 2]) == Fold(b[j - 1]))
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                current[j] = cost;
            }
            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return last[b.Length];
    }

    // `punctuationWidth`, `punctuation_width` and `punctuation-width` are one name to a reader.
    private static char Fold(char c) => c == '_' ? '-' : char.ToLowerInvariant(c);
}
