namespace PosterKit.Scene;

/// <summary>How a corner of a stroke looks.</summary>
public enum LineJoin
{
    /// <summary>Pointed, up to the mitre limit.</summary>
    Miter,

    /// <summary>Round.</summary>
    Round,

    /// <summary>Cut off.</summary>
    Bevel,
}
