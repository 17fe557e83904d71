using PosterKit.Foundation;

namespace PosterKit.Typesetting.Tests;

public sealed class ParagraphTypesetterTests
{
    [Fact]
    public void Closing_bracket_never_starts_a_line()
    {
        var set = Paragraphs.Set("他说（好的）。我们（都）同意（这个）办法。", "zh-Hans", 50);

        Assert.All(set.Lines, line => Assert.DoesNotContain(Text(line)[0], "）。"));
    }

    [Fact]
    public void Opening_bracket_at_a_line_start_has_its_ink_at_the_edge()
    {
        var set = Paragraphs.Set("《山海经》", "zh-Hans", 100);

        Assert.Equal(-5, set.Lines[0].Runs[0].Origin.X, 1e-6);
        Assert.Equal(0, set.Lines[0].X, 1e-6);
        Assert.Equal(40, set.Lines[0].Width, 1e-6);
    }

    [Fact]
    public void Space_at_a_line_end_is_in_the_text_and_has_no_advance()
    {
        var set = Paragraphs.Set("light and shadow", "en", 50);

        Assert.Equal("light and ", Text(set.Lines[0]));
        Assert.Equal(set.Lines[0].Width, set.Lines[0].Runs[^1].Run.Glyphs[^1].X, 1e-6);
    }

    [Fact]
    public void Line_feed_ends_a_line_and_is_in_no_run()
    {
        var set = Paragraphs.Set("一\n二", "zh-Hans", 100);

        Assert.Equal([2, 1], set.Lines.Select(line => line.Length));
        Assert.Equal("一", Text(set.Lines[0]));
    }

    [Fact]
    public void Empty_paragraph_is_one_line_of_full_height()
    {
        var set = Paragraphs.Set("", "zh-Hans", 100);

        Assert.Equal(17, set.Height, 1e-6);
        Assert.Empty(Assert.Single(set.Lines).Runs);
    }

    [Fact]
    public void Line_without_Han_stands_on_the_same_grid_as_lines_with_it()
    {
        var set = Paragraphs.Set("中\nabc\n中", "zh-Hans", 100);

        Assert.Equal(17, set.Lines[1].Baseline - set.Lines[0].Baseline, 1e-6);
        Assert.Equal(17, set.Lines[2].Baseline - set.Lines[1].Baseline, 1e-6);
    }

