namespace PosterKit.Typesetting;

/// <summary>The places of one line that justification may change.</summary>
internal readonly ref struct LinePlaces
{
    private const int SlotsPerCluster = 4;

    private readonly LineMeasure _paragraph;
    private readonly int _start;
    private readonly int _end;
    private readonly bool _goesOn;

    /// <param name="paragraph">What the line is made of.</param>
    /// <param name="start">First cluster.</param>
    /// <param name="end">After the last cluster that is adjusted.</param>
    /// <param name="goesOn">True where a hung mark follows: the last gap is inside the line.</param>
    public LinePlaces(LineMeasure paragraph, int start, int end, bool goesOn) =>
        (_paragraph, _start, _end, _goesOn) = (paragraph, start, end, goesOn);

    /// <summary>A place that may give up some of its length.</summary>
    /// <param name="Tier">When its turn comes (JU-02).</param>
    /// <param name="Limit">The most it gives, in points; zero: it is no place at all.</param>
    /// <param name="Gap">Index of the gap: 0 is before the first cluster.</param>
    public readonly record struct ShrinkPlace(ShrinkTier Tier, double Limit, int Gap);

    /// <summary>How many places <see cref="ShrinkAt"/> knows: front, back, the space itself and the Han–Latin spacing of each cluster.</summary>
    public int SlotCount => (_end - _start) * SlotsPerCluster;

    /// <summary>How many gaps follow a cluster inside the line; the last cluster has one only where it is a space.</summary>
    public int GapCount => _end - _start - 1;

    public ShrinkPlace ShrinkAt(int slot)
    {
        var offset = slot / SlotsPerCluster;
        ref readonly var spacing = ref _paragraph.Spacing(_start + offset);
        var isFirst = offset == 0;
        var isLast = _start + offset == _end - 1 && !_goesOn;
        return (slot % SlotsPerCluster) switch
        {
            0 => new(spacing.ShrinkTier, isFirst && !spacing.ShrinksAtLineEdge ? 0 : spacing.FrontShrink, offset),
            1 => new(spacing.ShrinkTier, isLast && !spacing.ShrinksAtLineEdge ? 0 : spacing.BackShrink, offset + 1),
            2 => new(ShrinkTier.WordSpace, spacing.SpaceShrink, offset + 1),
            _ => new(ShrinkTier.Autospace, isLast ? 0 : spacing.AutospaceShrink, offset + 1),
        };
    }

    /// <summary>Which stretch tier the gap after the <paramref name="gap"/>-th cluster belongs to (JU-03).</summary>
    public StretchTier StretchTierAt(int gap) => _paragraph.Spacing(_start + gap).StretchAfter;

    /// <summary>How much the gap stretches at most in tiers (a) and (b), in points.</summary>
    public double StretchLimitAt(int gap)
    {
        ref readonly var spacing = ref _paragraph.Spacing(_start + gap);
        return spacing.StretchAfter == StretchTier.WordSpace ? spacing.SpaceStretch : spacing.AutospaceStretch;
    }
}
