namespace PosterKit.Raster;

/// <summary>What begins the description of a thing.</summary>
internal enum DescribedKind : byte
{
    /// <summary>The inside of a path.</summary>
    Path = 1,

    /// <summary>The line along a path.</summary>
    Stroke,

    /// <summary>A glyph.</summary>
    Glyph,

    /// <summary>A shape on every tile of a pattern.</summary>
    Tiles,

    /// <summary>No shape, or no paint.</summary>
    None,

    /// <summary>One colour.</summary>
    Color,

    /// <summary>A gradient.</summary>
    Gradient,

    /// <summary>A picture from a file.</summary>
    Image,

    /// <summary>A picture made from a list of its own.</summary>
    Nested,

    /// <summary>A picture that goes on beyond its edges.</summary>
    Edged,

    /// <summary>A blurred picture.</summary>
    Blurred,

    /// <summary>A tile made of pixels.</summary>
    Tile,

    /// <summary>A picture of which the pixels on the canvas are kept.</summary>
    Kept,
}
