using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

public sealed class ImageTests
{
    private static readonly Rect Whole = new(0, 0, 1, 1);

    [Theory]
    [InlineData("rgb-444.jpg")]
    [InlineData("rgb-420.jpg")]
    [InlineData("progressive.jpg")]
    [InlineData("gray.jpg")]
    [InlineData("cmyk-adobe.jpg")]
    public void A_jpeg_goes_in_byte_for_byte(string name)
    {
        var source = TestImages.Jpeg(name);

        var reader = new PdfReader(Write(Page(100, 100, new ImageItem(source, new(0, 0, 100, 100), Whole))));

        var image = Assert.Single(Images(reader));
        Assert.Equal(source.Bytes.ToArray(), image.Data);
        Assert.Equal(new PdfName("DCTDecode"), image.Entries["Filter"]);
    }

    [ToolFact("pdftoppm")]
    public void Each_kind_of_jpeg_shows_its_colours()
    {
        foreach (var name in new[] { "rgb-444.jpg", "progressive.jpg", "gray.jpg", "cmyk-adobe.jpg" })
        {
            var source = TestImages.Jpeg(name);
            var diagnostics = new DiagnosticBag();
            var pixels = source.Decode(diagnostics, default)!;

            var picture = Draw(Write(Page(pixels.Width, pixels.Height, new ImageItem(source, new(0, 0, pixels.Width, pixels.Height), Whole))));

            // Our own decoder is the measure; chroma is smoothed, and CMYK goes to RGB, by other formulas in each program.
            var tolerance = name.StartsWith("cmyk", StringComparison.Ordinal) ? 60 : 10;
            foreach (var (x, y) in new[] { (3, 3), (pixels.Width / 4, pixels.Height / 3), (pixels.Width / 4, pixels.Height * 3 / 4), (pixels.Width * 3 / 4, 20) })
            {
                var rgba = pixels.Rgba.Span.Slice((y * pixels.Width + x) * 4, 3);
                picture.AssertPixel(x, y, rgba[0], rgba[1], rgba[2], tolerance);
            }
        }
    }

    [Fact]
    public void A_picture_that_is_used_twice_is_written_once()
    {
        var source = TestImages.Jpeg("rgb-444.jpg");
        var again = TestImages.Open("copy", source.Bytes.ToArray());

        var reader = new PdfReader(Write(
            Page(100, 100, new ImageItem(source, new(0, 0, 50, 50), Whole), new ImageItem(source, new(50, 0, 50, 50), Whole)),
            Page(100, 100, new ImageItem(again, new(0, 0, 50, 50), Whole))));

        Assert.Single(Images(reader));
    }

    [ToolFact("pdftoppm")]
    public void A_crop_shows_its_share_in_the_box()
    {
        // Four columns: red, green, blue, white. The middle half is shown.
        var source = TestImages.Open("bars", TestImages.Png(4, 1, 8, 2, [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]));

        var picture = Draw(Write(Page(60, 40, new ImageItem(source, new(10, 10, 40, 20), new(0.25, 0, 0.5, 1)))));

        picture.AssertPixel(5, 20, 255, 255, 255);
        picture.AssertPixel(20, 20, 0, 255, 0);
        picture.AssertPixel(40, 20, 0, 0, 255);
        picture.AssertPixel(55, 20, 255, 255, 255);
    }

