using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class ImageResamplerTests
{
    [Theory]
    [InlineData(1, 1, 5, 7)]
    [InlineData(300, 200, 75, 50)]
    [InlineData(300, 200, 77.3, 49.1)]
    [InlineData(30, 20, 301.5, 333)]
    [InlineData(640, 3, 0.3, 0.01)]
    public void An_even_picture_stays_as_it_is(int width, int height, double boxWidth, double boxHeight)
    {
        foreach (var (color, isOpaque) in new[] { (new byte[] { 200, 3, 90, 255 }, true), ([255, 255, 255, 255], false), ([37, 99, 250, 128], false), ([0, 0, 0, 0], false) })
        {
            var image = Make(width, height, isOpaque, (_, _) => color);
            var resampler = ImageResampler.Create(image, Whole(image), new(10.37, -4.81, boxWidth, boxHeight))!;

            var pixels = ReadAll(resampler);

            byte[] premultiplied = [.. color[..3].Select(c => (byte)((c * color[3] + 127) / 255)), color[3]];
            for (var i = 0; i < pixels.Length; i++) Assert.InRange(pixels[i], premultiplied[i & 3] - (isOpaque ? 0 : 1), premultiplied[i & 3] + (isOpaque ? 0 : 1));
            Assert.Equal(((int)Math.Floor(10.37), (int)Math.Ceiling(10.37 + boxWidth) - 10), (resampler.Left, resampler.Width));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-9)]
    public void A_box_of_its_own_size_on_whole_pixels_gives_the_pixels_unchanged(double noise)
    {
        var image = Noise(123, 45, isOpaque: true);

        var resampler = ImageResampler.Create(image, Whole(image), new(7 + noise, 3 - noise, 123, 45 + noise))!;

        Assert.Equal((7, 3, 123, 45), (resampler.Left, resampler.Top, resampler.Width, resampler.Height));
        Assert.True(ReadAll(resampler).AsSpan().SequenceEqual(image.Rgba.Span));
    }

    [Fact]
    public void At_its_own_size_every_clear_pixel_comes_premultiplied()
    {
        var image = Noise(256, 256, isOpaque: false);

        var pixels = ReadAll(ImageResampler.Create(image, Whole(image), new(0, 0, 256, 256))!);

        for (var i = 0; i < pixels.Length; i++)
        {
            var alpha = image.Rgba.Span[i | 3];
            var expected = (i & 3) == 3 ? alpha : (image.Rgba.Span[i] * alpha + 127) / 255;
            Assert.InRange(pixels[i], expected - 1, expected + 1);
        }
    }

    // A light patch on grey: its light is spread, not lost. On black the negative lobes would be cut off, which adds light.
    [Theory]
    [InlineData(100, 100, 50)]
    [InlineData(100, 100, 33.4)]
    [InlineData(100, 100, 12.5)]
    public void Light_is_conserved_in_reduction(int width, int height, double size)
    {
        var image = Make(width, height, true, (x, y) => x is >= 40 and < 60 && y is >= 44 and < 52 ? [170, 170, 170, 255] : [120, 120, 120, 255]);

        var pixels = ReadAll(ImageResampler.Create(image, Whole(image), new(0, 0, size, size))!);

        var ground = LinearLight.Decode(120 / 255.0);
        var before = 20 * 8 * (LinearLight.Decode(170 / 255.0) - ground);
        var after = 0.0;
        for (var i = 0; i < pixels.Length; i += 4) after += (LinearLight.Decode(pixels[i] / 255.0) - ground) * width / size * height / size;
        Assert.InRange(after / before, 0.98, 1.02);
    }

    [Fact]
    public void Fine_black_and_white_lines_become_the_grey_of_half_the_light()
    {
        var image = Make(400, 400, true, (x, _) => x % 2 == 0 ? [255, 255, 255, 255] : [0, 0, 0, 255]);

        var pixels = ReadAll(ImageResampler.Create(image, Whole(image), new(0, 0, 50, 50))!);

        // Half of the light is encoded as 188; half of the numbers would be 128.
        Assert.InRange(pixels[(25 * 50 + 25) * 4], 187, 189);
    }

    // Half way from black to white the eye wants the middle grey, not the grey of half the light.
    [Fact]
    public void An_edge_that_is_enlarged_goes_from_colour_to_colour_as_sRGB_encodes_them()
    {
        var image = Make(16, 4, true, (x, _) => x < 8 ? [0, 0, 0, 255] : [255, 255, 255, 255]);

        var pixels = ReadAll(ImageResampler.Create(image, Whole(image), new(0, 0, 161, 40))!);

        // 80 of 161 columns are half a pixel from the edge, one to each side of it.
        Assert.InRange(pixels[(20 * 161 + 80) * 4], 126, 129);
        for (var x = 0; x < 161; x++) Assert.InRange(pixels[(20 * 161 + x) * 4] + pixels[(20 * 161 + 160 - x) * 4], 253, 257);
    }

    [Fact]
    public void Pixelated_every_pixel_becomes_a_square_of_its_colour()
    {
        var image = Noise(9, 7, isOpaque: true);

        var resampler = ImageResampler.Create(image, Whole(image), new(0, 0, 27, 35), isPixelated: true)!;

        var pixels = ReadAll(resampler);
        for (var y = 0; y < 35; y++)
        {
            for (var x = 0; x < 27; x++) Assert.True(pixels.AsSpan((y * 27 + x) * 4, 4).SequenceEqual(image.Rgba.Span.Slice((y / 5 * 9 + x / 3) * 4, 4)));
        }
    }

    [Fact]
    public void Pixelated_a_picture_that_is_reduced_is_as_smooth_as_any()
    {
        var image = Noise(90, 70, isOpaque: false);

        var smooth = ReadAll(ImageResampler.Create(image, Whole(image), new(0.3, 0.2, 27, 35))!);
        var pixelated = ReadAll(ImageResampler.Create(image, Whole(image), new(0.3, 0.2, 27, 35), isPixelated: true)!);

        Assert.Equal(smooth, pixelated);
    }

    // Rings that grow ever finer, up to two pixels each at the edge: what the reduced picture cannot hold becomes an even grey, not other rings.
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7.3)]
    public void A_zone_plate_shows_no_rings_that_are_not_there(double reduction)
    {
        const int Radius = 512;
        var image = Make(2 * Radius, 2 * Radius, true, (x, y) =>
        {
            double dx = x + 0.5 - Radius, dy = y + 0.5 - Radius;
            var light = 0.5 + 0.4 * Math.Cos(Math.PI * (dx * dx + dy * dy) / (2 * Radius));
            var value = LinearLight.ToByte[(int)Math.Round(light * LinearLight.One)];
            return [value, value, value, 255];
        });
        var size = (int)(2 * Radius / reduction);

        var pixels = ReadAll(ImageResampler.Create(image, Whole(image), new(0, 0, size, size))!);

        var (finest, coarsest) = (0.0, 0.0);
        for (var i = 0; i < pixels.Length; i += 4)
        {
            double dx = i / 4 % size + 0.5 - size / 2.0, dy = i / 4 / size + 0.5 - size / 2.0;
            // Rings to a reduced pixel, along the axis that has more: half a ring is the most that such pixels hold.
            var rings = Math.Max(Math.Abs(dx), Math.Abs(dy)) * reduction / Radius / 2 * reduction;
            // The corners of the picture hold rings that its own pixels alias.
            if (rings / reduction > 0.4) continue;
            var off = Math.Abs(LinearLight.Decode(pixels[i] / 255.0) - 0.5) / 0.4;
            if (rings > 0.7) finest = Math.Max(finest, off);
            if (rings < 0.25) coarsest = Math.Max(coarsest, off);
        }
        Assert.InRange(finest, 0, 0.06);
        Assert.InRange(coarsest, 0.95, 1.1);
    }

    // A shift by a part of a pixel would go the other way in the mirrored picture.
    [Theory]
    [InlineData(50, 30)]
    [InlineData(37, 80)]
    [InlineData(101, 81)]
    [InlineData(250, 999)]
    public void A_mirrored_picture_gives_the_mirrored_pixels(int width, int height)
    {
        var image = Noise(101, 81, isOpaque: true);
        var mirrored = Make(101, 81, true, (x, y) => image.Rgba.Slice(((80 - y) * 101 + 100 - x) * 4, 4).ToArray());

        var pixels = ReadAll(ImageResampler.Create(image, Whole(image), new(3, -2, width, height))!);
        var turned = ReadAll(ImageResampler.Create(mirrored, Whole(mirrored), new(3, -2, width, height))!);

        for (var i = 0; i < pixels.Length; i++) Assert.InRange(turned[turned.Length - 4 - (i & ~3) + (i & 3)], pixels[i] - 2, pixels[i] + 2);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(1.7)]
    public void A_box_moved_by_whole_pixels_gives_the_same_pixels(double scale)
    {
        var image = Noise(97, 61, isOpaque: false);
        var (width, height) = (97 * scale, 61 * scale);

        var here = ReadAll(ImageResampler.Create(image, Whole(image), new(3.3, 2.6, width, height))!);
        var there = ReadAll(ImageResampler.Create(image, Whole(image), new(1003.3, -497.4, width, height))!);

        Assert.Equal(here, there);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(2.4)]
    public void Any_division_into_strips_and_columns_gives_the_same_pixels(double scale)
    {
        var image = Noise(203, 151, isOpaque: false);
        var resampler = ImageResampler.Create(image, new(10.2, 5.7, 180, 140), new(0.4, 0.3, 180 * scale, 140 * scale))!;
        var whole = ReadAll(resampler);

        foreach (var (stripWidth, stripHeight) in new[] { (resampler.Width, 1), (7, 16), (64, 5), (1, 40) })
        {
            var strip = new byte[stripWidth * stripHeight * 4];
            for (var y = 0; y < resampler.Height; y += stripHeight)
            {
                for (var x = 0; x < resampler.Width; x += stripWidth)
                {
                    var (columns, rows) = (Math.Min(stripWidth, resampler.Width - x), Math.Min(stripHeight, resampler.Height - y));
                    resampler.Read(x, y, columns, rows, strip);
                    for (var row = 0; row < rows; row++)
                    {
                        Assert.True(strip.AsSpan(row * columns * 4, columns * 4).SequenceEqual(whole.AsSpan(((y + row) * resampler.Width + x) * 4, columns * 4)));
                    }
                }
            }
        }
    }

    [Fact]
    public void A_clip_gives_a_part_of_the_same_pixels()
    {
        var image = Noise(80, 60, isOpaque: true);
        var all = ImageResampler.Create(image, Whole(image), new(-20.5, -10.25, 200, 150))!;
        var part = ImageResampler.Create(image, Whole(image), new(-20.5, -10.25, 200, 150), new(0, 0, 50, 40))!;

        var (whole, some) = (ReadAll(all), ReadAll(part));

        Assert.Equal((0, 0, 50, 40), (part.Left, part.Top, part.Width, part.Height));
        for (var y = 0; y < 40; y++)
        {
            Assert.True(some.AsSpan(y * 200, 200).SequenceEqual(whole.AsSpan(((y - all.Top) * all.Width - all.Left) * 4, 200)));
        }
        Assert.Null(ImageResampler.Create(image, Whole(image), new(0, 0, 10, 10), new(20, 20, 5, 5)));
    }

    [Fact]
    public void Pixels_outside_the_shown_part_do_not_bleed_in()
    {
        var image = Make(60, 60, true, (x, y) => x is >= 20 and < 40 && y is >= 20 and < 40 ? [10, 200, 30, 255] : [255, 0, 255, 255]);

        foreach (var size in new[] { 5.0, 20, 55 })
        {
            var pixels = ReadAll(ImageResampler.Create(image, new(20, 20, 20, 20), new(0, 0, size, size))!);
            for (var i = 0; i < pixels.Length; i += 4) Assert.Equal((10, 200, 30), (pixels[i], pixels[i + 1], pixels[i + 2]));
        }
    }

    [Fact]
    public void The_colour_of_clear_pixels_does_not_show()
    {
        var image = Make(64, 64, false, (x, _) => x < 32 ? [0, 255, 0, 0] : [255, 0, 0, 255]);

        var pixels = ReadAll(ImageResampler.Create(image, Whole(image), new(0, 0, 16.5, 16.5))!);

        for (var i = 0; i < pixels.Length; i += 4) Assert.Equal(0, pixels[i + 1]);
    }

    [Fact]
    public void Every_byte_comes_back_from_linear_light()
    {
        for (var i = 0; i < 256; i++) Assert.Equal(i, LinearLight.ToByte[LinearLight.FromByte[i]]);
    }

    // So that a system whose Pow differs in its last bits makes the same tables.
    [Fact]
    public void No_entry_of_the_light_tables_lies_near_a_rounding_border()
    {
        for (var i = 0; i < 256; i++)
        {
            var light = LinearLight.Decode(i / 255.0) * LinearLight.One + 0.5;
            var border = LinearLight.Decode((i + 0.5) / 255) * LinearLight.One;
            Assert.True(Math.Abs(light - Math.Round(light)) > 1e-6 || i is 0 or 255);
            Assert.True(Math.Abs(border - Math.Round(border)) > 1e-6);
        }
    }

    [Fact]
    public void The_kernels_agree_with_the_functions_of_the_system()
    {
        for (var x = -3.2; x < 3.2; x += 0.0173)
        {
            var sinc = Math.Abs(x) < 3 ? Math.Sin(Math.PI * x) / (Math.PI * x) * Math.Sin(Math.PI * x / 3) / (Math.PI * x / 3) : 0;
            Assert.Equal(sinc, ResampleKernel.Lanczos(x), 1e-12);
        }
    }

    [Fact]
    public void Weights_sum_to_one_exactly_and_stay_in_range()
    {
        foreach (var scale in new[] { 0.1, 0.9, 1, 1.3, 4, 37.7, 900 })
        {
            var weights = ResampleWeights.Create(0.3, scale, 0.9, 0, 60, 0, 1000, isAcross: true, isPixelated: false);
            for (var i = 0; i < weights.Count; i++)
            {
                var (sum, absolute) = (0, 0);
                foreach (var pair in weights.Pairs(i))
                {
                    sum += (short)pair + (pair >> 16);
                    absolute += Math.Abs((int)(short)pair) + Math.Abs(pair >> 16);
                }
                Assert.Equal(ResampleWeights.One, sum);
                Assert.InRange(absolute, ResampleWeights.One, (int)(1.9 * ResampleWeights.One));
            }
        }
    }

    private static byte[] ReadAll(ImageResampler resampler)
    {
        var pixels = new byte[resampler.Width * resampler.Height * 4];
        resampler.Read(0, resampler.Height, pixels);
        return pixels;
    }

    private static Rect Whole(PixelImage image) => new(0, 0, image.Width, image.Height);

    private static PixelImage Noise(int width, int height, bool isOpaque)
    {
        var random = new Random(width);
        return Make(width, height, isOpaque, (_, _) => [(byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), isOpaque ? (byte)255 : (byte)random.Next(256)]);
    }

    private static PixelImage Make(int width, int height, bool isOpaque, Func<int, int, byte[]> color)
    {
        var rgba = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) color(x, y).CopyTo(rgba, (y * width + x) * 4);
        }
        return new(width, height, rgba, isOpaque);
    }
}
