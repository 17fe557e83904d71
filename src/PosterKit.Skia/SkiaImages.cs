using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;
using SkiaSharp;

namespace PosterKit.Skia;

/// <summary>Pictures as Skia wants them, upright and in sRGB; each is made once and kept as long as its file is. Safe for several threads.</summary>
/// <param name="usesSkiaCodecs">Whether JPEG and WebP are decoded by Skia.</param>
internal sealed class SkiaImages(bool usesSkiaCodecs)
{
    private readonly ConditionalWeakTable<ImageSource, SKImage> _made = [];
    private readonly Lock _gate = new();

    /// <summary>The picture of an item; null where it is damaged, which is reported.</summary>
    public SKImage? Find(ImageItem item, DiagnosticBag diagnostics)
    {
        lock (_gate)
        {
            if (_made.TryGetValue(item.Image, out var known)) return known;
            var made = Decode(item, diagnostics);
            if (made is not null) _made.Add(item.Image, made);
            return made;
        }
    }

    private SKImage? Decode(ImageItem item, DiagnosticBag diagnostics)
    {
        // A file that Skia's codec does not read to its end is read by ours, which says what is wrong with it.
        if (usesSkiaCodecs && item.Image.Header.Format is ImageFormat.Jpeg or ImageFormat.WebP && DecodeBySkia(item.Image) is { } decoded) return decoded;
        if (item.Image.Decode(diagnostics, item.Source) is not { } pixels) return null;
        return Make(pixels.Width, pixels.Height, pixels.Rgba.Span, pixels.IsOpaque);
    }

    private static SKImage Make(int width, int height, ReadOnlySpan<byte> rgba, bool isOpaque)
    {
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
        return SKImage.FromPixelCopy(info, rgba, info.RowBytes);
    }

    private static SKImage? DecodeBySkia(ImageSource image)
    {
        using var file = SKData.CreateCopy(image.Bytes.Span);
        using var codec = SKCodec.Create(file);
        if (codec is null) return null;
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        // Into sRGB, by the profile in the file.
        using var sRgb = SKColorSpace.CreateSrgb();
        var isOpaque = codec.Info.AlphaType == SKAlphaType.Opaque;
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul, sRgb);
        var stored = new byte[info.BytesSize];
        if (Read(codec, info, stored) != SKCodecResult.Success) return null;
        var orientation = image.Header.Orientation;
        var isSideways = orientation >= 5;
        var upright = orientation == 1 ? stored : Turn(stored, width, height, orientation);
        return Make(isSideways ? height : width, isSideways ? width : height, upright, isOpaque);
    }

    private static unsafe SKCodecResult Read(SKCodec codec, SKImageInfo info, byte[] pixels)
    {
        fixed (byte* start = pixels) return codec.GetPixels(info, (nint)start);
    }

    // The eight orientations of EXIF (2.32, section 4.6.4): from where the first row and the first column of what is stored are seen.
    private static byte[] Turn(byte[] stored, int width, int height, int orientation)
    {
        var turned = new byte[stored.Length];
        var from = MemoryMarshal.Cast<byte, uint>(stored.AsSpan());
        var to = MemoryMarshal.Cast<byte, uint>(turned.AsSpan());
        var isSideways = orientation >= 5;
        var (across, down) = isSideways ? (height, width) : (width, height);
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x < across; x++)
            {
                var (column, row) = isSideways ? (y, x) : (x, y);
                if (orientation is 2 or 3 or 7 or 8) column = width - 1 - column;
                if (orientation is 3 or 4 or 6 or 7) row = height - 1 - row;
                to[y * across + x] = from[row * width + column];
            }
        }
        return turned;
    }
}
