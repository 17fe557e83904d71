using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class WebPTests
{
    [Fact]
    public void Lossless_pixels_and_alpha_are_exact()
    {
        var image = Decode(TestData.Read("lossless-alpha.webp"));

        // The picture is described in Data/make.py.
        for (var y = 0; y < 34; y++)
        {
            for (var x = 0; x < 50; x++)
            {
                var (red, green, blue) = x < 8 && y < 8 ? (255, 255, 255) : x < 25 ? y < 17 ? (200, 30, 30) : (30, 40, 190) : (x * 5 % 256, y * 7, 128);
                Assert.Equal(((byte)red, (byte)green, (byte)blue, (byte)(x < 25 ? 255 : y * 7)), Pixels.At(image, x, y));
            }
        }
        Assert.False(image.IsOpaque);
    }

    [Fact]
    public void A_lossy_picture_is_opaque_and_near()
    {
        var image = Decode(TestData.Read("lossy.webp"));

        var (red, green, blue, _) = Pixels.At(image, 16, 12);
        Assert.InRange(red, 180, 215);
        Assert.InRange(green, 15, 45);
        Assert.InRange(blue, 15, 45);
        Assert.True(image.IsOpaque);
    }

    [Fact]
    public void A_file_cut_short_is_damaged()
    {
        var whole = TestData.Read("lossless-alpha.webp");
        var diagnostics = new DiagnosticBag();

        var image = ImageSource.Open("a.webp", whole.AsMemory(0, whole.Length / 2), PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default);

        Assert.Null(image);
        Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void An_animation_is_refused_by_name()
    {
        byte[] file = [.. "RIFF"u8, 40, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 2, 0, 0, 0, 9, 0, 0, 9, 0, 0, .. "ANIM"u8, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        var diagnostics = new DiagnosticBag();

        Assert.Null(ImageSource.Open("a.webp", file, PosterLimits.Default, diagnostics, default));
        Assert.Contains("animated", DiagnosticCatalogue.Format(diagnostics.ToSorted()[0], DiagnosticLanguage.English).Message, StringComparison.Ordinal);
    }

    private static PixelImage Decode(byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        var image = ImageSource.Open("test.webp", file, PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return image!;
    }
}
