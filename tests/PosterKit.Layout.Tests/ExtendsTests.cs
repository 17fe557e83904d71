using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class ExtendsTests
{
    private const string Base = """
        posterkit: 1
        languages: [en]
        page: {size: a5, margin: 10mm, background: paper}
        colors: {paper: "#F6F1E7", ink: "#1C1B1A"}
        content: words.yaml
        styles: {base: {size: 11pt, color: ink}}
        components: {line: {params: [name], body: [{text: "${name}", style: base}]}}
        body:
          - id: head
            heading: ${title}
            color: ink
          - use: line
            with: {name: "${title}"}
        targets:
          print: {format: pdf, bleed: 3mm}
          feed: {size: instagram-portrait, format: png}
        """;

    [Fact]
    public void A_layout_takes_over_all_that_it_does_not_say()
    {
        var world = World("posterkit: 1\nextends: series/base.yaml\n");

        Assert.Equal(Scenes(world, "series/base.yaml"), Scenes(world, "layout.yaml"));
    }

    [Fact]
    public void Mappings_merge_and_lists_and_single_values_replace()
    {
        var definition = Layouts.Read(World("posterkit: 1\nextends: series/base.yaml\nlanguages: [zh-Hans]\npage: {margin: 20mm}\ntargets: {print: {bleed: 5mm}, story: {size: instagram-story}}\n"), out var diagnostics)!;

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal("zh-Hans", string.Join(',', definition.Languages));
        Assert.Equal(["print", "feed", "story"], definition.Targets.Select(target => target.Name));
        Assert.Equal(5 * 72 / 25.4, definition.Targets[0].Bleed, 6);
        Assert.Equal(OutputFormat.Pdf, Assert.Single(definition.Targets[0].Formats));
        Assert.Equal("layout.yaml", definition.Path);
    }

    [Fact]
    public void Single_elements_are_changed_by_their_ids()
    {
        var world = World("posterkit: 1\nextends: series/base.yaml\nelements: {head: {show: false}}\ntargets: {feed: {elements: {head: {show: true}}}}\n");

        var (posters, diagnostics) = Layouts.Compose(world);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal([2, 3], posters.Select(poster => poster.Scene.Items.Length));
    }

    [Fact]
    public void Paths_are_those_of_the_file_that_writes_them()
    {
        var world = World("posterkit: 1\nextends: series/base.yaml\ncontent: other.yaml\n").With("other.yaml", "title: Other");

        Assert.Equal("Other", Layouts.Read(world, out _)!.Content!.Find("title") is ScalarNode title ? title.Value : null);
        Assert.Equal("Spring", Layouts.Read(world, out _, "series/base.yaml")!.Content!.Find("title") is ScalarNode other ? other.Value : null);
    }

    [Fact]
    public void What_is_wrong_is_told_in_the_file_that_says_it()
    {
        var world = World("posterkit: 1\nextends: mid.yaml\nstyles: {base: {colour: ink}}\n").With("mid.yaml", "posterkit: 1\nextends: series/base.yaml\npage: {margn: 3mm}\nelements: {heed: {show: false}}\n");

        Layouts.Read(world, out var diagnostics);

        Assert.Equal("""
            layout.yaml:3:17 PK2003 unknown key "colour" in a style
            mid.yaml:3:8 PK2003 unknown key "margn" in `page`
            mid.yaml:4:12 PK2008 no element is called "heed"
            """, Layouts.Messages(diagnostics));
    }

    [Theory]
    [InlineData("posterkit: 1\nextends: a.yaml\n", "posterkit: 1\nextends: layout.yaml\n", "a.yaml:2:10 PK2018 \"layout.yaml\" extends itself: layout.yaml → a.yaml → layout.yaml")]
    [InlineData("posterkit: 1\nextends: ./layout.yaml\n", "posterkit: 1\n", "layout.yaml:2:10 PK2018 \"layout.yaml\" extends itself: layout.yaml → layout.yaml")]
    [InlineData("posterkit: 1\nextends: b.yaml\n", "", "layout.yaml:2:10 PK1001 file not found: \"b.yaml\"")]
    [InlineData("posterkit: 1\nextends: [a.yaml]\n", "", "layout.yaml:2:10 PK2005 \"extends\" takes the path of a layout file, found a list")]
    [InlineData("posterkit: 1\nextends: a.yaml\n", "page: {size: a5}\n", "a.yaml:1:1 PK2001 the layout does not say its version")]
    [InlineData("posterkit: 1\nextends: a.yaml\n", "- a list\n", "a.yaml:1:1 PK2005 \"posterkit\" takes a mapping that starts with `posterkit: 1`, found a list")]
    public void A_chain_that_cannot_be_followed_is_reported(string layout, string other, string message)
    {
        Layouts.Read(World(layout).With("a.yaml", other), out var diagnostics);

        Assert.Equal(message, Layouts.Messages(diagnostics));
    }

    [Fact]
    public void A_chain_ends_somewhere()
    {
        var world = World("posterkit: 1\nextends: 0.yaml\n");
        for (var i = 0; i < 70; i++) world.With($"{i}.yaml", $"posterkit: 1\nextends: {i + 1}.yaml\n");

        Layouts.Read(world, out var diagnostics);

        Assert.Equal("62.yaml:2:10 PK1009 nested deeper than 64 levels", Layouts.Messages(diagnostics));
    }

    [Fact]
    public void A_target_has_colours_of_its_own()
    {
        var (posters, diagnostics) = Layouts.Compose("""
            posterkit: 1
            page: {size: a6, background: paper}
            colors: {paper: "#FFFFFF", ink: "#111111"}
            styles: {base: {color: ink}}
            components: {bar: {body: [{shape: rect, height: 5mm, fill: ink}]}}
            body: [{text: hello, style: base}, {use: bar}]
            targets: {day: {}, night: {colors: {paper: "#000000", ink: "#EEEEEE"}}}
            """);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal(
            SceneText.Write(posters[0].Scene).Replace("#FFFFFF", "#000000", StringComparison.OrdinalIgnoreCase).Replace("#111111", "#EEEEEE", StringComparison.OrdinalIgnoreCase),
            SceneText.Write(posters[1].Scene), ignoreCase: true);
        Assert.NotEqual(SceneText.Write(posters[0].Scene), SceneText.Write(posters[1].Scene));
    }

    private static MemoryWorld World(string layout) => Layouts.World(layout).With("series/base.yaml", Base).With("series/words.yaml", "title: Spring");

    private static string Scenes(MemoryWorld world, string path)
    {
        var (posters, diagnostics) = Layouts.Compose(world, path);
        Assert.Equal("", Layouts.Messages(diagnostics));
        return string.Join('\n', posters.Select(poster => SceneText.Write(poster.Scene)));
    }
}
