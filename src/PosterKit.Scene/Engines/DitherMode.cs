namespace PosterKit.Scene;

/// <summary>Whether gradients are rounded to 8 bits by a fixed pattern of neighbouring pixels, so that no bands show.</summary>
public enum DitherMode
{
    /// <summary>Never: every pixel is the nearest value.</summary>
    Off,

    /// <summary>Where a gradient is so slow that bands of one value are three pixels wide or more.</summary>
    Auto,

    /// <summary>Every gradient.</summary>
    On,
}
