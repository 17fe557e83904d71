using System.Buffers.Binary;
using System.IO.Compression;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Testing;

namespace PosterKit.Pdf.Tests;

/// <summary>Small pictures made for a test.</summary>
internal static class TestImages
{
    /// <summary>A JPEG of the tests of PosterKit.Imaging.</summary>
    public static ImageSource Jpeg(string name) =>
        Open(name, File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "PosterKit.Imaging.Tests", "Data", name)));

    public static ImageSource Open(string name, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        var source = ImageSource.Open(name, bytes, PosterLimits.Default, diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return source!;
    }

    /// <summary>A PNG file without predictors.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="bits">Bits of a sample.</param>
    /// <param name="kind">0 grey, 2 RGB, 3 palette, 6 RGBA.</param>
    /// <param name="rows">All rows, packed.</param>
    /// <param name="chunks">Chunks between the head and the data.</param>
    public static byte[] Png(int width, int height, byte bits, byte kind, byte[] rows, params (string Type, byte[] Body)[] chunks)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001A\n"u8]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (bits, kind);
        Chunk(file, "IHDR", head);
        foreach (var (type, body) in chunks) Chunk(file, type, body);
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            var length = rows.Length / height;
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(rows, y * length, length);
            }
        }
        Chunk(file, "IDAT", data.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        byte[] covered = [.. System.Text.Encoding.ASCII.GetBytes(type), .. body];
        file.Write(covered);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(covered));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
