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

    [Fact]
    public void First_poster_of_the_product_repeats_itself()
    {
        var layout = Path.Combine(Repository.Root, "layouts", "anniversary.yaml");

        Assert.Equal(Render(layout, 1, "a", "feed"), Render(layout, 3, "b", "feed"));
    }

    // Name and bytes of each file.
    private List<(string, string)> Render(string layout, int threads, string folder, params string[] targets)
    {
        using var poster = Poster.Load(layout);
        var outcome = poster.RenderFiles(new() { Folder = _folder[folder], Threads = threads, Targets = [.. targets] });
        Assert.False(outcome.HasErrors);
        return [.. outcome.Files.Select(file => (Path.GetFileName(file.Job.Path), Convert.ToBase64String(File.ReadAllBytes(file.Job.Path))))];
    }
}
