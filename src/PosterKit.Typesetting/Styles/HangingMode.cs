namespace PosterKit.Typesetting;

/// <summary>Hanging punctuation (标点悬挂, HP-01, HP-02).</summary>
public enum HangingMode
{
    /// <summary>No mark hangs.</summary>
    None,

    /// <summary>A comma or full stop hangs outside the measure where it would otherwise go to the next line.</summary>
    AllowEnd,

    /// <summary>A comma or full stop that is last on a line always hangs.</summary>
    ForceEnd,

    /// <summary>An opening bracket or quote at the start of the first line hangs in the margin; nothing hangs at line ends.</summary>
    First,
}
