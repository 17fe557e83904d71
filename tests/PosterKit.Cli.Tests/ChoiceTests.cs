using System.Text.Json;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>What `render` makes of a series and of pictures when a part of them is asked for.</summary>
public sealed class ChoiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Split_gives_each_poster_a_document_of_its_own()
    {
        var run = CliRun.Of("render", WriteSeries(), "--out", _folder["out"], "--target", "print", "--split", "--json").Expect(0);

        Assert.Equal(["series-01-print.pdf", "series-02-print.pdf", "series-03-print.pdf"], Outputs());
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["[1]", "[2]", "[3]"], json.RootElement.GetProperty("files").EnumerateArray().Select(file => JsonSerializer.Serialize(file.GetProperty("posters"))));
        Assert.Equal(3, Outputs().Select(name => Convert.ToHexString(File.ReadAllBytes(_folder["out/" + name]))).Distinct().Count());
    }

    [Fact]
    public void Split_changes_nothing_where_there_is_one_poster()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        CliRun.Of("render", layout, "--out", _folder["out"], "--split").Expect(0);

        Assert.Equal(["spring-feed.png", "spring-print.pdf"], Outputs());
    }

    [Fact]
    public void Chosen_posters_keep_their_numbers_and_never_replace_the_document_of_all()
    {
        var layout = WriteSeries();
        CliRun.Of("render", layout, "--out", _folder["out"], "--target", "print").Expect(0);
        var whole = File.ReadAllBytes(_folder["out/series-print.pdf"]);

        CliRun.Of("render", layout, "--out", _folder["out"], "--poster", "3,1").Expect(0);

        Assert.Equal(["series-01-feed.png", "series-01-print.pdf", "series-03-feed.png", "series-03-print.pdf", "series-print.pdf"], Outputs());
        Assert.Equal(whole, File.ReadAllBytes(_folder["out/series-print.pdf"]));
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("2-3", "2 3")]
    [InlineData("3,1-2,3", "3 1 2")]
    public void Posters_are_chosen_by_numbers_and_ranges(string value, string posters)
    {
        var run = CliRun.Of("render", WriteSeries(), "--out", _folder["out"], "--target", "feed", "--poster", value, "--json").Expect(0);

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(posters, string.Join(' ', json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("posters")[0].GetInt32())));
    }

    [Fact]
    public void Poster_that_the_series_does_not_have_is_the_callers_mistake()
    {
        var run = CliRun.Of("render", WriteSeries(), "--out", _folder["out"], "--poster", "2-4").Expect(2);

        Assert.Contains("error PK5101: there is no poster 4: the layout makes 3", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Check_looks_at_the_chosen_posters_alone()
    {
        var run = CliRun.Of("check", WriteSeries(), "--poster", "2").Expect(0);

        Assert.Contains("2 targets, 2 posters: no errors", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Crop_writes_a_part_of_the_picture_under_a_name_of_its_own()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("render", layout, "--out", _folder["out"], "--target", "feed", "--crop", "100,200,300,150", "--json").Expect(0);

        Assert.Equal(["spring-feed-crop.png"], Outputs());
        Assert.Equal((300, 150), PngHead.SizeOf(_folder["out/spring-feed-crop.png"]));
        Assert.Equal(96, PngHead.DpiOf(_folder["out/spring-feed-crop.png"]), 0.02);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(79.375, json.RootElement.GetProperty("files")[0].GetProperty("widthInMillimetres").GetDouble());
    }

    [Theory]
    [InlineData("800,0,300,100")]
    [InlineData("0,1080,1,1")]
    public void Crop_outside_the_picture_is_the_callers_mistake(string part)
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("render", layout, "--out", _folder["out"], "--target", "feed", "--crop", part).Expect(2);

        Assert.Contains($"error PK5103: the part {part} lies outside the picture, which has 1080 x 1080 pixels", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Crop_of_a_document_is_the_callers_mistake()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("render", layout, "--out", _folder["out"], "--crop", "0,0,10,10").Expect(2);

        Assert.Contains("PK5102: a part of the target \"print\" cannot be cut out: it is made as pdf", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--crop: \"1,2,3\" is not X,Y,W,H in pixels", "--crop", "1,2,3")]
    [InlineData("--crop: \"1,2,0,4\" is not X,Y,W,H in pixels", "--crop", "1,2,0,4")]
    [InlineData("--crop: \"-1,2,3,4\" is not X,Y,W,H in pixels", "--crop", "-1,2,3,4")]
    [InlineData("--poster: \"0\" is no number from 1", "--poster", "0")]
    [InlineData("--poster: \"4-2\" is no number from 1", "--poster", "1,4-2")]
    [InlineData("--poster: \"first\" is no number from 1", "--poster", "first")]
    public void Part_that_is_no_part_is_named(string message, params string[] options)
    {
        var run = CliRun.Of(["render", "x.yaml", .. options]).Expect(2);

        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private string WriteSeries()
    {
        _folder.Write("words.yaml", SampleLayouts.SeriesWords);
        return _folder.Write("series.yaml", SampleLayouts.Series);
    }

    private List<string> Outputs() => [.. Directory.GetFiles(_folder["out"]).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
}
