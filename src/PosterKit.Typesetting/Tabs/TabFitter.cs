namespace PosterKit.Typesetting;

/// <summary>
/// Fits paragraphs with tabs: each line takes as much as fits, the words between tabs in their places. No line ends with a tab, so what does not fit
/// beside the words after it ends earlier.
/// </summary>
internal sealed class TabFitter : ILineFitter
{
    public static TabFitter Instance { get; } = new();

    public void Fit(LineMeasure paragraph, in FitRequest request, List<FittedLine> lines)
    {
        for (var start = request.First; start < paragraph.Count; start = lines[^1].End) lines.Add(FitLine(paragraph, request, start, lines.Count));
        if (lines.Count == 0) lines.Add(new(request.First, request.First, request.First, 0, request.Measure, LineTraits.First | LineTraits.Last));
    }

    private static FittedLine FitLine(LineMeasure paragraph, in FitRequest request, int start, int line)
    {
        var tabs = request.Tabs!;
        var indent = request.IndentOf(line);
        var available = request.Measure - indent;
        int natural = start, allowed = start;
        for (var end = start + 1; end <= paragraph.Count; end++)
        {
            var isSegmentEnd = end == paragraph.Count || paragraph[end - 1].Is(ClusterFlags.MandatoryBreak);
            if (tabs.Set(start, end, indent, line == 0, request.Hanging, [], null) <= available + LineMeasure.Tolerance)
            {
                natural = end;
                if (isSegmentEnd || paragraph.CanEndAt(end)) allowed = end;
            }
            if (isSegmentEnd || paragraph.Pen(end) - paragraph.Pen(start) > available + paragraph.MaxEdges) break;
        }
        var chosen = allowed > start ? allowed : Math.Max(natural, start + 1);
        var traits = line == 0 ? LineTraits.First : LineTraits.None;
        if (chosen == paragraph.Count || paragraph[chosen - 1].Is(ClusterFlags.MandatoryBreak)) traits |= LineTraits.Last;
        else if (allowed == start) traits |= LineTraits.Emergency;
        var width = tabs.Set(start, chosen, indent, line == 0, request.Hanging, [], null);
        return new(start, paragraph.VisibleEnd(start, chosen), chosen, width, available, traits);
    }
}
