namespace PosterKit.Imaging;

/// <summary>A picture format that can be told from its first bytes.</summary>
public enum ImageFormat
{
    /// <summary>PNG (W3C PNG 3).</summary>
    Png,

    /// <summary>JPEG (ITU-T T.81).</summary>
    Jpeg,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>GIF; its first frame.</summary>
    Gif,

    /// <summary>TIFF 6.</summary>
    Tiff,
}
