namespace PosterKit.Imaging;

/// <summary>The IHDR chunk (W3C PNG 3, section 11.2.1), checked: what is here is allowed by the standard.</summary>
internal readonly record struct PngImageHeader(int Width, int Height, int Depth, PngColorType ColorType, bool IsInterlaced)
{
    private const int Size = 13;

    public int Channels => ColorType switch
    {
        PngColorType.Rgb => 3,
        PngColorType.GrayAlpha => 2,
        PngColorType.RgbAlpha => 4,
        _ => 1,
    };

    public int BitsPerPixel => Channels * Depth;

    /// <summary>Bytes of a row of <paramref name="width"/> pixels, without the filter byte.</summary>
    public long RowBytes(int width) => ((long)width * BitsPerPixel + 7) / 8;

    public static bool TryRead(ReadOnlySpan<byte> file, out PngImageHeader header, out ProbeResult problem)
    {
        header = default;
        problem = default;
        var chunks = new PngChunks(file);
        if (!chunks.MoveNext())
        {
            problem = ProbeResult.HeadCutShort;
            return false;
        }
        var chunk = chunks.Current;
        if (chunk.Type != PngChunkType.Header || chunk.Data.Length != Size || !chunk.HasRightCrc)
        {
            problem = ProbeResult.Damaged("its head is not that of a PNG", "文件头不是 PNG 的");
            return false;
        }
        var view = new ByteView(chunk.Data, false);
        var (width, height) = (view.UInt32(0), view.UInt32(4));
        var (depth, type, interlace) = (chunk.Data[8], (PngColorType)chunk.Data[9], chunk.Data[12]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || !IsAllowed(type, depth) || chunk.Data[10] != 0 || chunk.Data[11] != 0 || interlace > 1)
        {
            problem = ProbeResult.Damaged("its head says what no PNG may", "文件头的内容不符合 PNG 规范");
            return false;
        }
        header = new((int)width, (int)height, depth, type, interlace == 1);
        return true;
    }

    private static bool IsAllowed(PngColorType type, int depth) => type switch
    {
        PngColorType.Gray => depth is 1 or 2 or 4 or 8 or 16,
        PngColorType.Palette => depth is 1 or 2 or 4 or 8,
        PngColorType.Rgb or PngColorType.GrayAlpha or PngColorType.RgbAlpha => depth is 8 or 16,
        _ => false,
    };
}
