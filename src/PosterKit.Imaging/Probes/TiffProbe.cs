namespace PosterKit.Imaging;

/// <summary>Reads the first directory of a TIFF (TIFF 6.0, sections 2 and 8).</summary>
internal static class TiffProbe
{
    public static ProbeResult Read(ReadOnlySpan<byte> file)
    {
        var directory = new ExifDirectory(file);
        if (!directory.IsValid) return ProbeResult.HeadCutShort;
        var (width, height) = (directory.Integer(0x0100) ?? 0, directory.Integer(0x0101) ?? 0);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
            return ProbeResult.Damaged("its head does not say its size", "文件头没有写尺寸");

        var bits = directory.Integer(0x0102) switch
        {
            1 => 1,
            2 => 2,
            4 => 4,
            16 => 16,
            _ => 8,
        };
        ImageColorModel? model = (directory.Integer(0x0106) ?? 1) switch
        {
            0 or 1 => ImageColorModel.Gray,
            2 or 6 => ImageColorModel.Rgb,
            3 => ImageColorModel.Palette,
            5 => ImageColorModel.Cmyk,
            _ => null,
        };
        if (model is null) return ProbeResult.Unsupported("it is a TIFF of a rare colour kind", "这是少见色彩类型的 TIFF");
        return ProbeResult.Found(new(ImageFormat.Tiff, (int)width, (int)height, bits, model.Value, directory.Contains(0x0152), directory.Orientation, directory.Dpi)
        {
            HasIccProfile = directory.Contains(0x8773),
        });
    }
}
