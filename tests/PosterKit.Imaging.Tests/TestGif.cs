namespace PosterKit.Imaging.Tests;

/// <summary>Writes GIF files with real LZW compression, plainly: the decoder's counterpart, which shares no code with it.</summary>
internal static class TestGif
{
    /// <summary>A file of one frame.</summary>
    /// <param name="screen">Size of the logical screen.</param>
    /// <param name="frame">Place and size of the frame.</param>
    /// <param name="palette">A power of two colours.</param>
    /// <param name="index">Number of the colour of a pixel of the frame.</param>
    /// <param name="transparent">Clear colour, or -1.</param>
    /// <param name="isInterlaced">Whether rows go in four passes.</param>
    /// <param name="isLocal">Whether the colours are the frame's own.</param>
    public static byte[] Make((int W, int H) screen, (int X, int Y, int W, int H) frame, byte[] palette, Func<int, int, int> index, int transparent, bool isInterlaced, bool isLocal)
    {
        var file = new List<byte>();
        void Number(int value) => file.AddRange([(byte)value, (byte)(value >> 8)]);
        var bits = System.Numerics.BitOperations.Log2((uint)palette.Length / 3);
        file.AddRange("GIF89a"u8);
        Number(screen.W);
        Number(screen.H);
        file.AddRange([(byte)(isLocal ? 0 : 0x80 | bits - 1), 0, 0]);
        if (!isLocal) file.AddRange(palette);
        file.AddRange([0x21, 0xFE, 3, 1, 2, 3, 0]); // a comment
        if (transparent >= 0) file.AddRange([0x21, 0xF9, 4, 1, 0, 0, (byte)transparent, 0]);
        file.Add(0x2C);
        Number(frame.X);
        Number(frame.Y);
        Number(frame.W);
        Number(frame.H);
        file.Add((byte)((isLocal ? 0x80 | bits - 1 : 0) | (isInterlaced ? 0x40 : 0)));
        if (isLocal) file.AddRange(palette);

        var rows = Enumerable.Range(0, frame.H);
        if (isInterlaced) rows = rows.Where(y => y % 8 == 0).Concat(rows.Where(y => y % 8 == 4)).Concat(rows.Where(y => y % 4 == 2)).Concat(rows.Where(y => y % 2 == 1));
        var rootBits = Math.Max(2, bits);
        file.Add((byte)rootBits);
        foreach (var block in Compress([.. rows.SelectMany(y => Enumerable.Range(0, frame.W).Select(x => (byte)index(x, y)))], rootBits).Chunk(255))
        {
            file.Add((byte)block.Length);
            file.AddRange(block);
        }
        file.AddRange([0, 0x3B]);
        return [.. file];
    }

    private static byte[] Compress(byte[] indexes, int rootBits)
    {
        var output = new List<byte>();
        var (buffer, count) = (0u, 0);
        var (clear, end) = (1 << rootBits, (1 << rootBits) + 1);
        var codes = new Dictionary<string, int>();
        var (bits, next) = (rootBits + 1, end + 1);
        void Write(int code)
        {
            buffer |= (uint)code << count;
            for (count += bits; count >= 8; count -= 8, buffer >>= 8) output.Add((byte)buffer);
        }

        int CodeOf(string text) => text.Length == 1 ? text[0] : codes[text];
        Write(clear);
        var current = "";
        foreach (var value in indexes)
        {
            var longer = current + (char)value;
            if (longer.Length == 1 || codes.ContainsKey(longer))
            {
                current = longer;
                continue;
            }
            Write(CodeOf(current));
            codes[longer] = next++;
            if (next > 1 << bits && bits < 12) bits++;
            if (next == 4096)
            {
                Write(clear);
                codes.Clear();
                (bits, next) = (rootBits + 1, end + 1);
            }
            current = ((char)value).ToString();
        }
        Write(CodeOf(current));
        Write(end);
        if (count > 0) output.Add((byte)buffer);
        return [.. output];
    }
}
