using PosterKit.Imaging;

namespace PosterKit.Testing;

/// <summary>Keeps the pixels of a render, and checks that the sink's contract was kept. Safe for several threads.</summary>
public sealed class PixelCollector : IPixelSink
{
    private byte[] _rgba = [];
    private bool[] _seen = [];
    private int _bandHeight;
    private bool _isComplete;

    /// <summary>Pixels across.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels down.</summary>
    public int Height { get; private set; }

    /// <summary>Whether the engine promised that every pixel is opaque.</summary>
    public bool IsOpaque { get; private set; }

    /// <summary>The pixels, red, green, blue, alpha, premultiplied; there once the picture is complete.</summary>
    public ReadOnlySpan<byte> Rgba => _isComplete ? _rgba : throw new InvalidOperationException("the picture is not complete");

    /// <summary>A pixel, premultiplied.</summary>
    public (byte R, byte G, byte B, byte A) this[int x, int y]
    {
        get
        {
            var p = Rgba.Slice((y * Width + x) * 4, 4);
            return (p[0], p[1], p[2], p[3]);
        }
    }

    /// <inheritdoc/>
    public void Begin(int width, int height, int bandHeight, bool isOpaque)
    {
        (Width, Height, _bandHeight, IsOpaque) = (width, height, bandHeight, isOpaque);
        _rgba = new byte[checked(width * height * 4)];
        _seen = new bool[(height + bandHeight - 1) / bandHeight];
    }

    /// <inheritdoc/>
    public void WriteBand(int band, ReadOnlySpan<byte> rgba)
    {
        lock (_seen)
        {
            if (_seen[band]) throw new InvalidOperationException($"band {band} came twice");
            _seen[band] = true;
        }
        var start = band * _bandHeight * Width * 4;
        var length = Math.Min(_bandHeight, Height - band * _bandHeight) * Width * 4;
        if (rgba.Length != length) throw new InvalidOperationException($"band {band} has {rgba.Length} bytes, not {length}");
        rgba.CopyTo(_rgba.AsSpan(start));
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (Array.IndexOf(_seen, false) is >= 0 and var missing) throw new InvalidOperationException($"band {missing} never came");
        _isComplete = true;
    }

    /// <summary>The picture with alpha not premultiplied, as files hold it.</summary>
    public PixelImage ToImage()
    {
        var straight = Rgba.ToArray();
        var isOpaque = true;
        for (var i = 0; i < straight.Length; i += 4)
        {
            int alpha = straight[i + 3];
            if (alpha == 255) continue;
            isOpaque = false;
            for (var c = 0; c < 3; c++) straight[i + c] = alpha == 0 ? (byte)0 : (byte)Math.Min(255, (straight[i + c] * 255 + alpha / 2) / alpha);
        }
        return new(Width, Height, straight, isOpaque);
    }
}
