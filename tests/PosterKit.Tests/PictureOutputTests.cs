using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Testing;

namespace PosterKit.Tests;

public sealed class PictureOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(OutputFormat.Png)]
    [InlineData(OutputFormat.WebP)]
    [InlineData(OutputFormat.Rgba)]
    public void A_page_without_a_ground_is_clear_where_nothing_is_drawn(OutputFormat format)
    {
        using var poster = Poster.Parse("""
            posterkit: 1
            page: {size: [40px, 20px], background: none}
            body: [{shape: rect, width: 20px, height: 20px, fill: "#3366997F"}]
            targets: {feed: {webp: {lossless: true}}}
            """);
        var file = Write(poster, format);

        var image = format == OutputFormat.Rgba
            ? new PixelImage(40, 20, file, false)
            : ImageSource.Open("out", file, PosterLimits.Default, new(), default)!.Decode(new(), default)!;

        foreach (var picture in new[] { image, poster.Render().Draw() })
        {
            // What is premultiplied in bytes at half alpha comes back within two steps.
            var expected = new[] { 0x33, 0x66, 0x99, 0x7F };
            Assert.All(Pixel(picture, 5, 5).Zip(expected), pair => Assert.InRange(pair.First, pair.Second - 2, pair.Second + 2));
            Assert.Equal(0, Pixel(picture, 30, 5)[3]);
            Assert.False(picture.IsOpaque);
        }
    }

    [Fact]
    public void A_page_without_a_ground_is_white_as_a_jpeg_and_bare_as_an_svg()
    {
        using var poster = Poster.Parse("""
            posterkit: 1
            page: {size: [40px, 20px], background: none}
            body: [{shape: rect, width: 20px, height: 20px, fill: black}]
            """);

        var jpeg = ImageSource.Open("out", Write(poster, OutputFormat.Jpeg), PosterLimits.Default, new(), default)!.Decode(new(), default)!;
        var svg = System.Text.Encoding.UTF8.GetString(Write(poster, OutputFormat.Svg));

        Assert.InRange(Pixel(jpeg, 35, 5)[0], 253, 255);
        Assert.DoesNotContain("#fff", svg, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_page_that_says_nothing_of_its_ground_is_white()
    {
        using var poster = Poster.Parse("posterkit: 1\npage: {size: [40px, 20px]}\nbody: []\n");

        Assert.Equal([255, 255, 255, 255], Pixel(poster.Render().Draw(), 5, 5));
    }

    [Fact]
    public void Max_bytes_lowers_the_quality_until_the_file_fits()
    {
        foreach (var format in new[] { OutputFormat.Jpeg, OutputFormat.WebP })
        {
            var free = Length("quality: 95", format);
            var most = free * 3 / 4;

            // A step of the quality is a few hundredths of the size.
            Assert.InRange(Length(string.Create(CultureInfo.InvariantCulture, $"quality: 95, max-bytes: {most / 1000.0:0.000} kB"), format), most * 9 / 10, most);
        }
    }

    [Theory]
    [InlineData(OutputFormat.Png)]
    [InlineData(OutputFormat.Tiff)]
    [InlineData(OutputFormat.Pdf)]
    [InlineData(OutputFormat.Jpeg)]
    public void A_file_that_cannot_be_made_to_fit_is_an_error_and_is_not_kept(OutputFormat format)
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        var path = _folder["out." + OutputFormats.EndingOf(format)];

        var thrown = Assert.Throws<PosterException>(() => poster.Render("feed").Save(path, new() { MaxBytes = 3000 }));

        Assert.Equal(DiagnosticCode.FileOverMaxBytes, Assert.Single(thrown.Diagnostics, d => d.Severity == Severity.Error).Code);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_quality_at_which_type_is_blurred_is_told()
    {
        var most = Length("quality: 30", OutputFormat.Jpeg);
        var keys = string.Create(CultureInfo.InvariantCulture, $"format: jpeg, max-bytes: {most}B");
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring.Replace("format: png", keys, StringComparison.Ordinal)));

        var outcome = poster.RenderFiles(new() { Folder = _folder["out"], Targets = ["feed"] });

        Assert.Equal(DiagnosticCode.QualityLoweredFar, Assert.Single(outcome.Diagnostics).Code);
        Assert.InRange(Assert.Single(outcome.Files).Bytes, most * 8 / 10, most);
    }

    [Fact]
    public void Max_pixels_is_the_authors_bound_within_that_of_the_host()
    {
        var layout = SampleLayouts.Plain.Replace("body:", "targets: {feed: {max-pixels: 10000}}\nbody:", StringComparison.Ordinal);
        using var bounded = Poster.Parse(layout);
        using var raised = Poster.Parse(layout.Replace("10000", "30000", StringComparison.Ordinal), new() { Limits = new() { OutputPixels = 5000 } });
        using var hosted = Poster.Parse(layout.Replace("10000", "30000", StringComparison.Ordinal), new() { Limits = new() { MostOutputPixels = 5000 } });

        Assert.Equal(DiagnosticCode.TooManyPixels, Assert.Single(Assert.Throws<PosterException>(() => Write(bounded, OutputFormat.Png)).Diagnostics).Code);
        Assert.NotEmpty(Write(raised, OutputFormat.Png));
        Assert.Equal(DiagnosticCode.TooManyPixels, Assert.Single(Assert.Throws<PosterException>(() => Write(hosted, OutputFormat.Png)).Diagnostics).Code);
    }

    [Fact]
    public void Keys_of_a_target_reach_the_encoders()
    {
        Assert.True(Length("png: {level: smallest}", OutputFormat.Png) < Length("png: {level: fast}", OutputFormat.Png));
        Assert.True(Length("jpeg: {chroma: 4:2:0}", OutputFormat.Jpeg) < Length("jpeg: {chroma: 4:4:4}", OutputFormat.Jpeg));
        Assert.NotEqual(Length("jpeg: {progressive: false}", OutputFormat.Jpeg), Length("jpeg: {progressive: true}", OutputFormat.Jpeg));
        Assert.NotEqual(Length("webp: {lossless: true}", OutputFormat.WebP), Length("webp: {lossless: false}", OutputFormat.WebP));
        using var plain = Poster.Parse(SampleLayouts.Plain + "\ntargets: {feed: {png: {palette: false}}}\n");
        Assert.Equal(2, Write(plain, OutputFormat.Png)[25]);
    }

    // Bytes of the feed of a small poster whose target has these keys.
    private long Length(string keys, OutputFormat format)
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring.Replace("format: png", keys, StringComparison.Ordinal)));
        var output = new MemoryStream();
        poster.Render("feed").Write(output, format);
        return output.Length;
    }

    private static byte[] Write(Poster poster, OutputFormat format)
    {
        var output = new MemoryStream();
        poster.Render().Write(output, format);
        return output.ToArray();
    }

    private static byte[] Pixel(PixelImage image, int x, int y) => image.Rgba.Span.Slice((y * image.Width + x) * 4, 4).ToArray();
}
