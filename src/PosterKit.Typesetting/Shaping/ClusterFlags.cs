namespace PosterKit.Typesetting;

/// <summary>What the fitter and the placer must know of a cluster besides its lengths.</summary>
[Flags]
internal enum ClusterFlags : ushort
{
    None = 0,

    /// <summary>A space that loses its advance at the end of a line.</summary>
    Space = 1,

    /// <summary>A mandatory break; it has no glyph and no advance.</summary>
    MandatoryBreak = 2,

    /// <summary>A line may end after this cluster.</summary>
    BreakAfter = 4,

    /// <summary>A phrase ends after this cluster (HD-03).</summary>
    PhraseEnd = 8,

    /// <summary>A mark that may not be first on a line (LB-11).</summary>
    NotAtLineStart = 16,

    /// <summary>Counts as an ideograph on the last line (PL-04).</summary>
    Ideograph = 32,

    /// <summary>A Latin letter or a digit: a last line that holds one is long enough (PL-04).</summary>
    Word = 64,

    /// <summary>A line that ends after this cluster shows a hyphen.</summary>
    SoftHyphen = 128,

    /// <summary>A mark that may hang at a line end, and is not one of several in a row (HP-01).</summary>
    Hangs = 256,

    /// <summary>An opening bracket that may hang at the start of the first line (HP-02).</summary>
    HangsFirst = 512,

    /// <summary>A break after it is allowed but unwelcome: a number and its measure word (UB-04), a short prefix (EN-01).</summary>
    Reluctant = 1024,

    /// <summary>A tab that goes to a stop.</summary>
    Tab = 2048,
}
