using System.Buffers.Binary;
using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class PngPaletteTests
{
    private const int Width = 137, Height = 90, BandHeight = 16;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 4)]
    [InlineData(16, 4)]
    [InlineData(17, 8)]
    [InlineData(256, 8)]
    public void Few_colours_have_a_palette_of_as_few_bits_as_do(int colors, int depth)
    {
        var rgba = Colours(colors);

        var file = Encode(rgba, isOpaque: true, new());

        Assert.Equal((depth, 3), (file[24], file[25]));
        Assert.True(Decode(file).Rgba.Span.SequenceEqual(rgba));
    }

    [Fact]
    public void The_257th_colour_makes_the_file_what_it_would_be_without_a_palette()
    {
        var rgba = Colours(257);

        var file = Encode(rgba, isOpaque: true, new());

        Assert.Equal(Encode(rgba, isOpaque: true, new() { UsesPalette = false }), file);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(257)]
    [InlineData(4000)]
    public void The_bytes_do_not_depend_on_the_order_of_the_bands_or_the_threads(int colors)
    {
        var rgba = Colours(colors);
        var expected = Encode(rgba, isOpaque: true, new());
        var bands = Enumerable.Range(0, (Height + BandHeight - 1) / BandHeight).ToArray();

        for (var run = 0; run < 20; run++)
        {
            new Random(run).Shuffle(bands);
            var output = new MemoryStream();
            var encoder = new PngEncoder(output);
            encoder.Begin(Width, Height, BandHeight, isOpaque: true);
            Parallel.ForEach(bands, new() { MaxDegreeOfParallelism = 1 + run % 4 }, band => encoder.WriteBand(band, Band(rgba, band)));
            encoder.Complete();

            Assert.Equal(expected, output.ToArray());
        }
    }

    [Fact]
    public void Clear_colours_of_a_palette_come_back_and_stand_first_in_it()
    {
        var rgba = Colours(40);
        for (var i = 0; i < rgba.Length; i += 4)
        {
            if (rgba[i + 1] % 2 != 0) continue;
            var alpha = (byte)(rgba[i + 1] * 3);
            (rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]) = ((byte)(alpha / 3), (byte)(alpha / 2), alpha, alpha);
        }
        var straight = new byte[rgba.Length];
        StraightPixels.ToRgba(rgba, straight);

        var file = Encode(rgba, isOpaque: false, new());

        Assert.Equal(3, file[25]);
        var transparency = file.AsSpan().IndexOf("tRNS"u8);
        var alphas = file.AsSpan(transparency + 4, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(transparency - 4)));
        Assert.Equal(20, alphas.Length);
        Assert.DoesNotContain((byte)255, alphas.ToArray());
        Assert.True(Decode(file).Rgba.Span.SequenceEqual(straight));
    }

    [Fact]
    public void A_palette_takes_less_than_three_channels()
    {
        var rgba = new byte[Width * Height * 4];
        var random = new Random(1);
        for (var i = 0; i < rgba.Length; i += 4)
        {
            var grey = (byte)(random.Next(3) == 0 ? random.Next(17) * 15 : 255);
            (rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]) = (grey, grey, grey, 255);
        }

        Assert.InRange(Encode(rgba, true, new()).Length, 1, Encode(rgba, true, new() { UsesPalette = false }).Length * 3 / 4);
    }

    [RequiresToolFact("pngcheck")]
    public void Pngcheck_finds_no_fault()
    {
        foreach (var colors in new[] { 1, 2, 4, 15, 100, 256 })
        {
            var (exitCode, text) = Tool.Run("pngcheck", Encode(Colours(colors), true, new() { Dpi = 300, Title = "海报", Compression = PngCompression.Smallest }), ".png", "-v");

            Assert.True(exitCode == 0, text);
        }
    }

    // Every one of so many colours somewhere, most of them late.
    private static byte[] Colours(int count)
    {
        var rgba = new byte[Width * Height * 4];
        for (var i = 0; i < Width * Height; i++)
        {
            var color = (int)((long)i * i % 7919 * count / 7919);
            if (i >= Width * Height - count) color = i - (Width * Height - count);
            (rgba[4 * i], rgba[4 * i + 1], rgba[4 * i + 2], rgba[4 * i + 3]) = ((byte)(color >> 8), (byte)color, (byte)(255 - color), 255);
        }
        return rgba;
    }

    private static byte[] Encode(byte[] rgba, bool isOpaque, PngOptions options)
    {
        var output = new MemoryStream();
        var encoder = new PngEncoder(output, options);
        encoder.Begin(Width, Height, BandHeight, isOpaque);
        for (var band = 0; band * BandHeight < Height; band++) encoder.WriteBand(band, Band(rgba, band));
        encoder.Complete();
        return output.ToArray();
    }

    private static ReadOnlySpan<byte> Band(byte[] rgba, int band) =>
        rgba.AsSpan(band * BandHeight * Width * 4, Math.Min(BandHeight, Height - band * BandHeight) * Width * 4);

    private static PixelImage Decode(byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        var image = ImageSource.Open("test.png", file, PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return image!;
    }
}
