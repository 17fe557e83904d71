using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

public sealed class LayoutComposerTests
{
    [Fact]
    public void A_page_with_a_shape_becomes_a_scene()
    {
        var (posters, diagnostics) = Layouts.Compose("""
            posterkit: 1
            page: {size: [100pt, 200pt], margin: 10pt, background: "#F6F1E7"}
            body:
              - shape: rect
                height: 20pt
                fill: "#B3202A"
            """);

        Assert.Equal("", Layouts.Messages(diagnostics));
        var scene = Assert.Single(posters).Scene;
        Assert.Equal(new Size(100, 200), scene.Trim);
        Assert.Equal([new Rect(0, 0, 100, 200), new Rect(10, 10, 80, 20)], Paths(scene).Select(path => path.Path.Bounds));
    }

    [Fact]
    public void What_touches_the_trim_edge_reaches_into_the_bleed()
    {
        var scene = ComposeOne("""
            posterkit: 1
            page: {size: [100pt, 200pt]}
            body:
              - shape: rect
                height: 20pt
              - shape: rect
                width: 50pt
                height: 20pt
                margin: [0, 10pt]
            targets: {print: {bleed: 9pt}}
            """);

        Assert.Equal([new Rect(-9, -9, 118, 218), new(-9, -9, 118, 29), new(10, 20, 50, 20)], Paths(scene).Select(path => path.Path.Bounds));
    }

    [Fact]
    public void Zoom_multiplies_the_layout_but_not_the_page()
    {
        var scene = ComposeOne("""
            posterkit: 1
            page: {size: [200px, 100px], margin: 10pt}
            body:
              - shape: rect
                width: 50%
                height: 5pt
            targets: {a: {zoom: 2}}
            """);

        Assert.Equal(new Rect(20, 20, 55, 10), Paths(scene).Last().Path.Bounds);
    }

    [Fact]
    public void A_series_makes_a_poster_of_each_item()
    {
        var world = Layouts.World("""
            posterkit: 1
            content: seeds/words.yaml
            series: ${panels}
            as: panel
            languages: [en]
            body:
              - text: ${panel.name} ${poster.number}/${poster.count}
            """).With("seeds/words.yaml", "panels: [{name: One}, {name: Two}]");

        var (posters, diagnostics) = Layouts.Compose(world);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal(["One 1/2", "Two 2/2"], posters.Select(poster => TextOf(poster.Scene)));
    }

    [Fact]
    public void Targets_override_elements_by_id()
    {
        var (posters, diagnostics) = Layouts.Compose("""
            posterkit: 1
            page: {size: [100pt, 100pt]}
            body:
              - shape: rect
                id: box
                height: 10pt
              - column:
                  - shape: rect
                    id: deep
                    height: 20pt
            targets:
              a: {}
              b: {elements: {box: {show: false}, deep: {height: 30pt}}, page: {background: transparent}}
            """);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal([100, 10, 20], Paths(posters[0].Scene).Select(path => path.Path.Bounds.Height));
        Assert.Equal([30], Paths(posters[1].Scene).Select(path => path.Path.Bounds.Height));
    }

    [Fact]
    public void Each_repeats_and_if_chooses()
    {
        var scene = ComposeOne("""
            posterkit: 1
            page: {size: [100pt, 100pt]}
            content: c.yaml
            body:
              - each: ${items}
                as: it
                do:
                  - if: ${it.tall}
                    do: [{shape: rect, height: 20pt}]
                    else: [{shape: rect, height: 5pt}]
            """, ("c.yaml", "items: [{tall: true}, {tall: false}, {}]"));

        Assert.Equal([100, 20, 5, 5], Paths(scene).Select(path => path.Path.Bounds.Height));
    }

    [Fact]
    public void A_heading_in_two_languages_is_set_together()
    {
        var scene = ComposeOne("""
            posterkit: 1
            languages: [zh-Hant, en]
            page: {size: [400pt, 400pt], margin: 20pt}
            body:
              - heading: {zh-Hant: 六十週年, en: Sixty Years}
                size: 40pt
            """);

        var headings = Flatten(scene.Items).OfType<StructureItem>().Where(item => item.Role == StructureRole.Heading).ToList();
        Assert.Equal(["zh-Hant", "en"], headings.Select(heading => heading.Language));
        var runs = Flatten(scene.Items).OfType<GlyphRunItem>().ToList();
        Assert.Equal([40, 20], runs.Select(run => run.Run.Size).Distinct());
        // 20 pt margin, an em box of 40 pt whose bottom lies 0.12 em under the baseline.
        Assert.Equal(20 + 40 * 0.88, runs[0].Origin.Y, 3);
        Assert.True(runs[^1].Origin.Y > runs[0].Origin.Y);
    }

    [Theory]
    [InlineData("stack", true)]
    [InlineData("stack-reverse", false)]
    public void Arrange_says_which_language_stands_above(string arrange, bool isChineseAbove)
    {
        var scene = ComposeOne($$"""
            posterkit: 1
            languages: [zh-Hans, en]
            body:
              - text: {zh-Hans: 你好, en: Hello}
                arrange: {{arrange}}
            """);

        var runs = Flatten(scene.Items).OfType<GlyphRunItem>().ToDictionary(run => run.Run.Text, run => run.Origin.Y);
        Assert.Equal(isChineseAbove, runs["你好"] < runs["Hello"]);
    }

