using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class PngDecoderTests
{
    public static TheoryData<int, int, bool> Kinds
    {
        get
        {
            var data = new TheoryData<int, int, bool>();
            foreach (var (type, depths) in new[] { (0, new[] { 1, 2, 4, 8, 16 }), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16]) })
            {
                foreach (var depth in depths)
                {
                    data.Add(type, depth, false);
                    data.Add(type, depth, true);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_colour_type_depth_and_interlace_gives_its_pixels(int colorType, int depth, bool isInterlaced)
    {
        foreach (var (width, height) in new[] { (1, 1), (2, 9), (5, 3), (33, 17), (70, 40) })
        {
            var palette = Enumerable.Range(0, (1 << Math.Min(depth, 8)) * 3).Select(i => (byte)(i * 41 + 7)).ToArray();
            int Sample(int x, int y, int c) => (x * 2654435 + y * 40503 + c * 977 + x * y * 31) >> 3 & (1 << depth) - 1;
            var png = new TestPng
            {
                Width = width, Height = height, ColorType = colorType, Depth = depth, Sample = Sample,
                IsInterlaced = isInterlaced, Palette = colorType == 3 ? palette : null, DataChunkSize = 37,
            };

            var image = Decode(png.ToBytes());

            byte To8(int sample) => (byte)Math.Round(sample * 255.0 / ((1 << depth) - 1));
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var expected = colorType switch
                    {
                        0 => (To8(Sample(x, y, 0)), To8(Sample(x, y, 0)), To8(Sample(x, y, 0)), (byte)255),
                        2 => (To8(Sample(x, y, 0)), To8(Sample(x, y, 1)), To8(Sample(x, y, 2)), (byte)255),
                        3 => (palette[Sample(x, y, 0) * 3], palette[Sample(x, y, 0) * 3 + 1], palette[Sample(x, y, 0) * 3 + 2], (byte)255),
                        4 => (To8(Sample(x, y, 0)), To8(Sample(x, y, 0)), To8(Sample(x, y, 0)), To8(Sample(x, y, 1))),
                        _ => (To8(Sample(x, y, 0)), To8(Sample(x, y, 1)), To8(Sample(x, y, 2)), To8(Sample(x, y, 3))),
                    };
                    Assert.Equal(expected, Pixels.At(image, x, y));
                }
            }
        }
    }

    [Fact]
    public void Palette_transparency_is_an_alpha_for_each_colour()
    {
        var image = Decode(new TestPng
        {
            Width = 3, Height = 1, ColorType = 3, Depth = 8, Sample = (x, _, _) => x,
            Palette = [1, 2, 3, 4, 5, 6, 7, 8, 9], Transparency = [0, 128],
        }.ToBytes());

        Assert.Equal([1, 2, 3, 0, 4, 5, 6, 128, 7, 8, 9, 255], image.Rgba.ToArray());
        Assert.False(image.IsOpaque);
    }

    [Theory]
    [InlineData(0, 2, new byte[] { 0, 1 }, 1)]
    [InlineData(0, 8, new byte[] { 0, 77 }, 77)]
    [InlineData(0, 16, new byte[] { 0x12, 0x34 }, 0x1234)]
    [InlineData(2, 8, new byte[] { 0, 9, 0, 9, 0, 9 }, 9)]
    [InlineData(2, 16, new byte[] { 1, 2, 1, 2, 1, 2 }, 0x0102)]
    public void A_transparent_colour_is_clear_and_its_neighbour_is_not(int colorType, int depth, byte[] transparency, int clear)
    {
        var image = Decode(new TestPng
        {
            Width = 2, Height = 1, ColorType = colorType, Depth = depth, Sample = (x, _, _) => clear + x, Transparency = transparency,
        }.ToBytes());

        Assert.Equal(0, Pixels.At(image, 0, 0).A);
        Assert.Equal(255, Pixels.At(image, 1, 0).A);
        Assert.False(image.IsOpaque);
    }

    [Fact]
    public void A_picture_with_alpha_that_is_full_everywhere_counts_as_opaque() =>
        Assert.True(Decode(new TestPng { Width = 20, Height = 3, ColorType = 6, Depth = 8, Sample = (x, y, c) => c == 3 ? 255 : x * y }.ToBytes()).IsOpaque);

    [Fact]
    public void A_file_cut_anywhere_is_reported_as_damaged()
    {
        var whole = Gray(40, 40).ToBytes();
        for (var length = 8; length < whole.Length; length += 3)
        {
            var diagnostics = new DiagnosticBag();
            var image = ImageSource.Open("cut.png", whole.AsMemory(0, length), PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default);

            Assert.Null(image);
            Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(diagnostics.ToSorted()).Code);
        }
    }

    [Fact]
    public void A_wrong_checksum_is_reported_as_damaged()
    {
        var file = Gray(40, 40).ToBytes();
        file[^20]++;

        Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(DecodeBadly(file)).Code);
    }

    [Fact]
    public void A_size_that_the_data_cannot_fill_takes_no_memory()
    {
        var png = new TestPng { Width = 14_000, Height = 14_000, ColorType = 6, Depth = 8, Sample = (_, _, _) => 0 };
        var file = new MemoryStream();
        var head = Gray(1, 1).ToBytes();
        file.Write(head.AsSpan(0, 8));
        var ihdr = new byte[] { 0, 0, 0x36, 0xB0, 0, 0, 0x36, 0xB0, 8, 6, 0, 0, 0 };
        TestPng.WriteChunk(file, "IHDR", ihdr);
        TestPng.WriteChunk(file, "IDAT", TestPng.Deflate(new byte[1000]));
        TestPng.WriteChunk(file, "IEND", []);
        Assert.Equal(14_000, png.Width);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = DecodeBadly(file.ToArray());

        Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(found).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Data_beyond_the_declared_size_are_not_inflated()
    {
        var file = new MemoryStream();
        file.Write(Gray(1, 1).ToBytes().AsSpan(0, 8));
        TestPng.WriteChunk(file, "IHDR", [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        TestPng.WriteChunk(file, "IDAT", TestPng.Deflate(new byte[50 << 20]));
        TestPng.WriteChunk(file, "IEND", []);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var image = Decode(file.ToArray());

        Assert.Equal((2, 1), (image.Width, image.Height));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    // RFC 1950: bit 5 of the second byte asks for a dictionary, which PNG never has; inflate then ends in an error of its own kind.
    [Fact]
    public void Data_that_ask_for_a_dictionary_are_reported_as_damaged()
    {
        var file = new MemoryStream();
        file.Write(Gray(1, 1).ToBytes().AsSpan(0, 8));
        TestPng.WriteChunk(file, "IHDR", [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        TestPng.WriteChunk(file, "IDAT", [0x78, 0x20, 1, 2, 3, 4, 5, 6, 7, 8]);
        TestPng.WriteChunk(file, "IEND", []);

        Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(DecodeBadly(file.ToArray())).Code);
    }

    [Fact]
    public void A_pixel_outside_the_palette_is_reported_as_damaged()
    {
        var png = new TestPng { Width = 2, Height = 1, ColorType = 3, Depth = 8, Sample = (x, _, _) => x * 9, Palette = [1, 2, 3] };

        Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(DecodeBadly(png.ToBytes())).Code);
    }

    [Fact]
    public void A_damaged_file_is_reported_at_every_call()
    {
        var file = Gray(40, 40).ToBytes();
        file[^20]++;
        var source = ImageSource.Open("bad.png", file, PosterLimits.Default, new(), default)!;

        for (var i = 0; i < 2; i++)
        {
            var diagnostics = new DiagnosticBag();
            source.Decode(diagnostics, default);
            Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(diagnostics.ToSorted()).Code);
        }
    }

    private static TestPng Gray(int width, int height) =>
        new() { Width = width, Height = height, ColorType = 0, Depth = 8, Sample = (x, y, _) => (x * 37 + y * y * 11) & 255 };

    private static PixelImage Decode(byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        var image = ImageSource.Open("test.png", file, PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return image!;
    }

    private static IEnumerable<Diagnostic> DecodeBadly(byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(ImageSource.Open("test.png", file, PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default));
        return diagnostics.ToSorted();
    }
}
