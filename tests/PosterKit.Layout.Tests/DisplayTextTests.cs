using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Outlines, shadows, pictures in letters, turned characters, made faces.</summary>
public sealed class DisplayTextTests
{
    [Fact]
    public void An_outline_lies_behind_all_letters_and_is_no_text()
    {
        var items = Items("heading: 海報, outline: {width: 2pt, color: red}");

        var (behind, text) = (Assert.IsType<StructureItem>(items[0]), Assert.IsType<StructureItem>(items[1]));
        Assert.Equal((StructureRole.Artifact, StructureRole.Heading), (behind.Role, text.Role));
        var line = Assert.Single(Runs([behind]));
        Assert.True(line.IsDrawingOnly);
        // The letters hide the inner half: two points of it are seen.
        Assert.Equal((null, 4.0, LineJoin.Round), (line.Fill, line.Stroke!.Width, line.Stroke.Join));
        var letters = Assert.Single(Runs([text]));
        Assert.False(letters.IsDrawingOnly);
        Assert.Null(letters.Stroke);
    }

    [Fact]
    public void Through_clear_letters_no_outline_is_seen()
    {
        var hollow = Groups(Items("heading: 海, outline: {width: 2pt}, color: transparent"));
        var solid = Groups(Items("heading: 海, outline: {width: 2pt}"));

        Assert.Equal(FillRule.EvenOdd, Assert.Single(hollow).Clip!.FillRule);
        Assert.Null(Assert.Single(solid).Clip);
    }

    [Fact]
    public void A_clear_outline_is_faded_as_one()
    {
        var group = Assert.Single(Groups(Items("heading: 海報, outline: {width: 2pt, color: \"#FF000080\"}")));

        Assert.Equal(0.5, group.Opacity, 0.01);
        Assert.Equal(1, ((SolidPaint)Runs([group]).Single().Stroke!.Paint).Color.Alpha);
    }

    [Fact]
    public void A_centred_outline_is_a_part_of_the_text_and_an_inner_one_lies_over_it()
    {
        var centred = Runs(Items("heading: 海, outline: {width: 2pt, position: center}")).ToList();
        var inner = Items("heading: 海, outline: {width: 2pt, position: inside}");

        Assert.Equal(2, Assert.Single(centred).Stroke!.Width);
        var over = Assert.Single(Groups(inner));
        Assert.Equal((4.0, FillRule.NonZero), (Runs([over]).Single().Stroke!.Width, over.Clip!.FillRule));
        Assert.Equal(StructureRole.Artifact, Assert.IsType<StructureItem>(inner[^1]).Role);
    }

    [Fact]
    public void Shadows_lie_under_everything_the_first_on_top()
    {
        var items = Items("heading: 海, outline: {width: 1pt}, text-shadow: [{x: 1pt, color: red}, {y: 3pt, blur: 4pt, color: \"#00000080\"}]");

        var groups = Groups(items);
        Assert.Equal(3, groups.Count);
        Assert.Equal(Matrix.Translation(0, 3), groups[0].Transform);
        Assert.Equal((0.5, 2.0), (Math.Round(groups[0].Opacity, 2), ((BlurStep)groups[0].Filter!.Steps[0]).DeviationX));
        Assert.Equal(Matrix.Translation(1, 0), groups[1].Transform);
        Assert.Null(groups[1].Filter);
        // The outline casts one, too.
        Assert.Equal(2, Runs([groups[1]]).Single().Stroke!.Width);
        Assert.All(Runs(groups), run => Assert.True(run.IsDrawingOnly));
    }

    [Fact]
    public void None_takes_an_outline_off_that_a_container_gives()
    {
        var runs = Runs(Items("column: [{text: a}, {text: b, outline: none, text-shadow: none}], outline: {width: 1pt}, text-shadow: {x: 1pt}")).ToList();

        Assert.Equal(["a", "a", "a", "b"], runs.Select(run => run.Run.Text));
    }

    [Fact]
    public void A_picture_is_seen_through_letters_that_stay_text()
    {
        var items = Items("heading: 海天, fill: {image: square.png, focus: [0, 0]}");

        var picture = Assert.Single(Groups(items));
        Assert.IsType<ImageItem>(Assert.Single(picture.Items));
        Assert.NotNull(picture.Clip);
        var text = Assert.Single(Runs(items));
        Assert.Equal(("海天", null, false), (text.Run.Text, text.Fill, text.IsDrawingOnly));
    }

    [Fact]
    public void A_drawing_and_a_tile_are_seen_through_letters()
    {
        var drawing = Groups(Items("heading: 海天, fill: {svg: square.svg}"))[0];
        var tiled = Assert.Single(Groups(Items("heading: 海天, fill: {image: square.png, tile: 3mm}")));

        Assert.NotNull(drawing.Clip);
        Assert.IsType<GroupItem>(Assert.Single(drawing.Items));
        var pattern = Assert.IsType<PatternPaint>(Assert.IsType<PathItem>(Assert.Single(tiled.Items)).Fill);
        Assert.Equal(3 * 72 / 25.4, pattern.Tile.Width, 1e-9);
    }

