namespace PosterKit.Imaging;

/// <summary>How hard a PNG is compressed by our own deflate. The pixels are the same.</summary>
public enum PngCompression
{
    /// <summary>Repetitions are looked for where posters have them: smaller than the usual level 6, at a fraction of its time.</summary>
    Fast,

    /// <summary>Repetitions are looked for everywhere, and the cheapest way through them is taken: a fifth smaller, in some fifteen times the time of <see cref="Fast"/>.</summary>
    Small,

    /// <summary>The same, with a longer look and codes that are made anew several times: a few hundredths smaller still, in over a hundred times the time of <see cref="Fast"/>.</summary>
    Smallest,
}
