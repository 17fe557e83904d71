namespace PosterKit.Scene;

/// <summary>How the colours of something mix with those under it (PDF 32000-1 11.3.5, Compositing and Blending Level 1 section 10).</summary>
public enum BlendMode
{
    /// <summary>They cover them.</summary>
    Normal,

    /// <summary>The product of both: never lighter.</summary>
    Multiply,

    /// <summary>The product of the complements: never darker.</summary>
    Screen,

    /// <summary>Multiply or screen, by the colour below.</summary>
    Overlay,

    /// <summary>The darker of both, channel by channel.</summary>
    Darken,

    /// <summary>The lighter of both.</summary>
    Lighten,

    /// <summary>Lightens what lies below towards the colour above.</summary>
    ColorDodge,

    /// <summary>Darkens what lies below towards the colour above.</summary>
    ColorBurn,

    /// <summary>Multiply or screen, by the colour above.</summary>
    HardLight,

    /// <summary>A gentle hard light.</summary>
    SoftLight,

    /// <summary>The distance between both.</summary>
    Difference,

    /// <summary>A gentle difference.</summary>
    Exclusion,

    /// <summary>The hue of the colour above, the rest of the one below.</summary>
    Hue,

    /// <summary>The saturation of the colour above.</summary>
    Saturation,

    /// <summary>The hue and saturation of the colour above.</summary>
    Color,

    /// <summary>The luminosity of the colour above.</summary>
    Luminosity,
}
