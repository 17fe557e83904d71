namespace PosterKit.Typesetting;

/// <summary>
/// The lengths of a paragraph's clusters and gaps, summed up so that any candidate for a line is measured at once. Made once for each
/// paragraph; not changed afterwards. Lengths are in points at the shaped size, along the line.
/// </summary>
internal sealed class LineMeasure
{
    /// <summary>Sums of many gaps differ from their true value by less than this: a line this much too long fits.</summary>
    public const double Tolerance = 1e-6;

    private const int MostPastLines = 4;

    private readonly Cluster[] _clusters;
    private readonly ClusterSpacing[] _spacing;
    private readonly double[] _tracking;
    private readonly double[] _pen;
    private readonly double[] _shrink;
    private readonly double[] _stretch;
    private readonly int[] _openGaps;
    private readonly int[] _visibleEnd;
    private readonly double[] _hyphens;
    private readonly int[] _nextTab = [];
    private PastLines[] _pastLines = [];

    /// <param name="clusters">The clusters, without a sentinel counted.</param>
    /// <param name="count">How many.</param>
    /// <param name="spacing">One for each cluster.</param>
    /// <param name="tracking">Space after each face run's clusters (JU-07).</param>
    /// <param name="hyphens">Advance of each face run's hyphen.</param>
    public LineMeasure(Cluster[] clusters, int count, ClusterSpacing[] spacing, double[] tracking, double[] hyphens)
    {
        (_clusters, Count, _spacing, _tracking, _hyphens) = (clusters, count, spacing, tracking, hyphens);
        _pen = new double[count + 1];
        _shrink = new double[count + 1];
        _stretch = new double[count + 1];
        _openGaps = new int[count + 1];
        _visibleEnd = new int[count + 1];
        double pen = 0, shrink = 0;
        double startEdge = 0, endEdge = 0;
        var visible = 0;
        for (var i = 0; i < count; i++)
        {
            ref readonly var cluster = ref clusters[i];
            ref readonly var s = ref spacing[i];
            pen += cluster.Advance + GapAfter(i);
            shrink += s.FrontShrink + s.BackShrink + s.SpaceShrink + s.AutospaceShrink;
            _stretch[i + 1] = _stretch[i] + s.SpaceStretch + s.AutospaceStretch;
            _openGaps[i + 1] = _openGaps[i] + (s.StretchAfter == StretchTier.Other ? 1 : 0);
            _pen[i + 1] = pen;
            _shrink[i + 1] = shrink;
            if (!cluster.Is(ClusterFlags.Space | ClusterFlags.MandatoryBreak)) visible = i + 1;
            _visibleEnd[i + 1] = visible;
            startEdge = Math.Max(startEdge, cluster.Is(ClusterFlags.HangsFirst) ? cluster.Advance : -Math.Min(s.LineStart, s.LineStartFirst));
            endEdge = Math.Max(endEdge, cluster.Is(ClusterFlags.Hangs) ? cluster.Advance : -(s.LineEnd + s.LineEndFit));
            HasPhrases |= cluster.Is(ClusterFlags.PhraseEnd);
            HasTabs |= cluster.Is(ClusterFlags.Tab);
        }
        MaxEdges = startEdge + endEdge;
        if (!HasTabs) return;
        _nextTab = new int[count + 1];
        _nextTab[count] = count;
        for (var i = count - 1; i >= 0; i--) _nextTab[i] = clusters[i].Is(ClusterFlags.Tab) ? i : _nextTab[i + 1];
    }

    /// <summary>The lines that were fitted to a length before, which words that moved in their file have too; null: none.</summary>
    public FittedLine[]? FindLines(double length)
    {
        foreach (var past in Volatile.Read(ref _pastLines))
        {
            if (past.Length == length) return past.Lines;
        }
        return null;
    }

    /// <summary>Keeps the lines of a length; the last few are kept.</summary>
    public void Keep(double length, FittedLine[] lines) => PastItems.Add(ref _pastLines, new(length, lines), MostPastLines);

    /// <summary>How many clusters there are.</summary>
    public int Count { get; }

    /// <summary>The most that line edges and hanging can take from the length of a line.</summary>
    public double MaxEdges { get; }

    /// <summary>True where there are tabs that go to stops.</summary>
    public bool HasTabs { get; }

    /// <summary>The first tab at or after a cluster; the number of clusters where there is none.</summary>
    public int NextTab(int index) => HasTabs ? _nextTab[Math.Min(index, Count)] : Count;

    /// <summary>True where the author marked phrases (HD-03).</summary>
    public bool HasPhrases { get; }

    public ref readonly Cluster this[int index] => ref _clusters[index];

    public ref readonly ClusterSpacing Spacing(int index) => ref _spacing[index];

