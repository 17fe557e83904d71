namespace PosterKit.Imaging;

/// <summary>Reads the head of a JPEG: markers up to the first scan (ITU-T T.81, annex B; JFIF 1.02; EXIF 2.3).</summary>
internal static class JpegProbe
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static ProbeResult Read(ReadOnlySpan<byte> file)
    {
        var head = default(Head);
        var view = new ByteView(file, false);
        long at = 2;
        while (true)
        {
            // Any number of FF bytes may stand before a marker; what is no marker is passed over, as decoders do.
            while (view.Has(at, 1) && view.Byte(at) != 0xFF) at++;
            while (view.Has(at, 1) && view.Byte(at) == 0xFF) at++;
            if (!view.Has(at, 1)) break;
            var marker = view.Byte(at++);
            if (marker is StartOfScan or EndOfImage) break;
            if (marker is 0x00 or 0x01 or >= 0xD0 and <= 0xD8) continue;

            var length = view.UInt16(at);
            if (length < 2 || !view.Has(at, length)) break;
            var body = view.Slice(at + 2, length - 2);
            if (IsFrame(marker))
            {
                if (head.HasFrame) return ProbeResult.Unsupported("it is a hierarchical JPEG", "不支持分层 JPEG");
                if (ReadFrame(marker, body, ref head) is { } problem) return problem;
            }
            else
            {
                ReadApplication(marker, body, ref head);
            }
            at += length;
        }
        return head.HasFrame ? ProbeResult.Found(head.ToHeader()) : ProbeResult.HeadCutShort;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ProbeResult? ReadFrame(byte marker, ReadOnlySpan<byte> body, ref Head head)
    {
        // SOF0 baseline, SOF1 extended, SOF2 progressive, all with Huffman codes; the others are lossless, hierarchical or arithmetic.
        if (marker is not (0xC0 or 0xC1 or 0xC2))
            return ProbeResult.Unsupported("it is a JPEG of a rare kind (lossless or arithmetic)", "这是少见的 JPEG（无损或算术编码）");
        if (body.Length < 6) return ProbeResult.HeadCutShort;
        var view = new ByteView(body, false);
        if (body[0] != 8) return ProbeResult.Unsupported($"it is a JPEG of {body[0]} bits", $"这是 {body[0]} 位的 JPEG");
        (head.Height, head.Width, head.Components) = (view.UInt16(1), view.UInt16(3), body[5]);
        if (head.Width == 0 || head.Height == 0) return ProbeResult.Unsupported("its head does not say its size", "文件头没有写尺寸");
        if (head.Components is not (1 or 3 or 4))
            return ProbeResult.Unsupported($"it is a JPEG of {head.Components} channels", $"这是 {head.Components} 通道的 JPEG");
        if (body.Length < 6 + 3 * head.Components) return ProbeResult.HeadCutShort;
        head.IsProgressive = marker == 0xC2;
        head.HasFrame = true;
        return null;
    }

    private static void ReadApplication(byte marker, ReadOnlySpan<byte> body, ref Head head)
    {
        var view = new ByteView(body, false);
        if (marker == 0xE0 && body.Length >= 12 && body.StartsWith("JFIF\0"u8))
        {
            head.JfifDpi = body[7] switch
            {
                1 => Density.FromPerInch(view.UInt16(8)),
                2 => Density.FromPerInch(view.UInt16(8) * 2.54),
                _ => null,
            };
        }
        else if (marker == 0xE1 && head.Orientation == 0 && body.StartsWith("Exif\0\0"u8))
        {
            var exif = new ExifDirectory(body[6..]);
            head.Orientation = exif.Orientation;
            head.ExifDpi = exif.Dpi;
        }
        else if (marker == 0xE2 && body.StartsWith("ICC_PROFILE\0"u8))
        {
            head.HasIccProfile = true;
        }
        else if (marker == 0xEE && body.Length >= 12 && body.StartsWith("Adobe"u8))
        {
            head.HasAdobeMarker = true;
        }
    }

    private struct Head
    {
        public bool HasFrame, IsProgressive, HasIccProfile, HasAdobeMarker;
        public int Width, Height, Components;
        public int Orientation; // 0: no EXIF yet
        public double? JfifDpi, ExifDpi;

        public readonly ImageHeader ToHeader() =>
            new(ImageFormat.Jpeg, Width, Height, 8, Model, false, Math.Max(1, Orientation), JfifDpi ?? ExifDpi)
            {
                IsProgressive = IsProgressive,
                HasIccProfile = HasIccProfile,
                IsAdobeInverted = HasAdobeMarker && Components == 4,
            };

        private readonly ImageColorModel Model => Components switch
        {
            1 => ImageColorModel.Gray,
            3 => ImageColorModel.Rgb,
            _ => ImageColorModel.Cmyk,
        };
    }
}
