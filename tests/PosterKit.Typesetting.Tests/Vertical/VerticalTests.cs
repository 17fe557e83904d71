namespace PosterKit.Typesetting.Tests;

public sealed class VerticalTests
{
    [Theory]
    [InlineData("’90年代", "’90年代")] // an apostrophe before a decade
    [InlineData("“甲‘go’乙”", "『甲‘go’乙』")]
    [InlineData("“甲", "『甲")] // no closing quote: still Chinese
    [InlineData("“OK”“好”", "“OK”『好』")]
    public void Chinese_quotes_become_corner_brackets_and_Latin_ones_stay(string text, string expected) => Assert.Equal(expected, Show(text, "zh-Hans"));

    [Fact]
    public void Quotes_of_Taiwan_are_kept() => Assert.Equal("他說“走”", Show("他說“走”", "zh-Hant"));

    [Fact]
    public void Quotes_nested_beyond_reason_are_not_lost()
    {
        var text = new string('“', 200) + "好" + new string('”', 200);

        Assert.Equal(new string('『', 200) + "好" + new string('』', 200), Show(text, "zh-Hans"));
    }

    [Theory]
    [InlineData(0, "12")] // from inside a number, its rest is passed over
    [InlineData(1, "34")]
    public void Search_for_cells_begins_at_a_number(int from, string expected)
    {
        const string text = "12月34日";

        Assert.True(TateChuYoko.TryFindNext(text, from, 2, out var span));
        Assert.Equal(expected, text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Colon_of_other_languages_turns() => Assert.Equal(VerticalForm.TransformedElseRotated, VerticalForms.Of('：', Region.None));

    [Theory]
    [InlineData("用A型", 3, "A")]
    [InlineData("看TV吧", 3, "TV")]
    [InlineData("看Tv吧", 3, null)] // a word
    [InlineData("看NATO吧", 3, null)] // too long
    [InlineData("用5G网", 3, null)]
    [InlineData("the A team", 3, null)] // a sentence
    [InlineData("用A型", 0, null)]
    public void Short_acronyms_stand_upright_where_wanted(string text, int most, string? expected)
    {
        var found = UprightLetters.TryFindNext(text, 0, most, out var span) ? text.Substring(span.Start, span.Length) : null;

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Upright_letter_has_a_full_width_form() => Assert.Equal("Ａｚ甲", string.Concat("Az甲".Select(UprightLetters.FullWidthForm)));

    [Theory]
    [InlineData('，', 0.35, 0.3, 0.5)]
    [InlineData('，', 0.65, 0.6, 0)] // centred already
    [InlineData('一', 0.35, 0.3, 0)]
    public void Stop_in_the_corner_moves_to_the_upper_right(char mark, double inkRight, double inkTop, double shift) =>
        Assert.Equal((shift, shift), VerticalMarks.ShiftWithoutVerticalGlyph(mark, inkRight, inkTop));

    private static string Show(string text, string language)
    {
        LanguageRange[] languages = [new(0, LocaleProfile.For(language))];
        var fonts = new FontScript[text.Length];
        FontScripts.Resolve(text, languages, isVertical: true, fonts);
        var shown = new char[text.Length];
        VerticalQuotes.Convert(text, languages, fonts, shown);
        return new(shown);
    }
}
