namespace PosterKit.Imaging;

/// <summary>What a TIFF says of itself.</summary>
public sealed record TiffOptions
{
    /// <summary>Pixels per inch that the file states, over zero; null: it states none.</summary>
    public double? Dpi { get; init; }
}
