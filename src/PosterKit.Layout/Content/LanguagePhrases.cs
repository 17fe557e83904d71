using System.Globalization;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Where the phrases of a paragraph begin that the author marked in several languages, so that all of them break at the same points (BI-04).</summary>
internal static class LanguagePhrases
{
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>Cuts a paragraph into phrases.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="phrases">The phrases of its language in their order; empty: the author's U+200B parts them.</param>
    /// <param name="next">The first phrase that is not found yet; moved on.</param>
    /// <returns>UTF-16 indices at which the second phrase and those after it begin, ascending.</returns>
    public static List<int> FindStarts(string text, ReadOnlySpan<string> phrases, ref int next)
    {
        var starts = new List<int>();
        if (phrases.IsEmpty)
        {
            for (var at = text.IndexOf(ZeroWidthSpace); at >= 0 && at + 1 < text.Length; at = text.IndexOf(ZeroWidthSpace, at + 1)) starts.Add(at + 1);
            return starts;
        }
        for (int from = 0, first = next; next < phrases.Length; next++)
        {
            var at = text.IndexOf(phrases[next], from, StringComparison.Ordinal);
            if (at < 0) break;
            if (next > first && BeforeOpening(text, at, from) is var start && start > 0) starts.Add(start);
            from = at + phrases[next].Length;
        }
        return starts;
    }

    // An opening quote or bracket goes with the phrase that it opens.
    private static int BeforeOpening(string text, int at, int least)
    {
        while (at > least && char.GetUnicodeCategory(text[at - 1]) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation) at--;
        return at;
    }
}
