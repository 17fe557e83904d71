namespace PosterKit.Layout;

/// <summary>A file format that a target asks for.</summary>
public enum OutputFormat
{
    /// <summary>PNG.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>SVG.</summary>
    Svg,

    /// <summary>TIFF.</summary>
    Tiff,

    /// <summary>Nothing but pixels: rows from the top, four bytes each (red, green, blue, alpha).</summary>
    Rgba,
}
