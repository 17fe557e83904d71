using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class GifTests
{
    private static readonly byte[] Palette256 = [.. Enumerable.Range(0, 768).Select(i => (byte)(i * 37 + 11))];

    [Theory]
    [InlineData(2, false, false)]
    [InlineData(4, true, false)]
    [InlineData(16, false, true)]
    [InlineData(256, true, true)]
    public void Every_pixel_of_the_first_frame_has_its_colour(int colors, bool isInterlaced, bool isLocal)
    {
        const int Width = 173, Height = 131;
        var random = new Random(colors);
        var noise = Enumerable.Range(0, Width * Height).Select(_ => random.Next(colors)).ToArray();
        // Runs make codes that name themselves; noise makes the table overflow.
        int Index(int x, int y) => y % 40 < 20 ? x / 50 % colors : noise[y * Width + x];
        var palette = Palette256[..(colors * 3)];

        var image = Decode(TestGif.Make((Width, Height), (0, 0, Width, Height), palette, Index, -1, isInterlaced, isLocal));

        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var at = Index(x, y) * 3;
                Assert.Equal((palette[at], palette[at + 1], palette[at + 2], (byte)255), Pixels.At(image, x, y));
            }
        }
        Assert.True(image.IsOpaque);
    }

    [Fact]
    public void A_frame_smaller_than_the_screen_leaves_the_rest_clear()
    {
        var image = Decode(TestGif.Make((10, 8), (2, 3, 4, 4), Palette256[..12], (x, _) => x, transparent: 1, false, false));

        Assert.Equal((10, 8), (image.Width, image.Height));
        Assert.Equal(0, Pixels.At(image, 0, 0).A);
        Assert.Equal((11, 48, 85, 255), Pixels.At(image, 2, 3));
        Assert.Equal(0, Pixels.At(image, 3, 3).A);
        Assert.Equal(255, Pixels.At(image, 5, 6).A);
        Assert.Equal(0, Pixels.At(image, 6, 7).A);
        Assert.False(image.IsOpaque);
    }

    [Fact]
    public void A_screen_smaller_than_the_frame_grows()
    {
        var image = Decode(TestGif.Make((0, 0), (1, 1, 6, 5), Palette256[..12], (_, _) => 2, -1, false, false));

        Assert.Equal((7, 6), (image.Width, image.Height));
    }

    [Fact]
    public void A_file_that_breaks_off_is_shown_with_a_warning()
    {
        var file = TestGif.Make((90, 90), (0, 0, 90, 90), Palette256, (x, y) => x * y & 255, -1, false, false);
        var diagnostics = new DiagnosticBag();

        var image = ImageSource.Open("a.gif", file.AsMemory(0, file.Length / 2), PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default);

        Assert.NotNull(image);
        Assert.Equal(DiagnosticCode.TruncatedImage, Assert.Single(diagnostics.ToSorted()).Code);
    }

    private static PixelImage Decode(byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        var image = ImageSource.Open("test.gif", file, PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return image!;
    }
}
