namespace PosterKit.Typesetting;

/// <summary>How line ends are chosen.</summary>
public enum WrapMode
{
    /// <summary>Each line takes as much as fits.</summary>
    Greedy,

    /// <summary>All lines of the paragraph together, so that none is looser, tighter or shorter than it must be (JU-05).</summary>
    Optimal,

    /// <summary>As many lines as greedy needs, of lengths as even as can be (HD-02).</summary>
    Balance,

    /// <summary>No breaks but mandatory ones.</summary>
    None,
}
