namespace PosterKit.Raster;

/// <summary>Premultiplied pixels with 16 bits to a channel, 255 being 65,280: what is blurred, so that six passes do not round a value away.</summary>
/// <param name="width">Pixels across, over zero.</param>
/// <param name="height">Pixels down, over zero.</param>
internal sealed class WidePlane(int width, int height)
{
    public const int Channels = 4;

    public int Width => width;

    public int Height => height;

    /// <summary>Red, green, blue, alpha of pixel after pixel, row after row.</summary>
    public ushort[] Values { get; } = new ushort[checked(width * height * Channels)];

    /// <summary>One row.</summary>
    public Span<ushort> Row(int y) => Values.AsSpan(y * width * Channels, width * Channels);
}
