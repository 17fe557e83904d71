namespace PosterKit.Scene;

/// <summary>What lies outside of a picture for a step that looks round each place.</summary>
public enum EdgeMode
{
    /// <summary>The pixels at its edge go on.</summary>
    Duplicate,

    /// <summary>The picture starts anew from its other side.</summary>
    Wrap,

    /// <summary>Nothing.</summary>
    None,
}
