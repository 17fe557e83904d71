using System.Buffers.Binary;

namespace PosterKit.Pdf.Tests;

/// <summary>A separation as Ghostscript's tiffsep writes it: an uncompressed or LZW TIFF in grey, 255 for no ink.</summary>
internal sealed class Plate
{
    private readonly byte[] _samples;
    private readonly int _width;

    private Plate(byte[] samples, int width) => (_samples, _width) = (samples, width);

    /// <summary>Ink at a pixel, 0 to 255.</summary>
    public int this[int x, int y] => 255 - _samples[y * _width + x];

    /// <summary>The plates that Ghostscript makes of page 1, at 72 dpi, by the name of the ink.</summary>
    public static Dictionary<string, Plate> Separate(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("posterkit-plates").FullName;
        try
        {
            var result = TestPdf.Run(pdf, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r72", "-sCompression=none", "-dOverprint=/enable", $"-sOutputFile={folder}/page.tif", "FILE");
            Assert.True(result.ExitCode == 0, result.Text + result.Errors);
            var plates = new Dictionary<string, Plate>();
            foreach (var file in Directory.GetFiles(folder, "page(*).tif")) plates[Path.GetFileNameWithoutExtension(file)[5..^1]] = Read(file);
            return plates;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>True where at least one pixel of a rectangle has much ink.</summary>
    public bool HasInk(int x, int y, int width, int height)
    {
        for (var row = y; row < y + height; row++)
        {
            if (_samples.AsSpan(row * _width + x, width).IndexOfAnyInRange((byte)0, (byte)127) >= 0) return true;
        }
        return false;
    }

    /// <summary>Reads a file.</summary>
    public static Plate Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Assert.Equal((byte)'I', bytes[0]);
        var at = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        var tags = new Dictionary<int, (int Type, int Count, int Value)>();
        for (var i = 0; i < BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)); i++)
        {
            var entry = bytes.AsSpan(at + 2 + 12 * i);
            int type = BinaryPrimitives.ReadUInt16LittleEndian(entry[2..]), count = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
            tags[BinaryPrimitives.ReadUInt16LittleEndian(entry)] = (type, count, type == 3 && count == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]) : BinaryPrimitives.ReadInt32LittleEndian(entry[8..]));
        }
        Assert.Equal(1, tags[259].Value); // no compression: see the arguments of the call
        var (width, height) = (tags[256].Value, tags[257].Value);
        var samples = new byte[width * height];
        var to = 0;
        for (var strip = 0; strip < tags[273].Count; strip++)
        {
            int Item((int Type, int Count, int Value) tag)
            {
                if (tag.Count == 1) return tag.Value;
                if (tag.Type == 4) return BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(tag.Value + 4 * strip));
                // Two 16-bit numbers stand in the entry itself.
                return tag.Count == 2 ? tag.Value >> 16 * strip & 0xFFFF : BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(tag.Value + 2 * strip));
            }
            var length = Item(tags[279]);
            bytes.AsSpan(Item(tags[273]), length).CopyTo(samples.AsSpan(to));
            to += length;
        }
        Assert.Equal(samples.Length, to);
        return new(samples, width);
    }
}
