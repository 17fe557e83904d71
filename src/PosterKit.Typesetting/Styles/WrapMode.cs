namespace PosterKit.Typesetting;

/// <summary>How line ends are chosen.</summary>
public enum WrapMode
{
    /// <summary>Each line takes as much as fits.</summary>
    Greedy,

    /// <summary>As many lines as greedy needs, of lengths as even as can be (HD-02).</summary>
    Balance,

    /// <summary>No breaks but mandatory ones.</summary>
    None,
}
