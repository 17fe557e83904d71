namespace PosterKit.Typesetting.Tests;

public sealed class SmartQuotesTests
{
    [Theory]
    [InlineData("en", "\"'Hi,' she said\"", "“‘Hi,’ she said”")]
    [InlineData("en", "(\"yes\")", "(“yes”)")]
    [InlineData("en", "rock 'n' roll", "rock ’n’ roll")]
    [InlineData("en", "'tis the girls' book", "’tis the girls’ book")]
    [InlineData("en", "the '42' bus", "the ‘42’ bus")]
    [InlineData("en", "well—\"yes\"", "well—“yes”")]
    [InlineData("zh-Hans", "他说\"我听'走'了\"", "他说“我听‘走’了”")]
    [InlineData("zh-Hant-HK", "他說\"我聽'走'了\"", "他說「我聽『走』了」")]
    [InlineData("zh-Hant", "看Tom's書", "看Tom’s書")]
    [InlineData("en", "plain", "plain")]
    public void Straight_quotes_become_those_of_the_language(string language, string text, string expected) =>
        Assert.Equal(expected, SmartQuotes.Convert(text, LocaleProfile.For(language)));

    [Theory]
    [InlineData("Table", 2, false)] // capitalised
    [InlineData("ta\u00ADble", 2, false)] // has points of its own
    [InlineData("table", 2, true)]
    [InlineData("table", 0, false)]
    [InlineData("table", 5, false)]
    public void Hyphen_is_kept_from_names_and_from_words_with_soft_hyphens(string word, int point, bool expected) =>
        Assert.Equal(expected, new HyphenLimits().IsAllowed(word, point));

    [Fact]
    public void Capitalised_words_are_hyphenated_where_allowed() => Assert.True(new HyphenLimits(AllowsCapitalised: true).IsAllowed("Table", 2));

    [Fact]
    public void Marks_that_hang_do_so_by_two_fifths_to_all() =>
        Assert.All(".,-–—'\"’”“‘‐", mark => Assert.InRange(OpticalMargins.HangingShare(mark), 0.4, 1));

    [Fact]
    public void Letters_do_not_hang() => Assert.Equal(0, OpticalMargins.HangingShare('a'));

    [Theory]
    [InlineData("你好,世界", 2, '，')]
    [InlineData("你好.", 2, '。')]
    [InlineData("见(图)说", 1, '（')]
    [InlineData("圆周率3.14", -1, '\0')]
    [InlineData("用C#,写", -1, '\0')]
    [InlineData("你好，世界", -1, '\0')]
    public void Western_mark_between_Han_is_found(string text, int index, char expected)
    {
        var isFound = WesternMarks.TryFindNext(text, 0, out var found, out var chinese);

        Assert.Equal((index, expected), (isFound ? found : -1, chinese));
    }
}