    [Fact]
    public void Missing_glyph_is_reported_with_its_code_point_and_drawn_as_the_box()
    {
        var diagnostics = new DiagnosticBag();

        var set = Paragraphs.Typesetter.Typeset(Paragraphs.Create("甲\U00012000", "zh-Hans"), 100, diagnostics);

        var missing = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.MissingGlyph, missing.Code);
        Assert.Equal("U+12000", missing.Arguments[0]);
        Assert.Contains(set.Lines[0].Runs, run => run.Run.Glyphs.Any(glyph => glyph.Glyph.Value == 0));
    }

    [Fact]
    public void Letter_that_the_face_makes_of_letter_and_mark_stays_in_its_face()
    {
        // Playfair Display has no ǐ, and has i and the caron.
        var playfair = Paragraphs.Face("Playfair Display");
        Assert.Null(playfair.FindGlyph('ǐ'));

        var set = Paragraphs.Set("nǐ hǎo", "en", 100, style: style => style with { Font = new(style.Font.Han, playfair) });

        Assert.All(set.Lines[0].Runs, run => Assert.Same(playfair, run.Run.Face));
    }

    [Fact]
    public void Compatibility_ideograph_is_drawn_as_the_unified_one()
    {
        var set = Paragraphs.Set("\uF90A", "zh-Hans", 100); // CJK COMPATIBILITY IDEOGRAPH-F90A

        Assert.Equal(Paragraphs.Set("金", "zh-Hans", 100).Lines[0].Runs[0].Run.Glyphs[0].Glyph, set.Lines[0].Runs[0].Run.Glyphs[0].Glyph);
    }

    [Fact]
    public void Emergency_break_is_reported()
    {
        var diagnostics = new DiagnosticBag();

        Paragraphs.Typesetter.Typeset(Paragraphs.Create("Photoshop", "zh-Hans"), 20, diagnostics);

        Assert.Contains(diagnostics.ToSorted(), d => d.Code == DiagnosticCode.LineBreakEmergency);
    }

    [Fact]
    public void Last_line_that_cannot_be_mended_is_reported()
    {
        var diagnostics = new DiagnosticBag();

        Paragraphs.Typesetter.Typeset(Paragraphs.Create("一二三", "zh-Hans"), 10, diagnostics);

        Assert.Contains(diagnostics.ToSorted(), d => d.Code == DiagnosticCode.ShortLastLine);
    }

    [Fact]
    public void Loose_line_is_reported()
    {
        var diagnostics = new DiagnosticBag();

        Paragraphs.Typesetter.Typeset(
            Paragraphs.Create("一二三Photoshop一二三四五", "zh-Hans", options => options with { Align = TextAlign.Justify }), 60, diagnostics);

        Assert.Contains(diagnostics.ToSorted(), d => d.Code == DiagnosticCode.LooseLine);
    }

    [Fact]
    public void Scaled_paragraph_is_the_same_as_one_shaped_at_that_size()
    {
        const string Text = "使用CSS排版的《书》，很好。";
        var diagnostics = new DiagnosticBag();
        var shaped = Paragraphs.Typesetter.Shape(Paragraphs.Create(Text, "zh-Hans"), diagnostics);

        var scaled = ParagraphTypesetter.Typeset(shaped.ScaledTo(5), 400, diagnostics);

        var large = Paragraphs.Set(Text, "zh-Hans", 400, style: style => style with { Size = 50 });
        Assert.Equal(large.Lines.Select(line => (line.Start, Math.Round(line.Width, 6))), scaled.Lines.Select(line => (line.Start, Math.Round(line.Width, 6))));
        Assert.Equal(large.Height, scaled.Height, 1e-6);
    }

    [Fact]
    public void Latin_is_scaled_and_shifted_by_the_composite_font()
    {
        var set = Paragraphs.Set("中x", "zh-Hans", 100, style: style => style with { Font = style.Font with { LatinScale = 1.1, LatinShift = 0.05 } });

        Assert.Equal(11, set.Lines[0].Runs[1].Run.Size, 1e-9);
        Assert.Equal(-0.5, set.Lines[0].Runs[1].Origin.Y - set.Lines[0].Runs[0].Origin.Y, 1e-9);
    }

    [Fact]
    public void Distributed_line_reaches_both_edges()
    {
        var set = Paragraphs.Set("张三丰", "zh-Hans", 60, options => options with { Align = TextAlign.Distribute });

        Assert.Equal(60, set.Lines[0].Width, 1e-6);
        Assert.Equal([0, 25, 50], set.Lines[0].Runs[0].Run.Glyphs.Select(glyph => Math.Round(glyph.X, 6)));
    }

    [Fact]
    public void Tracking_is_between_clusters_and_not_after_the_last()
    {
        var set = Paragraphs.Set("一二三", "zh-Hans", 100, style: style => style with { Tracking = 0.2 });

        Assert.Equal(34, set.Lines[0].Width, 1e-6);
    }

    [Fact]
    public void Used_soft_hyphen_shows_a_hyphen()
    {
        var set = Paragraphs.Set("exam\u00ADple", "en", 32);

        Assert.Equal("exam\u00AD", Text(set.Lines[0]));
        Assert.Equal(5, set.Lines[0].Runs[0].Run.Glyphs.Length);
        Assert.Equal(3, set.Lines[1].Runs[0].Run.Glyphs.Length);
    }

    [Theory]
    [InlineData("\u00AD\u0301")]
    [InlineData("\u200B\u0301")]
    [InlineData("a\u200B\u0301")]
    public void Mark_on_an_invisible_character_is_drawn(string text)
    {
        var runs = Paragraphs.Set(text, "en", 100).Lines.SelectMany(line => line.Runs).ToList();

        Assert.Contains('\u0301', string.Concat(runs.Select(run => run.Run.Text)));
        Assert.Contains(Paragraphs.Face("Source Serif 4").FindGlyph('\u0301')!.Value, runs.SelectMany(run => run.Run.Glyphs).Select(glyph => glyph.Glyph));
    }

    [Fact]
    public void Hyphen_of_a_Han_font_is_no_wider_than_that_of_the_keyboard()
    {
        var face = Paragraphs.Face("Noto Sans CJK");
        var set = Paragraphs.Set("exam\u00ADple", "en", 34, style: style => style with { Font = new(face, face) });

        Assert.Equal(face.FindGlyph('-'), set.Lines[0].Runs[0].Run.Glyphs[^1].Glyph);
    }

    [Theory]
    [InlineData(true, "Sixty Years of ")]
    [InlineData(false, "Sixty Years of China–")]
    public void Heading_keeps_two_words_together_that_a_dash_joins(bool isHeading, string first)
    {
        var set = Paragraphs.Set("Sixty Years of China–France Relations", "en", 110, with: options => options with { Wrap = WrapMode.Greedy, KeepsUnitsTogether = isHeading });

        Assert.Equal(first, Text(set.Lines[0]));
    }

    [Fact]
    public void Widths_lie_between_the_longest_word_and_the_whole_text()
    {
        var (min, max) = Paragraphs.Typesetter.MeasureWidths(Paragraphs.Create("中文ab中文", "zh-Hans"), new DiagnosticBag());

        Assert.InRange(min, 10, 14);
        Assert.InRange(max, 50, 60);
    }

    [Fact]
    public void Punctuation_of_another_region_changes_widths_and_no_glyph()
    {
        var taiwan = Paragraphs.Set("「山」", "zh-Hant", 100);

        var trimmed = Paragraphs.Set("「山」", "zh-Hant", 100, options => options with { PunctuationOf = Region.MainlandChina });

        Assert.Equal(30, taiwan.Lines[0].Width, 1e-6);
        Assert.Equal(20, trimmed.Lines[0].Width, 1e-6);
        Assert.Equal(Glyphs(taiwan), Glyphs(trimmed));

        static IEnumerable<ushort> Glyphs(TypesetParagraph set) => set.Lines[0].Runs.SelectMany(run => run.Run.Glyphs).Select(glyph => glyph.Glyph.Value);
    }

    [Fact]
    public void Proportional_marks_are_not_squeezed_again()
    {
        var set = Paragraphs.Set("《山海》", "zh-Hans", 100, style: style => style with { Features = [new("palt", 1)] });

        Assert.Equal(0, set.Lines[0].Runs[0].Origin.X, 1e-6);
    }

    [Fact]
    public void Western_quote_hangs_outside_with_optical_margins()
    {
        var set = Paragraphs.Set("“Light.”", "en", 100, options => options with { HasOpticalMargins = true });

        var run = set.Lines[0].Runs[0];
        Assert.Equal(-run.Run.Glyphs[1].X, run.Origin.X, 0.2);
        Assert.Equal(0, set.Lines[0].X);
        Assert.True(set.Lines[0].Width < run.Run.Glyphs[^1].X - run.Run.Glyphs[1].X + 0.2);
    }

    [Fact]
    public void Han_stands_on_the_grid_and_Latin_fills_whole_cells()
    {
        var set = Paragraphs.Set("用CSS排版，好用AI展", "zh-Hans", 157, options => options with { HasCharacterGrid = true, Align = TextAlign.End });

        var han = set.Lines[0].Runs.Where(run => run.Run.Face.FamilyName.Contains("CJK", StringComparison.Ordinal));
        Assert.All(han, run => Assert.Equal(0, Math.IEEERemainder(run.Origin.X, 10), 1e-6));
        Assert.Equal(40, set.Lines[0].X, 1e-6);
    }

    [Fact]
    public void Variation_selector_centres_a_stop()
    {
        var corner = Paragraphs.Set("好，", "zh-Hans", 100);

        var centred = Paragraphs.Set("好，\uFE01", "zh-Hans", 100);

        Assert.Equal(15, corner.Lines[0].Width, 1e-6);
        Assert.Equal(20, centred.Lines[0].Width, 1e-6);
    }

    [Fact]
    public void English_quotes_of_a_Han_face_are_narrow()
    {
        var han = Paragraphs.Face("Noto Sans CJK");

        var set = Paragraphs.Set("“a”", "en", 100, style: style => style with { Font = new(han, han) });

        Assert.True(set.Lines[0].Width < 16, $"{set.Lines[0].Width}");
    }

    [Fact]
    public void Tab_is_drawn_as_a_space()
    {
        var set = Paragraphs.Set("a\tb", "en", 100);

        Assert.Equal("a\tb", Text(set.Lines[0]));
        Assert.All(set.Lines[0].Runs[0].Run.Glyphs, glyph => Assert.NotEqual(0, glyph.Glyph.Value));
    }

    [Fact]
    public void Verbatim_text_has_no_Han_Latin_spacing()
    {
        var set = Paragraphs.Set("用x好", "zh-Hans", 100, style: style => style with { IsVerbatim = true });

        Assert.Equal(10, set.Lines[0].Runs[1].Origin.X, 1e-6);
    }

    [Theory]
    [InlineData(40, 160)]
    [InlineData(41, 123)]
    public void Large_headings_begin_and_end_with_ink_in_Taiwan_too(double size, double width)
    {
        var set = Paragraphs.Set("「山海」", "zh-Hant", 1000, options => options with { Align = TextAlign.Center }, style => style with { Size = size });

        Assert.Equal(width, set.Lines[0].Width, 1e-6);
    }

    private static string Text(TypesetLine line) => string.Concat(line.Runs.Select(run => run.Run.Text));
}
