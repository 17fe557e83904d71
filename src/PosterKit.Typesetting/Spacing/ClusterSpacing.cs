namespace PosterKit.Typesetting;

/// <summary>What the spacing rules say of a cluster and of the gap after it. Lengths are in the unit of <see cref="SpacingCluster.Size"/>.</summary>
/// <remarks>
/// On a line from cluster s to cluster e the space added is: the line-start change of s, <see cref="GapAfter"/> of s to e - 1, and the line-end
/// change of e. All changes are of the space between clusters, never of a glyph's advance.
/// </remarks>
public record struct ClusterSpacing
{
    /// <summary>
    /// Change between this cluster and the next on the same line: squeeze (negative) or Han–Latin spacing (positive). For the last cluster:
    /// what the gap has whatever might follow.
    /// </summary>
    public double GapAfter { get; set; }

    /// <summary>The width of the Han–Latin spacing in the gap; 0: none.</summary>
    public double Autospace { get; set; }

    /// <summary>Change before the cluster as first of a line; zero or less.</summary>
    public double LineStart { get; set; }

    /// <summary>The same on the first line of a paragraph.</summary>
    public double LineStartFirst { get; set; }

    /// <summary>Change after the cluster as last of a line, always; zero or less.</summary>
    public double LineEnd { get; set; }

    /// <summary>Further change after the cluster as last of a line, where the line needs it (SQ-08 fit; JU-02 tier 1); zero or less.</summary>
    public double LineEndFit { get; set; }

    /// <summary>Blank left at its front that a tight line may take (JU-02).</summary>
    public double FrontShrink { get; set; }

    /// <summary>Blank left at its back that a tight line may take (JU-02).</summary>
    public double BackShrink { get; set; }

    /// <summary>The tier of <see cref="FrontShrink"/> and <see cref="BackShrink"/>.</summary>
    public ShrinkTier ShrinkTier { get; set; }

    /// <summary>True for a centred mark: its blank may go at a line's edges too, in its own tier.</summary>
    public bool ShrinksAtLineEdge { get; set; }

    /// <summary>What a word space may lose (JU-02 tier 2; EN-08 in English). 0: not a word space.</summary>
    public double SpaceShrink { get; set; }

    /// <summary>What a word space may gain (JU-03 a; EN-08 in English).</summary>
    public double SpaceStretch { get; set; }

    /// <summary>What the Han–Latin spacing in the gap may lose (JU-02 tier 6).</summary>
    public double AutospaceShrink { get; set; }

    /// <summary>What the Han–Latin spacing in the gap may gain (JU-03 b).</summary>
    public double AutospaceStretch { get; set; }

    /// <summary>How the gap after it, or the word space that it is, stretches (JU-03).</summary>
    public StretchTier StretchAfter { get; set; }
}
