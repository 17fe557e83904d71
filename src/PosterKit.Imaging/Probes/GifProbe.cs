namespace PosterKit.Imaging;

/// <summary>Reads the head of a GIF (GIF89a, sections 17 to 23): the logical screen, and the blocks up to the first frame.</summary>
internal static class GifProbe
{
    public static ProbeResult Read(ReadOnlySpan<byte> file)
    {
        var view = new ByteView(file, true);
        if (!view.Has(6, 7)) return ProbeResult.HeadCutShort;
        var (width, height) = (view.UInt16(6), view.UInt16(8));
        if (width == 0 || height == 0) return ProbeResult.Damaged("its size is zero", "尺寸为零");

        if (GifFrame.FindFirst(file) is not { } frame) return ProbeResult.HeadCutShort;
        var isCovered = frame.Left == 0 && frame.Top == 0 && frame.Width >= width && frame.Height >= height;
        return ProbeResult.Found(new(ImageFormat.Gif, width, height, 8, ImageColorModel.Palette, frame.TransparentIndex >= 0 || !isCovered, 1, null)
        {
            IsProgressive = frame.IsInterlaced,
        });
    }
}
