namespace PosterKit.Imaging;

/// <summary>How hard a PNG is compressed. The pixels are the same.</summary>
public enum PngCompression
{
    /// <summary>Run lengths at level 1: on posters smaller than the usual level 6, at a fraction of its time.</summary>
    Fast,

    /// <summary>Level 6: for photographs some 6% smaller than <see cref="Fast"/>, in four times its time.</summary>
    Small,

    /// <summary>Level 9: 1% smaller still; ten to twenty times the time of <see cref="Fast"/>.</summary>
    Smallest,
}
