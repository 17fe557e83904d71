namespace PosterKit.Typesetting;

/// <summary>The Grapheme_Cluster_Break property (UAX #29), Unicode 15.0.</summary>
public enum GraphemeBreakClass : byte
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>Carriage return.</summary>
    CR,

    /// <summary>Line feed.</summary>
    LF,

    /// <summary>Control, line and paragraph separators.</summary>
    Control,

    /// <summary>Joins the cluster before it: most combining marks.</summary>
    Extend,

    /// <summary>Zero width joiner.</summary>
    ZWJ,

    /// <summary>Regional indicator: two make a flag.</summary>
    RegionalIndicator,

    /// <summary>Joins the cluster after it.</summary>
    Prepend,

    /// <summary>A mark with width of its own that joins the cluster before it.</summary>
    SpacingMark,

    /// <summary>Hangul L jamo.</summary>
    L,

    /// <summary>Hangul V jamo.</summary>
    V,

    /// <summary>Hangul T jamo.</summary>
    T,

    /// <summary>Hangul LV syllable.</summary>
    LV,

    /// <summary>Hangul LVT syllable.</summary>
    LVT,
}
