namespace PosterKit.Typesetting;

/// <summary>Punctuation width adjustment (SQ-02 to SQ-13), Han–Latin spacing (AS-01 to AS-09), and what each place may give in justification.</summary>
public static class SpacingRules
{
    private const double AutospaceLeastEm = 0.125; // JU-02 tier 6
    private const double SpaceLeastEm = 0.25; // JU-02 tier 2
    private const double SpaceMostEm = 0.5; // JU-03 (a)
    private const double EnglishSpaceShrink = 0.25; // EN-08: 75 % of the space
    private const double EnglishSpaceStretch = 0.5; // EN-08: 150 %

    /// <summary>Computes the spacing of a paragraph once, for any way of breaking it.</summary>
    /// <param name="clusters">In logical order.</param>
    /// <param name="options">Of the paragraph.</param>
    /// <param name="result">As long as the clusters; overwritten.</param>
    /// <exception cref="ArgumentException"><paramref name="result"/> is shorter than the clusters.</exception>
    public static void Compute(ReadOnlySpan<SpacingCluster> clusters, in SpacingOptions options, Span<ClusterSpacing> result)
    {
        if (result.Length < clusters.Length)
            throw new ArgumentException("shorter than the clusters", nameof(result));
        result = result[..clusters.Length];
        result.Clear();
        var sequence = new SpacingSequence(clusters);
        for (var index = 0; index < clusters.Length; index++)
            if (clusters[index].Metrics.Class != CharacterClass.Invisible)
                SetOwn(sequence, index, options, ref result[index]);
        for (int index = 0, next; index < clusters.Length; index = next)
        {
            next = sequence.NextVisible(index);
            if (clusters[index].Metrics.Class != CharacterClass.Invisible && next < clusters.Length)
                SetGap(sequence, index, next, options, result);
        }

        SetStackedMarks(sequence, options, result);
        PassThroughInvisible(clusters, result);
    }

    // What a cluster has by itself: edges, blanks that may go, word spaces.
    private static void SetOwn(SpacingSequence sequence, int index, in SpacingOptions options, ref ClusterSpacing spacing)
    {
        ref readonly var cluster = ref sequence.Clusters[index];
        var @class = cluster.Metrics.Class;
        if (cluster.CodePoint is ' ' or '\u00A0')
        {
            var isEnglish = cluster.Region == Region.None;
            spacing.SpaceShrink = isEnglish ? cluster.Advance * EnglishSpaceShrink : Math.Max(0, cluster.Advance - (SpaceLeastEm * cluster.Size));
            spacing.SpaceStretch = isEnglish ? cluster.Advance * EnglishSpaceStretch : Math.Max(0, (SpaceMostEm * cluster.Size) - cluster.Advance);
            spacing.StretchAfter = StretchTier.WordSpace;
        }

        var front = cluster.Metrics.TrimFront * cluster.Size;
        var back = cluster.Metrics.TrimBack * cluster.Size;
        if ((front == 0 && back == 0) || options.Width == PunctuationWidth.Full)
            return;

        var isCut = PunctuationTable.IsCut(cluster, options.Width);
        if (isCut)
        {
            spacing.LineStart = spacing.LineStartFirst = -front;
            spacing.LineEnd = spacing.GapAfter = -back;
            return;
        }

        if (@class == CharacterClass.Open)
        {
            spacing.LineStart = options.LineStart == LineStartTrim.Space ? 0 : -front;
            spacing.LineStartFirst = options.LineStart == LineStartTrim.Trim ? -front : 0;
        }
        else if (!cluster.Metrics.IsCentred && @class is CharacterClass.Close or CharacterClass.Stop)
        {
            spacing.LineEnd = options.LineEnd == LineEndTrim.Trim ? -back : 0;
            spacing.LineEndFit = options.LineEnd == LineEndTrim.Fit ? -back : 0;
        }

        spacing.ShrinkTier = PunctuationTable.TierOf(cluster);
        spacing.ShrinksAtLineEdge = cluster.Metrics.IsCentred;
        if (options.Width == PunctuationWidth.Adjacent && spacing.ShrinkTier != ShrinkTier.Interpunct)
        {
            spacing.ShrinkTier = ShrinkTier.None;
            return;
        }

        spacing.FrontShrink = front;
        spacing.BackShrink = back;
    }

