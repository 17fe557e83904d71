using System.Runtime.CompilerServices;

namespace PosterKit.Imaging;

/// <summary>A page held whole, for the formats that cannot be written in bands: straight RGBA, or RGB over a white ground.</summary>
internal sealed class PageBuffer
{
    private readonly bool _keepsAlpha;
    private readonly bool _isOpaque;
    private readonly int _bandHeight;
    private int _bandsLeft;

    /// <summary>A page.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="bandHeight">Rows of a band.</param>
    /// <param name="isOpaque">True where all pixels are opaque: alpha is then left out.</param>
    /// <param name="keepsAlpha">False: what is clear is laid on white.</param>
    public PageBuffer(int width, int height, int bandHeight, bool isOpaque, bool keepsAlpha)
    {
        (Width, Height, _bandHeight, _isOpaque, _keepsAlpha) = (width, height, bandHeight, isOpaque, keepsAlpha && !isOpaque);
        _bandsLeft = (height - 1) / bandHeight + 1;
        Pixels = GC.AllocateUninitializedArray<byte>(checked(width * height * BytesPerPixel));
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>3, or 4 where alpha is kept.</summary>
    public int BytesPerPixel => _keepsAlpha ? 4 : 3;

    /// <summary>Rows from the top, tightly packed.</summary>
    public byte[] Pixels { get; }

    /// <summary>True where a page of this size fits an array.</summary>
    public static bool CanHold(int width, int height) => (long)width * height * 4 <= Array.MaxLength;

    public void Write(int band, ReadOnlySpan<byte> rgba)
    {
        var target = Pixels.AsSpan(checked(band * _bandHeight * Width * BytesPerPixel), rgba.Length / 4 * BytesPerPixel);
        if (_keepsAlpha) StraightPixels.ToRgba(rgba, target);
        else if (_isOpaque) StraightPixels.ToRgb(rgba, target);
        else LayOnWhite(rgba, target);
        Interlocked.Decrement(ref _bandsLeft);
    }

    /// <exception cref="InvalidOperationException">A band is missing, or came twice.</exception>
    public void RequireAllBands()
    {
        if (_bandsLeft != 0) throw new InvalidOperationException("each band is to come once");
    }

    // Premultiplied colour and the white that shows through it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LayOnWhite(ReadOnlySpan<byte> rgba, Span<byte> rgb)
    {
        for (int from = 0, to = 0; from + 4 <= rgba.Length; from += 4, to += 3)
        {
            var white = 255 - rgba[from + 3];
            rgb[to] = (byte)Math.Min(255, rgba[from] + white);
            rgb[to + 1] = (byte)Math.Min(255, rgba[from + 1] + white);
            rgb[to + 2] = (byte)Math.Min(255, rgba[from + 2] + white);
        }
    }
}
