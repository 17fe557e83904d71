using System.Runtime.InteropServices;
using PosterKit.Foundation;

namespace PosterKit.Imaging;

// What a press makes of a picture: amounts of ink, no colours.
public sealed partial class ImageSource
{
    /// <summary>True where the picture's own numbers are amounts of ink: four inks, or grey, which is black ink alone.</summary>
    public bool IsOfInks => Header.ColorModel == ImageColorModel.Cmyk || (Header is { ColorModel: ImageColorModel.Gray, HasAlpha: false });

    /// <summary>
    /// The picture's own amounts of ink, upright, whatever its profile says: cyan, magenta, yellow and black in the places of red, green, blue and alpha,
    /// 255 for full ink. Not kept. A JPEG comes as small as suffices, as with <see cref="DecodeFor"/>.
    /// </summary>
    /// <param name="minWidth">Pixels across that the whole upright picture must have.</param>
    /// <param name="minHeight">Pixels down.</param>
    /// <param name="diagnostics">Gets what is wrong, as with <see cref="Decode(DiagnosticBag, SourceSpan)"/>.</param>
    /// <param name="span">The place that names the picture.</param>
    /// <returns>Null where the file is damaged or its codec is missing.</returns>
    /// <exception cref="InvalidOperationException">The picture is not one <see cref="IsOfInks"/>.</exception>
    public PixelImage? DecodeInks(int minWidth, int minHeight, DiagnosticBag diagnostics, SourceSpan span)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!IsOfInks) throw new InvalidOperationException("a picture of colours has no inks of its own");
        var (across, down) = Header.Orientation >= 5 ? (minHeight, minWidth) : (minWidth, minHeight);
        var result = DecodeStored(Header.Format == ImageFormat.Jpeg ? JpegDecoder.FindScale(Header, across, down) : JpegDecoder.FullScale);
        result.Report(Name, diagnostics, span);
        if (result.Pixels is not { } stored) return null;
        var samples = MemoryMarshal.AsMemory(stored.Rgba).Span;
        if (Header.ColorModel == ImageColorModel.Gray) GrayToInks(samples);
        else if (Header.IsAdobeInverted) Invert(samples);
        return UprightPixels.Of(stored, Header.Orientation);
    }

    private static void GrayToInks(Span<byte> pixels)
    {
        for (var i = 0; i + 4 <= pixels.Length; i += 4)
        {
            pixels[i + 3] = (byte)(255 - pixels[i]);
            pixels.Slice(i, 3).Clear();
        }
    }

    private static void Invert(Span<byte> samples)
    {
        for (var i = 0; i < samples.Length; i++) samples[i] ^= 255;
    }
}
