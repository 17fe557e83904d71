using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>The same input gives the same bytes: run by run, for any number of threads, wherever the files go.</summary>
public sealed class RepeatabilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Threads_do_not_show_in_the_bytes(int threads)
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring.Replace("format: png", "format: [png, jpeg, webp]", StringComparison.Ordinal));

        var one = Render(layout, 1, "a");
        var several = Render(layout, threads, "b");

        Assert.Equal(one, several);
    }

    [Fact]
    public void Series_rendered_side_by_side_has_the_bytes_of_one_after_the_other()
    {
        _folder.Write("words.yaml", SampleLayouts.SeriesWords);
        var layout = _folder.Write("series.yaml", SampleLayouts.Series);

        Assert.Equal(Render(layout, 1, "a"), Render(layout, 2, "b"));
    }

    // Long paragraphs that all have, shrunk ones, a text at two places: what posters of a series take over from each other.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Poster_of_a_series_has_the_bytes_that_it_has_alone(int threads)
    {
        var layout = _folder.Write("alike.yaml", """
            posterkit: 1
            languages: [zh-Hans, en]
            page: {size: [300px, 420px], margin: 12px, gap: 6px}
            series: [7, 18, 7, 40]
            as: year
            body:
              - {heading: "${year} 周年", size: {min: 20px, max: 60px}, lines: 1}
              - {text: {zh-Hans: "春江潮水连海平，海上明月共潮生。*滟滟*随波千万里，何处春江无月明？", en: "In spring the river rises as high as the sea, and with the river’s rise the moon uprises bright."}, size: 11px, text-align: justify, hyphens: auto}
              - text: |
                  {江流|jiāng liú}宛转绕芳甸，
                  月照花林皆似霰。
                size: 11px
                drop-cap: 2
              - {text: "春江潮水连海平，海上明月共潮生。", size: 24px, overflow: shrink, height: 40px}
              - {text: "第 ${year} 回", size: 11px}
            targets:
              all: {format: [png, svg, pdf]}
            """);
        List<(string Name, string Bytes)> alone = [];
        foreach (var i in (int[])[3, 0, 2, 1]) alone.AddRange(Render(layout, 1, $"alone{i}", new RenderRequest { Posters = [i], SplitsPages = true }));

        var together = Render(layout, threads, "together", new RenderRequest { SplitsPages = true });

        Assert.Equal(12, together.Count);
        Assert.Equal(alone.Select(file => file.Bytes).Order(StringComparer.Ordinal), together.Select(file => file.Bytes).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("rgb")]
    [InlineData("cmyk")]
    public void A_document_has_the_bytes_that_it_has_alone(string color)
    {
        // Neighbours share a shadow, a picture that is reduced, and some of their letters.
        File.WriteAllBytes(_folder["photo.jpg"], File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "benchmarks", "peers", "photo.jpg")));
        var layout = _folder.Write("cards.yaml", $$$"""
            posterkit: 1
            languages: [en]
            page: {size: [60mm, 40mm]}
            series: [Spring, Summer, Autumn]
            as: season
            body:
              - image: photo.jpg
                alt: Clouds
                width: 20mm
                height: 10mm
              - text: ${season}
                size: 12pt
                background: white
                shadow: {blur: 2mm, color: "#00000080"}
            targets:
              print: {format: pdf, pdf: {color: {{{color}}}, image-ppi: 150}}
            """);

        var together = new List<string>();
        using (var poster = Poster.Load(layout))
        {
            foreach (var file in poster.RenderFiles(new() { Folder = _folder["a"], SplitsPages = true, Threads = 2 }).Files) together.Add(Convert.ToBase64String(File.ReadAllBytes(file.Job.Path)));
        }
        Assert.Equal(3, together.Count);
        for (var i = 0; i < together.Count; i++)
        {
            using var poster = Poster.Load(layout);
            var alone = Assert.Single(poster.RenderFiles(new() { Folder = _folder["b"], Posters = [i] }).Files);
            Assert.Equal(together[i], Convert.ToBase64String(File.ReadAllBytes(alone.Job.Path)));
        }
    }

    [Fact]
    public void First_poster_of_the_product_repeats_itself()
    {
        var layout = Path.Combine(Repository.Root, "layouts", "anniversary.yaml");

        Assert.Equal(Render(layout, 1, "a", "feed"), Render(layout, 3, "b", "feed"));
    }

    // Name and bytes of each file.
    private List<(string Name, string Bytes)> Render(string layout, int threads, string folder, params string[] targets) =>
        Render(layout, threads, folder, new RenderRequest { Targets = [.. targets] });

    private List<(string Name, string Bytes)> Render(string layout, int threads, string folder, RenderRequest request)
    {
        using var poster = Poster.Load(layout);
        var outcome = poster.RenderFiles(request with { Folder = _folder[folder], Threads = threads });
        Assert.Empty(outcome.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {string.Join(", ", d.Arguments)}"));
        return [.. outcome.Files.Select(file => (Path.GetFileName(file.Job.Path), Convert.ToBase64String(File.ReadAllBytes(file.Job.Path))))];
    }
}
