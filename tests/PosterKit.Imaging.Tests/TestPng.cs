using System.Buffers.Binary;
using System.IO.Compression;

namespace PosterKit.Imaging.Tests;

/// <summary>Writes PNG files of every kind, plainly: the decoder's counterpart, which shares no code with it.</summary>
internal sealed class TestPng
{
    private static readonly (int X, int Y, int Dx, int Dy)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int ColorType { get; init; }

    public required int Depth { get; init; }

    /// <summary>Sample of a pixel's channel, in the depth of the file.</summary>
    public required Func<int, int, int, int> Sample { get; init; }

    public bool IsInterlaced { get; init; }

    public byte[]? Palette { get; init; }

    public byte[]? Transparency { get; init; }

    /// <summary>Chunks put before the data.</summary>
    public (string Type, byte[] Data)[] Extra { get; init; } = [];

    /// <summary>How many bytes an IDAT chunk has at most.</summary>
    public int DataChunkSize { get; init; } = int.MaxValue;

    private int Channels => ColorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    public byte[] ToBytes()
    {
        var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9], head[12]) = ((byte)Depth, (byte)ColorType, (byte)(IsInterlaced ? 1 : 0));
        WriteChunk(file, "IHDR", head);
        foreach (var (type, data) in Extra) WriteChunk(file, type, data);
        if (Palette is not null) WriteChunk(file, "PLTE", Palette);
        if (Transparency is not null) WriteChunk(file, "tRNS", Transparency);
        foreach (var part in Deflate(Rows()).Chunk(DataChunkSize)) WriteChunk(file, "IDAT", part);
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    public static void WriteChunk(Stream file, string type, byte[] data)
    {
        var body = type.Select(c => (byte)c).Concat(data).ToArray();
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = ~0u;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }

    public static byte[] Deflate(byte[] data)
    {
        var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(data);
        return target.ToArray();
    }

    private byte[] Rows()
    {
        var rows = new MemoryStream();
        if (!IsInterlaced)
        {
            WritePass(rows, 0, 0, 1, 1);
        }
        else
        {
            foreach (var (x, y, dx, dy) in Adam7)
            {
                if (x < Width && y < Height) WritePass(rows, x, y, dx, dy);
            }
        }
        return rows.ToArray();
    }

    // Each row takes the next filter, so that all five are used.
    private void WritePass(MemoryStream rows, int x0, int y0, int dx, int dy)
    {
        byte[]? above = null;
        var filter = 0;
        for (var y = y0; y < Height; y += dy)
        {
            var bits = new List<int>();
            for (var x = x0; x < Width; x += dx)
            {
                for (var c = 0; c < Channels; c++)
                {
                    for (var bit = Depth - 1; bit >= 0; bit--) bits.Add(Sample(x, y, c) >> bit & 1);
                }
            }
            while (bits.Count % 8 != 0) bits.Add(0);
            var row = bits.Chunk(8).Select(b => (byte)b.Aggregate(0, (value, bit) => value << 1 | bit)).ToArray();
            above ??= new byte[row.Length];
            rows.WriteByte((byte)filter);
            var step = Math.Max(1, Channels * Depth / 8);
            for (var i = 0; i < row.Length; i++)
            {
                int a = i >= step ? row[i - step] : 0, b = above[i], c = i >= step ? above[i - step] : 0;
                var estimate = a + b - c;
                var (pa, pb, pc) = (Math.Abs(estimate - a), Math.Abs(estimate - b), Math.Abs(estimate - c));
                var paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
                rows.WriteByte((byte)(row[i] - filter switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) / 2, _ => paeth }));
            }
            above = row;
            filter = (filter + 1) % 5;
        }
    }
}
