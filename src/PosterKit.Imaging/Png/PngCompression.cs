namespace PosterKit.Imaging;

/// <summary>How hard a PNG is compressed. The pixels are the same.</summary>
public enum PngCompression
{
    /// <summary>Our own deflate, which knows where posters repeat themselves: near the size of the usual level 6, at a fraction of its time.</summary>
    Fast,

    /// <summary>Run lengths, or level 6 where that is smaller: up to a tenth smaller than <see cref="Fast"/>, in one and a half to two times its time.</summary>
    Small,

    /// <summary>The best of several ways at level 9 for every band: a tenth smaller still, in some thirty times the time of <see cref="Fast"/>.</summary>
    Smallest,
}
