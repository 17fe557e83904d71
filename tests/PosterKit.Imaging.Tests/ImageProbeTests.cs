using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class ImageProbeTests
{
    [Fact]
    public void Png_states_its_resolution_profile_and_transparency()
    {
        var file = new TestPng
        {
            Width = 5, Height = 4, ColorType = 3, Depth = 4, Sample = (_, _, _) => 0, Palette = [0, 0, 0], Transparency = [9], IsInterlaced = true,
            Extra = [("pHYs", [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1]), ("iCCP", [1, 2, 3])],
        }.ToBytes();

        var header = ImageProbe.Read(file).Header!;

        Assert.Equal(new(ImageFormat.Png, 5, 4, 4, ImageColorModel.Palette, true, 1, 300) { IsProgressive = true, HasIccProfile = true }, header);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_png_resolution_without_unit_or_sense_is_none(int unit)
    {
        var file = new TestPng { Width = 1, Height = 1, ColorType = 0, Depth = 8, Sample = (_, _, _) => 0, Extra = [("pHYs", [0, 0, 0, 1, 0, 0, 0, 1, (byte)unit])] }.ToBytes();

        Assert.Null(ImageProbe.Read(file).Header!.Dpi);
    }

    [Theory]
    [InlineData(1, 300, 300)]
    [InlineData(2, 100, 254)]
    public void Jpeg_density_is_that_of_its_unit(int unit, int density, double dpi)
    {
        var file = TestData.Read("rgb-444.jpg");
        (file[13], file[14], file[15]) = ((byte)unit, (byte)(density >> 8), (byte)density);

        Assert.Equal(dpi, ImageProbe.Read(file).Header!.Dpi);
    }

    [Theory]
    [InlineData("lossless-alpha.webp", true)]
    [InlineData("lossy-alpha.webp", true)]
    [InlineData("lossy.webp", false)]
    public void Webp_states_its_size_and_alpha(string name, bool hasAlpha)
    {
        var header = ImageProbe.Read(TestData.Read(name)).Header!;

        Assert.Equal((ImageFormat.WebP, 50, 34, hasAlpha), (header.Format, header.Width, header.Height, header.HasAlpha));
    }

    [Fact]
    public void Tiff_states_its_size_in_either_byte_order()
    {
        byte[] little = [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x00, 0x01, 3, 0, 1, 0, 0, 0, 40, 1, 0, 0, 0x01, 0x01, 4, 0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0];
        byte[] big = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 2, 0x01, 0x00, 0, 3, 0, 0, 0, 1, 1, 40, 0, 0, 0x01, 0x01, 0, 4, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 0];

        foreach (var file in new[] { little, big })
        {
            var header = ImageProbe.Read(file).Header!;
            Assert.Equal((ImageFormat.Tiff, 296, 9), (header.Format, header.Width, header.Height));
        }
    }

    [Theory]
    [InlineData("%PDF-1.7", "it is a PDF")]
    [InlineData("<svg xmlns=''/>", "it is an SVG drawing: use `svg:` for it")]
    [InlineData("<!DOCTYPE html>", "it is a web page, not a picture")]
    [InlineData("BM......", "BMP is not read")]
    [InlineData("\0\0\0\u0018ftypheic", "HEIC and AVIF are not read")]
    [InlineData("hello", "the format is not known")]
    [InlineData("", "the file is empty")]
    public void What_is_no_picture_is_named(string content, string reason)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(ImageSource.Open("x", Encoding.Latin1.GetBytes(content), PosterLimits.Default, diagnostics, default));

        var found = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.UnsupportedImage, found.Code);
        Assert.Contains(reason, DiagnosticCatalogue.Format(found, DiagnosticLanguage.English).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_is_told_in_the_language_of_the_message()
    {
        var diagnostics = new DiagnosticBag();
        ImageSource.Open("x", "%PDF"u8.ToArray(), PosterLimits.Default, diagnostics, default);

        var message = DiagnosticCatalogue.Format(diagnostics.ToSorted()[0], DiagnosticLanguage.Chinese).Message;

        Assert.Equal("“x”不是可读取的图片：这是 PDF 文件", message);
    }

    [Fact]
    public void More_pixels_than_allowed_are_refused_before_decoding()
    {
        var limits = PosterLimits.Default with { ImagePixels = 1699 };
        foreach (var name in new[] { "rgb-444.jpg", "lossy.webp" })
        {
            var diagnostics = new DiagnosticBag();

            Assert.Null(ImageSource.Open(name, TestData.Read(name), limits, diagnostics, default));
            var found = Assert.Single(diagnostics.ToSorted());
            Assert.Equal(DiagnosticCode.ImageTooLarge, found.Code);
            Assert.Equal($"the image \"{name}\" has 50 x 34 pixels, more than the 1699 that are read", DiagnosticCatalogue.Format(found, DiagnosticLanguage.English).Message);
        }
        Assert.NotNull(ImageSource.Open("x", TestData.Read("rgb-444.jpg"), limits with { ImagePixels = 1700 }, new(), default));
    }
}