    [Fact]
    public void A_pattern_goes_over_the_text_and_its_ground_lies_below_and_is_no_text()
    {
        var items = Items("heading: 海, color: {pattern: dots, tile: 1em, color: red, ground: white}, size: 20pt");

        var runs = Runs(items).ToList();
        Assert.Equal([true, false], runs.Select(run => run.IsDrawingOnly));
        Assert.Equal(new SolidPaint(ColorValue.White), runs[0].Fill);
        Assert.Equal(20, Assert.IsType<PatternPaint>(runs[1].Fill).Tile.Width);
        Assert.Equal([StructureRole.Artifact, StructureRole.Heading], items.Cast<StructureItem>().Select(item => item.Role));
    }

    [Fact]
    public void Under_a_pattern_with_an_opaque_ground_an_outline_needs_no_cut()
    {
        var open = Groups(Items("heading: 海, color: {pattern: dots}, outline: {width: 1pt}"));
        var closed = Groups(Items("heading: 海, color: {pattern: dots, ground: white}, outline: {width: 1pt}"));

        Assert.NotNull(Assert.Single(open).Clip);
        Assert.Null(Assert.Single(closed).Clip);
    }

    [Fact]
    public void Marked_words_have_a_gradient_or_a_pattern_of_their_own()
    {
        var (posters, diagnostics) = Layouts.Compose("""
            posterkit: 1
            languages: [en]
            styles: {dawn: {color: {linear: [white, black]}}, dots: {color: {pattern: dots, tile: 2em}, size: 5pt}}
            body:
              - {text: "one [two]{dawn}[three]{dots} four", color: {linear: [black, white]}}
            """);

        Assert.Equal("", Layouts.Messages(diagnostics));
        var runs = Runs(posters[0].Scene.Items).Where(run => run.Run.Text.Trim().Length > 0).ToDictionary(run => run.Run.Text.Trim(), run => run.Fill);
        Assert.Equal(ColorValue.White, Assert.IsType<LinearGradientPaint>(runs["two"]).Stops[0].Color);
        Assert.Equal(10, Assert.IsType<PatternPaint>(runs["three"]).Tile.Width);
        Assert.Equal(ColorValue.Black, Assert.IsType<LinearGradientPaint>(runs["four"]).Stops[0].Color);
    }

    [Fact]
    public void A_shadow_that_spreads_is_fatter_and_one_that_shrinks_is_known_by_its_pixels()
    {
        var fat = Assert.Single(Groups(Items("heading: 海, text-shadow: {spread: 1pt}")));
        var thin = Assert.Single(Groups(Items("heading: 海, text-shadow: {spread: -1pt, blur: 4pt}")));

        Assert.Equal((2.0, LineJoin.Round), (Runs([fat]).Single().Stroke!.Width, Runs([fat]).Single().Stroke!.Join));
        Assert.Null(fat.Filter);
        Assert.Equal((1.0, false), thin.Filter!.Steps[0] is MorphologyStep step ? (step.RadiusX, step.IsDilation) : default);
        Assert.Equal(2, Assert.IsType<BlurStep>(thin.Filter.Steps[1]).DeviationX);
    }

    [Fact]
    public void An_inset_shadow_lies_over_the_letters_and_within_them()
    {
        var items = Items("heading: 海, color: red, text-shadow: [{x: 1pt, blur: 2pt, inset: true}, {y: 2pt}]");

        Assert.Equal([StructureRole.Artifact, StructureRole.Heading, StructureRole.Artifact], items.Cast<StructureItem>().Select(item => item.Role));
        var inset = Assert.Single(Groups([items[2]]));
        Assert.Equal(CompositeOperator.In, Assert.IsType<CompositeStep>(inset.Filter!.Steps[^1]).Operator);
        Assert.True(Runs([inset]).Single().IsDrawingOnly);
    }

    [Fact]
    public void Characters_are_turned_in_turn_each_about_the_middle_of_its_ink()
    {
        var plain = Assert.Single(Runs(Items("text: 一 二三")));
        var turned = Assert.Single(Runs(Items("text: 一 二三, glyph-rotate: [90, -30]")));

        // Blanks do not count.
        Assert.Equal<double>([90, 0, -30, 90], turned.Run.TurnDegrees);
        for (var i = 0; i < 4; i++)
        {
            var (before, after) = (MiddleOf(plain.Run, i), MiddleOf(turned.Run, i));
            Assert.Equal(before.X, after.X, 1e-6);
            Assert.Equal(before.Y, after.Y, 1e-6);
        }
    }

