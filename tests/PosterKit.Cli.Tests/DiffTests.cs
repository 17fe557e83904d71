using System.Text.Json;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>`diff` says whether two posters say and show the same; its exit code is the answer.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Layout_and_the_picture_made_of_it_are_the_same()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);
        CliRun.Of("render", layout, "--out", _folder["out"]).Expect(0);

        var run = CliRun.Of("diff", layout, _folder["out/spring-feed.png"]).Expect(0);

        Assert.Contains("no pixel differs", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("the same; pixels alone were compared\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_line_is_told_and_shown_in_a_picture()
    {
        var (old, changed) = (_folder.Write("old.yaml", SampleLayouts.Spring), _folder.Write("new.yaml", SampleLayouts.Spring.Replace("Spring", "Sprung", StringComparison.Ordinal)));

        var run = CliRun.Of("diff", old, changed, "--picture", _folder["changes.png"], "--json").Expect(1);

        using var json = JsonDocument.Parse(run.Output);
        Assert.False(json.RootElement.GetProperty("same").GetBoolean());
        var lines = json.RootElement.GetProperty("text").EnumerateArray().Select(line => $"{line.GetProperty("side")} {line.GetProperty("line")}").ToList();
        Assert.Contains(lines, line => line.StartsWith("a ", StringComparison.Ordinal) && line.Contains("Spring", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("b ", StringComparison.Ordinal) && line.Contains("Sprung", StringComparison.Ordinal));
        Assert.True(File.Exists(_folder["changes.png"]));
    }

    [Fact]
    public void Layout_is_the_same_as_itself_line_by_line_and_no_picture_is_written()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("diff", layout, layout, "--picture", _folder["changes.png"]).Expect(0);

        Assert.EndsWith("the same; text and pixels were compared\n", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["changes.png"]));
    }

    [Fact]
    public void One_changed_pixel_is_found_and_its_place_told()
    {
        WriteSquare("a.png", null);
        WriteSquare("b.png", (7, 3));

        var run = CliRun.Of("diff", _folder["a.png"], _folder["b.png"]).Expect(1);

        Assert.Contains("1 of 20 x 10 pixels differ, by up to 255 of 255, within 1 x 1 at 7, 3", run.Output, StringComparison.Ordinal);
        CliRun.Of("diff", _folder["a.png"], _folder["b.png"], "--tolerance", "255").Expect(0);
    }

    [ToolFact("pdftoppm")]
    public void Document_is_the_same_as_its_layout_and_differs_from_another()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);
        CliRun.Of("render", layout, "--out", _folder["out"]).Expect(0);
        var other = _folder.Write("other.yaml", SampleLayouts.Spring.Replace("Spring", "Autumn", StringComparison.Ordinal));

        var run = CliRun.Of("diff", layout, _folder["out/spring-print.pdf"]).Expect(0);

        Assert.EndsWith("the same; text and pixels were compared\n", run.Output, StringComparison.Ordinal);
        CliRun.Of("diff", other, _folder["out/spring-print.pdf"]).Expect(1);
    }

    [Fact]
    public void Files_that_cannot_be_compared_are_told()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);
        var text = _folder.Write("words.txt", "words");

        Assert.Contains("PK5199", CliRun.Of("diff", layout, text).Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("PK1001", CliRun.Of("diff", layout, _folder["none.png"]).Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("PK5021", CliRun.Of("diff", layout, layout, "--target", "nope").Expect(2).Error, StringComparison.Ordinal);
    }

    private void WriteSquare(string name, (int X, int Y)? dark)
    {
        var rgba = new byte[20 * 10 * 4];
        Array.Fill(rgba, (byte)255);
        if (dark is { } at) rgba.AsSpan((at.Y * 20 + at.X) * 4, 3).Clear();
        using var file = File.Create(_folder[name]);
        var encoder = new Imaging.PngEncoder(file);
        encoder.Begin(20, 10, 10, isOpaque: true);
        encoder.WriteBand(0, rgba);
        encoder.Complete();
    }
}
