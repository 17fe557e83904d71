using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>
/// Whatever an author gets wrong ends in a diagnostic with its place and a hint and exit code 1; older outputs stay as they were, and
/// nothing half-written is left.
/// </summary>
public sealed class BadInputTests : IDisposable
{
    private const string Head = "posterkit: 1\npage: {size: a6}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Layout text, the place, and the code with a part of its message.
    public static TheoryData<string, string, string> WrongLayouts => new()
    {
        { "", "", "PK1006: \"bad.yaml\" is empty" },
        { "page: {size: a6}\nbody: []\n", "bad.yaml:1:1", "PK2001" },
        { "posterkit: 7\npage: {size: a6}\nbody: []\n", "bad.yaml:1:12", "PK2002: version \"7\"" },
        { Head + "body:\n  - text: Text\n   size: 20pt\n", "bad.yaml:", "PK1231" },
        { Head + "body: [\n", "bad.yaml:", "PK1007" },
        { Head + "bodi: []\n", "bad.yaml:3:1", "PK2003: unknown key \"bodi\"" },
        { Head + "body:\n  - text: Text\n    colour: red\n", "bad.yaml:5:5", "PK2003: unknown key \"colour\"" },
        { Head + "body: []\nbody: []\n", "bad.yaml:4:1", "PK1008" },
        { "posterkit: 1\npage: {size: a6, margin: 12furlong}\nbody: []\n", "bad.yaml:2:26", "PK2006" },
        { "posterkit: 1\npage: {size: [0mm, 100mm]}\nbody: []\n", "bad.yaml:2:", "PK3001" },
        { "posterkit: 1\npage: {size: [100m, 100m]}\nbody: []\n", "bad.yaml:2:", "error PK" },
        { "posterkit: 1\npage: {size: [100000mm, 100000mm]}\nbody: []\n", "bad.yaml:2:", "PK3001" },
        { "posterkit: 1\npage: {size: instagram-potrait}\nbody: []\n", "bad.yaml:2:14", "instagram-portrait" },
        { Head + "body:\n  - image: nowhere.png\n    alt: None\n", "bad.yaml:4:12", "PK1001: file not found: \"nowhere.png\"" },
        { Head + "body:\n  - image: ../../secret.png\n    alt: None\n", "bad.yaml:4:12", "PK1002" },
        { Head + "body:\n  - image: /etc/passwd\n    alt: None\n", "bad.yaml:4:12", "PK1002" },
        { Head + "content: nowhere.yaml\nbody: []\n", "bad.yaml:3:10", "PK1001" },
        { Head + "body:\n  - text: Text\n    color: reddish\n", "bad.yaml:5:12", "PK2009" },
        { Head + "styles: {base: {font: Nope Sans}}\nbody:\n  - text: Text\n    style: base\n", "bad.yaml:3:", "PK4001" },
        { Head + "body:\n  - text: Text\n    style: nope\n", "bad.yaml:5:12", "PK2008" },
        { Head + "body:\n  - text: The whole of this text stands in a box of one millimetre, and cannot.\n    height: 1mm\n    size: 20pt\n", "bad.yaml:4:", "PK3002" },
        { Head + "languages: [zh-Hans, en]\nbody:\n  - text: {zh-Hans: 你好}\n", "bad.yaml:5:", "PK2012" },
        { Head + "body:\n  - text: ${panel.title}\n", "bad.yaml:4:", "error PK2" },
        { Head + "body: []\ntargets: {feed: {format: webm}}\n", "bad.yaml:4:", "PK2010" },
    };

    [Theory]
    [MemberData(nameof(WrongLayouts))]
    public void Wrong_layout_is_one_diagnostic_with_place_and_hint(string text, string place, string message)
    {
        var run = Render(text);

        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: ", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"\n\d+ errors?(, \d+ warnings?)?\n$", run.Error);
    }

