namespace PosterKit.Typesetting;

/// <summary>A row of clusters, and what of a cluster only its neighbours tell: dashes of two, symbols attached to words.</summary>
internal readonly ref struct SpacingSequence(ReadOnlySpan<SpacingCluster> clusters)
{
    public ReadOnlySpan<SpacingCluster> Clusters { get; } = clusters;

    /// <summary>The next cluster that is seen; the number of clusters where there is none.</summary>
    public int NextVisible(int index)
    {
        do
            index++;
        while (index < Clusters.Length && Clusters[index].Metrics.Class == CharacterClass.Invisible);
        return index;
    }

    /// <summary>True where padding stands between the two.</summary>
    public bool IsSeparated(int index, int next)
    {
        for (; index < next; index++)
            if ((Clusters[index].Flags & SpacingFlags.SeparatedFromNext) != 0)
                return true;
        return false;
    }

    /// <summary>True for a dash or an ellipsis (SQ-04): a single U+2014 is a connector, two in a row are a dash (CC-04).</summary>
    public bool IsLongMark(int index) => ClassOf(index) is CharacterClass.Dash or CharacterClass.Ellipsis;

    /// <summary>The size that Han–Latin spacing between two neighbours is measured in; 0: there is none (AS-01 to AS-06, AS-09, AS-10).</summary>
    public double AutospaceSize(int index, int next) =>
        IsAutospacedIdeograph(index) && IsNarrow(next) ? Clusters[index].Size
        : IsNarrow(index) && IsAutospacedIdeograph(next) ? Clusters[next].Size
        : 0;

    /// <summary>The size for a space between Han and Latin that is drawn as their spacing (AS-05); 0: it is an ordinary space.</summary>
    public double ReplacedSpaceSize(int space, int next) => PreviousVisible(space) is >= 0 and var before ? AutospaceSize(before, next) : 0;

    /// <summary>True where the gap may open in tier (c) of JU-03.</summary>
    public bool CanStretch(int index, int next)
    {
        if ((Clusters[index].Flags & SpacingFlags.JoinedToNext) != 0)
            return false;
        var left = ClassOf(index);
        var right = ClassOf(next);
        if (left is CharacterClass.Open or CharacterClass.Connector or CharacterClass.Solidus or CharacterClass.Space
            || right is CharacterClass.Close or CharacterClass.Stop or CharacterClass.Interpunct or CharacterClass.Connector or CharacterClass.Solidus or CharacterClass.Space)
            return false;
        if (left == right && left is CharacterClass.Dash or CharacterClass.Ellipsis)
            return false;
        return !(IsWordPart(index) && IsWordPart(next)) && !IsNumberWithAffix(index, next);
    }

    private int PreviousVisible(int index)
    {
        do
            index--;
        while (index >= 0 && Clusters[index].Metrics.Class == CharacterClass.Invisible);
        return index;
    }

    private CharacterClass ClassOf(int index)
    {
        ref readonly var cluster = ref Clusters[index];
        if (cluster.CodePoint != 0x2014 || cluster.Metrics.Class != CharacterClass.Connector)
            return cluster.Metrics.Class;
        return (PreviousVisible(index) is >= 0 and var before && IsEmDash(before)) || (NextVisible(index) is var next && next < Clusters.Length && IsEmDash(next))
            ? CharacterClass.Dash
            : CharacterClass.Connector;
    }

    private bool IsEmDash(int index) => Clusters[index] is { CodePoint: 0x2014 or 0x2E3A, Metrics.Class: CharacterClass.Connector or CharacterClass.Dash };

    private bool IsPlain(int index) => (Clusters[index].Flags & (SpacingFlags.Upright | SpacingFlags.Verbatim)) == 0;

    private bool IsAutospacedIdeograph(int index) => Clusters[index].Metrics.Class == CharacterClass.Ideograph && IsPlain(index);

    private bool IsText(int index) => Clusters[index].Metrics.Class is CharacterClass.NarrowLetter or CharacterClass.NarrowDigit;

    // AS-04: a symbol that hangs on a word counts as part of it: 42%, C#, §3.
    private bool IsNarrow(int index)
    {
        if (!IsPlain(index))
            return false;
        if (IsText(index))
            return true;
        for (var before = index; IsTrailingSymbol(before);)
        {
            before = PreviousVisible(before);
            if (before < 0)
                break;
            if (IsText(before))
                return IsPlain(before);
        }

        for (var after = index; IsLeadingSymbol(after);)
        {
            after = NextVisible(after);
            if (after == Clusters.Length)
                break;
            if (IsText(after))
                return IsPlain(after);
        }

        return false;
    }

    private bool IsTrailingSymbol(int index) =>
        Clusters[index].CodePoint is '!' or '#' or '%' or '&' or ',' or '.' or ':' or ';' or '?' or '@' or '\\' or '\u00A7' or '\u00B6';

    private bool IsLeadingSymbol(int index) => Clusters[index].CodePoint is '#' or '@' or '&' or '\\' or '\u00A7' or '\u00B6';

    // What a Latin word or number is made of. A cell that stands upright is set like an ideograph.
    private bool IsWordPart(int index)
    {
        ref readonly var cluster = ref Clusters[index];
        if ((cluster.Flags & SpacingFlags.Upright) != 0)
            return false;
        return cluster.Metrics.Class is CharacterClass.NarrowLetter or CharacterClass.NarrowDigit or CharacterClass.NarrowOpen or CharacterClass.NarrowClose
            || (cluster.Metrics.Class == CharacterClass.Other && (cluster.Flags & SpacingFlags.InCjkFont) == 0);
    }

    // UB-03: ￥5, 36℃.
    private bool IsNumberWithAffix(int index, int next) =>
        (Clusters[index].Metrics.Class == CharacterClass.NarrowDigit && UnicodeData.LineBreak(Clusters[next].CodePoint) == LineBreakClass.PO)
        || (UnicodeData.LineBreak(Clusters[index].CodePoint) == LineBreakClass.PR && Clusters[next].Metrics.Class == CharacterClass.NarrowDigit);
}
