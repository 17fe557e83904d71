namespace PosterKit.Typesetting;

/// <summary>As many lines as greedy fitting needs, in the smallest measure that still gives that many (HD-02).</summary>
internal sealed class BalancedFitter : ILineFitter
{
    /// <summary>Longer paragraphs are not balanced (HD-02).</summary>
    private const int MaxLines = 10;

    /// <summary>The measure is found to within this share of itself.</summary>
    private const double Precision = 1e-4;

    public static BalancedFitter Instance { get; } = new();

    public void Fit(LineMeasure paragraph, in FitRequest request, List<FittedLine> lines)
    {
        var first = lines.Count;
        GreedyFitter.Instance.Fit(paragraph, request, lines);
        var count = lines.Count - first;
        if (count is < 2 or > MaxLines || !double.IsFinite(request.Measure)) return;

        var faults = CountFaults(paragraph, request, lines, first);
        var trial = new List<FittedLine>(count + 1);
        var (tooShort, enough) = (0.0, request.Measure);
        while (enough - tooShort > request.Measure * Precision)
        {
            var measure = (tooShort + enough) / 2;
            trial.Clear();
            var narrower = request with { Measure = measure };
            GreedyFitter.Instance.Fit(paragraph, narrower, trial);
            if (trial.Count > count || CountFaults(paragraph, narrower, trial, 0) > faults)
            {
                tooShort = measure;
                continue;
            }
            enough = measure;
            // Beside a drop cap a narrower measure may need fewer lines, where single characters overflow.
            lines.RemoveRange(first, lines.Count - first);
            for (var i = 0; i < trial.Count; i++) lines.Add(Widen(paragraph, request, trial[i], i));
        }
    }

    /// <summary>A line fitted to the smaller measure, as it stands in the whole one: compression is not needed there.</summary>
    private static FittedLine Widen(LineMeasure paragraph, in FitRequest request, in FittedLine line, int index)
    {
        var available = request.Measure - request.IndentOf(index);
        if (line.Is(LineTraits.Hung)) return line with { Available = available };
        var candidates = new LineCandidates(paragraph, request, line.Start, index);
        var kept = line.Traits & (LineTraits.Emergency | LineTraits.SplitsPhrase);
        return candidates.Fits(line.End) ? candidates.Make(line.End, kept) : line;
    }

    private static int CountFaults(LineMeasure paragraph, in FitRequest request, List<FittedLine> lines, int first)
    {
        var faults = 0;
        for (var i = first; i < lines.Count; i++)
        {
            var line = lines[i];
            if ((line.Traits & (LineTraits.Emergency | LineTraits.SplitsPhrase)) != 0) faults++;
            if (line.Width > line.Available + LineMeasure.Tolerance && !line.Is(LineTraits.Compressed)) faults++;
            if (line.Is(LineTraits.Last) && i > first && !LastLineRule.IsLongEnough(paragraph, request, line)) faults++;
        }
        return faults;
    }
}
