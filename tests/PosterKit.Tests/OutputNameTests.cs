using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>What files are called: `{layout}-{nn}-{target}-{lang}.{ext}`, less the parts there is only one of.</summary>
public sealed class OutputNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Layout_without_targets_gives_its_own_name() =>
        Assert.Equal(["plain.png"], Plan("plain.yaml", SampleLayouts.Plain, new()));

    [Fact]
    public void Targets_are_named_where_there_are_several() =>
        Assert.Equal(["spring-print.pdf", "spring-feed.png"], Plan("spring.yaml", SampleLayouts.Spring, new()));

    [Fact]
    public void Posters_of_a_series_are_numbered_and_a_document_holds_all_of_them()
    {
        _folder.Write("words.yaml", SampleLayouts.SeriesWords);

        Assert.Equal(["series-print.pdf", "series-01-feed.png", "series-02-feed.png", "series-03-feed.png"], Plan("series.yaml", SampleLayouts.Series, new()));
    }

    [Fact]
    public void Every_part_stands_in_its_order()
    {
        _folder.Write("words.yaml", SampleLayouts.SeriesWords);

        var names = Plan("series.yaml", SampleLayouts.Series, new() { Targets = ["feed"], Editions = [["zh-Hans", "en"], ["en"]] });

        Assert.Equal("series-02-feed-zh-Hans+en.png", names[1]);
        Assert.Equal("series-02-feed-en.png", names[4]);
    }

    [Theory]
    [InlineData("invitation", "invitation.png")]
    [InlineData("invitation.png", "invitation.png")]
    [InlineData("invitation.PNG", "invitation.png")]
    [InlineData("2024/invitation", "2024/invitation.png")]
    [InlineData("v1.2", "v1.2.png")]
    public void File_of_a_target_stands_in_place_of_layout_and_target(string file, string name)
    {
        var layout = SampleLayouts.Spring.Replace("format: png", $"format: png, file: \"{file}\"", StringComparison.Ordinal);

        Assert.Equal([name], Plan("spring.yaml", layout, new() { Targets = ["feed"] }));
    }

    private List<string> Plan(string name, string layout, RenderRequest request)
    {
        using var poster = Poster.Load(_folder.Write(name, layout));
        var plan = RenderPlan.Create(poster, request with { Folder = _folder["out"] });
        Assert.Empty(plan.Diagnostics);
        return [.. plan.Jobs.Select(job => Path.GetRelativePath(_folder["out"], job.Path).Replace('\\', '/'))];
    }
}
