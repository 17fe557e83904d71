using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class PngEncoderTests
{
    [Theory]
    [InlineData(1, 1, 1, PngCompression.Fast)]
    [InlineData(3, 200, 64, PngCompression.Fast)]
    [InlineData(333, 130, 64, PngCompression.Fast)]
    [InlineData(700, 301, 7, PngCompression.Small)]
    [InlineData(129, 64, 64, PngCompression.Smallest)]
    public void Opaque_pixels_come_back(int width, int height, int bandHeight, PngCompression compression)
    {
        var rgba = Pixels.Poster(width, height, isOpaque: true);

        var image = Decode(Encode(rgba, width, height, bandHeight, true, new() { Compression = compression }));

        Assert.True(image.Rgba.Span.SequenceEqual(rgba));
    }

    // Narrow and wide pages of noise, flats, dithered gradients and things that repeat, in any order and bands of any height.
    [Fact]
    public void Any_page_comes_back()
    {
        var cases = Gen.Choose(1, 90).SelectMany(width => Gen.Choose(1, 60).SelectMany(height => Gen.Choose(1, 70).SelectMany(bandHeight =>
            Gen.Elements(Enum.GetValues<PngCompression>()).SelectMany(compression => Gen.Choose(0, int.MaxValue).Select(seed => (width, height, bandHeight, compression, seed)))))).ToArbitrary();
        Prop.ForAll(cases, it =>
        {
            var rgba = Mixture(it.width, it.height, new(it.seed));
            return Decode(Encode(rgba, it.width, it.height, it.bandHeight, true, new() { Compression = it.compression })).Rgba.Span.SequenceEqual(rgba);
        }).QuickCheckThrowOnFailure();
    }

    private static byte[] Mixture(int width, int height, Random random)
    {
        var rgba = new byte[width * height * 4];
        for (var part = 0; part < 6; part++)
        {
            var (kind, left, top) = (random.Next(5), random.Next(width), random.Next(height));
            var (right, bottom, color) = (left + random.Next(width), top + random.Next(height), random.Next());
            for (var y = top; y < Math.Min(bottom, height); y++)
            {
                for (var x = left; x < Math.Min(right, width); x++)
                {
                    var pixel = rgba.AsSpan((y * width + x) * 4, 4);
                    for (var i = 0; i < 3; i++)
                    {
                        pixel[i] = kind switch
                        {
                            0 => (byte)random.Next(256),
                            1 => (byte)(color >> 8 * i),
                            2 => (byte)((color >> 8 * i) + (y * 7 + (x * 5 + y * 3) % 8 * 16 >> 7)),
                            3 => (byte)(random.Next(12) == 0 ? 255 : 0),
                            _ => (byte)(x % 11 * (y % 7) * color),
                        };
                    }
                }
            }
        }
        for (var i = 3; i < rgba.Length; i += 4) rgba[i] = 255;
        return rgba;
    }

    [Fact]
    public void Clear_pixels_come_back_with_alpha_divided_out_and_rounded()
    {
        const int Width = 300, Height = 140;
        var rgba = Pixels.Poster(Width, Height, isOpaque: false);

        var image = Decode(Encode(rgba, Width, Height, 64, false, new()));

        var straight = image.Rgba.ToArray();
        for (var i = 0; i < rgba.Length; i++)
        {
            var alpha = rgba[i | 3];
            var expected = (i & 3) == 3 ? alpha : alpha == 0 ? 0 : (rgba[i] * 2 * 255 + alpha) / (2 * alpha);
            Assert.Equal(expected, straight[i]);
        }
    }

    [Fact]
    public void Division_by_alpha_is_exact_for_every_value()
    {
        for (var alpha = 1; alpha < 256; alpha++)
        {
            var premultiplied = Enumerable.Range(0, alpha + 1).SelectMany(value => new[] { (byte)value, (byte)0, (byte)value, (byte)alpha }).ToArray();
            var straight = new byte[premultiplied.Length];

            StraightPixels.ToRgba(premultiplied, straight);

            for (var value = 0; value <= alpha; value++) Assert.Equal((value * 2 * 255 + alpha) / (2 * alpha), straight[value * 4]);
        }
    }

    [Fact]
    public void The_bytes_do_not_depend_on_the_order_of_the_bands_or_the_threads()
    {
        const int Width = 401, Height = 530, BandHeight = 32;
        var rgba = Pixels.Poster(Width, Height, isOpaque: true);
        var expected = Encode(rgba, Width, Height, BandHeight, true, new());
        var bands = Enumerable.Range(0, (Height + BandHeight - 1) / BandHeight).ToArray();

        for (var run = 0; run < 5; run++)
        {
            new Random(run).Shuffle(bands);
            var output = new MemoryStream();
            var encoder = new PngEncoder(output);
            encoder.Begin(Width, Height, BandHeight, isOpaque: true);
            Parallel.ForEach(bands, new() { MaxDegreeOfParallelism = 1 + run }, band => encoder.WriteBand(band, Band(rgba, Width, Height, BandHeight, band)));
            encoder.Complete();

            Assert.Equal(expected, output.ToArray());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Bands_that_are_kept_from_page_to_page_give_the_same_bytes(bool isOpaque)
    {
        const int Width = 401, Height = 140, BandHeight = 32;
        var rgba = Pixels.Poster(Width, Height, isOpaque);
        var bands = Enumerable.Range(0, 5).Select(band => new KeptBand(Band(rgba, Width, Height, BandHeight, band).ToArray())).ToArray();

        // The second of each finds what the first left, and the next what was made in another manner.
        foreach (var options in (PngOptions[])[new(), new(), new() { Compression = PngCompression.Small }, new() { Compression = PngCompression.Small }, new()])
        {
            var output = new MemoryStream();
            var encoder = new PngEncoder(output, options);
            encoder.Begin(Width, Height, BandHeight, isOpaque);
            for (var band = 0; band < bands.Length; band++) encoder.WriteBand(band, bands[band]);
            encoder.Complete();

            Assert.Equal(Encode(rgba, Width, Height, BandHeight, isOpaque, options), output.ToArray());
        }
    }

    [Fact]
    public void A_band_of_one_page_may_be_another_band_of_the_next()
    {
        const int Width = 401, BandHeight = 32;
        var rgba = Pixels.Poster(Width, BandHeight, isOpaque: true);
        var kept = new KeptBand(rgba);
        byte[] twice = [.. rgba, .. rgba];
        var output = new MemoryStream();
        var encoder = new PngEncoder(output);

        encoder.Begin(Width, 2 * BandHeight, BandHeight, isOpaque: true);
        encoder.WriteBand(1, kept);
        encoder.WriteBand(0, kept);
        encoder.Complete();

        Assert.Equal(Encode(twice, Width, 2 * BandHeight, BandHeight, true, new()), output.ToArray());
    }

    [Fact]
    public void A_band_is_written_as_soon_as_those_before_it_are_there()
    {
        const int Width = 64, Height = 96, BandHeight = 32;
        var rgba = Pixels.Poster(Width, Height, isOpaque: true);
        var output = new MemoryStream();
        var encoder = new PngEncoder(output);
        encoder.Begin(Width, Height, BandHeight, isOpaque: true);
        var head = output.Length;

        encoder.WriteBand(1, Band(rgba, Width, Height, BandHeight, 1));
        Assert.Equal(head, output.Length);
        encoder.WriteBand(0, Band(rgba, Width, Height, BandHeight, 0));
        Assert.True(output.Length > head + 2 * 12);
    }

    [Fact]
    public void Resolution_and_title_are_stated()
    {
        var options = new PngOptions { Dpi = 300, Title = "中法建交 – Sixty years" };
        var file = Encode(Pixels.Poster(10, 10, true), 10, 10, 10, true, options);
        var plain = Encode(Pixels.Poster(10, 10, true), 10, 10, 10, true, options with { Title = "Été" });

        var source = ImageSource.Open("a.png", file, PosterLimits.Default, new(), default)!;

        Assert.Equal(300, source.Header.Dpi);
        Assert.True(file.AsSpan().IndexOf("iTXtTitle\0\0\0\0\0中法建交 – Sixty years"u8) > 0);
        Assert.True(plain.AsSpan().IndexOf("tEXtTitle\0"u8.ToArray().Concat(new byte[] { 0xC9, (byte)'t', 0xE9 }).ToArray()) > 0);
        Assert.True(file.AsSpan().IndexOf("sRGB"u8) > 0);
    }

    [Fact]
    public void An_opaque_page_has_three_channels_and_another_four()
    {
        Assert.Equal(2, Encode(Pixels.Poster(10, 10, true), 10, 10, 10, true, new() { UsesPalette = false })[25]);
        Assert.Equal(6, Encode(Pixels.Poster(10, 10, false), 10, 10, 10, false, new() { UsesPalette = false })[25]);
    }

    // A dithered gradient: no runs, but the same few bytes over and over. Run lengths alone would take ten times as much.
    [Theory]
    [InlineData(PngCompression.Fast)]
    [InlineData(PngCompression.Small)]
    [InlineData(PngCompression.Smallest)]
    public void A_dithered_gradient_is_compressed_by_its_repetitions(PngCompression compression)
    {
        const int Width = 512, Height = 128;
        byte[] order = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
        var rgba = new byte[Width * Height * 4];
        for (var i = 0; i < Width * Height; i++)
        {
            var (x, y) = (i % Width, i / Width);
            var value = (byte)((y * 40 + order[y % 4 * 4 + x % 4] * 4) / 64 + 20);
            (rgba[4 * i], rgba[4 * i + 1], rgba[4 * i + 2], rgba[4 * i + 3]) = (value, (byte)(value / 2), (byte)(value + 100), 255);
        }

        var file = Encode(rgba, Width, Height, 64, true, new() { Compression = compression });

        Assert.InRange(file.Length, 100, Width * Height * 3 / 40);
    }

    [Fact]
    public void Each_level_is_smaller_than_the_one_before_it()
    {
        const int Width = 600, Height = 200;
        var rgba = Pixels.Poster(Width, Height, isOpaque: true);
        // Noise is the same at each level: what is left of it are letters in small, strokes that come again and again.
        for (var i = 0; i < rgba.Length; i += 4)
        {
            var (x, y) = (i / 4 % Width, i / 4 / Width);
            if (x > 2 * Width / 3) rgba[i] = rgba[i + 1] = rgba[i + 2] = (byte)((x * x / 7 + y * (x / 13)) % 9 < 3 ? 255 : 20 + y / 30);
        }

        var sizes = Enum.GetValues<PngCompression>().Select(level => Encode(rgba, Width, Height, 64, true, new() { Compression = level }).Length).ToArray();

        Assert.InRange(sizes[1], 1, sizes[0] * 19 / 20);
        Assert.InRange(sizes[2], 1, sizes[1]);
    }

    [Fact]
    public void A_missing_band_and_a_band_that_comes_twice_are_refused()
    {
        var encoder = new PngEncoder(new MemoryStream());
        encoder.Begin(8, 16, 8, isOpaque: true);
        encoder.WriteBand(0, new byte[8 * 8 * 4]);

        Assert.Throws<InvalidOperationException>(() => encoder.WriteBand(0, new byte[8 * 8 * 4]));
        Assert.Throws<InvalidOperationException>(encoder.Complete);
        Assert.Throws<ArgumentException>(() => encoder.WriteBand(1, new byte[8 * 7 * 4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => encoder.WriteBand(2, new byte[8 * 8 * 4]));
    }

    [RequiresToolFact("pngcheck")]
    public void Pngcheck_finds_no_fault()
    {
        foreach (var (width, height, isOpaque, compression) in new[] { (1, 1, true, PngCompression.Fast), (333, 200, true, PngCompression.Small), (333, 200, false, PngCompression.Fast), (1000, 130, false, PngCompression.Smallest) })
        {
            var file = Encode(Pixels.Poster(width, height, isOpaque), width, height, 64, isOpaque, new() { Compression = compression, Dpi = 150, Title = "海报" });

            var (exitCode, text) = Tool.Run("pngcheck", file, ".png", "-v");

            Assert.True(exitCode == 0, text);
        }
    }

    private static byte[] Encode(byte[] rgba, int width, int height, int bandHeight, bool isOpaque, PngOptions options)
    {
        var output = new MemoryStream();
        var encoder = new PngEncoder(output, options);
        encoder.Begin(width, height, bandHeight, isOpaque);
        for (var band = 0; band * bandHeight < height; band++) encoder.WriteBand(band, Band(rgba, width, height, bandHeight, band));
        encoder.Complete();
        return output.ToArray();
    }

    private static ReadOnlySpan<byte> Band(byte[] rgba, int width, int height, int bandHeight, int band) =>
        rgba.AsSpan(band * bandHeight * width * 4, Math.Min(bandHeight, height - band * bandHeight) * width * 4);

    private static PixelImage Decode(byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        var image = ImageSource.Open("test.png", file, PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return image!;
    }
}
