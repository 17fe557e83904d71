namespace PosterKit.Typesetting;

/// <summary>The table of adjacent marks (SQ-02, SQ-03, SQ-10) and the widths that cut each mark by itself (SQ-01).</summary>
internal static class PunctuationTable
{
    private enum Kind : byte
    {
        Outside,
        Open,
        Close,
        BackBlankStop,
        Centred,
        Fixed,
        Space,
        NarrowOpen,
        NarrowClose,
    }

    /// <summary>True where the width makes the mark half by itself, wherever it stands.</summary>
    public static bool IsCut(in SpacingCluster cluster, PunctuationWidth width) =>
        width == PunctuationWidth.Half || (width == PunctuationWidth.Kaiming && !IsSentenceStop(cluster.CodePoint));

    /// <summary>The tier in which a mark gives way (JU-02).</summary>
    public static ShrinkTier TierOf(in SpacingCluster cluster) => cluster.Metrics.Class switch
    {
        CharacterClass.Open or CharacterClass.Close => ShrinkTier.Bracket,
        CharacterClass.Interpunct => ShrinkTier.Interpunct,
        CharacterClass.Stop => IsSentenceStop(cluster.CodePoint) ? ShrinkTier.SentenceStop : ShrinkTier.Comma,
        _ => ShrinkTier.None,
    };

    /// <summary>What a pair on one line loses at its gap.</summary>
    /// <returns>What the first gives up at its back and the second at its front; zero or more.</returns>
    public static (double Back, double Front) Trims(SpacingSequence sequence, int first, int second, bool isSeparated, in SpacingOptions options)
    {
        ref readonly var a = ref sequence.Clusters[first];
        ref readonly var b = ref sequence.Clusters[second];
        switch (options.Width)
        {
            case PunctuationWidth.Full:
                return default;
            case PunctuationWidth.Half or PunctuationWidth.Kaiming:
                var losesBack = IsCut(a, options.Width) || (b.Metrics.Class == CharacterClass.Close && !isSeparated);
                return (losesBack ? Back(a) : 0, IsCut(b, options.Width) ? Front(b) : 0);
            default:
                return isSeparated || sequence.IsLongMark(first) || sequence.IsLongMark(second) ? default : Trims(a, b, options);
        }
    }

    private static (double Back, double Front) Trims(in SpacingCluster a, in SpacingCluster b, in SpacingOptions options)
    {
        var left = KindOf(a);
        var right = KindOf(b);
        if (left == Kind.Outside || right == Kind.Outside)
            return default;
        var facing = options.CentredSqueeze == CentredSqueeze.Facing;
        switch (left, right)
        {
            case (Kind.Close or Kind.BackBlankStop, Kind.Open):
                if (options.Pairs == PairWidth.OneEm)
                    return (Back(a), Front(b));

                // The larger of two sizes keeps its blank: CSS Text 4, fullwidth collapsing.
                return (a.Size >= b.Size && Front(b) > 0) || Back(a) == 0 ? (0, Front(b)) : (Back(a), 0);
            case (Kind.Centred, Kind.Open):
                return (facing ? Back(a) : 0, Front(b));
            case (Kind.Open or Kind.Fixed or Kind.Space or Kind.NarrowOpen, Kind.Open):
                return (0, Front(b));
            case (Kind.Close, Kind.Centred):
                return (Back(a), facing ? Front(b) : 0);
            case (Kind.Close, Kind.Close or Kind.BackBlankStop or Kind.Fixed or Kind.Space or Kind.NarrowClose):
            case (Kind.BackBlankStop, Kind.Close or Kind.BackBlankStop or Kind.Centred or Kind.Space):
                return (Back(a), 0);
            case (Kind.Centred, Kind.Close):
                return (facing ? Back(a) : 0, 0);
            case (Kind.Open, Kind.Centred):
                return (0, facing ? Front(b) : 0);
            default:
                return default;
        }
    }

    private static double Front(in SpacingCluster cluster) => cluster.Metrics.TrimFront * cluster.Size;

    private static double Back(in SpacingCluster cluster) => cluster.Metrics.TrimBack * cluster.Size;

    private static bool IsSentenceStop(int codePoint) => codePoint is 0x3002 or 0xFF0E or 0xFF01 or 0xFF1F;

    private static Kind KindOf(in SpacingCluster cluster) => cluster.Metrics.Class switch
    {
        CharacterClass.Open => Kind.Open,
        CharacterClass.Close => Kind.Close,
        CharacterClass.Stop when cluster.Metrics.IsCentred => Kind.Centred,
        CharacterClass.Stop when cluster.Metrics.TrimBack > 0 => Kind.BackBlankStop,
        CharacterClass.Stop => Kind.Fixed,
        CharacterClass.Interpunct when cluster.Metrics.IsCentred => Kind.Centred,
        CharacterClass.IdeographicSpace => Kind.Space,
        CharacterClass.NarrowOpen => Kind.NarrowOpen,
        CharacterClass.NarrowClose => Kind.NarrowClose,
        _ => Kind.Outside,
    };
}
