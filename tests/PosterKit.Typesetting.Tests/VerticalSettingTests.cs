using PosterKit.Scene;

namespace PosterKit.Typesetting.Tests;

public sealed class VerticalSettingTests
{
    [Fact]
    public void Lines_follow_each_other_to_the_left()
    {
        var set = Set("天地玄黄宇宙洪荒", "zh-Hans", 40);

        Assert.True(set.IsVertical);
        Assert.Equal((34, 40), (set.Width, set.Height));
        Assert.Equal([25.5, 8.5], set.Lines.Select(line => line.X));
    }

    [Fact]
    public void Han_stands_upright_and_Latin_is_turned()
    {
        var runs = Set("看Web页", "zh-Hans", 100).Lines[0].Runs;

        Assert.Equal([true, false, true], runs.Select(run => run.Run.IsVertical));
        Assert.Equal(1, runs[1].Turn.B);
        Assert.IsType<GroupItem>(runs[1].ToItem(default, Paragraphs.Ink));
        Assert.IsType<GlyphRunItem>(runs[0].ToItem(default, Paragraphs.Ink));
    }

    [Fact]
    public void Short_number_stands_in_one_cell_within_the_line()
    {
        var set = Set("共365天", "zh-Hans", 100);

        var number = set.Lines[0].Runs[1];
        Assert.Equal("365", number.Run.Text);
        Assert.False(number.Run.IsVertical);
        Assert.InRange(number.Turn.A, 0.5, 0.99);
        Assert.Equal(30, set.Lines[0].Width, 1e-6);
        Assert.InRange(number.Origin.X, set.Lines[0].X - 5 - 1e-6, set.Lines[0].X);
    }

    [Fact]
    public void Short_acronym_stands_upright_where_wanted()
    {
        var set = Paragraphs.Set("看AI展", "zh-Hans", 100, options => options with { WritingMode = WritingMode.Vertical, UprightAcronym = 2 });

        var run = Assert.Single(set.Lines[0].Runs);
        Assert.Equal("看AI展", run.Run.Text);
        Assert.True(run.Run.IsVertical);
        Assert.Equal(40, set.Lines[0].Width, 1e-6);
    }

    [Fact]
    public void Turned_Latin_stands_on_the_middle_of_the_line()
    {
        var line = Set("看x页", "zh-Hans", 100).Lines[0];

        var x = line.Runs[1];
        var ink = x.Run.Face.GetInkBox(x.Run.Glyphs[0].Glyph);
        var middle = x.Origin.X + (ink.Y + ink.Height / 2) / x.Run.Face.UnitsPerEm * x.Run.Size;
        Assert.InRange(middle - line.X, -1, 1);
    }

    [Fact]
    public void Curly_quotes_are_shown_as_corner_brackets_and_stay_in_the_text()
    {
        var curly = Set("说“走”", "zh-Hans", 100).Lines[0].Runs[0].Run;
        var corner = Set("说『走』", "zh-Hans", 100).Lines[0].Runs[0].Run;

        Assert.Equal("说“走”", curly.Text);
        Assert.Equal(corner.Glyphs.Select(glyph => glyph.Glyph), curly.Glyphs.Select(glyph => glyph.Glyph));
    }

    [Theory]
    [InlineData("Noto Serif CJK")]
    [InlineData("Noto Sans CJK")]
    [InlineData("PosterKit Kai")]
    public void Comma_of_the_Mainland_stands_at_the_upper_right(string family)
    {
        var run = Set("一，一", "zh-Hans", 100, family).Lines[0].Runs[0].Run;

        var comma = run.Glyphs[1];
        var ink = run.Face.GetInkBox(comma.Glyph);
        var scale = run.Size / run.Face.UnitsPerEm;
        Assert.True(comma.X + ink.X * scale >= 0, "its ink is right of the middle");
        Assert.True(comma.Y - ink.Y * scale <= 15.5, "its ink is in the upper half of its cell, which begins at 10");
    }

    [Theory]
    [InlineData("Noto Serif CJK")]
    [InlineData("PosterKit Kai")]
    public void Dash_is_one_line(string family)
    {
        var run = Set("一——一", "zh-Hans", 100, family).Lines[0].Runs.Single(run => run.Run.Text.Contains('—')).Run;

        var ink = run.Glyphs.Where(glyph => run.Text[glyph.Cluster] == '—').Select(glyph => InkAlong(run, glyph)).ToArray();
        for (var i = 1; i < ink.Length; i++) Assert.True(ink[i].Start <= ink[i - 1].End + 1e-6);
        Assert.True(ink[^1].End - ink[0].Start >= 14);
    }

    private static (double Start, double End) InkAlong(GlyphRun run, PlacedGlyph glyph)
    {
        var box = run.Face.GetInkBox(glyph.Glyph);
        var scale = run.Size / run.Face.UnitsPerEm;
        return run.IsVertical
            ? (glyph.Y - box.Bottom * scale, glyph.Y - box.Y * scale)
            : (glyph.X + box.X * scale, glyph.X + box.Right * scale);
    }

    private static TypesetParagraph Set(string text, string language, double measure, string family = "Noto Serif CJK") => Paragraphs.Set(
        text, language, measure, options => options with { WritingMode = WritingMode.Vertical },
        style => style with { Font = style.Font with { Han = Paragraphs.Face(family) } });
}
