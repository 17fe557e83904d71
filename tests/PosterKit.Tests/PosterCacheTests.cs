using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Layout;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>What posters take over from those before them never shows in what comes out.</summary>
public sealed class PosterCacheTests : IDisposable
{
    private const string Layout = """
        posterkit: 1
        languages: [zh-Hans, en]
        content: words.yaml
        page: {size: [240px, 320px], margin: 10px, gap: 6px}
        styles: {base: {size: 11px}}
        colors: {red: "#C02020", blue: "#2020C0"}
        body:
          - {heading: "${title}", size: {min: 16px, max: 60px}, lines: 1}
          - {image: photo.png, width: 60px, height: 40px, fit: cover, alt: 照片}
          - {text: "${story}", style: base, text-align: justify}
          - {text: "**江畔**何人初见月，江月何年初照人。", style: base, color: {linear: [red, blue]}, height: 40px, overflow: shrink}
        targets:
          feed: {format: png}
        """;

    private static readonly string Words = """
        title: {zh-Hans: 春江花月夜, en: A Night of Flowers}
        story: |
          {春江|chūn jiāng}潮水连海平，
          海上明月共潮生。
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Layout_that_is_worked_on_has_the_bytes_that_each_state_of_it_has_alone()
    {
        using var cache = new PosterCache();
        (string File, string Before, string After)[] edits =
        [
            ("", "", ""),
            ("layout.yaml", "languages:", "# a line more\nlanguages:"),
            ("words.yaml", "春江花月夜", "秋江花月夜"),
            ("layout.yaml", "size: 11px", "size: 12px"),
            ("layout.yaml", "[red, blue]", "[blue, red]"),
            ("layout.yaml", "{linear: [blue, red]}", "blue"),
            ("words.yaml", "共潮生。", "共潮生。共潮生。"),
            ("layout.yaml", "text-align: justify", "text-align: justify, height: 8px"),
            ("layout.yaml", "justify, height: 8px", "justify, font: Nope"),
            ("photo.png", "", "photo of another colour"),
            ("words.yaml", "秋江花月夜", "春江花月夜"),
        ];
        _folder.Write("layout.yaml", Layout);
        _folder.Write("words.yaml", Words);
        WritePhoto("#FF0000");

        foreach (var (file, before, after) in edits)
        {
            if (file == "photo.png") WritePhoto("#00FF00");
            else if (file.Length > 0) Edit(file, before, after);

            Assert.Equal(Outputs(new()), Outputs(new() { Cache = cache }));
        }
    }

    [Fact]
    public async Task Threads_that_share_a_cache_get_what_each_gets_alone()
    {
        using var cache = new PosterCache();
        _folder.Write("words.yaml", Words);
        WritePhoto("#FF0000");
        var paths = Enumerable.Range(0, 12).Select(i => _folder.Write($"layout{i}.yaml", Layout.Replace("size: 11px", $"size: {10 + i % 3}px", StringComparison.Ordinal))).ToArray();
        var expected = paths.Select(path => Outputs(new(), path)).ToArray();

        var actual = await Task.WhenAll(paths.Select(path => Task.Run(() => Outputs(new() { Cache = cache }, path))));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Fonts_outlive_the_poster_that_read_them()
    {
        using var cache = new PosterCache();
        _folder.Write("words.yaml", Words);
        WritePhoto("#FF0000");
        var first = Poster.Load(_folder.Write("layout.yaml", Layout), new() { Cache = cache });
        first.Render("feed");
        first.Dispose();

        using var second = Poster.Load(_folder["layout.yaml"], new() { Cache = cache });

        Assert.Same(first.Fonts, second.Fonts);
        Assert.False(second.Render("feed").HasErrors);
    }

    [Fact]
    public void Font_that_is_added_to_a_folder_is_there_for_the_next_poster()
    {
        using var cache = new PosterCache();
        var options = new PosterOptions { Cache = cache, FontFolders = [_folder["more"]] };
        Directory.CreateDirectory(_folder["more"]);
        var before = Poster.Parse(SampleLayouts.Plain, options).Fonts;
        Assert.Same(before, Poster.Parse(SampleLayouts.Plain, options).Fonts);
        File.Copy(Directory.GetFiles(Path.Combine(Repository.Root, "fonts", "playfair-display"), "*.ttf")[0], Path.Combine(_folder["more"], "more.ttf"));

        Assert.NotSame(before, Poster.Parse(SampleLayouts.Plain, options).Fonts);
    }

    [Fact]
    public void Fonts_in_memory_are_those_of_one_poster()
    {
        using var cache = new PosterCache();
        var font = File.ReadAllBytes(Directory.GetFiles(Path.Combine(Repository.Root, "fonts", "playfair-display"), "*.ttf")[0]);
        var options = new PosterOptions { Cache = cache };
        MemoryWorld World() => new MemoryWorld(FontFolders.CreateWorld(options)).Add("layout.yaml", SampleLayouts.Plain);

        using var first = Poster.Load(World().Add("own.ttf", font), "layout.yaml", options);
        using var second = Poster.Load(World().Add("own.ttf", font), "layout.yaml", options);
        using var third = Poster.Load(World(), "layout.yaml", options);
        using var fourth = Poster.Load(World(), "layout.yaml", options);

        Assert.NotSame(first.Fonts, second.Fonts);
        Assert.NotSame(first.Fonts, third.Fonts);
        Assert.Same(third.Fonts, fourth.Fonts);
    }

    private void Edit(string file, string before, string after)
    {
        var text = File.ReadAllText(_folder[file]);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(_folder[file], text.Replace(before, after, StringComparison.Ordinal));
    }

    private void WritePhoto(string color)
    {
        using var poster = Poster.Parse($"posterkit: 1\npage: {{size: [90px, 60px], background: {{linear: [\"{color}\", white]}}}}\nbody: []");
        poster.Render().SavePng(_folder["photo.png"]);
    }

    // All that comes out: the files, or what is wrong.
    private string Outputs(PosterOptions options, string? path = null)
    {
        using var poster = Poster.Load(path ?? _folder["layout.yaml"], options);
        var feed = poster.Render("feed");
        var found = string.Join('\n', feed.Diagnostics.Select(d => DiagnosticPrinter.Print(d, DiagnosticLanguage.English)));
        if (feed.HasErrors) return found;
        ImmutableArray<OutputFormat> formats = [OutputFormat.Png, OutputFormat.Svg, OutputFormat.Pdf];
        return found + string.Join('\n', formats.Select(format =>
        {
            using var file = new MemoryStream();
            feed.Write(file, format);
            return Convert.ToBase64String(file.ToArray());
        }));
    }
}