    [Fact]
    public void Inline_languages_stand_in_brackets_of_the_first()
    {
        var scene = ComposeOne("""
            posterkit: 1
            languages: [zh-Hans, en]
            body:
              - text: {zh-Hans: 你好, en: Hello}
                arrange: inline
            """);

        Assert.Equal("你好（Hello）", TextOf(scene));
    }

    [Fact]
    public void A_range_of_sizes_takes_the_largest_that_keeps_to_its_lines()
    {
        var scene = ComposeOne("""
            posterkit: 1
            page: {size: [400pt, 400pt]}
            languages: [zh-Hans]
            body:
              - heading: 一二三四五六七八九十
                size: {min: 10pt, max: 100pt}
                lines: 1
            """);

        var runs = Flatten(scene.Items).OfType<GlyphRunItem>().ToList();
        Assert.Single(runs.Select(run => run.Origin.Y).Distinct());
        Assert.InRange(runs[0].Run.Size, 39.7, 40.001);
    }

    [Fact]
    public void A_range_of_sizes_fills_a_given_height()
    {
        var scene = ComposeOne("""
            posterkit: 1
            page: {size: [300pt, 300pt]}
            languages: [zh-Hans]
            body:
              - text: 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十
                size: {min: 6pt, max: 100pt}
                leading: 1.5
                height: 100pt
            """);

        var runs = Flatten(scene.Items).OfType<GlyphRunItem>().ToList();
        Assert.InRange(runs[^1].Origin.Y + 0.12 * runs[0].Run.Size, 80, 100.01);
    }

    [Fact]
    public void Shrink_sets_a_text_smaller_until_it_fits()
    {
        var layout = """
            posterkit: 1
            page: {size: [100pt, 100pt]}
            languages: [en]
            body:
              - text: Some words that need more room than there is in this box of thirty points
                height: 30pt
                overflow: OVERFLOW
            """;

        var (_, refused) = Layouts.Compose(layout.Replace("OVERFLOW", "error", StringComparison.Ordinal));
        var (posters, diagnostics) = Layouts.Compose(layout.Replace("OVERFLOW", "shrink", StringComparison.Ordinal));

        Assert.Contains(refused.ToSorted(), diagnostic => diagnostic.Code == DiagnosticCode.TextOverflows);
        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.InRange(Flatten(posters[0].Scene.Items).OfType<GlyphRunItem>().First().Run.Size, 4.4, 10.9);
    }

    [Fact]
    public void Styles_extend_and_containers_pass_text_on()
    {
        var scene = ComposeOne("""
            posterkit: 1
            languages: [en]
            colors: {red: "#FF0000"}
            styles:
              base: {size: 20pt, color: red}
              small: {extends: base, size: 0.5em}
            page: {style: base}
            body:
              - column:
                  - text: plain
                  - text: small
                    style: small
                  - column:
                      - text: own
                        size: 30pt
                    color: black
            """);

        var runs = Flatten(scene.Items).OfType<GlyphRunItem>().ToDictionary(run => run.Run.Text);
        Assert.Equal((20.0, 10.0, 30.0), (runs["plain"].Run.Size, runs["small"].Run.Size, runs["own"].Run.Size));
        Assert.Equal(ColorValue.FromBytes(255, 0, 0), ((SolidPaint)runs["plain"].Fill!).Color);
        Assert.Equal(ColorValue.Black, ((SolidPaint)runs["own"].Fill!).Color);
    }

    [Fact]
    public void Opacity_fades_a_box_as_one_and_z_orders_siblings()
    {
        var scene = ComposeOne("""
            posterkit: 1
            page: {size: [100pt, 100pt], background: transparent}
            body:
              - stack:
                  - {shape: rect, fill: "#FF0000", z: 1}
                  - {shape: ellipse, fill: "#00FF00"}
                height: 50pt
                opacity: 0.5
            """);

        var group = Assert.IsType<GroupItem>(Assert.Single(scene.Items));
        Assert.Equal(0.5, group.Opacity);
        Assert.Equal(["(0, 255, 0, 255)", "(255, 0, 0, 255)"], Paths(group.Items).Select(path => ((SolidPaint)path.Fill!).Color.ToBytes().ToString()));
    }

    [Fact]
    public void Gradients_run_across_their_box()
    {
        var scene = ComposeOne("""
            posterkit: 1
            page: {size: [100pt, 50pt]}
            body:
              - shape: rect
                height: 50pt
                fill: {linear: ["#000000", {color: "#FF0000", at: 25%}, "#00FF00", "#FFFFFF"], angle: 90}
            """);

        var gradient = Assert.IsType<LinearGradientPaint>(Paths(scene).Last().Fill);
        Assert.Equal((0.0, 100.0, 25.0), (Math.Round(gradient.Start.X, 9), Math.Round(gradient.End.X, 9), Math.Round(gradient.Start.Y, 9)));
        Assert.Equal([0, 0.25, 0.625, 1], gradient.Stops.Select(stop => stop.Offset));
    }

