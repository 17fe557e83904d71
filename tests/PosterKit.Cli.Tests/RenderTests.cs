using System.Text.Json;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>What `render` writes, and what it says of it.</summary>
public sealed class RenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_target_becomes_a_file_named_after_layout_and_target()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("render", layout, "--out", _folder["out"]).Expect(0);

        Assert.Equal(["out/spring-feed.png", "out/spring-print.pdf", "spring.yaml"], _folder.ListFiles());
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("poster.png")]
    [InlineData("poster.JPG")]
    public void A_file_in_place_of_the_folder_is_a_wrong_call(string name)
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("render", layout, "--out", _folder[name]).Expect(2);

        Assert.Contains("looks like a file", run.Error, StringComparison.Ordinal);
        Assert.Equal(["spring.yaml"], _folder.ListFiles());
    }

    [Fact]
    public void A_line_for_each_file_tells_its_size_and_the_last_line_sums_up()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("render", layout, "--out", _folder["out"]).Expect(0);

        var lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Matches(@"spring-print\.pdf +148 x 210 mm, [\d.]+ k?B$", lines[0]);
        Assert.Matches(@"spring-feed\.png +1080 x 1080 px, [\d.]+ k?B$", lines[1]);
        Assert.Matches(@"^2 files, [\d.]+ kB, \d+\.\d\d s$", lines[2]);
    }

    [Fact]
    public void Target_option_chooses_and_keeps_the_name_of_the_file()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        CliRun.Of("render", layout, "--out", _folder["out"], "--target", "feed").Expect(0);

        Assert.Equal(["out/spring-feed.png", "spring.yaml"], _folder.ListFiles());
    }

    [Fact]
    public void Editions_of_languages_are_files_of_their_own()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        CliRun.Of("render", layout, "--out", _folder["out"], "--target", "feed", "--lang", "zh-Hant+en,zh-Hant,en").Expect(0);

        Assert.Equal(["out/spring-feed-en.png", "out/spring-feed-zh-Hant+en.png", "out/spring-feed-zh-Hant.png", "spring.yaml"], _folder.ListFiles());
        Assert.NotEqual(File.ReadAllBytes(_folder["out/spring-feed-en.png"]), File.ReadAllBytes(_folder["out/spring-feed-zh-Hant.png"]));
    }

    [Fact]
    public void One_other_edition_does_not_replace_the_file_of_the_targets_own()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        CliRun.Of("render", layout, "--out", _folder["out"], "--target", "feed", "--lang", "en").Expect(0);

        Assert.Equal(["out/spring-feed-en.png", "spring.yaml"], _folder.ListFiles());
    }

    [Fact]
    public void Page_in_px_without_targets_is_a_picture_of_exactly_its_pixels()
    {
        var layout = _folder.Write("plain.yaml", SampleLayouts.Plain);

        CliRun.Of("render", layout, "--out", _folder["out"]).Expect(0);

        Assert.Equal((200, 100), PngHead.SizeOf(_folder["out/plain.png"]));
        Assert.Equal(96, PngHead.DpiOf(_folder["out/plain.png"]), 0.02);
    }

    [Theory]
    [InlineData(400, "--scale", "2")]
    [InlineData(400, "--dpi", "192")]
    [InlineData(100, "--dpi", "48")]
    public void Scale_and_dpi_multiply_the_pixels_of_a_page_in_px(int width, params string[] options)
    {
        var layout = _folder.Write("plain.yaml", SampleLayouts.Plain);

        CliRun.Of(["render", layout, "--out", _folder["out"], .. options]).Expect(0);

        Assert.Equal((width, width / 2), PngHead.SizeOf(_folder["out/plain.png"]));
        Assert.Equal(width / 200.0 * 96, PngHead.DpiOf(_folder["out/plain.png"]), 0.02);
    }

    [Fact]
    public void Quality_and_bytes_of_a_call_come_before_those_of_the_layout()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring.Replace("format: png", "format: [jpeg], quality: 95", StringComparison.Ordinal));

        CliRun.Of("render", layout, "--out", _folder["fine"], "--target", "feed").Expect(0);
        CliRun.Of("render", layout, "--out", _folder["coarse"], "--target", "feed", "--quality", "60").Expect(0);
        var (fine, coarse) = (Length("fine"), Length("coarse"));
        CliRun.Of("render", layout, "--out", _folder["small"], "--target", "feed", "--max-bytes", FormattableString.Invariant($"{coarse}B")).Expect(0);

        Assert.InRange(coarse, 1, fine - 1);
        // Of flat pictures a better quality may take less.
        Assert.InRange(Length("small"), coarse * 3 / 4, coarse);

        long Length(string folder) => new FileInfo(_folder[$"{folder}/spring-feed.jpg"]).Length;
    }

    [Fact]
    public void A_quality_that_changes_nothing_is_told()
    {
        var layout = _folder.Write("plain.yaml", SampleLayouts.Plain);

        var run = CliRun.Of("render", layout, "--out", _folder["out"], "--quality", "60").Expect(0);

        Assert.Contains("PK5260", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Physical_page_becomes_its_inches_times_dpi_pixels_and_says_so()
    {
        var layout = _folder.Write("plain.yaml", "posterkit: 1\npage: {size: a6}\nbody: []\n");

        CliRun.Of("render", layout, "--out", _folder["out"], "--format", "png", "--dpi", "150").Expect(0);

        Assert.Equal((620, 874), PngHead.SizeOf(_folder["out/plain.png"]));
        Assert.Equal(150, PngHead.DpiOf(_folder["out/plain.png"]), 0.02);
    }

    [Fact]
    public void Photographs_of_a_page_go_out_as_jpeg_and_webp()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring.Replace("format: png", "format: [png, jpeg, webp], quality: 80", StringComparison.Ordinal));

        CliRun.Of("render", layout, "--out", _folder["out"], "--target", "feed").Expect(0);

        Assert.Equal(["out/spring-feed.jpg", "out/spring-feed.png", "out/spring-feed.webp", "spring.yaml"], _folder.ListFiles());
        Assert.Equal([0xFF, 0xD8, 0xFF], File.ReadAllBytes(_folder["out/spring-feed.jpg"])[..3]);
        Assert.Equal("WEBP"u8, File.ReadAllBytes(_folder["out/spring-feed.webp"]).AsSpan(8, 4));
    }

    [Fact]
    public void Physical_page_without_targets_is_a_document()
    {
        var layout = _folder.Write("plain.yaml", "posterkit: 1\npage: {size: a6}\nbody: []\n");

        CliRun.Of("render", layout, "--out", _folder["out"]).Expect(0);

        Assert.Equal(["out/plain.pdf", "plain.yaml"], _folder.ListFiles());
    }

    [Fact]
    public void Format_that_a_target_does_not_have_is_the_callers_mistake()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("render", layout, "--out", _folder["out"], "--target", "print", "--format", "png").Expect(2);

        Assert.Contains("PK5022", run.Error, StringComparison.Ordinal);
        Assert.Contains("it is made as pdf", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Target_that_the_layout_does_not_have_is_the_callers_mistake()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("render", layout, "--out", _folder["out"], "--target", "fed").Expect(2);

        Assert.Contains("the layout has no target \"fed\"", run.Error, StringComparison.Ordinal);
        Assert.Contains("print, feed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_run_says_nothing_where_all_is_well()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("render", layout, "--out", _folder["out"], "--quiet").Expect(0);

        Assert.Empty(run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Json_lists_files_with_their_sizes()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);

        var run = CliRun.Of("render", layout, "--out", _folder["out"], "--json").Expect(0);

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(0, json.RootElement.GetProperty("exitCode").GetInt32());
        var feed = json.RootElement.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("target").GetString() == "feed");
        Assert.Equal(1080, feed.GetProperty("pixelWidth").GetInt32());
        Assert.Equal(_folder["out/spring-feed.png"], feed.GetProperty("path").GetString());
        Assert.Equal(new FileInfo(_folder["out/spring-feed.png"]).Length, feed.GetProperty("bytes").GetInt64());
    }

    [Fact]
    public void Json_lists_diagnostics_with_their_places()
    {
        var layout = _folder.Write("bad.yaml", "posterkit: 1\npage: {size: a6}\nbodi: []\n");

        var run = CliRun.Of("render", layout, "--out", _folder["out"], "--json").Expect(1);

        Assert.Empty(run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var diagnostic = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal("PK2003", diagnostic.GetProperty("code").GetString());
        Assert.Equal(3, diagnostic.GetProperty("line").GetInt32());
        Assert.Equal(1, diagnostic.GetProperty("column").GetInt32());
        Assert.Equal("bad.yaml", diagnostic.GetProperty("path").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void Folder_that_cannot_be_written_is_the_callers_mistake()
    {
        var layout = _folder.Write("plain.yaml", SampleLayouts.Plain);
        _folder.Write("taken", "a file, not a folder");

        var run = CliRun.Of("render", layout, "--out", _folder["taken"]).Expect(2);

        Assert.Contains("PK5001", run.Error, StringComparison.Ordinal);
        Assert.Equal(["plain.yaml", "taken"], _folder.ListFiles());
    }

    [Fact]
    public void Interrupted_run_leaves_nothing()
    {
        var layout = _folder.Write("spring.yaml", SampleLayouts.Spring);
        var error = new StringWriter();

        var code = CommandLine.Run(["render", layout, "--out", _folder["out"]],
            new CliHost { Output = TextWriter.Null, Error = error, GetVariable = _ => null, Cancellation = new CancellationToken(canceled: true) });

        Assert.Equal(130, code);
        Assert.Equal(["spring.yaml"], _folder.ListFiles());
        Assert.Contains("nothing was written", error.ToString(), StringComparison.Ordinal);
    }
}
