using PosterKit.Foundation;

namespace PosterKit.Imaging;

/// <summary>Writes a page as a WebP, through libwebp. The page is held whole; alpha is kept.</summary>
public sealed unsafe class WebPEncoder : IPixelSink
{
    /// <summary>Pixels of the longest side that the format can state (RFC 9649).</summary>
    public const int LongestSide = 16_383;

    private readonly Stream _output;
    private readonly WebPOptions _options;
    private PageBuffer? _page;

    /// <summary>An encoder for one page.</summary>
    /// <param name="output">Written from its place on; need not be able to seek; not closed.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quality is not 1 to 100.</exception>
    public WebPEncoder(Stream output, WebPOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        (_output, _options) = (output, options ?? new());
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Quality, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.Quality, 100, nameof(options));
    }

    /// <summary>The quality of the file once it is complete: that of the options, or less where these limit its bytes.</summary>
    public int Quality { get; private set; }

    /// <summary>True where the codec's library is there; else that is reported.</summary>
    public static bool IsAvailable(DiagnosticBag diagnostics, SourceSpan span) => NativeCodec.WebP.Require(diagnostics, span);

    /// <summary>True where a page of this size can be written.</summary>
    public static bool CanHold(int width, int height) => width <= LongestSide && height <= LongestSide && PageBuffer.CanHold(width, height);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The page is more than <see cref="CanHold"/> allows.</exception>
    /// <exception cref="NativeLibraryException">The codec's library is missing: ask <see cref="IsAvailable"/> beforehand.</exception>
    public void Begin(int width, int height, int bandHeight, bool isOpaque)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(bandHeight, 1);
        if (!CanHold(width, height)) throw new ArgumentOutOfRangeException(nameof(width), $"{width} x {height}", "more than a WebP can hold");
        NativeCodec.WebP.Require();
        _page = new(width, height, bandHeight, isOpaque, keepsAlpha: true);
    }

    /// <inheritdoc/>
    public void WriteBand(int band, ReadOnlySpan<byte> rgba) => Page.Write(band, rgba);

    /// <inheritdoc/>
    public void Complete()
    {
        Page.RequireAllBands();
        try
        {
            (var file, Quality) = QualitySearch.Run(_options.Quality, _options.IsLossless ? null : _options.MaxBytes, Compress);
            _output.Write(file);
            _output.Flush();
        }
        finally
        {
            _page = null;
        }
    }

    private byte[] Compress(int quality)
    {
        var (width, height, stride) = (Page.Width, Page.Height, Page.Width * Page.BytesPerPixel);
        byte* file = null;
        try
        {
            nuint size;
            fixed (byte* pixels = Page.Pixels)
            {
                size = (Page.BytesPerPixel == 4, _options.IsLossless) switch
                {
                    (true, true) => LibWebP.EncodeLosslessRgba(pixels, width, height, stride, &file),
                    (true, false) => LibWebP.EncodeRgba(pixels, width, height, stride, quality, &file),
                    (false, true) => LibWebP.EncodeLosslessRgb(pixels, width, height, stride, &file),
                    (false, false) => LibWebP.EncodeRgb(pixels, width, height, stride, quality, &file),
                };
            }
            if (size == 0) throw new InvalidOperationException("libwebp could not compress the page");
            return new ReadOnlySpan<byte>(file, checked((int)size)).ToArray();
        }
        finally
        {
            if (file != null) LibWebP.Free(file);
        }
    }

    private PageBuffer Page => _page ?? throw new InvalidOperationException("no page was begun");
}
