namespace PosterKit.Typesetting;

/// <summary>
/// Chooses all line ends of a paragraph together so that the sum of their demerits is least (JU-05), after Knuth and Plass, "Breaking Paragraphs
/// into Lines" (1981): a line's badness is the cube of how far it is stretched or shrunk, its demerits are the square of that and its penalties.
/// </summary>
/// <remarks>
/// What Chinese adds: nearly every gap is an opportunity, and glue is that of JU-02 and JU-03. A segment that has a part longer than the
/// measure, or phrases to be kept, is left to greedy fitting, which has rules for both.
/// </remarks>
internal sealed class OptimalFitter : ILineFitter
{
    /// <summary>A gap between characters stretched by this many em is as bad as a word space stretched to its limit (JU-04).</summary>
    private const double OpenGapEm = 0.25;

    /// <summary>A ragged line this share of the measure short is as bad as a justified one stretched to its limits. Chosen by eye.</summary>
    private const double RaggedShare = 0.2;

    // Penalties are in the unit of badness: 100 is a line stretched to its limits. Chosen by eye.
    private const double LinePenalty = 10;
    private const double HyphenPenalty = 50;
    private const double ReluctantPenalty = 100;
    private const double ShortLastPenalty = 1_000;
    private const double ThinLastPenalty = 40;

    /// <summary>The same of Han alone: it decides between lines that are as good otherwise, and moves no line off its grid of whole characters.</summary>
    private const double ThinHanPenalty = 0.5;
    private const double WorstBadness = 100_000;

    /// <summary>HD-04, EN-06: a last line shorter than this share of the measure is thin.</summary>
    private const double ThinLastShare = 0.25;

    /// <summary>
    /// Lines that fill less than this share of the measure are left out at first: they are chosen only where nothing else is possible, and make half of all pairs.
    /// </summary>
    private const double LeastFullShare = 0.5;

    /// <summary>How many hyphenated lines may follow each other (EN-02): so many ways there are to end a line inside a word.</summary>
    private const int HyphenStates = HyphenLimits.MostHyphenatedLines;

    // Of a long paragraph; a longer one makes more.
    private const int LeastRoom = 2048;

    [ThreadStatic]
    private static double[]? s_demerits;

    [ThreadStatic]
    private static int[]? s_from;

    public static OptimalFitter Instance { get; } = new();

    public void Fit(LineMeasure paragraph, in FitRequest request, List<FittedLine> lines)
    {
        if (!double.IsFinite(request.Measure) || paragraph.Count == 0 || paragraph.HasPhrases)
        {
            GreedyFitter.Instance.Fit(paragraph, request, lines);
            return;
        }
        for (var start = request.First; start < paragraph.Count;)
        {
            var end = start + 1;
            while (end < paragraph.Count && !paragraph[end - 1].Is(ClusterFlags.MandatoryBreak)) end++;
            FitSegment(paragraph, request, start, end, lines);
            start = end;
        }
    }

