namespace PosterKit.Foundation;

/// <summary>Bounds on what is read and made, so that no input can exhaust the machine or reach native code unchecked.</summary>
public sealed record PosterLimits
{
    /// <summary>The limits used where nobody says otherwise.</summary>
    public static PosterLimits Default { get; } = new();

    /// <summary>Bytes of a layout or content file. 8 MiB hold some 40,000 elements.</summary>
    public long LayoutBytes { get; init; } = 8L << 20;

    /// <summary>Bytes of an image file.</summary>
    public long ImageBytes { get; init; } = 512L << 20;

    /// <summary>Pixels of an image before decoding: 200 million, twice what the largest cameras give.</summary>
    public long ImagePixels { get; init; } = 200_000_000;

    /// <summary>
    /// Bytes of decoded pixels that are kept for when a picture is shown again: 256 MiB, some five photographs of 12 million pixels. What
    /// is larger by itself is decoded all the same, and kept until another picture is shown.
    /// </summary>
    public long DecodedImageBytes { get; init; } = 256L << 20;

    /// <summary>Bytes of a font file; the largest collections in use have some 130 MB.</summary>
    public long FontBytes { get; init; } = 256L << 20;

    /// <summary>Bytes of a colour profile.</summary>
    public long ProfileBytes { get; init; } = 16L << 20;

    /// <summary>Nesting of a layout file and of the element tree.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Shortest side of a page: 1 mm.</summary>
    public Length ShortestSide { get; init; } = Length.FromMillimetres(1);

    /// <summary>Longest side of a page: 50 m, more than the widest banners made in one piece.</summary>
    public Length LongestSide { get; init; } = Length.FromMillimetres(50_000);

    /// <summary>Pixels of a picture that is made, where the layout has no `max-pixels`: 4 billion, the reach of a 32-bit count.</summary>
    public long OutputPixels { get; init; } = 4_000_000_000;

    /// <summary>Pixels of a picture that is made, whatever `max-pixels` allows: 2^38, as far as the rasterizer reaches. A service sets less.</summary>
    public long MostOutputPixels { get; init; } = 1L << 38;

    /// <summary>The limit in bytes for a kind of file.</summary>
    public long BytesFor(WorldFileKind kind) => kind switch
    {
        WorldFileKind.Layout => LayoutBytes,
        WorldFileKind.Image => ImageBytes,
        WorldFileKind.Font => FontBytes,
        _ => ProfileBytes,
    };
}
