using System.Text.Json;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>`check` finds what `render` would, and writes nothing.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sound_layout_is_said_to_be_one()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("check", layout).Expect(0);

        Assert.Equal($"{layout}: 2 targets, 2 posters: no errors\n", run.Output);
        Assert.Equal(["spring.yaml"], _folder.ListFiles());
    }

    [Fact]
    public void Editions_and_targets_are_checked_as_asked()
    {
        var layout = _folder.Write("narrow.yaml", """
            posterkit: 1
            languages: [zh-Hans]
            page: {size: a6}
            body:
              - {text: {zh-Hans: 春, en: Incomprehensibilities}, size: 60pt, lines: 1}
            targets:
              print: {format: pdf}
              wide: {format: pdf, size: a2}
            """);

        CliRun.Of("check", layout).Expect(0);
        Assert.Contains("PK3002", CliRun.Of("check", layout, "--lang", "zh-Hans,en").Expect(1).Error, StringComparison.Ordinal);
        Assert.Equal($"{layout}: 1 target, 1 poster: no errors\n", CliRun.Of("check", layout, "--lang", "en", "--target", "wide").Expect(0).Output);
    }

    [Fact]
    public void Ten_mistakes_are_found_in_one_run()
    {
        var mistakes = string.Concat(Enumerable.Range(1, 10).Select(i => $"  - {{text: Text, siz{i}: 12pt}}\n"));
        var layout = _folder.Write("bad.yaml", $"posterkit: 1\npage: {{size: a6}}\nbody:\n{mistakes}");

        var run = CliRun.Of("check", layout).Expect(1);

        Assert.Equal(10, run.Error.Split("error PK2003").Length - 1);
        Assert.EndsWith("10 errors\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_counts_errors()
    {
        var layout = _folder.Write("bad.yaml", "posterkit: 1\npage: {size: a6}\nbodi: []\n");

        var run = CliRun.Of("check", layout, "--json").Expect(1);

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
    }

    [Fact]
    public void Image_that_is_damaged_behind_its_head_is_found()
    {
        File.WriteAllBytes(_folder["photo.png"], PngHead.OfSize(40, 30));
        var layout = _folder.Write("photo.yaml", "posterkit: 1\npage: {size: a6}\nbody:\n  - image: photo.png\n    alt: A photo\n    height: 40mm\n");

        var run = CliRun.Of("check", layout).Expect(1);

        Assert.Contains("photo.yaml:4:12: error PK4011", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Photograph_that_is_cut_short_is_shown_with_a_warning()
    {
        var picture = File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "PosterKit.Imaging.Tests", "Data", "rgb-444.jpg"));
        File.WriteAllBytes(_folder["photo.jpg"], picture[..(picture.Length / 2)]);
        var layout = _folder.Write("photo.yaml", "posterkit: 1\npage: {size: a6}\nbody:\n  - image: photo.jpg\n    alt: A photo\n    height: 40mm\n");

        var run = CliRun.Of("check", layout).Expect(0);

        Assert.Contains("photo.yaml:4:12: warning PK4016", run.Error, StringComparison.Ordinal);
    }
}
