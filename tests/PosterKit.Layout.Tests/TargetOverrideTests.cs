using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

/// <summary>What a target makes of its layout: single elements by their ids, and all lengths by `zoom`.</summary>
public sealed class TargetOverrideTests
{
    private const string Layout = """
        posterkit: 1
        page: {size: [100pt, 100pt], background: transparent}
        body:
          - stack:
              - {id: under, shape: rect, fill: "#FF0000", height: 10pt}
              - {id: over, shape: rect, fill: "#0000FF", height: 20pt}
              - {id: words, text: hello, show: false}
            id: pile
            height: 40pt
        targets:
          plain: {}
        """;

    [Theory]
    [InlineData("z", "under: {z: 1}")]
    [InlineData("show", "words: {show: true}")]
    [InlineData("role", "pile: {role: section}")]
    [InlineData("role", "pile: {role: decoration}")]
    [InlineData("style", "under: {style: pale}")]
    [InlineData("at", "under: {at: bottom-right, width: 5pt}")]
    [InlineData("words", "words: {text: other, show: true}")]
    [InlineData("shape", "over: {shape: ellipse}")]
    [InlineData("children", "pile: {stack: [{shape: line}]}")]
    public void A_target_changes_an_element_by_its_id(string what, string change)
    {
        var (posters, diagnostics) = Layouts.Compose($"{Layout}\n  changed: {{elements: {{{change}}}}}\nstyles: {{pale: {{opacity: 0.5}}}}\n");

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.True(SceneText.Write(posters[0].Scene) != SceneText.Write(posters[1].Scene), $"{what} changed nothing");
        Assert.Equal(2, posters.Count);
    }

    [Fact]
    public void An_element_that_is_put_on_top_is_drawn_last()
    {
        var (posters, _) = Layouts.Compose($"{Layout}\n  changed: {{elements: {{under: {{z: 1}}}}}}\n");

        Assert.Equal(["#FF0000", "#0000FF"], Fills(posters[0].Scene));
        Assert.Equal(["#0000FF", "#FF0000"], Fills(posters[1].Scene));
    }

    [Fact]
    public void A_section_holds_the_list_that_bears_its_role()
    {
        var (posters, diagnostics) = Layouts.Compose("posterkit: 1\npage: {size: a5}\nbody: [{list: [一, 二], role: section}, {text: 六十, role: decoration}]\n");

        Assert.Equal("", Layouts.Messages(diagnostics));
        var items = posters[0].Scene.Items.OfType<StructureItem>().ToList();
        var section = Assert.Single(items, item => item.Role == StructureRole.Section);
        Assert.Equal(StructureRole.List, Assert.IsType<StructureItem>(Assert.Single(section.Items)).Role);
        Assert.Equal(StructureRole.Artifact, items[^1].Role);
    }

    // Pages twice as large with a zoom of 2: boxes, lines and gaps are twice as large, and lines end where they ended.
    [Fact]
    public void Zoom_makes_every_length_larger_alike()
    {
        var world = Layouts.World("""
            posterkit: 1
            languages: [zh-Hans, en]
            page: {size: [140mm, 200mm], margin: 12mm, gap: 4mm, grid: {columns: 6, gutter: 3mm}}
            styles: {base: {font: {han: Noto Serif CJK, latin: Source Serif 4}, size: 五号, leading: 18pt, tracking: 0.2pt, indent: 7mm}}
            body:
              - {heading: {zh-Hans: 春之祭, en: The Rite of Spring}, size: {min: 12pt, max: 60pt}, lines: 1}
              - row:
                  - {text: 五月三日，在花园剧场。乐团将演奏全本《春之祭》，并由六十位舞者同台演出。, style: base, span: 1-2}
                  - {shape: rect, stroke: black, stroke-width: 2pt, radius: 3mm, span: 4-6, height: 20mm}
              - grid: [{text: 一}, {text: two words}, {shape: ellipse, height: 5mm}, {rule: solid, thickness: 1mm}]
                columns: [auto, 1fr, 20mm]
                gap: [2mm, 3mm]
                padding: [1mm, 2mm]
                border: {width: 0.5mm}
              - {text: The orchestra plays the whole of it., at: {right: 5mm, bottom: 5%}, width: 30vw, style: base}
            targets:
              once: {}
              twice: {size: [280mm, 400mm], zoom: 2}
            """);
        var definition = Layouts.Read(world, out var diagnostics)!;
        var composer = new LayoutComposer(definition, world, Testing.BundledFonts.Library, PosterLimits.Default);
        var once = Describe(composer.Inspect(definition.Targets[0], [], 0, diagnostics).Page).ToList();
        var twice = Describe(composer.Inspect(definition.Targets[1], [], 0, diagnostics).Page).ToList();

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal(once.Select(box => box.Words), twice.Select(box => box.Words));
        Assert.All(once.Zip(twice), pair =>
        {
            var (a, b) = (pair.First.Frame, pair.Second.Frame);
            double[] off = [b.X - 2 * a.X, b.Y - 2 * a.Y, b.Width - 2 * a.Width, b.Height - 2 * a.Height];
            // A size within a range is found to a five-hundredth of it, and a measure has a thousandth of a point to spare.
            Assert.All(off, difference => Assert.InRange(Math.Abs(difference), 0, 0.25));
        });
    }

    private static IEnumerable<(Rect Frame, string Words)> Describe(PlacedBox box) =>
        [(box.Frame, string.Join('|', box.Lines.Select(line => line.Text))), .. box.Children.SelectMany(Describe)];

    private static IEnumerable<string> Fills(PosterScene scene) =>
        SceneText.Write(scene).Split('\n').Where(line => line.Contains("fill #", StringComparison.Ordinal)).Select(line => line.Trim()["fill ".Length..]);
}
