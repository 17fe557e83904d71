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
