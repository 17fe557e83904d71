namespace PosterKit.Imaging;

/// <summary>Reads the head of a GIF (GIF89a, sections 17 to 23): the logical screen, and the blocks up to the first frame.</summary>
internal static class GifProbe
{
    public static ProbeResult Read(ReadOnlySpan<byte> file)
    {
        if (GifFrame.FindFirst(file) is not { } frame) return ProbeResult.HeadCutShort;

        // Some writers state a screen of no size, or one that their frame does not fit: it grows to hold the frame.
        var view = new ByteView(file, true);
        var width = Math.Max(view.UInt16(6), frame.Left + frame.Width);
        var height = Math.Max(view.UInt16(8), frame.Top + frame.Height);
        var isCovered = frame.Width == width && frame.Height == height;
        return ProbeResult.Found(new(ImageFormat.Gif, width, height, 8, ImageColorModel.Palette, frame.TransparentIndex >= 0 || !isCovered, 1, null)
        {
            IsProgressive = frame.IsInterlaced,
        });
    }
}