    private static void FitSegment(LineMeasure paragraph, in FitRequest request, int start, int end, List<FittedLine> lines)
    {
        var length = (end - start + 1) * request.LineKinds * HyphenStates;
        // The thread's own: a pool of the framework for these types is compiled anew at every start of the program.
        if (s_demerits is not { } demerits || demerits.Length < length) s_demerits = demerits = new double[Math.Max(length, LeastRoom)];
        if (s_from is not { } from || from.Length < length) s_from = from = new int[demerits.Length];
        var atEnd = (end - start) * request.LineKinds * HyphenStates;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < length; i++) demerits[i] = double.PositiveInfinity;
            demerits[Math.Min(lines.Count, request.LineKinds - 1) * HyphenStates] = 0;
            FindBest(paragraph, request, start, end, lines.Count, pass == 0 ? LeastFullShare : 0, demerits, from);
            if (IsReached(demerits.AsSpan(atEnd, length - atEnd))) break;
        }
        var last = atEnd;
        // Of the ways to reach the end the best; without a drop cap there is one.
        for (var state = atEnd + HyphenStates; state < length; state += HyphenStates)
        {
            if (demerits[state] < demerits[last]) last = state;
        }
        if (double.IsPositiveInfinity(demerits[last])) GreedyFitter.FitSegment(paragraph, request, start, lines);
        else AddLines(paragraph, request, start, last, from, lines);
    }

    private static bool IsReached(ReadOnlySpan<double> atEnd)
    {
        foreach (var each in atEnd)
        {
            if (!double.IsPositiveInfinity(each)) return true;
        }
        return false;
    }

    /// <summary>
    /// For each opportunity the least demerits with which a line can end there, and where that line starts. An end inside a word is two of
    /// them: the first of a row of hyphens, and the second, after which there may be no third. The last line follows no hyphen (EN-02).
    /// Beside a drop cap each is as many as there are lines beside it, and one: their measures differ.
    /// </summary>
    /// <param name="paragraph">What the lines are made of.</param>
    /// <param name="request">How they are fitted.</param>
    /// <param name="start">First cluster of the segment.</param>
    /// <param name="end">After the last.</param>
    /// <param name="before">Lines of the paragraph before the segment.</param>
    /// <param name="leastFull">Share of the measure that every line but the last fills.</param>
    /// <param name="demerits">By state; the first of the segment is set.</param>
    /// <param name="from">Gets the state before each.</param>
    private static void FindBest(LineMeasure paragraph, in FitRequest request, int start, int end, int before, double leastFull, double[] demerits, int[] from)
    {
        var active = start;
        var least = leastFull * (request.Measure - request.DropIndent - Math.Max(request.Indent, request.HangingIndent));
        var kinds = request.LineKinds;
        var states = kinds * HyphenStates;
        for (var at = start + 1; at <= end; at++)
        {
            if (at < end && !paragraph.CanEndAt(at)) continue;
            var endsInWord = paragraph.IsHyphenated(at);
            for (var lineStart = active; lineStart < at; lineStart++)
            {
                // From here on lines are shorter still.
                if (at < end && paragraph.Pen(at) - paragraph.Pen(lineStart) < least) break;
                var isDone = true;
                for (var kind = 0; kind < kinds; kind++)
                {
                    var state = (lineStart - start) * states + kind * HyphenStates;
                    if (double.IsPositiveInfinity(demerits[state]) && double.IsPositiveInfinity(demerits[state + 1])) continue;
                    var number = LineOf(kind, kinds, before, lineStart == start);
                    var target = (at - start) * states + Math.Min(kind + 1, kinds - 1) * HyphenStates;
                    // Most pairs cannot be better than what is known, as a glance at their length shows.
                    if (at < end && !endsInWord
                        && Math.Min(demerits[state], demerits[state + 1]) + LeastDemerits(paragraph, request, lineStart, at, request.Measure - request.IndentOf(number)) >= demerits[target])
                    {
                        isDone = false;
                        continue;
                    }
                    var candidates = new LineCandidates(paragraph, request, lineStart, number);
                    if (candidates.IsBeyondReach(at)) continue;
                    isDone = false;
                    if (candidates.MakeFitting(at) is not { } line) continue;
                    var own = Demerits(paragraph, request, line, isOnly: lineStart == start && at == end);
                    var isAfterHyphen = lineStart > start && paragraph.IsHyphenated(lineStart);
                    for (var row = 0; row < HyphenStates; row++)
                    {
                        var next = !line.Is(LineTraits.Hyphen) ? 0 : isAfterHyphen ? row + 1 : 0;
                        if (next >= HyphenStates || (isAfterHyphen && line.Is(LineTraits.Last))) continue;
                        var sum = demerits[state + row] + own + (isAfterHyphen && line.Is(LineTraits.Hyphen) ? HyphenPenalty * HyphenPenalty : 0);
                        if (sum >= demerits[target + next]) continue;
                        demerits[target + next] = sum;
                        from[target + next] = state + row;
                    }
                }
                if (isDone && lineStart == active) active++;
            }
        }
    }

    // The number of a line in its paragraph, as far as it matters: beside a drop cap exactly, else whether it is the first.
    private static int LineOf(int kind, int kinds, int before, bool isSegmentStart) => kinds > 1 ? kind : before == 0 && isSegmentStart ? 0 : 1;

    // No more than the demerits of a line: its spaces at the end counted as seen, nothing taken off at its edges.
    private static double LeastDemerits(LineMeasure paragraph, in FitRequest request, int start, int end, double available)
    {
        var slack = available - (paragraph.Pen(end - 1) - paragraph.Pen(start) + paragraph[end - 1].Advance);
        if (slack <= 0) return 0;
        var sum = LinePenalty + Cube(slack / (request.IsJustified ? Math.Max(paragraph.MostStretch(start, end, OpenGapEm * request.Em), LineMeasure.Tolerance) : RaggedShare * available));
        return sum * sum;
    }

    private static double Demerits(LineMeasure paragraph, in FitRequest request, in FittedLine line, bool isOnly)
    {
        var penalty = 0.0;
        if (line.Is(LineTraits.Hyphen)) penalty += HyphenPenalty;
        if (paragraph[line.End - 1].Is(ClusterFlags.Reluctant)) penalty += ReluctantPenalty;
        if (line.Is(LineTraits.Last) && !isOnly)
        {
            if (!LastLineRule.IsLongEnough(paragraph, request, line)) penalty += ShortLastPenalty;
            if (line.Width < ThinLastShare * line.Available && IsOneWord(paragraph, line)) penalty += HasWord(paragraph, line) ? ThinLastPenalty : ThinHanPenalty;
        }
        var sum = LinePenalty + Badness(paragraph, request, line) + penalty;
        return sum * sum;
    }

    // EN-06: two words are enough. Chinese has no spaces between words, so HD-04 counts length alone there.
    private static bool IsOneWord(LineMeasure paragraph, in FittedLine line)
    {
        for (var i = line.Start + 1; i < line.VisibleEnd; i++)
        {
            if (paragraph[i].Is(ClusterFlags.Space)) return false;
        }
        return true;
    }

    private static bool HasWord(LineMeasure paragraph, in FittedLine line)
    {
        for (var i = line.Start; i < line.VisibleEnd; i++)
        {
            if (paragraph[i].Is(ClusterFlags.Word)) return true;
        }
        return false;
    }

    private static double Badness(LineMeasure paragraph, in FitRequest request, in FittedLine line)
    {
        var slack = line.Available - line.Width;
        if (slack < 0) return Cube(-slack / Math.Max(paragraph.ShrinkCapacity(line.Start, line.End), LineMeasure.Tolerance));
        if (line.Is(LineTraits.Last)) return 0;
        if (!request.IsJustified) return Cube(slack / (RaggedShare * line.Available));
        var (limited, gaps) = paragraph.StretchOf(line.Start, line.End);
        var badness = Cube(slack / Math.Max(limited + gaps * OpenGapEm * request.Em, LineMeasure.Tolerance));
        // Of lines that are all as bad as can be the fuller ones are better: a short word does not stand alone where another could stand beside it.
        return badness < WorstBadness ? badness : WorstBadness * (1 + slack / line.Available);
    }

    private static double Cube(double ratio) => Math.Min(WorstBadness, 100 * ratio * ratio * ratio);

    private static void AddLines(LineMeasure paragraph, in FitRequest request, int start, int last, int[] from, List<FittedLine> lines)
    {
        var (first, kinds) = (lines.Count, request.LineKinds);
        var states = kinds * HyphenStates;
        for (var state = last; state >= states; state = from[state])
        {
            var (lineStart, end) = (start + from[state] / states, start + state / states);
            var line = LineOf(from[state] % states / HyphenStates, kinds, first, lineStart == start);
            lines.Add(new LineCandidates(paragraph, request, lineStart, line).MakeFitting(end)!.Value);
        }
        lines.Reverse(first, lines.Count - first);
    }
}