    [Fact]
    public void Layout_that_is_not_there_is_said_so()
    {
        var run = CliRun.Of("render", _folder["nowhere.yaml"], "--out", _folder["out"]).Expect(1);

        Assert.Contains("PK1001: file not found: \"nowhere.yaml\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Binary_file_is_no_layout()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);

        var run = Render(bytes);

        Assert.Contains("PK1005", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Layout_of_ten_megabytes_is_too_large()
    {
        var run = Render(Head + "body:\n" + new string('#', 10 << 20));

        Assert.Contains("PK1003: \"bad.yaml\" has ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_that_is_none_is_named_with_the_line_that_shows_it()
    {
        _folder.Write("photo.png", "This is no picture.");

        var run = Render(Head + "body:\n  - image: photo.png\n    alt: None\n    height: 20mm\n");

        Assert.Contains("bad.yaml:4:12: error PK401", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("pdf")]
    public void Image_that_ends_too_early_is_named_with_the_line_that_shows_it(string format)
    {
        File.WriteAllBytes(_folder["photo.png"], PngHead.OfSize(40, 30));

        var run = Render(Head + "body:\n  - image: photo.png\n    alt: None\n    height: 20mm\n", "--format", format);

        Assert.Contains("bad.yaml:4:12: error PK4011", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_font_is_left_out_and_the_text_that_names_it_is_pointed_at()
    {
        _folder.Write("fonts/Broken.otf", "OTTO and then nothing of the sort");

        var run = Render(Head + "styles: {base: {font: Broken}}\nbody:\n  - text: Text\n    style: base\n");

        Assert.Contains("warning PK4005", run.Error, StringComparison.Ordinal);
        Assert.Contains("Broken.otf", run.Error, StringComparison.Ordinal);
        Assert.Contains("bad.yaml:3:23: error PK4001", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webp", "200", "16383 on a side")]
    [InlineData("jpeg", "800", "65500 on a side")]
    [InlineData("png", "10000", "524288 on a side")]
    public void Picture_larger_than_its_format_holds_is_refused(string format, string dpi, string limit)
    {
        var run = Render("posterkit: 1\npage: {size: [3000mm, 3mm]}\nbody: []\n", "--format", format, "--dpi", dpi);

        Assert.Contains("PK5023", run.Error, StringComparison.Ordinal);
        Assert.Contains(limit, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../other")]
    [InlineData("/tmp/other")]
    [InlineData("a/../../other")]
    public void Output_name_may_not_leave_the_folder(string name)
    {
        var run = Render(Head + $"body: []\ntargets: {{feed: {{format: pdf, file: \"{name}\"}}}}\n");

        Assert.Contains("PK5024", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_outputs_of_one_name_are_refused()
    {
        var run = Render(Head + "body: []\ntargets:\n  a: {format: pdf, file: same}\n  b: {format: pdf, file: Same}\n");

        Assert.Contains("PK5025", run.Error, StringComparison.Ordinal);
        Assert.Contains("bad.yaml:6:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_of_too_many_pixels_is_refused_before_it_is_drawn()
    {
        var run = Render("posterkit: 1\npage: {size: [40000mm, 40000mm]}\nbody: []\n", "--format", "png");

        Assert.Contains("PK5002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Error_in_one_target_stops_all_of_them()
    {
        var run = Render(Head + "body:\n  - text: Words that fit a page but not a stamp.\n    size: 20pt\ntargets:\n  large: {format: pdf}\n  small: {size: [20mm, 8mm], format: pdf}\n");

        Assert.Contains("PK3002", run.Error, StringComparison.Ordinal);
    }

    // Renders a wrong layout over an older output, and asserts what holds for every mistake.
    private CliRun Render(string text, params string[] options) => Render(System.Text.Encoding.UTF8.GetBytes(text), options);

    private CliRun Render(byte[] bytes, params string[] options)
    {
        File.WriteAllBytes(_folder["bad.yaml"], bytes);
        foreach (var older in (string[])["out/bad.png", "out/bad.pdf", "out/bad-large.pdf", "out/bad-feed.png"]) _folder.Write(older, "an older output");
        var before = _folder.ListFiles();

        var run = CliRun.Of(["render", _folder["bad.yaml"], "--out", _folder["out"], .. options]).Expect(1);

        Assert.Empty(run.Output);
        Assert.Equal(before, _folder.ListFiles());
        Assert.All(Directory.GetFiles(_folder["out"]), file => Assert.Equal("an older output", File.ReadAllText(file)));
        return run;
    }
}