    private static void SetGap(SpacingSequence sequence, int index, int next, in SpacingOptions options, Span<ClusterSpacing> result)
    {
        ref readonly var left = ref sequence.Clusters[index];
        ref readonly var right = ref sequence.Clusters[next];
        var isSeparated = sequence.IsSeparated(index, next);

        // SQ-04: a mark beside a dash or an ellipsis never changes there, unless every mark is cut by itself.
        if (sequence.IsLongMark(index) || sequence.IsLongMark(next))
        {
            result[index].BackShrink = 0;
            result[next].FrontShrink = 0;
        }

        var (back, front) = PunctuationTable.Trims(sequence, index, next, isSeparated, options);
        ref var spacing = ref result[index];
        spacing.GapAfter = -(back + front);
        spacing.BackShrink = Math.Max(0, spacing.BackShrink - back);
        result[next].FrontShrink = Math.Max(0, result[next].FrontShrink - front);

        if (!isSeparated && sequence.AutospaceSize(index, next) is > 0 and var size && options.AutospaceEm != 0)
        {
            spacing.Autospace = options.AutospaceEm * size;
            spacing.GapAfter += spacing.Autospace;
            spacing.AutospaceShrink = Math.Max(0, spacing.Autospace - (AutospaceLeastEm * size));
            spacing.AutospaceStretch = Math.Max(0, (options.AutospaceMostEm * size) - spacing.Autospace);
        }
        else if (options.AutospaceMode == AutospaceMode.Replace && options.AutospaceEm != 0 && left.CodePoint == ' ' && sequence.ReplacedSpaceSize(index, next) is > 0 and var em)
        {
            spacing.Autospace = options.AutospaceEm * em;
            spacing.GapAfter += spacing.Autospace - left.Advance;
            spacing.AutospaceShrink = Math.Max(0, spacing.Autospace - (AutospaceLeastEm * em));
            spacing.AutospaceStretch = Math.Max(0, (options.AutospaceMostEm * em) - spacing.Autospace);
            spacing.SpaceShrink = spacing.SpaceStretch = 0;
            spacing.StretchAfter = StretchTier.Autospace;
        }

        if (spacing.StretchAfter == StretchTier.None)
            spacing.StretchAfter = spacing.Autospace > 0 ? StretchTier.Autospace : sequence.CanStretch(index, next) ? StretchTier.Other : StretchTier.None;
    }

    // SQ-06: exactly two of ？！ take one em together; of three and more each gap loses a half, which the table of pairs has done.
    private static void SetStackedMarks(SpacingSequence sequence, in SpacingOptions options, Span<ClusterSpacing> result)
    {
        if (options.Width is not (PunctuationWidth.Adjacent or PunctuationWidth.Standard))
            return;
        var clusters = sequence.Clusters;
        for (var index = 0; index < clusters.Length;)
        {
            var second = -1;
            var length = 0;
            while (index < clusters.Length && IsStackable(clusters[index]))
            {
                second = index++;
                length++;
            }

            if (length == 2)
            {
                var back = clusters[second].Metrics.TrimBack * clusters[second].Size;
                ref var spacing = ref result[second];
                spacing.LineEnd = Math.Min(spacing.LineEnd, -back);
                spacing.LineEndFit = 0;
                var next = sequence.NextVisible(second);
                var isLast = next == clusters.Length;
                if (spacing.GapAfter > -back && (isLast || (!sequence.IsLongMark(next) && !sequence.IsSeparated(second, next))))
                {
                    spacing.GapAfter = -back;
                    spacing.BackShrink = 0;
                }
            }

            if (length == 0)
                index++;
        }

        static bool IsStackable(in SpacingCluster cluster) => cluster.CodePoint is 0xFF01 or 0xFF1F && cluster.Metrics is { TrimFront: 0, TrimBack: > 0 };
    }

    // What stands before a cluster that is not seen must hold at a line end after that cluster too.
    private static void PassThroughInvisible(ReadOnlySpan<SpacingCluster> clusters, Span<ClusterSpacing> result)
    {
        for (var index = 1; index < clusters.Length; index++)
        {
            if (clusters[index].Metrics.Class != CharacterClass.Invisible)
                continue;
            var before = result[index - 1];
            result[index] = before with { LineStart = 0, LineStartFirst = 0, FrontShrink = 0, SpaceShrink = 0, SpaceStretch = 0 };
            result[index - 1] = before with
            {
                GapAfter = 0,
                Autospace = 0,
                AutospaceShrink = 0,
                AutospaceStretch = 0,
                BackShrink = 0,
                StretchAfter = before.StretchAfter == StretchTier.WordSpace ? StretchTier.WordSpace : StretchTier.None,
            };
            if (result[index].StretchAfter == StretchTier.WordSpace)
                result[index].StretchAfter = StretchTier.None;
        }

        for (var index = clusters.Length - 2; index >= 0; index--)
        {
            if (clusters[index].Metrics.Class == CharacterClass.Invisible)
                result[index] = result[index] with { LineStart = result[index + 1].LineStart, LineStartFirst = result[index + 1].LineStartFirst };
        }
    }
}
