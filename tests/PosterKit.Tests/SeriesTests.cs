using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>The series of eight posters: every page of it fits, says what its content file says, and looks as it was last looked at.</summary>
public sealed class SeriesTests : IDisposable
{
    // Small, and far off is what counts: how a line of small type is drawn may change without this test.
    private const double GoldenScale = 0.08;
    private const int Tolerance = 24;
    private const double MostDifferent = 0.02;

    private static readonly string Layout = Path.Combine(Repository.Root, "layouts", "sixty-years.yaml");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zh-Hant", "en")]
    [InlineData("zh-Hans", "en")]
    [InlineData("en", "zh-Hans")]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void Every_poster_of_every_target_composes_without_a_diagnostic(params string[] edition)
    {
        using var poster = Poster.Load(Layout);
        var diagnostics = new DiagnosticBag();

        foreach (var target in poster.Targets)
        {
            for (var i = 0; i < poster.Count; i++) Assert.NotNull(poster.Compose(target, [.. edition], i, diagnostics));
        }

        Assert.Equal(["print", "feed", "story", "header", "og"], poster.Targets.Select(target => target.Name));
        Assert.Equal(8, poster.Count);
        Assert.Empty(diagnostics.ToSorted().Select(d => DiagnosticPrinter.Print(d, DiagnosticLanguage.English)));
    }

    [ToolTheory("pdftotext")]
    [InlineData("zh-Hant", "en")]
    [InlineData("zh-Hans", "en")]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void Text_taken_out_of_the_printed_pages_is_that_of_the_content_file(params string[] edition)
    {
        using var poster = Poster.Load(Layout);

        poster.Render("print", [.. edition]).SavePdf(_folder["series.pdf"]);

        var pages = ToolRunner.Run("pdftotext", "-raw", "-enc", "UTF-8", _folder["series.pdf"], "-").Text.Split('\f');
        Assert.Equal(SeriesContent.Count, pages.Length - 1);
        for (var i = 0; i < SeriesContent.Count; i++) Assert.Equal(SeriesContent.WordsOf(i, edition), SeriesContent.WithoutSpaces(pages[i]));
    }

    [ToolTheory("pdfinfo", "qpdf")]
    [InlineData("中法建交六十週年", "zh-Hant", "en")]
    [InlineData("中法建交六十周年", "zh-Hans", "en")]
    [InlineData("Sixty Years of China–France Relations", "en")]
    public void Printed_edition_bears_the_title_and_the_language_that_leads(string title, params string[] edition)
    {
        using var poster = Poster.Load(Layout);

        poster.Render("print", [.. edition]).SavePdf(_folder["series.pdf"]);

        var about = ToolRunner.Run("pdfinfo", "-enc", "UTF-8", _folder["series.pdf"]).Text;
        var catalog = ToolRunner.Run("qpdf", "--show-object=trailer", _folder["series.pdf"]).Text;
        var root = ToolRunner.Run("qpdf", $"--show-object={catalog[(catalog.IndexOf("/Root ", StringComparison.Ordinal) + 6)..].Split(' ')[0]}", _folder["series.pdf"]).Text;
        Assert.Contains($"Title:           {title}\n", about, StringComparison.Ordinal);
        Assert.Contains($"/Lang ({edition[0]})", root, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_poster_looks_as_it_was_last_looked_at()
    {
        using var poster = Poster.Load(Layout);
        var feed = poster.Render("feed");

        for (var i = 0; i < poster.Count; i++)
        {
            using var png = new MemoryStream();
            feed.WritePng(png, new() { Poster = i, Scale = GoldenScale });
            GoldenPicture.AssertMatches($"series/sixty-years-{i + 1:D2}", RefereePng.Decode(png.ToArray()), Tolerance, MostDifferent);
        }
    }
}
