namespace PosterKit.Imaging;

/// <summary>How a JPEG is written.</summary>
public sealed record JpegOptions
{
    /// <summary>1 (small) to 100 (fine).</summary>
    public int Quality { get; init; } = 90;

    /// <summary>Bytes of the file at most, over zero: the quality is lowered until it fits, to 1 if it must. Null: any number.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>
    /// True: colours are kept at half the resolution each way, which photographs bear well. False: at full; the edges of coloured type
    /// stay clean, for a third more bytes.
    /// </summary>
    public bool HalvesColors { get; init; }

    /// <summary>True: the picture comes coarse first while it loads, in some 10% fewer bytes, for seven times the time (some 40 million pixels a second).</summary>
    public bool IsProgressive { get; init; } = true;

    /// <summary>Pixels per inch that the file states, over zero; rounded to a whole number. Null: it states none.</summary>
    public double? Dpi { get; init; }
}
