namespace PosterKit.Typesetting;

/// <summary>What the spacing rules must know of a cluster beside its character.</summary>
[Flags]
public enum SpacingFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Set in the Han family (FM-02).</summary>
    InCjkFont = 1,

    /// <summary>Stands upright in a vertical line where it would turn by itself: a tate-chu-yoko cell, an upright letter (AS-09).</summary>
    Upright = 2,

    /// <summary>In code or a verbatim field: no Han–Latin spacing beside it (AS-10).</summary>
    Verbatim = 4,

    /// <summary>Padding or margin stands between it and the next: no squeeze and no spacing across (SQ-13, AS-10).</summary>
    SeparatedFromNext = 8,

    /// <summary>Holds together with the next: ruby base, forced cell (UB-05). The gap does not stretch.</summary>
    JoinedToNext = 16,
}
