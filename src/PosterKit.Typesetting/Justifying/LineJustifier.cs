namespace PosterKit.Typesetting;

/// <summary>
/// Brings a fitted line to a length by its gaps: the shrink order of JU-02, the stretch order of JU-03. Each tier is used fully before the next;
/// within a tier the places change by equal amounts, each up to its limit.
/// </summary>
internal static class LineJustifier
{
    /// <summary>JU-04: a gap between characters stretched by more than this many em makes the line a loose one.</summary>
    private const double LooseGapEm = 0.25;

    private const int Tiers = 8;

    /// <summary>Shrinks or stretches a line.</summary>
    /// <param name="paragraph">What the line is made of.</param>
    /// <param name="line">The line; its <see cref="FittedLine.Width"/> is the natural length.</param>
    /// <param name="target">The length wanted, in points.</param>
    /// <param name="evenly">True: stretch only by tier (c), as distributed setting does (JU-06).</param>
    /// <param name="em">The em that the loose line is judged by, in points.</param>
    /// <param name="adjust">
    /// Gets the changes: the first is before the first cluster, the one at k + 1 after the k-th cluster (of the space itself where that is one).
    /// One longer than the visible clusters; zeros on entry.
    /// </param>
    public static JustifiedLine Justify(LineMeasure paragraph, in FittedLine line, double target, bool evenly, double em, Span<double> adjust)
    {
        // A hung mark stands outside; the line that is adjusted ends before it.
        var end = line.Is(LineTraits.Hung) ? line.VisibleEnd - 1 : line.VisibleEnd;
        var change = target - line.Width;
        if (end <= line.Start) return new(line.Width, IsLoose: false);
        var width = line.Width;
        if (change > 0 && line.Is(LineTraits.EndFitted))
        {
            // JU-02 tier 1: of what `fit` took whole, a flush line gives back what it does not need.
            var back = Math.Min(change, -paragraph.Spacing(end - 1).LineEndFit);
            adjust[end - line.Start] += back;
            (width, change) = (width + back, change - back);
        }
        if (Math.Abs(change) <= LineMeasure.Tolerance) return new(width, IsLoose: false);
        var places = new LinePlaces(paragraph, line.Start, end, line.Is(LineTraits.Hung));
        return change < 0
            ? new(width - Shrink(places, -change, adjust), IsLoose: false)
            : Stretch(places, width, change, evenly, em, adjust);
    }

    private static double Shrink(in LinePlaces places, double amount, Span<double> adjust)
    {
        Span<double> capacity = stackalloc double[Tiers];
        for (var slot = 0; slot < places.SlotCount; slot++)
        {
            var place = places.ShrinkAt(slot);
            capacity[(int)place.Tier] += place.Limit;
        }
        var rest = amount;
        for (var tier = 1; tier < Tiers && rest > LineMeasure.Tolerance; tier++)
        {
            if (capacity[tier] <= 0) continue;
            var used = Math.Min(rest, capacity[tier]);
            var level = used < capacity[tier] ? FindLevel(places, (ShrinkTier)tier, used) : double.PositiveInfinity;
            for (var slot = 0; slot < places.SlotCount; slot++)
            {
                var place = places.ShrinkAt(slot);
                if ((int)place.Tier == tier) adjust[place.Gap] -= Math.Min(place.Limit, level);
            }
            rest -= used;
        }
        return amount - rest;
    }

    /// <summary>The equal amount that places of a tier give, those with less to give giving all of it.</summary>
    private static double FindLevel(in LinePlaces places, ShrinkTier tier, double amount)
    {
        var level = 0.0;
        while (true)
        {
            var (below, open) = (0.0, 0);
            for (var slot = 0; slot < places.SlotCount; slot++)
            {
                var place = places.ShrinkAt(slot);
                if (place.Tier != tier || place.Limit <= 0) continue;
                if (place.Limit <= level) below += place.Limit;
                else open++;
            }
            if (open == 0) return level;
            var next = (amount - below) / open;
            if (next <= level) return level;
            level = next;
        }
    }

    private static JustifiedLine Stretch(in LinePlaces places, double width, double amount, bool evenly, double em, Span<double> adjust)
    {
        var rest = amount;
        if (!evenly)
        {
            rest -= StretchTo(places, StretchTier.WordSpace, rest, adjust);
            rest -= StretchTo(places, StretchTier.Autospace, rest, adjust);
        }
        if (rest <= LineMeasure.Tolerance) return new(width + amount, IsLoose: false);

        var share = StretchEvenly(places, rest, adjust, static tier => tier == StretchTier.Other);
        if (share > 0) return new(width + amount, IsLoose: share > LooseGapEm * em + LineMeasure.Tolerance);

        // Nothing between characters can give: word spaces and Han–Latin spacing go on beyond their limits, so that the edge is flush.
        share = StretchEvenly(places, rest, adjust, static tier => tier is StretchTier.WordSpace or StretchTier.Autospace);
        return share > 0 ? new(width + amount, IsLoose: true) : new(width + amount - rest, IsLoose: true);
    }

    private static double StretchTo(in LinePlaces places, StretchTier tier, double amount, Span<double> adjust)
    {
        var (sum, count) = (0.0, 0);
        for (var gap = 0; gap < places.GapCount; gap++)
        {
            if (places.StretchTierAt(gap) != tier || places.StretchLimitAt(gap) is <= 0) continue;
            sum += places.StretchLimitAt(gap);
            count++;
        }
        if (count == 0 || amount <= 0) return 0;
        var used = Math.Min(sum, amount);
        var level = used < sum ? FindStretchLevel(places, tier, used) : double.PositiveInfinity;
        for (var gap = 0; gap < places.GapCount; gap++)
        {
            if (places.StretchTierAt(gap) == tier) adjust[gap + 1] += Math.Min(places.StretchLimitAt(gap), level);
        }
        return used;
    }

    private static double FindStretchLevel(in LinePlaces places, StretchTier tier, double amount)
    {
        var level = 0.0;
        while (true)
        {
            var (below, open) = (0.0, 0);
            for (var gap = 0; gap < places.GapCount; gap++)
            {
                if (places.StretchTierAt(gap) != tier || places.StretchLimitAt(gap) is not (> 0 and var limit)) continue;
                if (limit <= level) below += limit;
                else open++;
            }
            if (open == 0) return level;
            var next = (amount - below) / open;
            if (next <= level) return level;
            level = next;
        }
    }

    private static double StretchEvenly(in LinePlaces places, double amount, Span<double> adjust, Func<StretchTier, bool> includes)
    {
        var count = 0;
        for (var gap = 0; gap < places.GapCount; gap++)
        {
            if (includes(places.StretchTierAt(gap))) count++;
        }
        if (count == 0) return 0;
        for (var gap = 0; gap < places.GapCount; gap++)
        {
            if (includes(places.StretchTierAt(gap))) adjust[gap + 1] += amount / count;
        }
        return amount / count;
    }
}
