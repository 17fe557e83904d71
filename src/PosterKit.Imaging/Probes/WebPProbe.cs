namespace PosterKit.Imaging;

/// <summary>Reads the head of a WebP: its RIFF container and the head of its first frame (RFC 9649).</summary>
internal static class WebPProbe
{
    public static ProbeResult Read(ReadOnlySpan<byte> file)
    {
        var view = new ByteView(file, true);
        var canvas = default((int Width, int Height, bool HasAlpha)?);
        var (hasProfile, orientation, dpi) = (false, 1, default(double?));

        // A chunk is four letters, a length, and data padded to an even number of bytes. A broken tail is the decoder's business.
        for (long at = 12; view.Has(at, 8);)
        {
            var type = view.Slice(at, 4);
            var length = view.UInt32(at + 4);
            var body = view.Slice(at + 8, Math.Min(length, file.Length - at - 8));
            if (type.SequenceEqual("ANIM"u8)) return ProbeResult.Unsupported("it is an animated WebP", "这是 WebP 动画");
            if (type.SequenceEqual("VP8X"u8) && body.Length >= 10) canvas ??= Extended(body);
            else if (type.SequenceEqual("VP8 "u8)) canvas ??= Lossy(body);
            else if (type.SequenceEqual("VP8L"u8)) canvas ??= Lossless(body);
            else if (type.SequenceEqual("ICCP"u8)) hasProfile = true;
            else if (type.SequenceEqual("EXIF"u8))
            {
                // Some writers keep the prefix that JPEG has.
                var exif = new ExifDirectory(body.StartsWith("Exif\0\0"u8) ? body[6..] : body);
                (orientation, dpi) = (exif.Orientation, exif.Dpi);
            }
            at += 8 + length + (length & 1);
        }
        if (canvas is not var (width, height, hasAlpha)) return ProbeResult.HeadCutShort;
        if (width == 0 || height == 0) return ProbeResult.Damaged("its size is zero", "尺寸为零");
        return ProbeResult.Found(new(ImageFormat.WebP, width, height, 8, ImageColorModel.Rgb, hasAlpha, orientation, dpi) { HasIccProfile = hasProfile });
    }

    private static (int, int, bool)? Extended(ReadOnlySpan<byte> body) =>
        ((body[4] | body[5] << 8 | body[6] << 16) + 1, (body[7] | body[8] << 8 | body[9] << 16) + 1, (body[0] & 0x10) != 0);

    // RFC 6386, section 9.1: three bytes of frame tag, a start code, 14 bits of width and height.
    private static (int, int, bool)? Lossy(ReadOnlySpan<byte> body) =>
        body.Length < 10 || (body[0] & 1) != 0 || body[3] != 0x9D || body[4] != 0x01 || body[5] != 0x2A
            ? null
            : ((body[6] | body[7] << 8) & 0x3FFF, (body[8] | body[9] << 8) & 0x3FFF, false);

    // RFC 9649, section 3.4: a signature byte, 14 bits each of width - 1 and height - 1, a bit for alpha.
    private static (int, int, bool)? Lossless(ReadOnlySpan<byte> body)
    {
        if (body.Length < 5 || body[0] != 0x2F) return null;
        var bits = body[1] | body[2] << 8 | body[3] << 16 | body[4] << 24;
        return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, (bits >> 28 & 1) != 0);
    }
}
