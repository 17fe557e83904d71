using System.Buffers.Binary;
using System.Text;

namespace PosterKit.Cli.Tests;

/// <summary>What a PNG says of itself, read by hand: not by the code that wrote it.</summary>
internal static class PngHead
{
    /// <summary>A picture whose head is sound and whose pixels are missing.</summary>
    public static byte[] OfSize(int width, int height)
    {
        var bytes = new byte[33];
        ((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]).CopyTo(bytes);
        "IHDR"u8.CopyTo(bytes.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        (bytes[24], bytes[25]) = (8, 2);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(29), Crc(bytes.AsSpan(12, 17)));
        return bytes;
    }

    // The checksum of ISO 3309, bit by bit (PNG, annex D).
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }

    /// <summary>Pixels across and down (IHDR, PNG 11.2.1).</summary>
    public static (int Width, int Height) SizeOf(string path)
    {
        var head = File.ReadAllBytes(path).AsSpan(0, 24);
        Assert.True(head[0] == 0x89 && head[1..8].SequenceEqual("PNG\r\n\x1a\n"u8), "no PNG");
        return (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
    }

    /// <summary>Pixels per inch (pHYs, PNG 11.3.4.3: pixels per metre).</summary>
    public static double DpiOf(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes("pHYs"));
        Assert.True(at > 0, "the picture states no resolution");
        Assert.Equal(1, bytes[at + 12]);
        return BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 4)) * 0.0254;
    }
}