    [Fact]
    public void Bold_that_is_made_gives_letters_more_room_and_Han_the_same()
    {
        var plain = Runs(Items("text: 楷体 ab, lang: zh-Hans, font: PosterKit Kai")).Single().Run;
        var bold = Runs(Items("text: 楷体 ab, lang: zh-Hans, font: PosterKit Kai, weight: 700, synthesize: bold")).Single().Run;

        Assert.Equal(0, plain.Boldness);
        Assert.Equal(11 / 32.0, bold.Boldness, 1e-9);
        Assert.Equal(plain.Glyphs[1].X - plain.Glyphs[0].X, bold.Glyphs[1].X - bold.Glyphs[0].X, 1e-9);
        Assert.Equal(plain.Glyphs[4].X - plain.Glyphs[3].X + 11 / 32.0, bold.Glyphs[4].X - bold.Glyphs[3].X, 1e-9);
    }

    [Fact]
    public void Letters_lean_where_that_is_asked_and_Han_only_where_it_is_asked_by_name()
    {
        double[] Slants(string synthesize) => [.. Runs(Items($"text: 楷体ab, lang: zh-Hans, font: PosterKit Kai, italic: true, synthesize: {synthesize}")).Select(run => run.Run.Slant)];

        Assert.Equal([0], Slants("none"));
        Assert.Equal([0, 0.2126], Slants("oblique"));
        Assert.Equal([0.2126], Slants("oblique-han"));
    }

    [Theory]
    [InlineData("weight: 700", "4170", "weight 700")]
    [InlineData("italic: true", "4170", "italic")]
    public void A_face_that_is_asked_for_and_not_there_is_told(string property, string code, string missing)
    {
        var (_, diagnostics) = Layouts.Compose(Layout($"text: a, font: PosterKit Kai, {property}"));

        var told = Layouts.Messages(diagnostics);
        Assert.Contains($"PK{code}", told, StringComparison.Ordinal);
        Assert.Contains(missing, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Strong_and_emphasis_in_a_text_are_made_as_the_text_allows()
    {
        var runs = Runs(Items("text: \"a **b** *c*\", lang: en, font: PosterKit Kai, synthesize: [bold, oblique]")).ToDictionary(run => run.Run.Text.Trim());

        Assert.Equal((0, 0), (runs["a"].Run.Boldness, runs["a"].Run.Slant));
        Assert.True(runs["b"].Run.Boldness > 0);
        Assert.True(runs["c"].Run.Slant > 0);
    }

    [Fact]
    public void Marked_words_have_an_outline_and_a_shadow_of_their_own()
    {
        var (posters, diagnostics) = Layouts.Compose("""
            posterkit: 1
            languages: [en]
            styles: {loud: {outline: {width: 1pt, position: center}}, soft: {text-shadow: {x: 1pt}, outline: none}}
            body:
              - {text: "one [two]{loud} [three]{soft}", outline: {width: 3pt}}
            """);

        Assert.Equal("", Layouts.Messages(diagnostics));
        var runs = Runs(posters[0].Scene.Items).Select(run => (run.Run.Text.Trim(), run.IsDrawingOnly, run.Stroke?.Width)).Where(run => run.Item1.Length > 0);
        Assert.Equal([("one", true, 6.0), ("three", true, null), ("one", false, null), ("two", false, 1.0), ("three", false, null)], runs);
    }

    // The middle of a glyph's ink box, wherever it was turned.
    private static Point MiddleOf(GlyphRun run, int index)
    {
        var box = run.Face.GetInkBox(run.Glyphs[index].Glyph);
        return run.MapOf(index).Map(new(box.X + box.Width / 2, box.Y + box.Height / 2));
    }

    private static System.Collections.Immutable.ImmutableArray<SceneItem> Items(string element)
    {
        var png = RefereePng.Encode(new(8, 8, new byte[256], false));
        var (posters, diagnostics) = Layouts.Compose(Layouts.World(Layout(element)).With("square.png", png).With("square.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h8v8z'/></svg>"));
        Assert.DoesNotContain(diagnostics.ToSorted(), diagnostic => diagnostic.Severity == Severity.Error);
        return Assert.Single(posters).Scene.Items;
    }

    private static string Layout(string element) => $$"""
        posterkit: 1
        languages: [zh-Hans]
        page: {size: a6, margin: 10mm, background: transparent}
        colors: {red: "#B4232D"}
        body:
          - {{{element}}}
        """;

    private static IEnumerable<GlyphRunItem> Runs(IEnumerable<SceneItem> items) => LayoutComposerTests.Flatten([.. items]).OfType<GlyphRunItem>();

    private static List<GroupItem> Groups(IEnumerable<SceneItem> items) => [.. LayoutComposerTests.Flatten([.. items]).OfType<GroupItem>()];
}