    [ToolFact("pdftoppm")]
    public void Every_exif_orientation_comes_out_upright()
    {
        var original = TestImages.Jpeg("rgb-444.jpg");
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var source = TestImages.Open($"turned {orientation}", WithOrientation(original.Bytes.ToArray(), orientation));
            Assert.Equal(orientation, source.Header.Orientation);
            var pixels = source.Decode(new(), default)!;

            var picture = Draw(Write(Page(pixels.Width, pixels.Height, new ImageItem(source, new(0, 0, pixels.Width, pixels.Height), Whole))));

            foreach (var (x, y) in new[] { (3, 3), (pixels.Width - 4, 3), (3, pixels.Height - 4), (pixels.Width - 4, pixels.Height - 4) })
            {
                var rgba = pixels.Rgba.Span.Slice((y * pixels.Width + x) * 4, 3);
                picture.AssertPixel(x, y, rgba[0], rgba[1], rgba[2], tolerance: 12);
            }
        }
    }

    [ToolFact("pdftoppm")]
    public void A_plain_png_goes_in_with_its_own_data()
    {
        foreach (var (name, bytes, bits) in new[]
        {
            ("rgb", TestImages.Png(2, 1, 8, 2, [255, 0, 0, 0, 0, 255]), 8),
            ("deep", TestImages.Png(2, 1, 16, 2, [255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255]), 16),
            ("palette", TestImages.Png(2, 1, 1, 3, [0b0100_0000], ("PLTE", [255, 0, 0, 0, 0, 255])), 1),
        })
        {
            var pdf = Write(Page(40, 20, new ImageItem(TestImages.Open(name, bytes), new(0, 0, 40, 20), Whole)));

            var image = Assert.Single(Images(new PdfReader(pdf)));
            Assert.Equal((double)bits, image.Entries["BitsPerComponent"]);
            Assert.True(bytes.AsSpan().IndexOf(image.Data) > 0, $"the data of {name} are not those of the file");
            var picture = Draw(pdf);
            picture.AssertPixel(5, 10, 255, 0, 0);
            picture.AssertPixel(35, 10, 0, 0, 255);
        }
    }

    [Fact]
    public void Sixteen_bits_are_kept_where_the_format_knows_them()
    {
        var picture = TestImages.Open("deep", TestImages.Png(2, 1, 16, 0, [0x12, 0x34, 0xAB, 0xCD]));
        ImageItem Item() => new(picture, new(0, 0, 40, 20), Whole);
        PdfStream Written(PdfOptions options) => Assert.Single(Images(new PdfReader(Write(PdfWriterSettings.Default, options, Page(40, 20, Item())))));

        Assert.Equal(16.0, Written(new()).Entries["BitsPerComponent"]);
        Assert.Equal(16.0, Written(new() { Color = PdfColorMode.Cmyk, Standard = PdfStandard.PdfX4 }).Entries["BitsPerComponent"]);
        Assert.Equal(8.0, Written(new() { Color = PdfColorMode.Cmyk, Standard = PdfStandard.PdfX1a }).Entries["BitsPerComponent"]);
    }

    [Fact]
    public void Line_art_of_one_bit_keeps_its_pixels_where_tones_are_reduced()
    {
        var bits = TestImages.Open("bits", TestImages.Png(800, 4, 1, 0, [.. Enumerable.Repeat((byte)0b1010_0101, 400)]));
        var tones = TestImages.Open("tones", TestImages.Png(800, 4, 8, 0, [.. Enumerable.Range(0, 3200).Select(i => (byte)i)]));

        var images = Images(new PdfReader(Write(PdfWriterSettings.Default, new() { MostImagePpi = 100 }, Page(80, 10, new ImageItem(bits, new(0, 0, 72, 0.72), Whole), new ImageItem(tones, new(0, 5, 72, 0.72), Whole)))));

        Assert.Equal([(800.0, 1.0), (100.0, 8.0)], images.Select(image => ((double)image.Entries["Width"]!, (double)image.Entries["BitsPerComponent"]!)).OrderDescending());
    }

    [ToolFact("pdftoppm")]
    public void One_bit_stays_one_bit()
    {
        var pdf = Write(Page(80, 10, new ImageItem(TestImages.Open("bits", TestImages.Png(8, 1, 1, 0, [0b1010_0101])), new(0, 0, 80, 10), Whole)));

        Assert.Equal(1.0, Assert.Single(Images(new PdfReader(pdf))).Entries["BitsPerComponent"]);
        var picture = Draw(pdf);
        picture.AssertPixel(5, 5, 255, 255, 255);
        picture.AssertPixel(15, 5, 0, 0, 0);
    }

    [ToolFact("pdftoppm")]
    public void Alpha_becomes_a_soft_mask()
    {
        var source = TestImages.Open("clear", TestImages.Png(2, 1, 8, 6, [255, 0, 0, 128, 0, 0, 255, 255]));
        var pdf = Write(Page(40, 20, new ImageItem(source, new(0, 0, 40, 20), Whole)));

        var reader = new PdfReader(pdf);
        Assert.Equal(2, Images(reader).Count());
        Assert.True(reader.Pages[0].ContainsKey("Group"));
        var picture = Draw(pdf);
        picture.AssertPixel(5, 10, 255, 127, 127);
        picture.AssertPixel(35, 10, 0, 0, 255);
    }

    [Fact]
    public void Grey_pixels_take_one_channel()
    {
        var source = TestImages.Open("grey", TestImages.Png(2, 1, 8, 6, [9, 9, 9, 128, 77, 77, 77, 255]));

        var reader = new PdfReader(Write(Page(40, 20, new ImageItem(source, new(0, 0, 40, 20), Whole))));

        Assert.All(Images(reader), image => Assert.Equal(new PdfName("DeviceGray"), image.Entries["ColorSpace"]));
    }

    [Fact]
    public void A_profile_that_is_not_srgb_goes_along()
    {
        var profile = new byte[200];
        "RGB "u8.CopyTo(profile.AsSpan(16));
        "acsp"u8.CopyTo(profile.AsSpan(36));
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(profile);
        var png = TestImages.Png(1, 1, 8, 2, [1, 2, 3], ("iCCP", [.. "wide\0\0"u8, .. packed.ToArray()]));

        var reader = new PdfReader(Write(Page(40, 20, new ImageItem(TestImages.Open("wide", png), new(0, 0, 40, 20), Whole))));

        var space = reader.Array(Assert.Single(Images(reader)).Entries["ColorSpace"]);
        Assert.Equal(new PdfName("ICCBased"), space[0]);
        Assert.Equal(profile, reader.Stream(space[1]).Decode());
    }

    [Fact]
    public void A_damaged_picture_is_reported_at_its_place()
    {
        var png = TestImages.Png(2, 2, 8, 2, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        png[^25] ^= 0xFF;
        var span = new SourceSpan(new("a.yaml", "image: x.png"), 7, 5);
        var item = new ImageItem(TestImages.Open("x.png", png), new(0, 0, 10, 10), Whole) { Source = span };
        var diagnostics = new DiagnosticBag();

        new PdfEngine().Write([Page(10, 10, item)], new(), Stream.Null, diagnostics);

        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal((DiagnosticCode.CorruptImage, span), (diagnostic.Code, diagnostic.Span));
    }

    [ToolFact("pdfimages")]
    public void Poppler_lists_a_jpeg_as_a_jpeg()
    {
        var source = TestImages.Jpeg("rgb-420.jpg");

        var list = Run(Write(Page(100, 100, new ImageItem(source, new(0, 0, 100, 100), Whole))), "pdfimages", "-list", "FILE").Text;

        Assert.Matches(@"image\s+\d+\s+\d+\s+rgb\s+3\s+8\s+jpeg", list);
    }

    private static IEnumerable<PdfStream> Images(PdfReader reader) => reader.Objects.Values.OfType<PdfStream>()
        .Where(s => s.Entries.GetValueOrDefault("Subtype") is PdfName { Value: "Image" });

    // An EXIF segment that holds an orientation and nothing else, after the first marker.
    private static byte[] WithOrientation(byte[] jpeg, int orientation) =>
    [
        .. jpeg[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        .. jpeg[2..],
    ];
}
