namespace PosterKit.Imaging;

/// <summary>Reads the head of a PNG (W3C PNG 3, sections 5 and 11).</summary>
internal static class PngProbe
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ProbeResult Read(ReadOnlySpan<byte> file)
    {
        if (!PngImageHeader.TryRead(file, out var ihdr, out var problem)) return problem;

        var hasTransparency = ihdr.ColorType is PngColorType.GrayAlpha or PngColorType.RgbAlpha;
        var hasProfile = false;
        var orientation = 1;
        double? dpi = null;
        double? exifDpi = null;
        foreach (var chunk in new PngChunks(file))
        {
            switch (chunk.Type)
            {
                case PngChunkType.Transparency:
                    hasTransparency = true;
                    break;
                case PngChunkType.PixelSize when chunk.Data.Length == 9 && chunk.Data[8] == 1:
                    dpi = Density.FromPerMetre(new ByteView(chunk.Data, false).UInt32(0));
                    break;
                case PngChunkType.IccProfile:
                    hasProfile = true;
                    break;
                case PngChunkType.Exif:
                    var exif = new ExifDirectory(chunk.Data);
                    orientation = exif.Orientation;
                    exifDpi = exif.Dpi;
                    break;
            }
        }
        return ProbeResult.Found(new(ImageFormat.Png, ihdr.Width, ihdr.Height, ihdr.Depth, Model(ihdr.ColorType), hasTransparency, orientation, dpi ?? exifDpi)
        {
            IsProgressive = ihdr.IsInterlaced,
            HasIccProfile = hasProfile,
        });
    }

    private static ImageColorModel Model(PngColorType type) => type switch
    {
        PngColorType.Gray or PngColorType.GrayAlpha => ImageColorModel.Gray,
        PngColorType.Palette => ImageColorModel.Palette,
        _ => ImageColorModel.Rgb,
    };
}
