namespace PosterKit.Typesetting;

/// <summary>Where the clusters of a placed line stand, along and across it, in points at the shaped size.</summary>
internal readonly ref struct LinePens
{
    /// <summary>The first cluster.</summary>
    public required int Start { get; init; }

    /// <summary>After the last that is seen.</summary>
    public required int End { get; init; }

    /// <summary>Where each cluster begins; those of the line, from its first.</summary>
    public required ReadOnlySpan<double> Pens { get; init; }

    /// <summary>Where the line begins, trimmed blanks left out.</summary>
    public required double InkStart { get; init; }

    /// <summary>Where the line ends, trimmed blanks and hung marks left out.</summary>
    public required double InkEnd { get; init; }

    /// <summary>Its baseline; the middle of a vertical line.</summary>
    public required double Across { get; init; }

    /// <summary>Where a cluster begins.</summary>
    public double PenOf(int cluster) => Pens[cluster - Start];
}
