using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class InlineStylesTests
{
    [Fact]
    public void Emphasis_is_italic_in_Latin_and_dots_in_Han()
    {
        var (posters, _) = Read("a *b* 中*文字，c*", "");
        var runs = SceneLines.Runs(posters[0].Scene).ToDictionary(run => run.Run.Text);

        Assert.True(runs["b"].Run.Face.IsItalic);
        Assert.True(runs["c"].Run.Face.IsItalic);
        Assert.Equal(runs["中"].Run.Face, runs["文字，"].Run.Face);
        Assert.Equal(1, MarksIn(posters[0]));
    }

    [Fact]
    public void A_style_draws_its_line_under_the_words_it_stands_on()
    {
        var (plain, _) = Read("讀魯迅的書", "name: {proper-noun: true}");
        var (lined, _) = Read("讀[魯迅]{name}的書", "name: {proper-noun: true}");

        Assert.Equal(0, MarksIn(plain[0]));
        Assert.Equal(1, MarksIn(lined[0]));
    }

    [Fact]
    public void Strong_is_bolder_in_both()
    {
        var runs = Compose("a **b** 中**文**", "");

        Assert.True(runs["b"].Run.Face.Weight > runs["a "].Run.Face.Weight);
        Assert.True(runs["文"].Run.Face.Weight > runs["中"].Run.Face.Weight);
    }

    [Fact]
    public void A_link_is_one_part_of_the_text_with_a_place_on_each_of_its_lines()
    {
        var (posters, diagnostics) = Read("看看[這個很長很長很長很長很長很長很長很長很長很長很長很長很長很長的地方](https://example.org/a)。完", "link: {underline: true, color: \"#0000FF\"}");

        Assert.Equal("", Layouts.Messages(diagnostics));
        var paragraph = Assert.Single(posters[0].Scene.Items.OfType<StructureItem>(), item => item.Role == StructureRole.Paragraph);
        var link = Assert.Single(paragraph.Items.OfType<StructureItem>());
        Assert.Equal((StructureRole.Link, "https://example.org/a"), (link.Role, link.Link));
        Assert.Equal("這個很長很長很長很長很長很長很長很長很長很長很長很長很長很長的地方", string.Concat(link.Items.Cast<GlyphRunItem>().Select(run => run.Run.Text)));
        Assert.Equal(2, link.Areas.Length);
        Assert.InRange(link.Areas[0].X, 20, 22);
        Assert.Equal(300, link.Areas[0].Right, 6);
        Assert.Equal(0, link.Areas[1].X, 6);
        Assert.True(link.Areas[1].Y >= link.Areas[0].Bottom - 0.001);
        Assert.Equal(new SolidPaint(ColorValue.FromBytes(0, 0, 255)), ((GlyphRunItem)link.Items[0]).Fill);
        Assert.True(MarksIn(posters[0]) > 0);
    }

    [Fact]
    public void A_link_looks_like_the_text_round_it_unless_a_style_says_otherwise()
    {
        var runs = Compose("a [b](https://example.org)", "");

        Assert.Equal(runs["a "].Fill, runs["b"].Fill);
        Assert.Equal(runs["a "].Run.Face, runs["b"].Run.Face);
    }

    [Fact]
    public void A_style_changes_the_letters_it_stands_on()
    {
        var runs = Compose("a [b]{gold}", "gold: {color: \"#B08D57\", size: 2em, tracking: 0.1em}");

        Assert.Equal(20, runs["b"].Run.Size);
        Assert.Equal(new SolidPaint(ColorValue.FromBytes(0xB0, 0x8D, 0x57)), runs["b"].Fill);
        Assert.Equal(new SolidPaint(ColorValue.Black), runs["a "].Fill);
    }

    [Fact]
    public void The_layout_says_what_emphasis_is()
    {
        var runs = Compose("a *b*", "emphasis: {color: \"#FF0000\"}");

        Assert.False(runs["b"].Run.Face.IsItalic);
        Assert.Equal(new SolidPaint(ColorValue.FromBytes(255, 0, 0)), runs["b"].Fill);
    }

    [Fact]
    public void An_unknown_style_is_reported_where_it_stands()
    {
        var (_, diagnostics) = Layouts.Compose("""
            posterkit: 1
            page: {size: [300pt, 200pt]}
            styles: {gold: {italic: true}}
            body:
              - text: "one [two]{golf}"
            """);

        var found = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.UnknownName, found.Code);
        Assert.Equal("golf", found.Span.File!.Text.Substring(found.Span.Start, found.Span.Length));
    }

    // Groups of marks: what is decoration, but for the paper.
    private static int MarksIn(ComposedPoster poster) => SceneText.Write(poster.Scene).Split("artifact").Length - 2;

    private static Dictionary<string, GlyphRunItem> Compose(string text, string styles)
    {
        var (posters, diagnostics) = Read(text, styles);
        Assert.Equal("", Layouts.Messages(diagnostics));
        return SceneLines.Runs(Assert.Single(posters).Scene).ToDictionary(run => run.Run.Text);
    }

    private static (List<ComposedPoster> Posters, DiagnosticBag Diagnostics) Read(string text, string styles) => Layouts.Compose($$"""
            posterkit: 1
            page: {size: [300pt, 200pt]}
            languages: [zh-Hans]
            fonts:
              body: {han: Noto Serif CJK, latin: Source Serif 4}
            styles:
              {{(styles.Length == 0 ? "plain: {italic: false}" : styles)}}
            body:
              - text: "{{text}}"
                font: body
                size: 10pt
            """);
}
