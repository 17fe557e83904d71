namespace PosterKit.Imaging;

/// <summary>
/// Takes a page of pixels in bands, as a rasterizer makes them, and encodes or stores them. Bands come from any thread and in any
/// order; a sink does its costly work in <see cref="WriteBand(int, ReadOnlySpan{byte})"/>, on the thread that made the band, and joins the parts in <see cref="Complete"/>.
/// </summary>
public interface IPixelSink
{
    /// <summary>Called once, before the first band.</summary>
    /// <param name="width">Pixels across, over zero.</param>
    /// <param name="height">Pixels down, over zero.</param>
    /// <param name="bandHeight">Rows of every band but the last, which may have fewer. Band n starts at row n x bandHeight.</param>
    /// <param name="isOpaque">True where every pixel is known to have alpha 255: alpha may be left out.</param>
    void Begin(int width, int height, int bandHeight, bool isOpaque);

    /// <summary>Takes a band; called once for each, from any thread.</summary>
    /// <param name="band">0-based number of the band.</param>
    /// <param name="rgba">Its rows from the top: red, green, blue, alpha, a byte each, sRGB, premultiplied. Valid only during the call.</param>
    void WriteBand(int band, ReadOnlySpan<byte> rgba);

    /// <summary>Takes a band whose pixels are kept and may come again; as <see cref="WriteBand(int, ReadOnlySpan{byte})"/> does, and in its place.</summary>
    /// <param name="band">0-based number of the band.</param>
    /// <param name="kept">Its pixels. They may be those of other bands too.</param>
    void WriteBand(int band, KeptBand kept) => WriteBand(band, kept.Rgba);

    /// <summary>Called once, after the last band.</summary>
    void Complete();
}
