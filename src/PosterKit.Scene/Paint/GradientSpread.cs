namespace PosterKit.Scene;

/// <summary>What a gradient does before its first stop and after its last (SVG 2 section 14.2.4).</summary>
public enum GradientSpread
{
    /// <summary>It goes on in the colour of that stop.</summary>
    Pad,

    /// <summary>It starts anew, every other time from its end.</summary>
    Reflect,

    /// <summary>It starts anew.</summary>
    Repeat,
}
