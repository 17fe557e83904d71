using System.Runtime.CompilerServices;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>
/// Pictures as image objects, each file once. JPEG data go in as they are; so do the data of plain PNG files; all else is decoded and
/// compressed anew without loss. In a document of inks that holds for pictures in grey or in inks; others are converted, and what came as
/// JPEG becomes JPEG again. The part beside this one reduces and converts.
/// </summary>
internal sealed partial class ImageObjects(PdfFile file, SharedParts shared, DiagnosticBag diagnostics, PdfOptions options)
{
    // By file, for as long as the file is in use elsewhere, and by content, for files that are read again.
    private readonly ConditionalWeakTable<ImageSource, ImageObject> _known = [];
    private readonly Dictionary<string, ImageObject> _byContent = [];
    private readonly Dictionary<string, int> _profiles = [];

    // Table 89: 16 bits came with PDF 1.5.
    private readonly int _mostBits = options.Standard == PdfStandard.PdfX1a ? 8 : 16;

    /// <summary>The object of a picture; null where it is damaged, which is reported.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="span">The place that shows it.</param>
    /// <param name="onPaper">How large the whole upright picture is on paper, in points.</param>
    public ImageObject? Get(ImageSource source, SourceSpan span, Size onPaper)
    {
        if (ReducedSize(source, onPaper) is { } size) return GetReduced(source, span, size);
        if (_known.TryGetValue(source, out var image)) return image;
        var key = source.Digest;
        if (!_byContent.TryGetValue(key, out image))
        {
            image = KeepsData(source) ? WriteJpeg(source, span) ?? WritePng(source) ?? WriteDecoded(source, span) : WriteDecoded(source, span);
            if (image is null) return null;
            _byContent.Add(key, image);
        }
        _known.AddOrUpdate(source, image);
        return image;
    }

    private ImageObject? WriteJpeg(ImageSource source, SourceSpan span)
    {
        if (source.Header.Format != ImageFormat.Jpeg || JpegSegments.Read(source.Bytes.Span) is not { } jpeg) return null;
        // A file that breaks off goes in too, as far as it reaches; decoding it reports the fact.
        if (!jpeg.IsWhole && source.Decode(diagnostics, span) is null) return null;
        var id = file.Reserve();
        using var entries = new PdfBuffer(256);
        BeginImage(entries, jpeg.Width, jpeg.Height, 8);
        var alternate = jpeg.Components switch { 1 => "/DeviceGray"u8, 3 => "/DeviceRGB"u8, _ => "/DeviceCMYK"u8 };
        entries.Raw("/ColorSpace"u8);
        WriteColorSpace(entries, alternate, jpeg.Components, jpeg.Profile);
        // Adobe's CMYK files hold 255 for no ink (Technical Note 5116, section 18).
        if (jpeg.Components == 4 && jpeg.IsAdobe) entries.Raw("/Decode[1 0 1 0 1 0 1 0]"u8);
        entries.Raw("/Filter/DCTDecode"u8);
        file.WriteKnownStream(id, entries.Written, source.Bytes.Span, source.ContentHash.Span);
        return new(id, source.Header.Orientation, HasMask: false);
    }

    private ImageObject? WritePng(ImageSource source)
    {
        if (source.Header.Format != ImageFormat.Png || file.IsPlain) return null;
        using var data = new PdfBuffer(source.Bytes.Length);
        if (PlainPng.Read(source.Bytes.Span, _mostBits, data) is not { } png) return null;
        var id = file.Reserve();
        using var entries = new PdfBuffer(1024);
        BeginImage(entries, png.Width, png.Height, png.BitsPerSample);
        if (png.Palette.Length > 0)
        {
            entries.Raw("/ColorSpace[/Indexed"u8);
            WriteColorSpace(entries, "/DeviceRGB"u8, 3, png.Profile);
            entries.Space().Integer(png.Palette.Length / 3 - 1).Raw(" <"u8);
            foreach (var b in png.Palette) entries.HexByte(b);
            entries.Raw(">]"u8);
        }
        else
        {
            entries.Raw("/ColorSpace"u8);
            WriteColorSpace(entries, png.Components == 1 ? "/DeviceGray"u8 : "/DeviceRGB"u8, png.Components, png.Profile);
        }
        entries.Raw("/DecodeParms<</Predictor 15/Colors "u8).Integer(png.Components).Raw("/BitsPerComponent "u8).Integer(png.BitsPerSample);
        entries.Raw("/Columns "u8).Integer(png.Width).Raw(">>"u8);
        file.WriteFlateStream(id, entries.Written, data.Written);
        return new(id, source.Header.Orientation, HasMask: false);
    }

