using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class JpegTests
{
    private const int Width = 50, Height = 34;

    [Theory]
    [InlineData("rgb-444.jpg", ImageColorModel.Rgb, false)]
    [InlineData("rgb-420.jpg", ImageColorModel.Rgb, false)]
    [InlineData("progressive.jpg", ImageColorModel.Rgb, true)]
    [InlineData("gray.jpg", ImageColorModel.Gray, false)]
    [InlineData("cmyk-adobe.jpg", ImageColorModel.Cmyk, false)]
    public void The_head_is_read(string name, ImageColorModel model, bool isProgressive)
    {
        var header = Open(TestData.Read(name))!.Header;

        Assert.Equal((ImageFormat.Jpeg, Width, Height, 8, model, false, 1), (header.Format, header.Width, header.Height, header.BitsPerSample, header.ColorModel, header.HasAlpha, header.Orientation));
        Assert.Equal(isProgressive, header.IsProgressive);
        Assert.Equal(model == ImageColorModel.Cmyk, header.IsAdobeInverted);
    }

    [Theory]
    [InlineData("rgb-444.jpg")]
    [InlineData("rgb-420.jpg")]
    [InlineData("progressive.jpg")]
    public void Colours_are_right(string name)
    {
        var image = Decode(TestData.Read(name));

        Near((255, 255, 255), image, 3, 3);
        Near((200, 30, 30), image, 18, 6);
        Near((30, 40, 190), image, 12, 27);
        Assert.True(image.IsOpaque);
    }

    [Fact]
    public void Four_inks_become_colours()
    {
        var image = Decode(TestData.Read("cmyk-adobe.jpg"));

        // The black of column x is 2x / 255; the rest is the picture's red, green and blue.
        Near((200 * (255 - 36) / 255, 30 * (255 - 36) / 255, 30 * (255 - 36) / 255), image, 18, 6);
        Near((30 * (255 - 24) / 255, 40 * (255 - 24) / 255, 190 * (255 - 24) / 255), image, 12, 27);
    }

    [Fact]
    public void Without_an_Adobe_marker_inks_are_not_inverted()
    {
        Span<byte> inks = [255, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 0];

        CmykPixels.ToRgba(inks, isInverted: false);

        Assert.Equal([0, 255, 255, 255, 0, 0, 0, 255, 255, 255, 255, 255], inks.ToArray());
    }

    [RequiresToolFact("djpeg")]
    public void Pixels_are_those_of_djpeg()
    {
        foreach (var name in new[] { "rgb-444.jpg", "rgb-420.jpg", "progressive.jpg", "gray.jpg" })
        {
            var image = Decode(TestData.Read(name));

            var (_, output, _) = Tool.Run("djpeg", ["-rgb", "-ppm", TestData.PathOf(name)]);

            var head = "P6\n50 34\n255\n".Length;
            var expected = output.AsSpan(head).ToArray();
            Assert.Equal(expected, image.Rgba.ToArray().Where((_, i) => i % 4 != 3));
        }
    }

    // The white mark stands at the top left of the stored picture, and its stored size is 50 x 34.
    [Theory]
    [InlineData(1, 50, 34, 3, 3)]
    [InlineData(2, 50, 34, 46, 3)]
    [InlineData(3, 50, 34, 46, 30)]
    [InlineData(4, 50, 34, 3, 30)]
    [InlineData(5, 34, 50, 3, 3)]
    [InlineData(6, 34, 50, 30, 3)]
    [InlineData(7, 34, 50, 30, 46)]
    [InlineData(8, 34, 50, 3, 46)]
    public void Exif_orientation_is_applied(int orientation, int width, int height, int markX, int markY)
    {
        var file = WithExif(TestData.Read("rgb-444.jpg"), orientation, dpi: 240);
        var source = Open(file)!;

        var image = source.Decode(new(), default)!;

        Assert.Equal((orientation, 240.0), (source.Header.Orientation, source.Header.Dpi));
        Assert.Equal((width, height, width, height), (source.Header.Width, source.Header.Height, image.Width, image.Height));
        Near((255, 255, 255), image, markX, markY);
    }

    [Fact]
    public void Orientations_move_every_pixel_as_defined()
    {
        const int W = 37, H = 70;
        var stored = new PixelImage(W, H, Pixels.Poster(W, H, true), true);
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var upright = UprightPixels.Of(stored, orientation);
            for (var y = 0; y < upright.Height; y++)
            {
                for (var x = 0; x < upright.Width; x++)
                {
                    // Where the upright pixel stands in the file: EXIF 2.3 names the sides of row 0 and column 0.
                    var (storedX, storedY) = orientation switch
                    {
                        1 => (x, y),
                        2 => (W - 1 - x, y),
                        3 => (W - 1 - x, H - 1 - y),
                        4 => (x, H - 1 - y),
                        5 => (y, x),
                        6 => (y, H - 1 - x),
                        7 => (W - 1 - y, H - 1 - x),
                        _ => (W - 1 - y, x),
                    };
                    Assert.Equal(Pixels.At(stored, storedX, storedY), Pixels.At(upright, x, y));
                }
            }
        }
    }

    [Theory]
    [InlineData(1, 1, 7, 5)]
    [InlineData(7, 5, 7, 5)]
    [InlineData(8, 5, 13, 9)]
    [InlineData(25, 17, 25, 17)]
    [InlineData(26, 17, 32, 22)]
    [InlineData(50, 34, 50, 34)]
    [InlineData(1000, 1, 50, 34)]
    public void Scaled_decoding_gives_the_smallest_size_that_suffices(int minWidth, int minHeight, int width, int height)
    {
        var image = Open(TestData.Read("rgb-444.jpg"))!.DecodeFor(minWidth, minHeight, new(), default)!;

        Assert.Equal((width, height), (image.Width, image.Height));
    }

    [Fact]
    public void Scaled_decoding_turns_the_asked_size_with_the_picture()
    {
        var image = Open(WithExif(TestData.Read("rgb-444.jpg"), 6, 72))!.DecodeFor(17, 25, new(), default)!;

        Assert.Equal((17, 25), (image.Width, image.Height));
    }

    [Fact]
    public void A_file_that_breaks_off_is_shown_with_a_warning()
    {
        var whole = TestData.Read("rgb-444.jpg");
        var diagnostics = new DiagnosticBag();

        var image = Open(whole[..(whole.Length * 3 / 4)])!.Decode(diagnostics, default)!;

        var found = Assert.Single(diagnostics.ToSorted());
        Assert.Equal((DiagnosticCode.TruncatedImage, Severity.Warning), (found.Code, found.Severity));
        Near((200, 30, 30), image, 18, 6);
    }

    [Fact]
    public void A_picture_is_decoded_once_for_each_scale()
    {
        var source = Open(TestData.Read("rgb-444.jpg"))!;

        Assert.Same(source.Decode(new(), default), source.Decode(new(), default));
        Assert.Same(source.DecodeFor(20, 10, new(), default), source.DecodeFor(25, 17, new(), default));
        Assert.NotSame(source.Decode(new(), default), source.DecodeFor(25, 17, new(), default));
    }

    /// <summary>The file with an EXIF segment of its own after the first marker.</summary>
    internal static byte[] WithExif(byte[] jpeg, int orientation, int dpi)
    {
        // Big-endian TIFF: orientation, XResolution at 50, unit inch.
        byte[] tiff =
        [
            .. "MM\0*"u8, 0, 0, 0, 8, 0, 3,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
            0x01, 0x1A, 0, 5, 0, 0, 0, 1, 0, 0, 0, 50,
            0x01, 0x28, 0, 3, 0, 0, 0, 1, 0, 2, 0, 0,
            0, 0, 0, 0,
            0, 0, (byte)(dpi >> 8), (byte)dpi, 0, 0, 0, 1,
        ];
        byte[] segment = [.. "Exif\0\0"u8, .. tiff];
        // The JFIF segment that follows states its own density in no unit.
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(segment.Length + 2), .. segment, .. jpeg[2..]];
    }

    private static ImageSource? Open(byte[] file) => ImageSource.Open("test.jpg", file, PosterLimits.Default, new(), default);

    private static PixelImage Decode(byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        var image = Open(file)?.Decode(diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return image!;
    }

    private static void Near((int R, int G, int B) expected, PixelImage image, int x, int y)
    {
        var actual = Pixels.At(image, x, y);
        Assert.True(
            Math.Abs(actual.R - expected.R) < 8 && Math.Abs(actual.G - expected.G) < 8 && Math.Abs(actual.B - expected.B) < 8 && actual.A == 255,
            $"at {x}, {y}: expected {expected}, found {actual}");
    }
}
