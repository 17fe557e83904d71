using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Typesetting.Tests;

/// <summary>Emphasis dots and lines along the text, in the bundled fonts at 10 pt: the bottom of the Han em box is 1.2 pt below the baseline.</summary>
public sealed class InterlinearSettingTests
{
    [Fact]
    public void Every_character_but_marks_and_spaces_has_a_dot_under_its_middle()
    {
        var line = Dotted("天，地").Lines[0];

        var dots = DotsOf(line);
        Assert.Equal([5, 25], dots.Select(dot => Math.Round(dot.X + dot.Width / 2, 3)));
        Assert.All(dots, dot => Assert.True(dot.Y > line.Baseline + 1.2));
    }

    [Fact]
    public void Dots_of_vertical_text_stand_to_the_right()
    {
        var line = Dotted("天地", vertical: true).Lines[0];

        var dots = DotsOf(line);
        Assert.Equal([5, 15], dots.Select(dot => Math.Round(dot.Y + dot.Height / 2, 3)));
        Assert.All(dots, dot => Assert.True(dot.X > line.X + 5));
    }

    [Fact]
    public void Dots_stand_by_the_body_and_not_by_the_space_after_it()
    {
        var dots = DotsOf(Paragraphs.Set("天A", "zh-Hans", 100, null, style => style with { HasEmphasisDots = true, Tracking = 1 }).Lines[0]);

        Assert.Equal(5, dots[0].X + dots[0].Width / 2, 3);
    }

    [Fact]
    public void Marks_do_not_change_the_height_of_lines()
    {
        var plain = Paragraphs.Set("天地玄黄宇宙洪荒", "zh-Hans", 40);
        var marked = Dotted("天地玄黄宇宙洪荒", measure: 40);

        Assert.Equal(plain.Height, marked.Height);
        Assert.Equal(plain.Lines.Select(line => line.Baseline), marked.Lines.Select(line => line.Baseline));
    }

    [Theory]
    [InlineData(1.5, false, 0)]
    [InlineData(1.4, false, 1)]
    [InlineData(1.6, true, 1)]
    [InlineData(1.625, true, 0)]
    public void Too_little_room_for_marks_is_reported(double leading, bool isVertical, int reports)
    {
        var style = Paragraphs.Style("zh-Hans") with { HasEmphasisDots = true, Decorations = TextDecorations.ProperNoun };
        var options = new ParagraphOptions { Language = "zh-Hans", Leading = leading, WritingMode = isVertical ? WritingMode.Vertical : WritingMode.Horizontal };
        var diagnostics = new DiagnosticBag();

        Paragraphs.Typesetter.Typeset(new([new("天地玄黄", style)], options), 20, diagnostics);

        Assert.Equal(reports, diagnostics.ToSorted().Count(d => d.Code == DiagnosticCode.TightLeading));
    }

    [Theory]
    [InlineData(TextDecorations.None)]
    [InlineData(TextDecorations.Underline)]
    public void Lines_without_marks_may_be_as_tight_as_the_author_likes(TextDecorations decorations)
    {
        var options = new ParagraphOptions { Language = "zh-Hans", Leading = 0.9 };
        var diagnostics = new DiagnosticBag();

        Paragraphs.Typesetter.Typeset(new([new("天地玄黄", Paragraphs.Style("zh-Hans") with { Decorations = decorations })], options), 20, diagnostics);

        Assert.DoesNotContain(diagnostics.ToSorted(), d => d.Code == DiagnosticCode.TightLeading);
    }

    [Fact]
    public void Underline_of_mixed_text_is_one_line_under_the_lowest()
    {
        var style = Paragraphs.Style("zh-Hans") with { Decorations = TextDecorations.Underline };
        var set = Set([new("看 Web ", style), new("大", style with { Size = 20 })], 200);

        var mark = Assert.Single(set.Lines[0].Marks);
        Assert.Equal((0, set.Lines[0].Width), (Math.Round(mark.Path.Bounds.X, 3), mark.Path.Bounds.Right));
        Assert.True(mark.Path.Bounds.Y > set.Lines[0].Baseline + 2.4);
    }

    [Theory]
    [InlineData(TextDecorations.ProperNoun)]
    [InlineData(TextDecorations.BookTitle)]
    public void Lines_of_two_names_that_touch_are_parted_by_an_eighth_of_an_em(TextDecorations kind)
    {
        var style = Paragraphs.Style("zh-Hans") with { Decorations = kind };

        var marks = Set([new("鲁迅", style), new("呐喊", style)], 200).Lines[0].Marks;

        Assert.Equal([(0, 19.375), (20.625, 40)], marks.Select(mark => (Math.Round(mark.Path.Bounds.X, 3), Math.Round(mark.Path.Bounds.Right, 3))));
    }

    [Fact]
    public void Name_of_two_styles_has_one_line()
    {
        var style = Paragraphs.Style("zh-Hans") with { Decorations = TextDecorations.ProperNoun };

        Assert.Single(Set([new("鲁迅", style), new("故居", style with { Tracking = 0.1 })], 200).Lines[0].Marks);
    }

