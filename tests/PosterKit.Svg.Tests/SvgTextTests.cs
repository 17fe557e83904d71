using System.Collections.Immutable;
using System.Text;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Svg.Tests;

public sealed class SvgTextTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Text_stands_on_its_baseline_in_the_face_that_it_names()
    {
        var (run, origin) = Assert.Single(Runs("<text x='10' y='20' font-family='Source Serif 4' font-size='16' font-weight='bold'>Office</text>"));

        Assert.Equal(("Office", "Source Serif 4", 700, 16.0), (run.Text, run.Face.FamilyName, run.Face.Weight, run.Size));
        Assert.Equal((10.0, 20.0), (origin.X, Math.Round(origin.Y, 9)));
    }

    [Fact]
    public void Chinese_and_English_get_the_faces_of_their_scripts()
    {
        var runs = Runs("<text y='20' font-family='Inter, &quot;Noto Serif CJK&quot;'>巴黎 Paris</text>");

        Assert.Equal(["Noto Serif CJK", "Inter"], runs.Select(run => run.Run.Face.FamilyName));
        Assert.Equal("巴黎 Paris", string.Concat(runs.Select(run => run.Run.Text)));
    }

    [Theory]
    [InlineData("serif", "Source Serif 4", "Noto Serif CJK")]
    [InlineData("sans-serif", "Inter", "Noto Sans CJK")]
    [InlineData("Source Serif 4", "Source Serif 4", "Noto Serif CJK")]
    public void Generic_names_give_a_face_for_each_script(string family, string latin, string han)
    {
        var runs = Runs($"<text y='20' font-family='{family}'>A中</text>");

        Assert.Equal([latin, han], runs.Select(run => run.Run.Face.FamilyName));
        Assert.Empty(_diagnostics.ToSorted());
    }

    // As Illustrator writes them.
    [Theory]
    [InlineData("font-family=\"'SourceSerif4-Bold'\"", "Source Serif 4", 700, false)]
    [InlineData("font-family='SourceSerif4-It'", "Source Serif 4", 400, true)]
    [InlineData("font-family='SourceSerif4-BlackIt'", "Source Serif 4", 400, true)]
    [InlineData("font-family='Nope-Bold, EBGaramond-Regular'", "EB Garamond", 400, false)]
    [InlineData("font-family='PlayfairDisplay-Regular' font-weight='900'", "Playfair Display", 900, false)]
    public void Family_that_is_the_name_of_a_face_is_found_with_its_style(string attributes, string family, int weight, bool isItalic)
    {
        var (run, _) = Assert.Single(Runs($"<text y='20' {attributes}>A</text>"));

        Assert.Equal((family, weight, isItalic), (run.Face.FamilyName, run.Face.Weight, run.Face.IsItalic));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Theory]
    [InlineData("Nope, serif", "Nope", "Source Serif 4")]
    [InlineData("Helvetica Neue", "Helvetica Neue", "Inter")]
    [InlineData("SimSun", "SimSun", "Source Serif 4")]
    public void Family_that_is_not_there_is_told_with_the_one_that_stands_in(string list, string missing, string standIn)
    {
        Runs($"<text y='20' font-family='{list}'>A</text><text y='40' font-family='{list}'>B</text>");

        var diagnostic = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal((DiagnosticCode.SvgFontReplaced, Severity.Warning), (diagnostic.Code, diagnostic.Severity));
        Assert.Equal([missing, standIn], diagnostic.Arguments.Select(argument => (string)argument));
        Assert.StartsWith("art.svg:1:", diagnostic.Span.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start", 50)]
    [InlineData("middle", 40)]
    [InlineData("end", 30)]
    public void Anchor_says_which_part_of_the_text_stands_at_its_place(string anchor, double x)
    {
        var (_, origin) = Assert.Single(Runs($"<text x='50' y='20' text-anchor='{anchor}' font-size='10' font-family='Noto Sans CJK'>中文</text>"));

        Assert.Equal(x, origin.X, 6);
    }

    [Fact]
    public void Characters_go_where_their_lists_of_places_say()
    {
        var runs = Runs("<text x='1 20 40' y='20' dy='0 0 5' font-size='10' font-family='Noto Sans CJK'>中文字下</text>");

        Assert.Equal([("中", 1.0, 20.0), ("文", 20.0, 20.0), ("字下", 40.0, 25.0)], runs.Select(run => (run.Run.Text, Math.Round(run.Origin.X, 6), Math.Round(run.Origin.Y, 6))));
    }

    [Fact]
    public void Span_goes_on_where_the_one_before_ended_unless_it_has_a_place()
    {
        var runs = Runs("<text x='10' y='20' font-size='10' font-family='Noto Sans CJK'>中文<tspan fill='red'>字</tspan><tspan dx='3'>下</tspan><tspan x='5' y='40'>行</tspan></text>");

        Assert.Equal([("中文", 10.0, 20.0), ("字", 30.0, 20.0), ("下", 43.0, 20.0), ("行", 5.0, 40.0)], runs.Select(run => (run.Run.Text, Math.Round(run.Origin.X, 6), Math.Round(run.Origin.Y, 6))));
        Assert.Equal(new SolidPaint(new(1, 0, 0)), Items("<text y='9'>a<tspan fill='red'>b</tspan></text>").OfType<GlyphRunItem>().ElementAt(1).Fill);
    }

    [Theory]
    [InlineData("<text y='9'>  a \n  b  </text>", "a b")]
    [InlineData("<text y='9' xml:space='preserve'> a  b </text>", " a  b ")]
    [InlineData("<text y='9'>中文\n  字体</text>", "中文字体")]
    [InlineData("<text y='9'>a <tspan> b</tspan></text>", "a b")]
    public void White_space_is_collapsed_unless_it_is_kept(string svg, string expected) =>
        Assert.Equal(expected, string.Concat(Runs(svg).Select(run => run.Run.Text)));

    [Fact]
    public void Marks_keep_their_em_and_nothing_is_added_between_scripts()
    {
        var (run, _) = Assert.Single(Runs("<text y='9' font-size='10' font-family='Noto Sans CJK'>（中）。」A</text>"));

        Assert.Equal([0.0, 10, 20, 30, 40, 50], run.Glyphs.Select(glyph => Math.Round(glyph.X, 6)));
    }

    [Theory]
    [InlineData("auto", 20)]
    [InlineData("central", 23.8)]
    [InlineData("ideographic", 18.8)]
    [InlineData("middle", 22.715)]
    public void Another_baseline_moves_the_text(string baseline, double y)
    {
        var (_, origin) = Assert.Single(Runs($"<text y='20' dominant-baseline='{baseline}' font-size='10' font-family='Noto Sans CJK'>中</text>"));

        Assert.Equal(y, origin.Y, 3);
    }

    [Fact]
    public void Letter_spacing_comes_after_each_character()
    {
        var (run, _) = Assert.Single(Runs("<text y='9' font-size='10' letter-spacing='2' font-family='Noto Sans CJK'>中文字</text>"));

        Assert.Equal([0.0, 12, 24], run.Glyphs.Select(glyph => Math.Round(glyph.X, 6)));
    }

    [Fact]
    public void Stroked_text_is_an_outline_over_its_fill()
    {
        var items = Items("<text y='9' fill='red' stroke='blue' stroke-width='2'>o</text>");

        Assert.IsType<GlyphRunItem>(items[0]);
        Assert.Equal(2, Assert.IsType<PathItem>(items[1]).Stroke!.Width);
    }

    [Fact]
    public void Gradient_over_text_spans_the_box_of_the_text()
    {
        var fill = Items("<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><text x='10' y='20' font-size='10' font-family='Noto Sans CJK' fill='url(#g)'>中文</text>").OfType<GlyphRunItem>().Single().Fill;

        var gradient = Assert.IsType<LinearGradientPaint>(fill);
        Assert.Equal((10.0, 30.0), (Math.Round(gradient.Start.X, 6), Math.Round(gradient.End.X, 6)));
    }

    [Theory]
    [InlineData("<text y='9'><textPath href='#p'>a</textPath></text>", "textPath")]
    [InlineData("<text y='9'><tref href='#p'/></text>", "tref")]
    [InlineData("<path id='p' d='M0 9H90'/><text><textPath href='#p' side='right'>a</textPath></text>", "side")]
    [InlineData("<text y='9' unicode-bidi='bidi-override'>a</text>", "unicode-bidi")]
    [InlineData("<text y='9' kerning='2'>a</text>", "kerning")]
    [InlineData("<text y='9' font-variation-settings='\"wght\" 300'>a</text>", "font-variation-settings")]
    [InlineData("<text y='9' font-stretch='condensed'>a</text>", "font-stretch")]
    [InlineData("<text y='9' font-variation-settings='wght 300'>a</text>", "font-variation-settings")]
    [InlineData("<path id='p' d='M0 9H90'/><text writing-mode='tb'><textPath href='#p'>a</textPath></text>", "textPath")]
    [InlineData("<text y='9' dominant-baseline='sideways'>a</text>", "dominant-baseline")]
    public void What_is_not_done_is_told(string svg, string what)
    {
        Items(svg);

        var diagnostic = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal((DiagnosticCode.SvgNotDrawn, what), (diagnostic.Code, (string)diagnostic.Arguments[0]));
    }

    [Fact]
    public void Characters_of_vertical_text_stand_below_each_other_spaced_as_asked()
    {
        var runs = Runs("<text x='50' y='10' writing-mode='vertical-rl' font-size='10' letter-spacing='2' font-family='Noto Sans CJK'>中文字</text>");

        var places = runs.SelectMany(run => run.Run.Glyphs.Select(glyph => Math.Round(run.Origin.Y + glyph.Y, 6))).ToList();
        Assert.Equal([12, 12], places.Skip(1).Zip(places, (after, before) => Math.Round(after - before, 6)));
        Assert.Equal("中文字", string.Concat(runs.Select(run => run.Run.Text)));
        Assert.Empty(_diagnostics.ToSorted());
    }

    // The bundled fonts have no Hebrew: boxes stand for its letters.
    [Fact]
    public void Words_from_right_to_left_begin_at_their_right()
    {
        var runs = Runs("<text x='10' y='20' font-size='10' font-family='Inter'>ab שלום</text>");

        Assert.Equal(["ab ", "שלום"], runs.Select(run => run.Run.Text));
        Assert.True(runs[1].Run.Glyphs[0].X > runs[1].Run.Glyphs[^1].X);
        Assert.Equal(runs[0].Origin.X + runs[0].Run.Advance, runs[1].Origin.X, 6);
    }

    [Theory]
    [InlineData("start", 100)]
    [InlineData("middle", 50)]
    [InlineData("end", 0)]
    public void Text_of_direction_rtl_starts_at_its_right(string anchor, int share)
    {
        var (run, origin) = Assert.Single(Runs($"<text x='50' y='20' direction='rtl' text-anchor='{anchor}' font-size='10' font-family='Inter'>abc</text>"));

        Assert.Equal(50 - share / 100.0 * run.Advance, origin.X, 6);
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void Shifts_and_turns_in_mixed_text_are_those_of_their_own_characters()
    {
        var runs = Runs("<text x='10' y='20' dx='0 0 0 0 0 7' rotate='0 0 0 0 30 0' font-size='10' font-family='Inter'>ab שלום</text>");

        var word = runs.Where(run => run.Run.Text.Any(c => c > 'z')).SelectMany(run => run.Run.Glyphs.Select((glyph, i) => (Character: run.Run.Text[glyph.Cluster], X: run.Origin.X + glyph.X, Turn: run.Run.TurnDegrees.IsDefaultOrEmpty ? 0 : run.Run.TurnDegrees[i]))).OrderBy(glyph => glyph.X).ToList();
        Assert.Equal("םולש", string.Concat(word.Select(glyph => glyph.Character)));
        Assert.Equal([0, 0, 30, 0], word.Select(glyph => glyph.Turn));
        // The third from the right is pushed to the right, and all that is seen after it.
        Assert.Equal(7, word[1].X - word[0].X - (word[2].X - word[1].X), 3);
    }

    [Theory]
    [InlineData("<text y='9' font-size='20' kerning='0' font-family='Inter'>AVA</text>")]
    [InlineData("<text y='9' font-size='20' style='font-kerning: none' font-family='Inter'>AVA</text>")]
    public void Kerning_can_be_switched_off(string svg)
    {
        var kerned = Assert.Single(Runs("<text y='9' font-size='20' font-family='Inter'>AVA</text>")).Run.Advance;

        Assert.True(Assert.Single(Runs(svg)).Run.Advance > kerned + 1);
    }

    [Theory]
    [InlineData("font-weight='900'", VariableFont.Widening)]
    [InlineData("style='font-variation-settings: &quot;wght&quot; 650'", VariableFont.Widening / 2)]
    [InlineData("font-weight='900' font-variation-settings=\"'wght' 400\"", 0)]
    public void Variable_faces_are_brought_to_what_the_style_asks_for(string attributes, int wider)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["own.ttf"], VariableFont.Make());
        using var fonts = FontLibrary.Load(new FolderWorld(folder.Path, [folder.Path]), _diagnostics);
        var family = fonts.Families.Single().Name;
        var regular = fonts.GetFace(fonts.Families.Single(), 400, false, _diagnostics)!;

        var picture = SvgReader.Read("art.svg", Document($"<text y='9' font-size='10' font-family='{family}' {attributes}>I</text>"), PosterLimits.Default, _diagnostics, default, fonts)!;

        var run = Walk(picture.Items).OfType<GlyphRunItem>().Single().Run;
        var advance = regular.GetAdvance(regular.FindGlyph('I')!.Value) + wider;
        Assert.Equal(advance * 10.0 / regular.UnitsPerEm, run.Advance, 6);
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void Without_fonts_text_is_told_as_not_drawn()
    {
        SvgReader.Read("art.svg", Document("<text y='9'>a</text>"), PosterLimits.Default, _diagnostics, default);

        Assert.Equal("text", Assert.Single(_diagnostics.ToSorted()).Arguments[0]);
    }

    [Fact]
    public void Written_text_is_read_back_in_its_place()
    {
        var line = TestScenes.Line("五月三日", 10, 40, family: "Noto Serif CJK", script: "Hani", language: "zh-Hant");

        var picture = SvgReader.Read("art.svg", TestScenes.Write(TestScenes.Page(line), new() { Text = SvgTextMode.Named }), PosterLimits.Default, _diagnostics, default, BundledFonts.Library)!;

        var runs = Walk(picture.Items).OfType<GlyphRunItem>().ToList();
        Assert.Empty(_diagnostics.ToSorted());
        Assert.Equal("五月三日", string.Concat(runs.Select(run => run.Run.Text)));
        Assert.Equal(line.Run.Glyphs.Select(glyph => (glyph.Glyph, Math.Round(10 + glyph.X, 3))), runs.Select(run => (run.Run.Glyphs[0].Glyph, Math.Round(run.Origin.X, 3))));
    }

    private static byte[] Document(string content) => Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>{content}</svg>");

    private List<SceneItem> Items(string content)
    {
        var picture = SvgReader.Read("art.svg", Document(content), PosterLimits.Default, _diagnostics, default, BundledFonts.Library);
        Assert.NotNull(picture);
        return [.. Walk(picture.Items)];
    }

    private List<(GlyphRun Run, Point Origin)> Runs(string content) => [.. Items(content).OfType<GlyphRunItem>().Select(item => (item.Run, item.Origin))];

    private static IEnumerable<SceneItem> Walk(ImmutableArray<SceneItem> items) => items.SelectMany(item => item is GroupItem group ? Walk(group.Items) : [item]);
}
