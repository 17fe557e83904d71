namespace PosterKit.Scene;

/// <summary>What of a mask lets a group be seen.</summary>
public enum MaskKind
{
    /// <summary>Its alpha.</summary>
    Alpha,

    /// <summary>Its luminance, where it is drawn (CSS Masking 1 section 7.10.1): 0.2125 red + 0.7154 green + 0.0721 blue, sRGB as encoded, times alpha.</summary>
    Luminance,
}
