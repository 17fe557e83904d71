namespace PosterKit.Imaging;

/// <summary>The colour channels that a picture stores.</summary>
public enum ImageColorModel
{
    /// <summary>One channel of grey.</summary>
    Gray,

    /// <summary>Red, green, blue (or YCbCr, which is coded RGB).</summary>
    Rgb,

    /// <summary>Four inks (or YCCK).</summary>
    Cmyk,

    /// <summary>Indexes into a table of colours.</summary>
    Palette,
}
