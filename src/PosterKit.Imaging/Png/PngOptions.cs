namespace PosterKit.Imaging;

/// <summary>What a PNG says of itself, and how hard it is compressed.</summary>
public sealed record PngOptions
{
    /// <summary>How hard the pixels are compressed.</summary>
    public PngCompression Compression { get; init; } = PngCompression.Fast;

    /// <summary>Pixels per inch that the file states, over zero; null: it states none.</summary>
    public double? Dpi { get; init; }

    /// <summary>Title that the file states; null: none.</summary>
    public string? Title { get; init; }
}
