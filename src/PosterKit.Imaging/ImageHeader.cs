namespace PosterKit.Imaging;

/// <summary>What the head of a picture file says, before any pixel is decoded.</summary>
/// <param name="Format">The file format.</param>
/// <param name="StoredWidth">Pixels across as stored, over zero.</param>
/// <param name="StoredHeight">Pixels down as stored, over zero.</param>
/// <param name="BitsPerSample">1, 2, 4, 8 or 16.</param>
/// <param name="ColorModel">The channels.</param>
/// <param name="HasAlpha">True where pixels may be clear.</param>
/// <param name="Orientation">EXIF orientation 1 to 8; 1 is upright.</param>
/// <param name="Dpi">Pixels per inch that the file states, across; null where it states none.</param>
public sealed record ImageHeader(
    ImageFormat Format, int StoredWidth, int StoredHeight, int BitsPerSample, ImageColorModel ColorModel, bool HasAlpha, int Orientation, double? Dpi)
{
    /// <summary>True for a progressive JPEG, and for an interlaced PNG or GIF.</summary>
    public bool IsProgressive { get; init; }

    /// <summary>True for a four-ink JPEG that stores 255 where there is no ink, as files with an Adobe marker do.</summary>
    public bool IsAdobeInverted { get; init; }

    /// <summary>True where a colour profile is embedded.</summary>
    public bool HasIccProfile { get; init; }

    /// <summary>Pixels across when shown upright.</summary>
    public int Width => Orientation >= 5 ? StoredHeight : StoredWidth;

    /// <summary>Pixels down when shown upright.</summary>
    public int Height => Orientation >= 5 ? StoredWidth : StoredHeight;
}
