namespace PosterKit.Imaging;

/// <summary>The first frame of a GIF to pixels (GIF89a); what the frame leaves open is clear.</summary>
internal static class GifDecoder
{
    // First row and step of the four passes of an interlaced frame (GIF89a, appendix E).
    private static readonly (int Row, int Step)[] Passes = [(0, 8), (4, 8), (2, 4), (1, 2)];

    public static DecodeResult Decode(ReadOnlyMemory<byte> file, ImageHeader header)
    {
        var bytes = file.Span;
        if (GifFrame.FindFirst(bytes) is not { } frame) return DecodeResult.CutShort;
        if (frame.TableOffset < 0) return DecodeResult.Damaged("it has no colours", "没有颜色表");

        var rgba = new byte[(long)header.StoredWidth * header.StoredHeight * 4];
        var table = bytes.Slice(frame.TableOffset, frame.TableCount * 3);
        var codes = new GifCodes(bytes[frame.DataOffset..]);
        var line = new byte[frame.Width];
        var rows = 0;
        foreach (var (first, step) in frame.IsInterlaced ? Passes : [(0, 1)])
        {
            for (var y = first; y < frame.Height; y += step, rows++)
            {
                var count = codes.Read(line);
                var target = rgba.AsSpan(((frame.Top + y) * header.StoredWidth + frame.Left) * 4, frame.Width * 4);
                if (!Paint(line.AsSpan(0, count), table, frame.TransparentIndex, target))
                    return DecodeResult.Damaged("a pixel has a colour that the palette lacks", "像素的颜色不在调色板中");
                if (count == line.Length) continue;

                if (rows == 0 && count == 0) return DecodeResult.CutShort;
                return DecodeResult.Salvaged(new(header.StoredWidth, header.StoredHeight, rgba, false), "its data break off or are wrong", "数据中断或有误");
            }
        }
        return DecodeResult.Whole(new(header.StoredWidth, header.StoredHeight, rgba, !header.HasAlpha || AlphaScan.IsOpaque(rgba)));
    }

    private static bool Paint(ReadOnlySpan<byte> indexes, ReadOnlySpan<byte> table, int transparent, Span<byte> target)
    {
        for (var x = 0; x < indexes.Length; x++)
        {
            var index = indexes[x];
            if (index == transparent) continue;
            if (index >= table.Length / 3) return false;
            table.Slice(index * 3, 3).CopyTo(target[(x * 4)..]);
            target[x * 4 + 3] = 255;
        }
        return true;
    }
}
