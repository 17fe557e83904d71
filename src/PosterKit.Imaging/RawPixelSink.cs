namespace PosterKit.Imaging;

/// <summary>Keeps a whole page in memory, as it came: for tests, and for pictures that are used again at once.</summary>
public sealed class RawPixelSink : IPixelSink
{
    private int _bandHeight;
    private byte[] _rgba = [];

    /// <summary>Pixels across; zero before <see cref="Begin"/>.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels down; zero before <see cref="Begin"/>.</summary>
    public int Height { get; private set; }

    /// <summary>True where the page was announced as opaque.</summary>
    public bool IsOpaque { get; private set; }

    /// <summary>True after <see cref="Complete"/>.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Rows from the top, four bytes a pixel, sRGB, premultiplied.</summary>
    public ReadOnlyMemory<byte> Rgba => _rgba;

    /// <summary>The page as a picture, alpha divided out. Of an opaque page the pixels are those that the sink holds.</summary>
    public PixelImage ToImage()
    {
        if (IsOpaque) return new(Width, Height, _rgba, IsOpaque: true);
        var straight = GC.AllocateUninitializedArray<byte>(_rgba.Length);
        StraightPixels.ToRgba(_rgba, straight);
        return new(Width, Height, straight, AlphaScan.IsOpaque(straight));
    }

    /// <inheritdoc/>
    public void Begin(int width, int height, int bandHeight, bool isOpaque)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(bandHeight, 1);
        (Width, Height, _bandHeight, IsOpaque, IsComplete) = (width, height, bandHeight, isOpaque, false);
        _rgba = new byte[checked(width * height * 4)];
    }

    /// <inheritdoc/>
    public void WriteBand(int band, ReadOnlySpan<byte> rgba) => rgba.CopyTo(_rgba.AsSpan(checked(band * _bandHeight * Width * 4)));

    /// <inheritdoc/>
    public void Complete() => IsComplete = true;
}
