using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PosterKit.Foundation;

namespace PosterKit.Imaging;

/// <summary>Writes a page as a JPEG, through libjpeg-turbo. The page is held whole; what is clear is laid on white.</summary>
public sealed unsafe class JpegEncoder : IPixelSink
{
    /// <summary>Pixels of the longest side that the codec writes; the format's own bound is 65,535.</summary>
    public const int LongestSide = 65_500;

    private readonly Stream _output;
    private readonly JpegOptions _options;
    private PageBuffer? _page;

    /// <summary>An encoder for one page.</summary>
    /// <param name="output">Written from its place on; need not be able to seek; not closed.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quality is not 1 to 100.</exception>
    public JpegEncoder(Stream output, JpegOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        (_output, _options) = (output, options ?? new());
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Quality, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.Quality, 100, nameof(options));
    }

    /// <summary>The quality of the file once it is complete: that of the options, or less where these limit its bytes.</summary>
    public int Quality { get; private set; }

    /// <summary>True where the codec's library is there; else that is reported.</summary>
    public static bool IsAvailable(DiagnosticBag diagnostics, SourceSpan span) => NativeCodec.TurboJpeg.Require(diagnostics, span);

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
        if (!CanHold(width, height)) throw new ArgumentOutOfRangeException(nameof(width), $"{width} x {height}", "more than a JPEG can hold");
        NativeCodec.TurboJpeg.Require();
        _page = new(width, height, bandHeight, isOpaque, keepsAlpha: false);
    }

    /// <inheritdoc/>
    public void WriteBand(int band, ReadOnlySpan<byte> rgba) => Page.Write(band, rgba);

    /// <inheritdoc/>
    public void Complete()
    {
        Page.RequireAllBands();
        var handle = TurboJpeg.CreateCompressor();
        if (handle == 0) throw new InvalidOperationException("libjpeg-turbo could not make a compressor");
        try
        {
            (var file, Quality) = QualitySearch.Run(_options.Quality, _options.MaxBytes, quality => Compress(handle, quality));
            _output.Write(file);
            _output.Flush();
        }
        finally
        {
            _ = TurboJpeg.Destroy(handle);
            _page = null;
        }
    }

    private byte[] Compress(nint handle, int quality)
    {
        byte* file = null;
        try
        {
            CULong size;
            var flags = TurboJpeg.AccurateTransform | (_options.IsProgressive ? TurboJpeg.Progressive : 0);
            fixed (byte* pixels = Page.Pixels)
            {
                if (TurboJpeg.Compress(
                    handle, pixels, Page.Width, Page.Width * 3, Page.Height, TurboJpeg.PixelFormatRgb, &file, &size,
                    _options.HalvesColors ? TurboJpeg.Subsampling420 : TurboJpeg.Subsampling444, quality, flags) != 0)
                {
                    throw new InvalidOperationException("libjpeg-turbo could not compress the page");
                }
            }
            var written = new Span<byte>(file, checked((int)size.Value));
            if (_options.Dpi is { } dpi) StateDensity(written, dpi);
            return written.ToArray();
        }
        finally
        {
            TurboJpeg.Free(file);
        }
    }

    private PageBuffer Page => _page ?? throw new InvalidOperationException("no page was begun");

    // The codec begins its files with a JFIF segment: unit at 13, density across at 14 and down at 16 (JFIF 1.02).
    private static void StateDensity(Span<byte> file, double dpi)
    {
        if (!file[6..].StartsWith("JFIF\0"u8)) return;
        var density = (ushort)Math.Clamp(Math.Round(dpi), 1, ushort.MaxValue);
        file[13] = 1; // per inch
        BinaryPrimitives.WriteUInt16BigEndian(file[14..], density);
        BinaryPrimitives.WriteUInt16BigEndian(file[16..], density);
    }
}