    private ImageObject? WriteDecoded(ImageSource source, SourceSpan span)
    {
        var key = KeyOf(source, null);
        if (shared.FindImage(key) is { } known) return Write(known);
        var found = new DiagnosticBag();
        var pixels = source.Decode(found, span);
        var isSound = PassOn(found);
        if (pixels is null) return null;
        var packed = Pack(pixels, IsLossy(source));
        if (isSound) shared.Keep(key, packed);
        return Write(packed);
    }

    private ImageKey KeyOf(ImageSource source, (int, int)? size) => new(source.Digest, size, options.Color, options.Inks, file.IsPlain);

    // True where nothing was found. A picture with something wrong is not kept: each document is to report it.
    private bool PassOn(DiagnosticBag found)
    {
        var all = found.ToSorted();
        foreach (var diagnostic in all) diagnostics.Add(diagnostic);
        return all.IsEmpty;
    }

    /// <summary>Writes pixels as a picture.</summary>
    public ImageObject Write(PixelImage pixels) => Write(Pack(pixels, isLossy: false));

    private ImageObject Write(PackedImage image)
    {
        var maskId = image.Mask is null ? 0 : Write(image.Mask).Id;
        var id = file.Reserve();
        using var entries = new PdfBuffer(image.Entries.Length + 32);
        entries.Raw(image.Entries);
        if (maskId != 0) entries.Raw("/SMask "u8).Reference(maskId);
        if (image.IsFlate) file.WriteFlateStream(id, entries.Written, image.Data);
        else file.WriteStream(id, entries.Written, image.Data, isEncoded: true);
        return new(id, Orientation: 1, maskId != 0);
    }

    // What came from a lossy file is, as a document's inks, compressed that way again.
    private PackedImage Pack(PixelImage pixels, bool isLossy)
    {
        var image = PixelPlane.IsGray(pixels) ? Pack(pixels, PixelPlane.Gray)
            : options.Color == PdfColorMode.Rgb ? Pack(pixels, PixelPlane.Rgb)
            : PackSamples(Separate(pixels), pixels.Width, pixels.Height, isLossy);
        return pixels.IsOpaque ? image : image with { Mask = Pack(pixels, PixelPlane.Alpha) };
    }

    /// <summary>Writes alphas as a picture in grey.</summary>
    /// <returns>Its object number.</returns>
    public int WriteMask(PackedMask mask)
    {
        var id = file.Reserve();
        using var entries = new PdfBuffer(256);
        BeginImage(entries, mask.Width, mask.Height, 8);
        entries.Raw("/ColorSpace/DeviceGray/DecodeParms<</Predictor 12/Columns "u8).Integer(mask.Width).Raw(">>"u8);
        file.WriteFlateStream(id, entries.Written, mask.Packed);
        return id;
    }

    private PackedImage Pack(PixelImage pixels, PixelPlane plane)
    {
        using var entries = new PdfBuffer(256);
        using var data = new PdfBuffer(64 << 10);
        BeginImage(entries, pixels.Width, pixels.Height, 8);
        entries.Raw(plane.Components == 1 ? "/ColorSpace/DeviceGray"u8 : "/ColorSpace/DeviceRGB"u8);
        entries.Raw("/DecodeParms<</Predictor 15/Colors "u8).Integer(plane.Components).Raw("/Columns "u8).Integer(pixels.Width).Raw(">>"u8);
        plane.Compress(pixels, data, options.Threads);
        return new(entries.Written.ToArray(), data.Written.ToArray(), IsFlate: true);
    }

    private static void BeginImage(PdfBuffer entries, int width, int height, int bits)
    {
        entries.Raw("/Type/XObject/Subtype/Image/Width "u8).Integer(width).Raw("/Height "u8).Integer(height);
        entries.Raw("/BitsPerComponent "u8).Integer(bits);
    }

    // A picture's own profile says what its numbers mean; sRGB is what they mean without one. In a document of inks they are amounts of ink.
    private void WriteColorSpace(PdfBuffer entries, ReadOnlySpan<byte> alternate, int components, byte[]? profile)
    {
        if (profile is null || options.Color != PdfColorMode.Rgb || !IccHeader.Fits(profile, components) || IccHeader.IsSrgb(profile))
        {
            entries.Raw(alternate);
            return;
        }
        var key = ContentHash.OfFile(profile);
        if (!_profiles.TryGetValue(key, out var id))
        {
            id = file.Reserve();
            using var body = new PdfBuffer(64);
            body.Raw("/N "u8).Integer(components).Raw("/Alternate"u8).Raw(alternate);
            file.WriteStream(id, body.Written, profile);
            _profiles.Add(key, id);
        }
        entries.Raw("[/ICCBased "u8).Reference(id).Raw("]"u8);
    }
}