    [Fact]
    public void The_scene_is_the_same_for_any_number_of_threads()
    {
        var definition = Layouts.Read(Sample, out _)!;
        var world = Layouts.World(Sample);
        var expected = SceneText.Write(new LayoutComposer(definition, world, BundledFonts.Library, PosterLimits.Default).Compose(definition.Targets[0], [], 0, new())!.Scene);
        var composer = new LayoutComposer(definition, world, BundledFonts.Library, PosterLimits.Default);
        var texts = new string[16];

        Parallel.For(0, texts.Length, i => texts[i] = SceneText.Write(composer.Compose(definition.Targets[0], [], 0, new())!.Scene));

        Assert.All(texts, text => Assert.Equal(expected, text));
    }

    [Fact]
    public void No_change_of_a_layout_makes_it_throw()
    {
        var edits =
            from count in Gen.Choose(1, 4)
            from places in Gen.Choose(0, Sample.Length - 1).ArrayOf(count)
            from lengths in Gen.Choose(0, 12).ArrayOf(count)
            from texts in Gen.Elements("", "\n", "  ", "-", ":", ": ", "{", "}", "[", "]", "\"", "'", "#", "|", "&a ", "*a", "0", "-1", "9999999", "%", "fr", "auto", "${", "${panel}", "}", "\t", "：", "中", "\u0000", "null", "text: x", "1e9").ArrayOf(count)
            select (places, lengths, texts);

        Prop.ForAll(edits.ToArbitrary(), edit =>
        {
            var text = Sample;
            for (var i = 0; i < edit.places.Length; i++)
            {
                var at = Math.Min(edit.places[i], text.Length);
                text = text[..at] + edit.texts[i] + text[Math.Min(text.Length, at + edit.lengths[i])..];
            }
            Layouts.Messages(Layouts.Compose(text).Diagnostics);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Environment.GetEnvironmentVariable("POSTERKIT_LONG") == "1" ? 20_000 : 100));
    }

    internal const string Sample = """
        posterkit: 1
        title: {zh-Hant: 中法建交六十週年, en: Sixty Years}
        languages: [zh-Hant, en]
        page: {size: [300pt, 400pt], margin: 20pt, background: paper, grid: {columns: 6, gutter: 5pt}, gap: 8pt, style: base}
        colors:
          paper: "#F6F1E7"
          gold: {rgb: "#B08D57", cmyk: [20, 35, 70, 15], spot: PANTONE 871 C}
        fonts:
          body: {han: Noto Serif CJK, latin: {family: Source Serif 4, scale: 1.04}}
        styles:
          base: {font: body, size: 9pt, leading: 1.7}
          title: {extends: base, size: {min: 20pt, max: 60pt}, lines: 1, leading: 1.1}
        body:
          - heading: {zh-Hant: 中法建交六十週年, en: Sixty Years of China–France Relations}
            style: title
          - row:
              - shape: ellipse
                fill: {radial: [gold, paper], center: [0.3, 0.3]}
                aspect: 1
              - text:
                  zh-Hant: |
                    1964年，法國在西方大國之中率先與中華人民共和國建立正式外交關係。
                    這一決定跨越了當時的東西方隔閡。
                  en: In 1964 France became the first major Western country to do so.
                text-align: justify
                span: 4
            tracks: [1fr, auto]
            gap: 8pt
          - {shape: line, stroke: gold, stroke-width: 0.5pt, dash: [2pt, 1pt]}
          - stack:
              - shape: rect
                radius: 4pt
              - text: ${poster.number} / ${poster.count}
                padding: 4pt
                justify: center
            height: 30pt
            opacity: 0.8
          - text: colophon
            at: {right: 0, bottom: 0}
        targets:
          print: {bleed: 9pt, format: pdf}
          feed: {size: [300px, 375px], zoom: 0.8, languages: [zh-Hant]}
        """;

    private static PosterScene ComposeOne(string layout, params (string Path, string Text)[] files)
    {
        var world = Layouts.World(layout);
        foreach (var (path, text) in files) world.With(path, text);
        var (posters, diagnostics) = Layouts.Compose(world);
        Assert.Equal("", Layouts.Messages(diagnostics));
        return Assert.Single(posters).Scene;
    }

    private static string TextOf(PosterScene scene) => string.Concat(Flatten(scene.Items).OfType<GlyphRunItem>().Select(run => run.Run.Text));

    internal static IEnumerable<PathItem> Paths(PosterScene scene) => Paths(scene.Items);

    internal static IEnumerable<PathItem> Paths(IEnumerable<SceneItem> items) => Flatten(items).OfType<PathItem>();

    internal static IEnumerable<SceneItem> Flatten(IEnumerable<SceneItem> items)
    {
        foreach (var item in items)
        {
            yield return item;
            var inner = item switch { GroupItem group => group.Items, StructureItem structure => structure.Items, _ => [] };
            foreach (var child in Flatten(inner)) yield return child;
        }
    }
}
