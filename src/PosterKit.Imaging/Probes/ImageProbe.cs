namespace PosterKit.Imaging;

/// <summary>Tells the format from the first bytes and reads the head. Takes any bytes: whatever they say is checked, nothing is thrown.</summary>
internal static class ImageProbe
{
    public static ProbeResult Read(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty) return ProbeResult.Unsupported("the file is empty", "文件是空的");
        if (file.StartsWith(PngProbe.Signature)) return PngProbe.Read(file);
        if (file is [0xFF, 0xD8, 0xFF, ..]) return JpegProbe.Read(file);
        if (file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..12].SequenceEqual("WEBP"u8)) return WebPProbe.Read(file);
        if (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8)) return GifProbe.Read(file);
        if (file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8)) return TiffProbe.Read(file);
        return Unknown(file);
    }

    // A name for what people really put there, so that the message says more than "unknown".
    private static ProbeResult Unknown(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8))
            return ProbeResult.Unsupported("HEIC and AVIF are not read", "不支持 HEIC 和 AVIF");
        if (file.StartsWith("%PDF"u8)) return ProbeResult.Unsupported("it is a PDF", "这是 PDF 文件");
        if (file.StartsWith("8BPS"u8)) return ProbeResult.Unsupported("Photoshop files are not read", "不支持 Photoshop 文件");
        if (file.StartsWith("BM"u8)) return ProbeResult.Unsupported("BMP is not read", "不支持 BMP");
        var text = file[..Math.Min(file.Length, 512)];
        if (text.IndexOf("<svg"u8) >= 0) return ProbeResult.Unsupported("it is an SVG drawing: use `svg:` for it", "这是 SVG 图形，请用 `svg:`");
        if (text.IndexOf("<html"u8) >= 0 || text.IndexOf("<!DOCTYPE"u8) >= 0)
            return ProbeResult.Unsupported("it is a web page, not a picture", "这是网页，不是图片");
        return ProbeResult.Unsupported("the format is not known", "无法识别其格式");
    }
}
