namespace PosterKit.Imaging;

/// <summary>What a PNG says of itself, and how hard it is compressed.</summary>
public sealed record PngOptions
{
    /// <summary>How hard the pixels are compressed.</summary>
    public PngCompression Compression { get; init; } = PngCompression.Fast;

    /// <summary>
    /// True: a page of at most 256 colours is written with a table of them, which is smaller; the pixels are the same. False: every page has
    /// three or four channels, for readers that know nothing else.
    /// </summary>
    public bool UsesPalette { get; init; } = true;

    /// <summary>Pixels per inch that the file states, over zero; null: it states none.</summary>
    public double? Dpi { get; init; }

    /// <summary>Title that the file states; null: none.</summary>
    public string? Title { get; init; }
}
