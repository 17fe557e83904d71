namespace PosterKit.Typesetting;

/// <summary>
/// Each line takes as much as fits. Where the natural end is barred because a mark may not start the next line, the mark is pushed in, hung,
/// or the character before it pushed out, in the order the options say (LB-11).
/// </summary>
internal sealed class GreedyFitter : ILineFitter
{
    public static GreedyFitter Instance { get; } = new();

    public void Fit(LineMeasure paragraph, in FitRequest request, List<FittedLine> lines)
    {
        for (var start = request.First; start < paragraph.Count; start = lines[^1].End) FitSegment(paragraph, request, start, lines);
        if (lines.Count == 0) lines.Add(new(request.First, request.First, request.First, 0, request.Measure, LineTraits.First | LineTraits.Last));
    }

    /// <summary>Adds the lines from a cluster to the next mandatory break, or to the end; those that are there already are the paragraph's first.</summary>
    public static void FitSegment(LineMeasure paragraph, in FitRequest request, int start, List<FittedLine> lines)
    {
        var (segment, hyphens) = (lines.Count, 0);
        do
        {
            var line = FitLine(paragraph, request, start, lines.Count, barsHyphens: hyphens >= HyphenLimits.MostHyphenatedLines);
            hyphens = line.Is(LineTraits.Hyphen) ? hyphens + 1 : 0;
            lines.Add(line);
            start = line.End;
        }
        while (!lines[^1].Is(LineTraits.Last));
        KeepLastWordWhole(paragraph, request, lines, segment);
        LastLineRule.Apply(paragraph, request, lines, segment);
    }

    /// <summary>The line that starts at a cluster.</summary>
    public static FittedLine FitLine(LineMeasure paragraph, in FitRequest request, int start, int line, bool barsHyphens = false) =>
        new LineCandidates(paragraph, request, start, line, barsHyphens).Choose();

    /// <summary>EN-02: the last full line does not end inside a word.</summary>
    private static void KeepLastWordWhole(LineMeasure paragraph, in FitRequest request, List<FittedLine> lines, int segment)
    {
        if (lines.Count - segment < 2 || !lines[^2].Is(LineTraits.Hyphen)) return;
        var start = lines[^2].Start;
        lines.RemoveRange(lines.Count - 2, 2);
        do
        {
            lines.Add(FitLine(paragraph, request, start, lines.Count, barsHyphens: true));
            start = lines[^1].End;
        }
        while (!lines[^1].Is(LineTraits.Last));
    }
}
