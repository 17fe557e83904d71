namespace PosterKit;

/// <summary>Which poster of a series is saved, how large a picture is, and what part of it.</summary>
public sealed record SaveOptions
{
    /// <summary>0-based number of the poster in its series; null: the first as a picture, all of them as the pages of a PDF.</summary>
    public int? Poster { get; init; }

    /// <summary>Pixels per inch of a picture, over zero; null: as the layout says. On a page measured in px, 96 is one pixel to a px.</summary>
    public double? Dpi { get; init; }

    /// <summary>Multiplies the pixels of a picture, over zero; null: as the layout says.</summary>
    public double? Scale { get; init; }

    /// <summary>Quality of JPEG and WebP, 1 to 100; null: as the layout says. The other formats lose nothing.</summary>
    public int? Quality { get; init; }

    /// <summary>Bytes of the file at most, over zero; null: as the layout says. The quality of JPEG and WebP is lowered until it fits; another file that is larger is an error.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>The part of a picture that is wanted, in its pixels; null: the whole. Not for PDF and SVG.</summary>
    public PixelRegion? Crop { get; init; }

    /// <summary>How many threads work; 0: as many as there are processors. The bytes are the same for any number.</summary>
    public int Threads { get; init; }
}
