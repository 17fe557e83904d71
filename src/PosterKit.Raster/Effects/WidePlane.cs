namespace PosterKit.Raster;

/// <summary>
/// Premultiplied pixels with 16 bits to a channel, 255 being 65,280: what is blurred, so that six passes do not round a value away. Where all pixels are
/// shades of one colour, their alpha alone.
/// </summary>
/// <param name="width">Pixels across, over zero.</param>
/// <param name="height">Pixels down, over zero.</param>
/// <param name="channels">4: red, green, blue, alpha; 1: alpha.</param>
internal sealed class WidePlane(int width, int height, int channels)
{
    public int Width => width;

    public int Height => height;

    public int Channels => channels;

    /// <summary>The channels of pixel after pixel, row after row.</summary>
    public ushort[] Values { get; } = new ushort[checked(width * height * channels)];

    /// <summary>One row.</summary>
    public Span<ushort> Row(int y) => Values.AsSpan(y * width * channels, width * channels);
}
