namespace PosterKit.Typesetting.Tests.English;

/// <summary>EN-02 in set paragraphs.</summary>
public sealed class HyphenationTests
{
    private const string Text =
        "The exhibition commemorates the anniversary of diplomatic relations between the two countries, and documents the extraordinary "
        + "development of cultural cooperation, scientific understanding and international communication throughout several generations.";

    [Theory]
    [InlineData(WrapMode.Greedy)]
    [InlineData(WrapMode.Optimal)]
    public void Hyphen_is_drawn_and_belongs_to_no_text(WrapMode wrap)
    {
        var set = Paragraphs.Set(Text, "en", 90, options => With(options, wrap));

        var hyphenated = set.Lines.Where(line => EndsInsideAWord(line)).ToList();
        Assert.NotEmpty(hyphenated);
        Assert.Equal(Text, string.Concat(set.Lines.SelectMany(line => line.Runs).Select(run => run.Run.Text)));
        Assert.All(hyphenated, line =>
        {
            var run = line.Runs[^1].Run;
            Assert.Equal(run.Text.Length + 1, run.Glyphs.Length);
            Assert.Equal(run.Face.FindGlyph('\u2010') ?? run.Face.FindGlyph('-'), run.Glyphs[^1].Glyph);
            Assert.Equal(run.Text.Length - 1, run.Glyphs[^1].Cluster);
        });
    }

    [Theory]
    [InlineData(WrapMode.Greedy)]
    [InlineData(WrapMode.Optimal)]
    public void Hyphen_counts_in_the_length_of_its_line(WrapMode wrap)
    {
        var set = Paragraphs.Set(Text, "en", 90, options => With(options, wrap));

        Assert.All(set.Lines, line => Assert.True(line.Width <= 90 + 1e-6));
        var words = set.Lines[..^1].Where(line => Text.AsSpan(line.Start, line.Length).Trim().Contains(' ')).ToList();
        Assert.Contains(words, EndsInsideAWord);
        Assert.All(words, line => Assert.Equal(90, line.Width, 6));
    }

    [Theory]
    [InlineData(WrapMode.Greedy)]
    [InlineData(WrapMode.Optimal)]
    public void No_three_lines_in_a_row_and_no_last_but_one_end_with_a_hyphen(WrapMode wrap)
    {
        for (var measure = 130.0; measure <= 220; measure += 2.5)
        {
            var set = Paragraphs.Set(Text, "en", measure, options => With(options, wrap));

            var row = 0;
            foreach (var line in set.Lines)
            {
                row = EndsInsideAWord(line) ? row + 1 : 0;
                Assert.True(row <= 2, $"{measure} pt: {Show(set)}");
            }
            Assert.False(EndsInsideAWord(set.Lines[^2]), $"{measure} pt: {Show(set)}");
        }
    }

    [Fact]
    public void Words_stay_whole_unless_hyphens_are_automatic() =>
        Assert.DoesNotContain(Paragraphs.Set(Text, "en", 90).Lines, EndsInsideAWord);

    [Fact]
    public void Soft_hyphens_do_nothing_where_there_are_to_be_none()
    {
        var lines = SyntheticParagraphs.Lines("exhi\u00ADbition", "en", 3, options => options with { Hyphens = HyphenMode.None });
        var manual = SyntheticParagraphs.Lines("exhi\u00ADbition", "en", 3);

        Assert.Equal("exhi\u00AD", manual[0]);
        Assert.NotEqual("exhi\u00AD", lines[0]);
    }

    [Fact]
    public void English_in_a_Chinese_paragraph_keeps_its_own_rules()
    {
        var style = Paragraphs.Style("zh-Hans");
        var english = Paragraphs.Style("en");
        var options = new ParagraphOptions { Language = "zh-Hans", Hyphens = HyphenMode.Auto };

        var set = Paragraphs.Typesetter.Typeset(new([new("展览", style), new(" commemorates ", english), new("周年", style)], options), 65, new());

        Assert.Contains(set.Lines, EndsInsideAWord);
    }

    private static ParagraphOptions With(ParagraphOptions options, WrapMode wrap) =>
        options with { Hyphens = HyphenMode.Auto, Align = TextAlign.Justify, Wrap = wrap };

    private static string Show(TypesetParagraph set) =>
        string.Join('|', set.Lines.Select(line => string.Concat(line.Runs.Select(run => run.Run.Text)) + (EndsInsideAWord(line) ? "-" : "")));

    private static bool EndsInsideAWord(TypesetLine line) => line.Runs.Length > 0 && line.Runs[^1].Run.Glyphs.Length > line.Runs[^1].Run.Text.Length;
}
