using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace PosterKit.Imaging.Tests;

public sealed class TiffEncoderTests
{
    private const int Width = 61, Height = 50, BandHeight = 16;

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void Pixels_come_back_by_a_reader_of_the_tests(bool isOpaque, bool isBig)
    {
        var rgba = Pixels.Poster(Width, Height, isOpaque);
        var straight = new byte[rgba.Length];
        StraightPixels.ToRgba(rgba, straight);

        var file = Encode(rgba, isOpaque, new MemoryStream(), isBig);

        Assert.Equal(isBig ? 43 : 42, file[2]);
        Assert.Equal(isOpaque ? straight.Where((_, i) => i % 4 != 3) : straight, ReadPixels(file, isBig, isOpaque ? 3 : 4));
    }

    [Fact]
    public void A_stream_that_cannot_seek_gets_the_same_bytes()
    {
        var rgba = Pixels.Poster(Width, Height, true);

        Assert.Equal(Encode(rgba, true, new MemoryStream()), Encode(rgba, true, new OneWayStream()));
    }

    [Fact]
    public void The_order_of_the_bands_does_not_show()
    {
        var rgba = Pixels.Poster(Width, Height, true);

        Assert.Equal(Encode(rgba, true, new MemoryStream()), Encode(rgba, true, new MemoryStream(), reverse: true));
    }

    [Fact]
    public void A_missing_band_is_refused()
    {
        var encoder = new TiffEncoder(new MemoryStream());
        encoder.Begin(8, 16, 8, isOpaque: true);
        encoder.WriteBand(0, new byte[8 * 8 * 4]);

        Assert.Throws<InvalidOperationException>(() => encoder.WriteBand(0, new byte[8 * 8 * 4]));
        Assert.Throws<InvalidOperationException>(encoder.Complete);
    }

    [RequiresToolFact("tiffinfo")]
    public void Tiffinfo_reads_it_to_the_last_strip_and_finds_no_fault()
    {
        foreach (var (isOpaque, isBig) in new[] { (true, false), (false, false), (true, true) })
        {
            var (exitCode, text) = Tool.Run("tiffinfo", Encode(Pixels.Poster(Width, Height, isOpaque), isOpaque, new MemoryStream(), isBig), ".tif", "-D");

            Assert.True(exitCode == 0, text);
            Assert.DoesNotContain("Warning", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("error", text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Image Width: {Width} Image Length: {Height}"), text, StringComparison.Ordinal);
            Assert.Contains("Resolution: 300, 300 pixels/inch", text, StringComparison.Ordinal);
            Assert.Contains("ICC Profile: <present>", text, StringComparison.Ordinal);
            Assert.Contains("Rows/Strip: 16", text, StringComparison.Ordinal);
            Assert.Equal(!isOpaque, text.Contains("unassoc-alpha", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_but_pixels_comes_in_the_order_of_the_page()
    {
        var rgba = Pixels.Poster(Width, Height, isOpaque: false);
        var straight = new byte[rgba.Length];
        StraightPixels.ToRgba(rgba, straight);
        var output = new MemoryStream();

        Send(new RgbaEncoder(output), rgba, isOpaque: false, reverse: true);

        Assert.Equal(straight, output.ToArray());
    }

    // A reader for just these files, after the specification: fields, strips, deflate, differences.
    private static byte[] ReadPixels(byte[] file, bool isBig, int channels)
    {
        var fields = new Dictionary<int, long[]>();
        long Number(long at, int size) => size switch
        {
            1 => file[at],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan((int)at)),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at)),
            _ => BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan((int)at)),
        };
        var (word, countSize, fieldSize) = isBig ? (8, 8, 20) : (4, 2, 12);
        var directory = Number(isBig ? 8 : 4, word);
        for (var i = 0; i < Number(directory, countSize); i++)
        {
            var field = directory + countSize + i * fieldSize;
            var size = Number(field + 2, 2) switch { 3 => 2, 4 => 4, 7 => 1, _ => 8 };
            var count = Number(field + 4, word);
            var values = count * size <= word ? field + 4 + word : Number(field + 4 + word, word);
            fields.Add((int)Number(field, 2), [.. Enumerable.Range(0, (int)count).Select(n => Number(values + n * size, size))]);
        }
        Assert.Equal(fields.Keys.Order(), fields.Keys);
        Assert.Equal((Width, Height, 8, 2, 2), (fields[256][0], fields[257][0], fields[259][0], fields[262][0], fields[317][0]));
        var pixels = new MemoryStream();
        for (var strip = 0; strip < fields[273].Length; strip++)
            new ZLibStream(new MemoryStream(file, (int)fields[273][strip], (int)fields[279][strip]), CompressionMode.Decompress).CopyTo(pixels);
        var bytes = pixels.ToArray();
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i % (Width * channels) >= channels) bytes[i] += bytes[i - channels];
        }
        return bytes;
    }

    private static byte[] Encode(byte[] rgba, bool isOpaque, MemoryStream output, bool isBig = false, bool reverse = false)
    {
        Send(new TiffEncoder(output, new() { Dpi = 300 }, isBig), rgba, isOpaque, reverse);
        return output.ToArray();
    }

    private static void Send(IPixelSink sink, byte[] rgba, bool isOpaque, bool reverse)
    {
        sink.Begin(Width, Height, BandHeight, isOpaque);
        var bands = Enumerable.Range(0, (Height + BandHeight - 1) / BandHeight);
        foreach (var band in reverse ? bands.Reverse() : bands)
        {
            var first = band * BandHeight * Width * 4;
            sink.WriteBand(band, rgba.AsSpan(first, Math.Min(BandHeight * Width * 4, rgba.Length - first)));
        }
        sink.Complete();
    }

    private sealed class OneWayStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }
    }
}
