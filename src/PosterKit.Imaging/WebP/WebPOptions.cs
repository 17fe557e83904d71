namespace PosterKit.Imaging;

/// <summary>How a WebP is written.</summary>
public sealed record WebPOptions
{
    /// <summary>1 (small) to 100 (fine). Of no effect where <see cref="IsLossless"/>.</summary>
    public int Quality { get; init; } = 90;

    /// <summary>Bytes of the file at most, over zero: the quality is lowered until it fits, to 1 if it must. Null: any number. Of no effect where <see cref="IsLossless"/>.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>True: every pixel comes back; slower by four times.</summary>
    public bool IsLossless { get; init; }
}
