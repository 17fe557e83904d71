using System.Collections.Immutable;

namespace PosterKit.Typesetting;

/// <summary>
/// Finds where the phrases of a Chinese heading end, so that its lines end there (HD-03). It knows a list of words and what common single
/// characters do, and no more: where it is in doubt it joins, for a break inside a word reads worse than one that is not offered.
/// </summary>
/// <remarks>
/// Titles, quotations, names in Latin letters, and numbers with their measure words stay whole; particles and conjunctions end a phrase,
/// prepositions begin one; words of two characters pair up, and a row of four-character groups breaks between the groups.
/// </remarks>
public static class PhraseSegmenter
{
    /// <summary>Longer headings are broken like body text (HD-03).</summary>
    public const int LongestHeading = 40;

    // Latin words in a row that are a name rather than a text, in UTF-16 units.
    private const int LongestName = 16;

    /// <summary>The ends of the phrases.</summary>
    /// <param name="text">A heading in Chinese, simplified or traditional; Latin words in it stay whole.</param>
    /// <param name="kept">Words that are kept together besides: where one stands in the text, phrases begin and end with it.</param>
    /// <returns>Ascending UTF-16 indices, each after the last unit of a phrase; the end of the text is not among them.</returns>
    public static ImmutableArray<int> FindEnds(ReadOnlySpan<char> text, ReadOnlySpan<string> kept = default)
    {
        var tokens = PhraseTokenizer.Tokenize(text, kept);
        var ends = new bool[text.Length + 1];
        for (var start = 0; start < tokens.Count;)
        {
            var end = start + 1;
            while (end < tokens.Count && !IsBoundary(tokens, end)) end++;
            MarkClause(tokens, start, end, ends);
            if (end < tokens.Count) ends[tokens[end].Start] = true;
            start = end;
        }
        var result = ImmutableArray.CreateBuilder<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (ends[i]) result.Add(i);
        }
        return result.DrainToImmutable();
    }

    // Between two tokens where a phrase ends whatever the words are.
    private static bool IsBoundary(List<PhraseToken> tokens, int index)
    {
        var (before, after) = (tokens[index - 1], tokens[index]);
        if (after.Kind is PhraseTokenKind.Mark or PhraseTokenKind.Close or PhraseTokenKind.Space) return false;
        if (before.Kind == PhraseTokenKind.Open) return false;
        if (before.Kind is PhraseTokenKind.Mark or PhraseTokenKind.Named || after.Kind == PhraseTokenKind.Named) return true;
        if (before.Kind == PhraseTokenKind.Close) return after.Kind is not (PhraseTokenKind.Particle or PhraseTokenKind.Suffix or PhraseTokenKind.Conjunction);
        if (before.Kind == PhraseTokenKind.Dash) return after.Kind != PhraseTokenKind.Dash;
        if (before.Kind != PhraseTokenKind.Space) return after.Kind == PhraseTokenKind.Dash;
        var word = index >= 2 ? tokens[index - 2] : default;
        if (word.Kind == PhraseTokenKind.Latin && after.Kind == PhraseTokenKind.Latin) return !IsShortName(tokens, index);
        return !IsShortLatin(word) && !IsShortLatin(after);
    }

    // AI 時代: a few letters are part of the Han word beside them.
    private static bool IsShortLatin(PhraseToken token) => token is { Kind: PhraseTokenKind.Latin, Length: <= 3 };

    private static bool IsShortName(List<PhraseToken> tokens, int index)
    {
        int start = index, end = index;
        while (start > 0 && tokens[start - 1].Kind is PhraseTokenKind.Latin or PhraseTokenKind.Space) start--;
        while (end + 1 < tokens.Count && tokens[end + 1].Kind is PhraseTokenKind.Latin or PhraseTokenKind.Space) end++;
        return tokens[end].End - tokens[start].Start <= LongestName;
    }

    private static void MarkClause(List<PhraseToken> tokens, int start, int end, bool[] ends)
    {
        if (MarkFours(tokens, start, end, ends)) return;
        for (var i = start + 1; i < end; i++)
        {
            if (CanPart(tokens, i, start, end)) ends[tokens[i].Start] = true;
        }
        JoinPairs(tokens, start, end, ends);
        JoinSingles(tokens, start, end, ends);
    }

    /// <summary>獨立自主相互理解高瞻遠矚互利共贏: groups of four characters in a row, with nothing between them.</summary>
    private static bool MarkFours(List<PhraseToken> tokens, int start, int end, bool[] ends)
    {
        while (end > start && tokens[end - 1].Kind is PhraseTokenKind.Mark or PhraseTokenKind.Close or PhraseTokenKind.Space) end--;
        if (end <= start) return false;
        var (from, to) = (tokens[start].Start, tokens[end - 1].End);
        var length = to - from;
        if (length < 8 || length % 4 != 0) return false;
        var known = 0;
        for (var i = start; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind is not (PhraseTokenKind.Word or PhraseTokenKind.Time or PhraseTokenKind.Count or PhraseTokenKind.Unknown or PhraseTokenKind.Prefix or PhraseTokenKind.Suffix))
                return false;
            var crosses = (token.Start - from) / 4 != (token.End - 1 - from) / 4;
            if (crosses && (token.Kind != PhraseTokenKind.Unknown || length < 12)) return false;
            if ((token.Start - from) % 4 == 0 && token.Kind == PhraseTokenKind.Suffix) return false;
            if ((token.End - from) % 4 == 0 && token.Kind == PhraseTokenKind.Prefix) return false;
            if (token.Kind is PhraseTokenKind.Word or PhraseTokenKind.Time or PhraseTokenKind.Count) known += token.Length;
        }
        if (known * 2 < length) return false;
        for (var at = from + 4; at < to; at += 4) ends[at] = true;
        return true;
    }

    /// <summary>True where a phrase may end before a token, as far as its neighbours tell.</summary>
    private static bool CanPart(List<PhraseToken> tokens, int index, int start, int end)
    {
        var (before, after) = (tokens[index - 1], tokens[index]);
        var canEnd = before.Kind switch
        {
            PhraseTokenKind.Word or PhraseTokenKind.Time or PhraseTokenKind.Particle or PhraseTokenKind.Kept => true,
            PhraseTokenKind.Suffix => index - 1 > start,
            PhraseTokenKind.Conjunction => index - 1 > start && tokens[index - 2].Kind is not PhraseTokenKind.Particle,
            PhraseTokenKind.Count => !(after.Kind is PhraseTokenKind.Word or PhraseTokenKind.Unknown && after.Length <= 2),
            PhraseTokenKind.Latin => !IsShortLatin(before),
            PhraseTokenKind.Unknown => before.Length >= 2,
            _ => false,
        };
        return canEnd && after.Kind switch
        {
            PhraseTokenKind.Word or PhraseTokenKind.Count or PhraseTokenKind.Kept or PhraseTokenKind.Open => true,
            PhraseTokenKind.Time => before.Kind is not PhraseTokenKind.Time,
            PhraseTokenKind.Latin => !IsShortLatin(after),
            PhraseTokenKind.Preposition or PhraseTokenKind.Prefix =>
                index + 1 < end && tokens[index + 1].Kind is not (PhraseTokenKind.Particle or PhraseTokenKind.Mark or PhraseTokenKind.Suffix or PhraseTokenKind.Joiner),
            PhraseTokenKind.Unknown => after.Length >= 2,
            _ => false,
        };
    }

    /// <summary>Two words of two characters read as one group of four; an odd one in the row leaves all as they are.</summary>
    private static void JoinPairs(List<PhraseToken> tokens, int start, int end, bool[] ends)
    {
        for (var i = start; i < end;)
        {
            var from = i;
            while (i < end && IsShortWord(tokens[i]) && (i == from || ends[tokens[i].Start])) i++;
            var isAlone = i >= end || ends[tokens[i].Start] || tokens[i].Kind is PhraseTokenKind.Mark or PhraseTokenKind.Close or PhraseTokenKind.Space;
            if ((i - from) % 2 == 0 && isAlone)
            {
                for (var k = from + 1; k < i; k += 2) ends[tokens[k].Start] = false;
            }
            if (i == from) i++;
        }
    }

    private static bool IsShortWord(PhraseToken token) => token is { Kind: PhraseTokenKind.Word, Length: 2 };

    /// <summary>One character is no phrase: it goes with what follows it, at the end of a clause with what is before it.</summary>
    private static void JoinSingles(List<PhraseToken> tokens, int start, int end, bool[] ends)
    {
        while (end > start + 1 && tokens[end - 1].Kind is PhraseTokenKind.Mark or PhraseTokenKind.Close or PhraseTokenKind.Space) end--;
        var (clause, clauseEnd) = (tokens[start].Start, tokens[end - 1].End);
        var phrase = clause;
        for (var at = clause + 1; at <= clauseEnd; at++)
        {
            if (at < clauseEnd && !ends[at]) continue;
            if (at - phrase > 1) phrase = at;
            else if (at < clauseEnd) ends[at] = false;
            else if (phrase > clause) ends[phrase] = false;
        }
    }
}