    /// <summary>Natural change between a cluster and the next one on the same line.</summary>
    public double GapAfter(int index) => _spacing[index].GapAfter + _tracking[_clusters[index].Run];

    /// <summary>The part of the gap after a cluster that is tracking.</summary>
    public double TrackingAfter(int index) => _tracking[_clusters[index].Run];

    /// <summary>Where the pen stands before a cluster, from the start of the paragraph set in one line.</summary>
    public double Pen(int index) => _pen[index];

    /// <summary>After the last visible cluster of a line; <paramref name="start"/> where there are only spaces.</summary>
    public int VisibleEnd(int start, int end) => Math.Max(start, _visibleEnd[end]);

    /// <summary>True where a line may end before cluster <paramref name="end"/>.</summary>
    public bool CanEndAt(int end) => _clusters[end - 1].Is(ClusterFlags.BreakAfter | ClusterFlags.MandatoryBreak);

    /// <summary>Change before the first cluster of a line.</summary>
    public double StartEdge(int start, bool isFirst, HangingMode hanging)
    {
        if (isFirst && hanging == HangingMode.First && _clusters[start].Is(ClusterFlags.HangsFirst)) return -_clusters[start].Advance;
        return isFirst ? _spacing[start].LineStartFirst : _spacing[start].LineStart;
    }

    /// <summary>True where a line ending here ends inside a word.</summary>
    public bool IsHyphenated(int end) => _clusters[end - 1].Is(ClusterFlags.SoftHyphen);

    /// <summary>Length of the hyphen that a line ending here shows; 0 for none.</summary>
    public double HyphenAt(int end) => _clusters[end - 1].Is(ClusterFlags.SoftHyphen) ? _hyphens[_clusters[end - 1].Run] : 0;

    /// <summary>True where the last visible cluster of a line is a mark that may hang (HP-01).</summary>
    public bool CanHang(int start, int visibleEnd) => visibleEnd - 1 > start && _clusters[visibleEnd - 1].Is(ClusterFlags.Hangs);

    /// <summary>Natural length of the clusters from <paramref name="start"/> to <paramref name="end"/> as a line, `fit` left out.</summary>
    public double Natural(int start, int end, bool isFirst, HangingMode hanging)
    {
        var visible = VisibleEnd(start, end);
        if (visible == start) return 0;
        var last = visible - 1;
        return _pen[last] - _pen[start] + _clusters[last].Advance + StartEdge(start, isFirst, hanging) + _spacing[last].LineEnd
            + (visible == end ? HyphenAt(end) : 0);
    }

    /// <summary>Length of the line without its last mark, which hangs.</summary>
    public double NaturalHung(int start, int visibleEnd, bool isFirst, HangingMode hanging) =>
        _pen[visibleEnd - 1] - _pen[start] + StartEdge(start, isFirst, hanging);

    /// <summary>What `fit` takes from the closing mark at the line end, whole, where the line would not fit otherwise; zero or less (SQ-08).</summary>
    public double EndFit(int start, int end)
    {
        var visible = VisibleEnd(start, end);
        return visible == start ? 0 : _spacing[visible - 1].LineEndFit;
    }

    /// <summary>How much shorter a line can be made (JU-02), its end mark not counted.</summary>
    public double ShrinkCapacity(int start, int end)
    {
        var visible = VisibleEnd(start, end);
        if (visible == start) return 0;
        ref readonly var first = ref _spacing[start];
        ref readonly var last = ref _spacing[visible - 1];
        var sum = _shrink[visible] - _shrink[start] - last.AutospaceShrink;
        if (!first.ShrinksAtLineEdge) sum -= first.FrontShrink;
        if (!last.ShrinksAtLineEdge) sum -= last.BackShrink;
        return Math.Max(0, sum);
    }

    /// <summary>As <see cref="StretchOf"/> in one sum, or more: spaces at the end of the line are counted too.</summary>
    /// <param name="start">First cluster.</param>
    /// <param name="end">After the last.</param>
    /// <param name="openGap">What a gap between characters gives.</param>
    public double MostStretch(int start, int end, double openGap) =>
        _stretch[end - 1] - _stretch[start] + (_openGaps[end - 1] - _openGaps[start]) * openGap;

    /// <summary>How much the spaces and the Han–Latin spacing of a line stretch (JU-03 a and b), and how many gaps stretch after them (c).</summary>
    public (double Limited, int OpenGaps) StretchOf(int start, int end)
    {
        var last = VisibleEnd(start, end) - 1;
        return last <= start ? (0, 0) : (_stretch[last] - _stretch[start], _openGaps[last] - _openGaps[start]);
    }

    private sealed record PastLines(double Length, FittedLine[] Lines);
}
