namespace PosterKit.Typesetting;

/// <summary>
/// PL-04: the last line of several holds at least so many ideographs, or a Latin word or number. It is mended by ending the line before it
/// earlier, at an allowed break.
/// </summary>
internal static class LastLineRule
{
    /// <summary>Mends the last two lines of a segment, or leaves them.</summary>
    /// <param name="paragraph">What the lines are made of.</param>
    /// <param name="request">How they were fitted.</param>
    /// <param name="lines">The last one ends the segment.</param>
    /// <param name="segment">Index of the segment's first line.</param>
    public static void Apply(LineMeasure paragraph, in FitRequest request, List<FittedLine> lines, int segment)
    {
        if (lines.Count - segment < 2 || IsLongEnough(paragraph, request, lines[^1])) return;
        var (previous, last) = (lines[^2], lines[^1]);
        var candidates = new LineCandidates(paragraph, request, previous.Start, lines.Count - 2);
        var ideographs = Count(paragraph, last.Start, last.End, out _);
        var phrasesOnly = paragraph.HasPhrases && !previous.Is(LineTraits.SplitsPhrase);
        for (var end = last.Start - 1; end > previous.Start; end--)
        {
            ideographs += Count(paragraph, end, end + 1, out var isWord);
            if (ideographs < request.MinLastLine && !isWord) continue;
            if (!paragraph.CanEndAt(end) || (phrasesOnly && !paragraph[end - 1].Is(ClusterFlags.PhraseEnd)) || !candidates.Fits(end)) continue;
            var moved = GreedyFitter.FitLine(paragraph, request, end, lines.Count - 1);
            if (!moved.Is(LineTraits.Last)) return;
            lines[^2] = candidates.Make(end, paragraph.HasPhrases && !paragraph[end - 1].Is(ClusterFlags.PhraseEnd) ? LineTraits.SplitsPhrase : LineTraits.None);
            lines[^1] = moved;
            return;
        }
    }

    /// <summary>True where a line is long enough to be the last one.</summary>
    public static bool IsLongEnough(LineMeasure paragraph, in FitRequest request, in FittedLine last)
    {
        if (request.MinLastLine <= 1) return true;
        return Count(paragraph, last.Start, last.End, out var hasWord) >= request.MinLastLine || hasWord;
    }

    private static int Count(LineMeasure paragraph, int start, int end, out bool hasWord)
    {
        hasWord = false;
        var ideographs = 0;
        for (var i = start; i < end; i++)
        {
            if (paragraph[i].Is(ClusterFlags.Ideograph)) ideographs++;
            hasWord |= paragraph[i].Is(ClusterFlags.Word);
        }
        return ideographs;
    }
}
