using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class LossyEncoderTests
{
    private const int Width = 150, Height = 97, BandHeight = 32;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_jpeg_shows_the_page_and_states_its_resolution(bool isProgressive, bool halvesColors)
    {
        var rgba = Smooth();
        var output = new MemoryStream();

        Send(new JpegEncoder(output, new() { Quality = 95, Dpi = 300, IsProgressive = isProgressive, HalvesColors = halvesColors }), rgba, isOpaque: true);

        var source = Open(output.ToArray());
        Assert.Equal((ImageFormat.Jpeg, Width, Height, 300.0, isProgressive), (source.Header.Format, source.Header.Width, source.Header.Height, source.Header.Dpi, source.Header.IsProgressive));
        Near(rgba, source.Decode(new(), default)!, 12);
    }

    [Fact]
    public void A_jpeg_lays_what_is_clear_on_white()
    {
        var rgba = new byte[Width * Height * 4];
        for (var i = 0; i < rgba.Length; i += 4) (rgba[i], rgba[i + 3]) = (100, 100); // pure red, 100/255 opaque
        var output = new MemoryStream();

        Send(new JpegEncoder(output, new() { Quality = 100 }), rgba, isOpaque: false);

        var (red, green, blue, _) = Pixels.At(Open(output.ToArray()).Decode(new(), default)!, 40, 40);
        Assert.InRange(red, 254, 255);
        Assert.InRange(green, 153, 157);
        Assert.InRange(blue, 153, 157);
    }

    [Fact]
    public void A_lossy_webp_shows_the_page()
    {
        var rgba = Smooth();
        var output = new MemoryStream();

        Send(new WebPEncoder(output, new() { Quality = 95 }), rgba, isOpaque: true);

        var source = Open(output.ToArray());
        Assert.Equal((ImageFormat.WebP, Width, Height, false), (source.Header.Format, source.Header.Width, source.Header.Height, source.Header.HasAlpha));
        Near(rgba, source.Decode(new(), default)!, 20);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_lossless_webp_gives_every_pixel_back_that_is_seen(bool isOpaque)
    {
        var rgba = Pixels.Poster(Width, Height, isOpaque);
        var output = new MemoryStream();

        Send(new WebPEncoder(output, new() { IsLossless = true }), rgba, isOpaque);

        var straight = new byte[rgba.Length];
        StraightPixels.ToRgba(rgba, straight);
        var decoded = Open(output.ToArray()).Decode(new(), default)!.Rgba.ToArray();
        for (var i = 0; i < decoded.Length; i++)
        {
            // The codec chooses the colour of what is quite clear.
            if (straight[i | 3] > 0 || (i & 3) == 3) Assert.Equal(straight[i], decoded[i]);
        }
    }

    [Fact]
    public void The_order_of_the_bands_does_not_show()
    {
        var rgba = Smooth();
        var (forwards, backwards) = (new MemoryStream(), new MemoryStream());

        Send(new JpegEncoder(forwards), rgba, isOpaque: true);
        Send(new JpegEncoder(backwards), rgba, isOpaque: true, reverse: true);

        Assert.Equal(forwards.ToArray(), backwards.ToArray());
    }

    [Fact]
    public void A_missing_band_is_refused()
    {
        foreach (var sink in new IPixelSink[] { new JpegEncoder(new MemoryStream()), new WebPEncoder(new MemoryStream()) })
        {
            sink.Begin(8, 16, 8, isOpaque: true);
            sink.WriteBand(0, new byte[8 * 8 * 4]);
            Assert.Throws<InvalidOperationException>(sink.Complete);
        }
    }

    [Fact]
    public void A_page_beyond_the_format_is_known_beforehand()
    {
        Assert.True(JpegEncoder.CanHold(65_500, 100));
        Assert.False(JpegEncoder.CanHold(65_501, 100));
        Assert.True(WebPEncoder.CanHold(16_383, 16_383));
        Assert.False(WebPEncoder.CanHold(100, 16_384));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WebPEncoder(new MemoryStream()).Begin(16_384, 1, 1, true));
    }

    [Fact]
    public void A_quality_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new JpegEncoder(new MemoryStream(), new() { Quality = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WebPEncoder(new MemoryStream(), new() { Quality = 101 }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bound_on_the_bytes_gives_the_best_quality_that_fits(bool isJpeg)
    {
        var rgba = Pixels.Poster(Width, Height, isOpaque: true);
        var sizes = Enumerable.Range(1, 90).ToDictionary(quality => quality, quality => Size(quality, null).Length);
        var most = sizes[37] + 10;

        var (length, chosen) = Size(90, most);

        Assert.InRange(length, 1, most);
        Assert.Equal(sizes[chosen], length);
        Assert.True(sizes[chosen + 1] > most);
        Assert.Equal((sizes[90], 90), Size(90, sizes[90]));
        // Where even the lowest is too large, it is that; the caller looks at the size.
        Assert.Equal((sizes[1], 1), Size(90, sizes[1] - 1));

        (int Length, int Quality) Size(int quality, long? maxBytes)
        {
            var output = new MemoryStream();
            if (isJpeg)
            {
                var encoder = new JpegEncoder(output, new() { Quality = quality, MaxBytes = maxBytes });
                Send(encoder, rgba, isOpaque: true);
                return ((int)output.Length, encoder.Quality);
            }
            var webp = new WebPEncoder(output, new() { Quality = quality, MaxBytes = maxBytes });
            Send(webp, rgba, isOpaque: true);
            return ((int)output.Length, webp.Quality);
        }
    }

    [RequiresToolFact("dwebp")]
    public void Dwebp_reads_what_was_written()
    {
        var rgba = Pixels.Poster(Width, Height, isOpaque: true);
        var output = new MemoryStream();
        Send(new WebPEncoder(output, new() { IsLossless = true }), rgba, isOpaque: true);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".webp");
        File.WriteAllBytes(path, output.ToArray());
        try
        {
            var (exitCode, ppm, error) = Tool.Run("dwebp", ["-quiet", "-ppm", path, "-o", "-"]);

            Assert.True(exitCode == 0, error);
            Assert.Equal(rgba.Where((_, i) => i % 4 != 3), ppm[^(Width * Height * 3)..]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [RequiresToolFact("djpeg")]
    public void Djpeg_reads_what_was_written()
    {
        foreach (var (isProgressive, halvesColors) in new[] { (false, false), (true, false), (true, true) })
        {
            var output = new MemoryStream();
            Send(new JpegEncoder(output, new() { Quality = 100, IsProgressive = isProgressive, HalvesColors = halvesColors }), Smooth(), isOpaque: true);

            var (exitCode, text) = Tool.Run("djpeg", output.ToArray(), ".jpg", "-ppm", "-outfile", Path.GetTempFileName());

            Assert.True(exitCode == 0 && text.Length == 0, text);
        }
    }

    private static void Send(IPixelSink sink, byte[] rgba, bool isOpaque, bool reverse = false)
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

    private static byte[] Smooth()
    {
        var rgba = new byte[Width * Height * 4];
        for (var i = 0; i < Width * Height; i++)
            (rgba[4 * i], rgba[4 * i + 1], rgba[4 * i + 2], rgba[4 * i + 3]) = ((byte)(i % Width + 40), (byte)(i / Width * 2), 120, 255);
        return rgba;
    }

    private static ImageSource Open(byte[] file) => ImageSource.Open("out", file, PosterLimits.Default, new(), default)!;

    private static void Near(byte[] expected, PixelImage image, int tolerance)
    {
        for (var i = 0; i < expected.Length; i++) Assert.InRange(image.Rgba.Span[i], expected[i] - tolerance, expected[i] + tolerance);
    }
}
