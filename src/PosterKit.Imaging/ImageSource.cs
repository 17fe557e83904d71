using System.Runtime.InteropServices;
using PosterKit.Foundation;

namespace PosterKit.Imaging;

/// <summary>A picture file in memory: its head is read, its pixels are decoded on first use, and kept as far as the cache has room. Safe for several threads.</summary>
public sealed partial class ImageSource
{
    // Pixels of a picture whose four bytes each still fit an array.
    private static readonly long MostPixels = Array.MaxLength / 4;

    private readonly Lock _gate = new();

    // By scale in eighths: what is asked for at one scale must not depend on what was asked for before.
    private readonly Dictionary<int, Known> _known = [];

    private readonly PictureCache _cache;

    private string? _digest;
    private byte[]? _contentHash;

    private ImageSource(string name, ReadOnlyMemory<byte> bytes, ImageHeader header, PictureCache cache) =>
        (Name, Bytes, Header, _cache) = (name, bytes, header, cache);

    /// <summary>The name shown in messages.</summary>
    public string Name { get; }

    /// <summary>The file as it is; a JPEG goes into a PDF like this.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What the file is known by within this process: files with one digest are one picture. Worked out at the first call.</summary>
    public string Digest => _digest ??= Foundation.ContentHash.OfFile(Bytes.Span);

    /// <summary>A hash of the file that is the same on every machine, for what files are called by; 16 bytes. Worked out at the first call.</summary>
    public ReadOnlyMemory<byte> ContentHash => _contentHash ??= Foundation.ContentHash.Of(Bytes.Span);

    /// <summary>What the head says.</summary>
    public ImageHeader Header { get; }

    /// <summary>Reads the head of a picture.</summary>
    /// <param name="name">Shown in messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds on pixels, checked before anything is decoded.</param>
    /// <param name="diagnostics">Gets what is wrong with it.</param>
    /// <param name="span">The place that names the picture.</param>
    /// <param name="cache">Keeps its pixels with those of other pictures; null: a cache of its own.</param>
    /// <returns>Null where it cannot be used; the reason is reported.</returns>
    public static ImageSource? Open(string name, ReadOnlyMemory<byte> bytes, PosterLimits limits, DiagnosticBag diagnostics, SourceSpan span, PictureCache? cache = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(diagnostics);

        var result = ImageProbe.Read(bytes.Span);
        if (result.Header is not { } header)
        {
            diagnostics.Report(result.IsDamaged ? DiagnosticCode.CorruptImage : DiagnosticCode.UnsupportedImage, span, name, result.Problem!);
            return null;
        }
        var limit = Math.Min(limits.ImagePixels, MostPixels);
        if ((long)header.StoredWidth * header.StoredHeight > limit)
        {
            diagnostics.Report(DiagnosticCode.ImageTooLarge, span, name, header.StoredWidth, header.StoredHeight, limit);
            return null;
        }
        if (UnreadKind(header.Format) is { } reason)
        {
            diagnostics.Report(DiagnosticCode.UnsupportedImage, span, name, reason);
            return null;
        }
        return new(name, bytes, header, cache ?? new(limits.DecodedImageBytes));
    }

    /// <summary>
    /// The pixels at full size, upright; decoded at the first call. Null where the file is damaged or its codec is missing. What is
    /// wrong is reported at every call; a JPEG or GIF that breaks off is a warning and gives the pixels that could be read.
    /// An embedded colour profile is applied: the pixels are sRGB. One that cannot be used is a warning.
    /// </summary>
    public PixelImage? Decode(DiagnosticBag diagnostics, SourceSpan span) => Decode(JpegDecoder.FullScale, diagnostics, span);

    /// <summary>
    /// The pixels, upright, of a size that suffices: a JPEG is decoded at the smallest of its codec's scales (eighths) that gives at
    /// least the asked size; other formats, and a JPEG that is smaller, come at full size.
    /// </summary>
    /// <remarks>
    /// The codec scales in encoded light, coarsely; ask for about twice the pixels that will be shown, and let
    /// <see cref="ImageResampler"/> do the last step. The result depends on the asked size alone.
    /// </remarks>
    /// <param name="minWidth">Pixels across that the whole upright picture must have.</param>
    /// <param name="minHeight">Pixels down.</param>
    /// <param name="diagnostics">Gets what is wrong, as with <see cref="Decode(DiagnosticBag, SourceSpan)"/>.</param>
    /// <param name="span">The place that names the picture.</param>
    public PixelImage? DecodeFor(int minWidth, int minHeight, DiagnosticBag diagnostics, SourceSpan span)
    {
        if (Header.Format != ImageFormat.Jpeg) return Decode(diagnostics, span);
        var (across, down) = Header.Orientation >= 5 ? (minHeight, minWidth) : (minWidth, minHeight);
        return Decode(JpegDecoder.FindScale(Header, across, down), diagnostics, span);
    }

    private PixelImage? Decode(int eighths, DiagnosticBag diagnostics, SourceSpan span)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        PixelImage? pixels = null;
        DecodeResult told;
        lock (_gate)
        {
            if (_known.TryGetValue(eighths, out var known) && (known.Pixels is null || known.Pixels.TryGetTarget(out pixels)))
            {
                told = known.Told;
            }
            else
            {
                var result = DecodeUpright(eighths);
                (pixels, told) = (result.Pixels, result with { Pixels = null });
                _known[eighths] = new(told, pixels is null ? null : new(pixels));
            }
        }
        if (pixels is not null) _cache.Use(pixels);
        told.Report(Name, diagnostics, span);
        return pixels;
    }

    private DecodeResult DecodeUpright(int eighths)
    {
        var result = DecodeStored(eighths);
        if (result.Pixels is { } decoded && PictureColors.ToStandardRgb(Bytes.Span, Header, MemoryMarshal.AsMemory(decoded.Rgba).Span) is { } reason)
            result = result.WithoutProfile(reason);
        return result.Pixels is { } stored ? result with { Pixels = UprightPixels.Of(stored, Header.Orientation) } : result;
    }

    private DecodeResult DecodeStored(int eighths) => Header.Format switch
    {
        ImageFormat.Png => PngDecoder.Decode(Bytes),
        ImageFormat.Jpeg => JpegDecoder.Decode(Bytes, Header, eighths),
        ImageFormat.WebP => WebPDecoder.Decode(Bytes, Header),
        ImageFormat.Gif => GifDecoder.Decode(Bytes, Header),
        _ => throw new InvalidOperationException($"no decoder for {Header.Format}"),
    };

    // Formats whose head is read, so that the message can name them, but whose pixels are not.
    private static DiagnosticPhrase? UnreadKind(ImageFormat format) => format switch
    {
        ImageFormat.Tiff => new("TIFF is not read", "不支持 TIFF"),
        _ => null,
    };

    // What was decoded once: the complaint, and the pixels for as long as the cache or somebody who draws them holds them.
    private sealed record Known(DecodeResult Told, WeakReference<PixelImage>? Pixels);
}
