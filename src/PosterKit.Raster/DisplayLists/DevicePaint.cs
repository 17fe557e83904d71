namespace PosterKit.Raster;

/// <summary>A paint ready to be laid on: one pixel, a source of rows, a source of strips, or nothing.</summary>
internal sealed class DevicePaint
{
    /// <summary>A paint of one colour.</summary>
    /// <param name="pixel">The colour as a pixel.</param>
    /// <param name="isOpaque">Whether nothing shows through.</param>
    public DevicePaint(byte[] pixel, bool isOpaque) => (Pixel, IsOpaque) = (pixel, isOpaque);

    /// <summary>A paint that differs from pixel to pixel.</summary>
    public DevicePaint(RowSource source) => (Source, IsOpaque) = (source, source.IsOpaque);

    /// <summary>A picture.</summary>
    public DevicePaint(StripSource strips) => (Strips, IsOpaque) = (strips, strips.IsOpaque);

    private readonly ImagePlace? _place;

    private DevicePaint(ImagePlace place) => (_place, IsOpaque) = (place, true);

    /// <summary>A picture that is opened later; it counts as opaque until then.</summary>
    public static DevicePaint Pending(ImagePlace place) => new(place);

    /// <summary>What was pending is this; null: nothing, what is filled with it is not drawn.</summary>
    public void Resolve(StripSource? strips) => (Strips, IsOpaque) = (strips, strips is { IsOpaque: true });

    /// <summary>True where there is nothing to draw.</summary>
    public bool IsNothing => Pixel is null && Source is null && Strips is null;

    /// <summary>The colour; null for the other kinds.</summary>
    public byte[]? Pixel { get; }

    /// <summary>The rows; null for the other kinds.</summary>
    public RowSource? Source { get; }

    /// <summary>The strips; null for the other kinds.</summary>
    public StripSource? Strips { get; private set; }

    /// <summary>True where nothing shows through.</summary>
    public bool IsOpaque { get; private set; }

    /// <summary>Tells what the pixels depend on.</summary>
    public void Describe(Description to)
    {
        if (Pixel is { } pixel)
        {
            to.Add((long)DescribedKind.Color << 8);
            to.Add(pixel);
        }
        else if (Source is { } source)
        {
            source.Describe(to);
        }
        else if (Strips is { } strips)
        {
            if (_place is { } place) place.Describe(to);
            else strips.Describe(to);
        }
        else
        {
            to.Add((long)DescribedKind.None << 8);
        }
    }
}
