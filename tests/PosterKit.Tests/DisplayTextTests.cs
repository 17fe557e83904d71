using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>Outlined, shaded, bent and turned text, from the layout file to the picture and the document.</summary>
public sealed class DisplayTextTests : IDisposable
{
    private const int Oversampling = 4;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_picture_is_the_golden_one()
    {
        using var poster = Poster.Load(_folder.Write("display.yaml", SampleLayouts.Display));
        poster.Render("feed").SavePng(_folder["a.png"]);

        GoldenPicture.AssertMatches("poster/display", Decode(_folder["a.png"]));
    }

    [ToolFact("pdftoppm")]
    public void The_document_is_the_same_picture()
    {
        using var poster = Poster.Load(_folder.Write("display.yaml", SampleLayouts.Display));
        var target = poster.Render("feed");
        target.SavePng(_folder["a.png"]);
        target.SavePdf(_folder["a.pdf"]);
        var png = Decode(_folder["a.png"]);
        var result = ToolRunner.Run(
            "pdftoppm", "-singlefile", "-scale-to-x", $"{png.Width * Oversampling}", "-scale-to-y", $"{png.Height * Oversampling}", _folder["a.pdf"], _folder["b"]);
        Assert.True(result.ExitCode == 0, result.Errors);

        var difference = PixelDifference.Between(RgbPicture.FromRgba(png.Width, png.Height, png.Rgba.Span), RgbPicture.FromPpm(File.ReadAllBytes(_folder["b.ppm"])).ScaleDown(Oversampling));

        Assert.True(difference is { Share: <= 0.006, Mean: <= 2 }, $"{difference}");
    }

    [ToolTheory("pdftotext", "qpdf")]
    [InlineData("-raw")]
    [InlineData("-layout")]
    public void Every_sentence_is_read_once_and_in_order(string mode)
    {
        using var poster = Poster.Load(_folder.Write("display.yaml", SampleLayouts.Display));
        poster.Render("feed").SavePdf(_folder["a.pdf"]);

        var text = ToolRunner.Run("pdftotext", "-enc", "UTF-8", "-nopgbrk", mode, _folder["a.pdf"], "-").Text;

        Assert.All(SampleLayouts.DisplaySentences, sentence => Assert.Single(Occurrences(text, sentence)));
        Assert.Equal(0, ToolRunner.Run("qpdf", "--check", _folder["a.pdf"]).ExitCode);
    }

    [Fact]
    public void The_drawing_says_every_sentence_once()
    {
        using var poster = Poster.Load(_folder.Write("display.yaml", SampleLayouts.Display));
        poster.Render("feed").SaveSvg(_folder["a.svg"]);

        var words = string.Concat(System.Xml.Linq.XDocument.Load(_folder["a.svg"]).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));

        Assert.All(SampleLayouts.DisplaySentences, sentence => Assert.Single(Occurrences(words, sentence)));
    }

    private static IEnumerable<int> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal)) yield return at;
    }

    private static PixelImage Decode(string path)
    {
        var diagnostics = new DiagnosticBag();
        return ImageSource.Open("a.png", File.ReadAllBytes(path), PosterLimits.Default, diagnostics, default)!.Decode(diagnostics, default)!;
    }
}
