using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// Pictures that do not go in as they are: reduced to what paper shows, and in a document of inks turned into inks.
internal sealed partial class ImageObjects
{
    // Compressing once more costs what cannot be seen at this quality; chosen by eye.
    private const int JpegQuality = 94;

    // A picture with a little more than is wanted is not worth the loss.
    private const double WorthReducing = 1.25;

    private readonly Dictionary<(string, int, int), ImageObject> _reduced = [];

    private static bool IsLossy(ImageSource source) => source.Header.Format == ImageFormat.Jpeg;

    // True where a file's own data may stand in this document.
    private bool KeepsData(ImageSource source) => options.Color switch
    {
        PdfColorMode.Cmyk => source.Header.ColorModel is ImageColorModel.Gray or ImageColorModel.Cmyk && !source.Header.HasAlpha,
        PdfColorMode.Gray => source.Header.ColorModel == ImageColorModel.Gray && !source.Header.HasAlpha,
        _ => true,
    };

    // Pixels that suffice on paper; null where the picture has no more of them.
    private (int Width, int Height)? ReducedSize(ImageSource source, Size onPaper)
    {
        // Line art of one bit wants four times the pixels of tones, 1200 where those have 300, and is small as it is.
        if (options.MostImagePpi is not { } ppi || source.Header is { BitsPerSample: 1, Format: ImageFormat.Png }) return null;
        var (width, height) = (Math.Ceiling(onPaper.Width / 72 * ppi), Math.Ceiling(onPaper.Height / 72 * ppi));
        if (!(width >= 1 && height >= 1) || source.Header.Width <= width * WorthReducing || source.Header.Height <= height * WorthReducing) return null;
        return ((int)width, (int)height);
    }

    private ImageObject? GetReduced(ImageSource source, SourceSpan span, (int Width, int Height) size)
    {
        var key = (source.Digest, size.Width, size.Height);
        if (_reduced.TryGetValue(key, out var image)) return image;
        var shareKey = KeyOf(source, size);
        if (shared.FindImage(shareKey) is not { } packed)
        {
            var found = new DiagnosticBag();
            // A picture in inks keeps to its own, and to nothing that a screen would show.
            var isOfInks = options.Color == PdfColorMode.Cmyk && source.IsOfInks;
            var (across, down) = (2 * size.Width, 2 * size.Height);
            var pixels = isOfInks ? source.DecodeInks(across, down, found, span) : source.DecodeFor(across, down, found, span);
            var isSound = PassOn(found);
            if (pixels is null) return null;
            packed = isOfInks ? PackReducedInks(source, pixels, size) : PackReduced(source, pixels, size);
            if (isSound) shared.Keep(shareKey, packed);
        }
        image = Write(packed);
        _reduced.Add(key, image);
        return image;
    }

    private PackedImage PackReduced(ImageSource source, PixelImage pixels, (int Width, int Height) size)
    {
        var resampler = ImageResampler.Create(pixels, new(0, 0, pixels.Width, pixels.Height), new(0, 0, size.Width, size.Height))!;
        var rgba = new byte[resampler.Width * resampler.Height * 4];
        resampler.Read(0, resampler.Height, rgba);
        if (!pixels.IsOpaque) Divide(rgba);
        return options.Color == PdfColorMode.Rgb && IsLossy(source) && !file.IsPlain && PressJpeg.CanEncode(resampler.Width, resampler.Height)
            ? PackReducedJpeg(rgba, resampler.Width, resampler.Height)
            : Pack(new(resampler.Width, resampler.Height, rgba, pixels.IsOpaque), IsLossy(source));
    }

    private PackedImage PackReducedInks(ImageSource source, PixelImage pixels, (int Width, int Height) size)
    {
        var samples = InkAreas.Reduce(pixels.Rgba.Span, pixels.Width, pixels.Height, size.Width, size.Height);
        if (source.Header.ColorModel == ImageColorModel.Cmyk) return PackSamples(samples, size.Width, size.Height, IsLossy(source));
        // Black ink alone is grey, by how light it is.
        var gray = new byte[samples.Length / 4];
        for (var i = 0; i < gray.Length; i++) gray[i] = (byte)(255 - samples[4 * i + 3]);
        return PackSamples(gray, size.Width, size.Height, IsLossy(source));
    }

    private static PackedImage PackReducedJpeg(byte[] rgba, int width, int height)
    {
        var rgb = new byte[width * height * 3];
        for (int from = 0, to = 0; to < rgb.Length; from += 4, to += 3) (rgb[to], rgb[to + 1], rgb[to + 2]) = (rgba[from], rgba[from + 1], rgba[from + 2]);
        using var entries = new PdfBuffer(256);
        BeginImage(entries, width, height, 8);
        entries.Raw("/ColorSpace/DeviceRGB/Filter/DCTDecode"u8);
        return new(entries.Written.ToArray(), PressJpeg.Encode(rgb, width, height, 3, JpegQuality), IsFlate: false);
    }

    // Premultiplied colours to those that an alpha beside them is meant for.
    private static void Divide(byte[] rgba)
    {
        for (var i = 0; i < rgba.Length; i += 4)
        {
            int alpha = rgba[i + 3];
            if (alpha is 0 or 255) continue;
            for (var k = i; k < i + 3; k++) rgba[k] = (byte)Math.Min(255, (rgba[k] * 255 + alpha / 2) / alpha);
        }
    }

    // One byte of brightness or four of ink for each pixel.
    private byte[] Separate(PixelImage pixels)
    {
        var rgba = pixels.Rgba.Span;
        if (options.Color == PdfColorMode.Cmyk)
        {
            var inks = new byte[rgba.Length];
            options.Inks.Convert(rgba, inks);
            return inks;
        }
        var gray = new byte[rgba.Length / 4];
        // The weights of MaskKind.Luminance, in 1/65536, rounded.
        for (var i = 0; i < gray.Length; i++) gray[i] = (byte)((13926 * rgba[4 * i] + 46885 * rgba[4 * i + 1] + 4725 * rgba[4 * i + 2] + 32768) >> 16);
        return gray;
    }

    private PackedImage PackSamples(byte[] samples, int width, int height, bool isLossy)
    {
        var channels = samples.Length / (width * height);
        using var entries = new PdfBuffer(256);
        BeginImage(entries, width, height, 8);
        entries.Raw(channels == 4 ? "/ColorSpace/DeviceCMYK"u8 : "/ColorSpace/DeviceGray"u8);
        if (isLossy && !file.IsPlain && PressJpeg.CanEncode(width, height))
        {
            if (channels == 4)
            {
                for (var i = 0; i < samples.Length; i++) samples[i] ^= 255;
                entries.Raw("/Decode[1 0 1 0 1 0 1 0]"u8);
            }
            entries.Raw("/Filter/DCTDecode"u8);
            return new(entries.Written.ToArray(), PressJpeg.Encode(samples, width, height, channels, JpegQuality), IsFlate: false);
        }
        using var data = new PdfBuffer(64 << 10);
        entries.Raw("/DecodeParms<</Predictor 12/Colors "u8).Integer(channels).Raw("/Columns "u8).Integer(width).Raw(">>"u8);
        PixelPlane.CompressSamples(samples, width * channels, data);
        return new(entries.Written.ToArray(), data.Written.ToArray(), IsFlate: true);
    }
}
