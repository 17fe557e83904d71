using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>
/// The picture and the document of one target are the same picture. Poppler draws the document at four times the picture's size, since it
/// puts glyphs on whole and quarter pixels; that is averaged down and laid over the picture. What is left is the rounding of edges:
/// a shift of one pixel differs several times as much, and a test says so.
/// </summary>
public sealed class AgreementTests : IDisposable
{
    private const int Oversampling = 4;

    // For a layout of type and flat colour.
    private const double MostDifferent = 0.002;
    private const double MostMean = 0.5;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("pdftoppm")]
    public void Picture_and_document_of_a_layout_agree()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));

        var (picture, document) = Draw(poster.Render("feed"));

        AssertAgreement(picture, document, MostDifferent, MostMean);
    }

    // A photograph is scaled down by each program in its own way, which shows along every edge in it.
    [ToolFact("pdftoppm")]
    public void Picture_and_document_of_the_first_poster_agree()
    {
        using var poster = Poster.Load(Path.Combine(Repository.Root, "layouts", "anniversary.yaml"));

        var (picture, document) = Draw(poster.Render("feed"));

        AssertAgreement(picture, document, mostDifferent: 0.008, mostMean: 2);
    }

    [ToolFact("pdftoppm")]
    public void Picture_that_is_shifted_by_one_pixel_does_not_agree()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        var (picture, document) = Draw(poster.Render("feed"));

        var shifted = PixelDifference.Between(picture.ShiftDown(), document);

        Assert.True(shifted.Share > 2 * MostDifferent && shifted.Mean > 2 * MostMean, $"{shifted}");
    }

    private static void AssertAgreement(RgbPicture picture, RgbPicture document, double mostDifferent, double mostMean)
    {
        var difference = PixelDifference.Between(picture, document);

        Assert.True(difference.Share <= mostDifferent && difference.Mean <= mostMean, $"{difference}; at most {mostDifferent:P3} and {mostMean}");
    }

    private (RgbPicture Picture, RgbPicture Document) Draw(RenderedTarget target)
    {
        target.SavePng(_folder["a.png"]);
        target.SavePdf(_folder["a.pdf"]);
        var diagnostics = new DiagnosticBag();
        var png = ImageSource.Open("a.png", File.ReadAllBytes(_folder["a.png"]), PosterLimits.Default, diagnostics, default)!.Decode(diagnostics, default)!;
        var picture = RgbPicture.FromRgba(png.Width, png.Height, png.Rgba.Span);
        var result = ToolRunner.Run(
            "pdftoppm", "-singlefile", "-scale-to-x", $"{picture.Width * Oversampling}", "-scale-to-y", $"{picture.Height * Oversampling}", _folder["a.pdf"], _folder["b"]);
        Assert.True(result.ExitCode == 0, result.Errors);
        var document = RgbPicture.FromPpm(File.ReadAllBytes(_folder["b.ppm"])).ScaleDown(Oversampling);
        Assert.Equal((picture.Width, picture.Height), (document.Width, document.Height));
        return (picture, document);
    }
}
