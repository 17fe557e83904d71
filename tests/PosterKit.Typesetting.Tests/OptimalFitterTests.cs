namespace PosterKit.Typesetting.Tests;

public sealed class OptimalFitterTests
{
    private const string English =
        "On 27 January 1964 the two governments announced, in Paris and in Beijing at the same hour, that they had decided by mutual agreement to establish relations.";

    [Fact]
    public void Lines_are_more_even_than_those_of_greedy_fitting()
    {
        var measures = Enumerable.Range(16, 25);

        var greedy = measures.Sum(measure => Unevenness(Fit(English, "en", measure, WrapMode.Greedy)));
        var optimal = measures.Sum(measure => Unevenness(Fit(English, "en", measure, WrapMode.Optimal)));

        Assert.True(optimal < 0.9 * greedy, $"{optimal} against {greedy}");
    }

    [Fact]
    public void Line_that_is_a_little_too_long_is_shrunk()
    {
        var lines = Fit("使用CSS排版，把页面分成栏", "zh-Hans", 6.3, WrapMode.Optimal);

        Assert.True(lines[0].Is(LineTraits.Compressed));
    }

    [Fact]
    public void A_short_word_is_not_left_alone_where_the_next_one_fits_beside_it()
    {
        foreach (var measure in Enumerable.Range(7, 10))
        {
            var lines = Fit(English, "en", measure, WrapMode.Optimal);
            var texts = SyntheticParagraphs.Lines(English, "en", measure, options => options with { Wrap = WrapMode.Optimal, Align = TextAlign.Justify });
            for (var i = 0; i + 1 < lines.Count; i++)
            {
                if (texts[i].Trim().Contains(' ') || texts[i].Trim().Length > 4) continue;
                var next = texts[i + 1].Split(' ')[0];
                Assert.True(lines[i].Width + 0.25 + next.Length * 0.5 > measure, $"\"{texts[i]}\" stands alone before \"{texts[i + 1]}\" in {measure} em");
            }
        }
    }

    [Fact]
    public void Ragged_lines_are_never_shrunk()
    {
        var shaped = SyntheticParagraphs.Shape(English, new() { Language = "en", Wrap = WrapMode.Optimal, Align = TextAlign.Start });

        Assert.All(SyntheticParagraphs.Fit(shaped, 17), line => Assert.False(line.Is(LineTraits.Compressed)));
    }

    [Fact]
    public void Number_stays_with_its_measure_word_where_it_can()
    {
        var lines = Texts("天地玄黄宇宙洪荒日月盈昃辰64年宿列张寒来暑往秋收冬藏", "zh-Hans", 14.5);

        Assert.All(lines, line => Assert.False(line.EndsWith("64", StringComparison.Ordinal)));
    }

    [Fact]
    public void Initials_stay_together_where_they_can()
    {
        const string Text = "the long letters and notes of J. R. Smith were found again in the old house by the sea";
        var measures = Enumerable.Range(14, 12).ToList();

        var optimal = measures.SelectMany(measure => SyntheticParagraphs.Lines(
            Text, "en", measure, options => options with { Wrap = WrapMode.Optimal, Align = TextAlign.Start }));
        var greedy = measures.SelectMany(measure => SyntheticParagraphs.Lines(Text, "en", measure));

        Assert.True(optimal.Count(PartsInitials) < greedy.Count(PartsInitials));

        static bool PartsInitials(string line) => line.TrimEnd().EndsWith('.');
    }

    [Fact]
    public void Last_line_is_not_a_thin_rest()
    {
        const string Text = "one two three four five six seven eight nine ten eleven";
        var last = Enumerable.Range(10, 20).Select(measure => SyntheticParagraphs.Lines(
            Text, "en", measure, options => options with { Wrap = WrapMode.Optimal, Align = TextAlign.Start })[^1]);
        var greedy = Enumerable.Range(10, 20).Select(measure => SyntheticParagraphs.Lines(Text, "en", measure)[^1]);

        Assert.True(last.Count(line => line == "eleven") < greedy.Count(line => line == "eleven"));
    }

    [Fact]
    public void Lines_of_Han_stay_full_before_a_short_last_line() =>
        Assert.Equal([21, 3], Texts("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏", "zh-Hans", 21).Select(line => line.Length));

    [Fact]
    public void Last_line_is_not_a_single_character() =>
        Assert.NotEqual(1, Texts("天地玄黄宇宙洪荒日月盈昃辰", "zh-Hans", 6)[^1].Length);

    [Fact]
    public void Part_longer_than_the_measure_is_broken_as_greedy_fitting_does() =>
        Assert.Equal(["超级", "Photos", "hop"], Texts("超级Photoshop", "zh-Hans", 3));

    private static List<FittedLine> Fit(string text, string language, double measure, WrapMode wrap) => SyntheticParagraphs.Fit(
        SyntheticParagraphs.Shape(text, new() { Language = language, Wrap = wrap, Align = TextAlign.Justify }), measure);

    private static List<string> Texts(string text, string language, double measure) =>
        SyntheticParagraphs.Lines(text, language, measure, options => options with { Wrap = WrapMode.Optimal, Align = TextAlign.Justify });

    private static double Unevenness(List<FittedLine> lines) =>
        lines.Where(line => !line.Is(LineTraits.Last)).Sum(line => Math.Pow(line.Available - line.Width, 2));
}
