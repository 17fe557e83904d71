using System.Buffers.Binary;
using System.IO.Compression;
using PosterKit.Imaging;

namespace PosterKit.Testing;

/// <summary>
/// PNG for golden pictures, written apart from the product's codec so that a fault there cannot hide itself: 8 bits, RGB or RGBA, no interlace; it reads
/// palettes too.
/// </summary>
public static class RefereePng
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Writes a picture.</summary>
    public static byte[] Encode(PixelImage image)
    {
        var channels = image.IsOpaque ? 3 : 4;
        var row = image.Width * channels;
        var filtered = new byte[(row + 1) * image.Height];
        var above = new byte[row];
        var pixels = image.Rgba.Span;
        for (var y = 0; y < image.Height; y++)
        {
            var target = filtered.AsSpan(y * (row + 1), row + 1);
            target[0] = 2; // Up: each byte less the one above it.
            for (var i = 0; i < row; i++)
            {
                var value = pixels[(y * image.Width + i / channels) * 4 + i % channels];
                target[i + 1] = (byte)(value - above[i]);
                above[i] = value;
            }
        }
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(filtered);
        using var file = new MemoryStream();
        file.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), image.Height);
        (head[8], head[9]) = (8, (byte)(channels == 3 ? 2 : 6));
        WriteChunk(file, "IHDR"u8, head);
        WriteChunk(file, "IDAT"u8, packed.ToArray());
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Reads a picture that is 8 bits, RGB or RGBA, or has a palette; no interlace.</summary>
    /// <exception cref="InvalidDataException">It is anything else.</exception>
    public static PixelImage Decode(ReadOnlySpan<byte> png)
    {
        if (!png.StartsWith(Signature)) throw new InvalidDataException("not a PNG file");
        using var packed = new MemoryStream();
        var (width, height, channels, depth) = (0, 0, 0, 8);
        byte[] palette = [], alphas = [];
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            var body = png.Slice(at + 8, length);
            var type = png.Slice(at + 4, 4);
            if (type.SequenceEqual("IHDR"u8))
            {
                width = BinaryPrimitives.ReadInt32BigEndian(body);
                height = BinaryPrimitives.ReadInt32BigEndian(body[4..]);
                (channels, depth) = (body[8], body[9], body[12]) switch { (8, 2, 0) => (3, 8), (8, 6, 0) => (4, 8), (_, 3, 0) => (1, body[8]), _ => throw new InvalidDataException("not a PNG of the referee's kind") };
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                palette = body.ToArray();
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                alphas = body.ToArray();
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                packed.Write(body);
            }
            at += length + 12;
        }
        packed.Position = 0;
        using var inflate = new ZLibStream(packed, CompressionMode.Decompress);
        var row = (width * channels * depth + 7) / 8;
        var (line, above) = (new byte[row + 1], new byte[row + 1]);
        var rgba = new byte[width * height * 4];
        var isOpaque = true;
        for (var y = 0; y < height; y++)
        {
            inflate.ReadExactly(line);
            Unfilter(line, above, channels);
            for (var x = 0; x < width; x++)
            {
                var target = rgba.AsSpan((y * width + x) * 4, 4);
                target[3] = 255;
                if (channels == 1)
                {
                    var index = line[1 + x * depth / 8] >> (8 - depth - x * depth % 8) & ((1 << depth) - 1);
                    palette.AsSpan(index * 3, 3).CopyTo(target);
                    if (index < alphas.Length) target[3] = alphas[index];
                }
                else
                {
                    line.AsSpan(1 + x * channels, channels).CopyTo(target);
                }
                isOpaque &= target[3] == 255;
            }
            (line, above) = (above, line);
        }
        return new(width, height, rgba, isOpaque);
    }

    private static void Unfilter(byte[] line, byte[] above, int channels)
    {
        for (var i = 1; i < line.Length; i++)
        {
            int a = i > channels ? line[i - channels] : 0, b = above[i], c = i > channels ? above[i - channels] : 0;
            line[i] += line[0] switch
            {
                1 => (byte)a,
                2 => (byte)b,
                3 => (byte)((a + b) / 2),
                4 => (byte)Paeth(a, b, c),
                _ => 0,
            };
        }
    }

    private static int Paeth(int a, int b, int c)
    {
        var p = a + b - c;
        var (pa, pb, pc) = (Math.Abs(p - a), Math.Abs(p - b), Math.Abs(p - c));
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(type);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body, Crc(type, uint.MaxValue)) ^ uint.MaxValue);
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return crc;
    }
}
