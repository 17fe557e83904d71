namespace PosterKit.Typesetting;

/// <summary>How the end of a fitted line is treated.</summary>
[Flags]
internal enum LineTraits : ushort
{
    None = 0,

    /// <summary>The first line of the paragraph.</summary>
    First = 1,

    /// <summary>Ends at a mandatory break or at the end of the paragraph: not stretched by justification.</summary>
    Last = 2,

    /// <summary>The closing mark at its end loses its back half because the line would not fit otherwise (SQ-08 `fit`).</summary>
    EndFitted = 4,

    /// <summary>The mark at its end hangs outside the measure (HP-01).</summary>
    Hung = 8,

    /// <summary>Fits only when compressed (LB-11).</summary>
    Compressed = 16,

    /// <summary>Ends where the rules forbid a break (LB-12).</summary>
    Emergency = 32,

    /// <summary>Ends inside a phrase that is longer than the measure (HD-03).</summary>
    SplitsPhrase = 64,

    /// <summary>Shows a hyphen at its end.</summary>
    Hyphen = 128,
}

/// <summary>A line as the fitter gives it: a range of clusters. Lengths are in points at the shaped size.</summary>
/// <param name="Start">First cluster.</param>
/// <param name="VisibleEnd">After the last cluster that is not a space at the line end.</param>
/// <param name="End">After the last cluster; the next line starts here.</param>
/// <param name="Width">Natural length, gaps and line edges counted, a hung mark left out.</param>
/// <param name="Available">The measure less the indent.</param>
/// <param name="Traits">What its end is like.</param>
internal readonly record struct FittedLine(int Start, int VisibleEnd, int End, double Width, double Available, LineTraits Traits)
{
    public bool Is(LineTraits trait) => (Traits & trait) != 0;
}