    [Fact]
    public void Line_does_not_cover_the_Han_Latin_spacing_outside_its_name()
    {
        var plain = Paragraphs.Style("zh-Hans");

        var line = Set([new("看", plain), new("Web", plain with { Decorations = TextDecorations.ProperNoun }), new("页", plain)], 200).Lines[0];

        Assert.Equal(12.5, Assert.Single(line.Marks).Path.Bounds.X, 3);
        Assert.Equal(line.Runs[2].Origin.X - 2.5, line.Marks[0].Path.Bounds.Right, 3);
    }

    [Fact]
    public void Line_follows_the_spacing_of_a_justified_line()
    {
        var line = Paragraphs.Set("天地玄黄宇", "zh-Hans", 45, options => options with { Align = TextAlign.Distribute, MinLastLine = 1 },
            style => style with { Decorations = TextDecorations.ProperNoun }).Lines[0];

        Assert.Equal(45, Assert.Single(line.Marks).Path.Bounds.Right, 3);
    }

    [Fact]
    public void Lines_of_vertical_text_stand_to_the_left()
    {
        var line = Paragraphs.Set("天地", "zh-Hans", 100, options => options with { WritingMode = WritingMode.Vertical },
            style => style with { Decorations = TextDecorations.ProperNoun | TextDecorations.BookTitle }).Lines[0];

        Assert.Equal(2, line.Marks.Length);
        Assert.All(line.Marks, mark => Assert.True(mark.Path.Bounds.Right < line.X - 5));
        Assert.True(line.Marks[1].Path.Bounds.Right < line.Marks[0].Path.Bounds.X, "the wavy line is outside the straight one");
    }

    [Fact]
    public void Dots_stand_outside_the_lines_of_their_side()
    {
        var marks = Paragraphs.Set("天地", "zh-Hans", 100, null, style => style with { HasEmphasisDots = true, Decorations = TextDecorations.ProperNoun }).Lines[0].Marks;

        Assert.True(marks[1].Path.Bounds.Y > marks[0].Path.Bounds.Bottom + marks[0].StrokeWidth / 2);
    }

    [Fact]
    public void Strike_goes_through_the_middle_of_the_Han_em_box()
    {
        var line = Paragraphs.Set("天a", "zh-Hans", 100, null, style => style with { Decorations = TextDecorations.Strike }).Lines[0];

        Assert.Equal(line.Baseline - 3.8, Assert.Single(line.Marks).Path.Bounds.Y, 3);
    }

    [Fact]
    public void Marks_grow_with_the_scale()
    {
        var shaped = Paragraphs.Typesetter.Shape(Paragraphs.Create("天地", "zh-Hans", null, style => style with { HasEmphasisDots = true }), new());

        var (one, two) = (DotsOf(Lay(shaped)), DotsOf(Lay(shaped.ScaledTo(2))));

        Assert.Equal(one.Select(dot => Math.Round(dot.X * 2, 3)), two.Select(dot => Math.Round(dot.X, 3)));
        Assert.Equal(one[0].Width * 2, two[0].Width, 6);

        static TypesetLine Lay(ShapedParagraph shaped) => ParagraphTypesetter.Typeset(shaped, 200, new()).Lines[0];
    }

    [Fact]
    public void Marks_change_neither_the_text_nor_where_lines_end() => Prop.ForAll(TextGenerators.Mixed, text =>
    {
        if (text.Length == 0) return true;
        var style = Paragraphs.Style("zh-Hans");
        var plain = Set([new(text, style)], 60);
        var marked = Set([new(text, style with { HasEmphasisDots = true, Decorations = TextDecorations.Underline | TextDecorations.BookTitle })], 60);
        return plain.Lines.Select(line => (line.Start, line.Length, line.Width)).SequenceEqual(marked.Lines.Select(line => (line.Start, line.Length, line.Width)))
            && marked.Lines.All(line => line.Marks.All(mark => mark.Path.Bounds.X >= line.X - 1e-6 && mark.Path.Bounds.Right <= Math.Max(line.X + line.Width, mark.Path.Bounds.X) + 1e-6 || mark.StrokeWidth == 0));
    }).QuickCheckThrowOnFailure();

    private static TypesetParagraph Set(System.Collections.Immutable.ImmutableArray<StyledRun> runs, double measure) =>
        Paragraphs.Typesetter.Typeset(new(runs, new() { Language = "zh-Hans" }), measure, new());

    private static TypesetParagraph Dotted(string text, double measure = 100, bool vertical = false) => Paragraphs.Set(text, "zh-Hans", measure,
        options => options with { WritingMode = vertical ? WritingMode.Vertical : WritingMode.Horizontal }, style => style with { HasEmphasisDots = true });

    // Each dot is a contour of four curves.
    private static List<Rect> DotsOf(TypesetLine line) =>
        [.. Assert.Single(line.Marks).Path.Points.Chunk(13).Select(points => Rect.FromCorners(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y)))];
}
