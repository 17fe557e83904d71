namespace PosterKit.Typesetting;

/// <summary>Options of a paragraph that change what the spacing rules gave.</summary>
internal static class SpacingTailoring
{
    /// <summary>EN-07: Western marks hang outside the line by a share of their advance.</summary>
    public static void HangWesternMarks(ReadOnlySpan<SpacingCluster> clusters, ReadOnlySpan<Cluster> shaped, Span<ClusterSpacing> spacing)
    {
        for (var i = 0; i < clusters.Length; i++)
        {
            if (IsCjk(clusters[i])) continue;
            var outside = OpticalMargins.HangingShare(clusters[i].CodePoint) * shaped[i].Advance;
            if (outside == 0) continue;
            spacing[i].LineStart -= outside;
            spacing[i].LineStartFirst -= outside;
            spacing[i].LineEnd -= outside;
        }
    }

    /// <summary>AS-11: the Han–Latin spacing beside a Latin run makes the run fill whole cells.</summary>
    public static void FillCells(ReadOnlySpan<SpacingCluster> clusters, ReadOnlySpan<Cluster> shaped, Span<ClusterSpacing> spacing)
    {
        for (int start = 0, end; start < clusters.Length; start = end + 1)
        {
            var width = 0.0;
            for (end = start; end < clusters.Length && !IsCjk(clusters[end]); end++)
            {
                var gap = end > start ? spacing[end - 1].GapAfter : 0;
                width += gap + shaped[end].Advance;
            }
            if (end == start) continue;
            var hasBefore = start > 0 && spacing[start - 1].Autospace > 0;
            var hasAfter = spacing[end - 1].Autospace > 0;
            if (!hasBefore && !hasAfter) continue;
            var em = clusters[hasBefore ? start - 1 : end].Size;
            var side = GridSpacing.GapEm(width / em, hasBefore && hasAfter ? 2 : 1) * em;
            if (hasBefore) SetAutospace(ref spacing[start - 1], side);
            if (hasAfter) SetAutospace(ref spacing[end - 1], side);
        }
    }

    /// <summary>JU-02: what the author wants to keep its width in justified lines.</summary>
    public static void Lock(ParagraphOptions options, Span<ClusterSpacing> spacing)
    {
        foreach (ref var each in spacing)
        {
            if (options.LocksAutospace) each.AutospaceShrink = each.AutospaceStretch = 0;
            if (options.LocksSentenceStops && each.ShrinkTier == ShrinkTier.SentenceStop) each.FrontShrink = each.BackShrink = 0;
        }
    }

    private static bool IsCjk(in SpacingCluster cluster) => (cluster.Flags & SpacingFlags.InCjkFont) != 0;

    // On the grid the spacing is what the cells leave; justification does not move it.
    private static void SetAutospace(ref ClusterSpacing spacing, double gap)
    {
        spacing.GapAfter += gap - spacing.Autospace;
        spacing.Autospace = gap;
        spacing.AutospaceShrink = spacing.AutospaceStretch = 0;
    }
}
