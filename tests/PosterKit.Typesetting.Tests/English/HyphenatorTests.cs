using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Typesetting.Tests.English;

public sealed class HyphenatorTests
{
    [Theory]
    [InlineData("en", "hyphenation", "hy-phen-a-tion")] // by the exceptions
    [InlineData("en", "typography", "ty-pog-ra-phy")]
    [InlineData("en-US", "diplomatic", "diplo-matic")]
    [InlineData("en-US", "exhibition", "ex-hi-bi-tion")]
    [InlineData("en-US", "academy", "acad-emy")]
    [InlineData("en-GB", "photography", "pho-to-graphy")]
    [InlineData("en-US", "photography", "pho-tog-ra-phy")]
    [InlineData("en", "arrived", "ar-rived")]
    [InlineData("en", "Exhibition", "Exhibition")] // a capital
    [InlineData("en", "EXHIBITION", "EXHIBITION")]
    [InlineData("en", "song", "song")]
    [InlineData("en", "countries’", "coun-tries’")]
    [InlineData("en", "well-established", "well-established")]
    [InlineData("en", "exhi\u00ADbition", "exhi\u00ADbition")]
    [InlineData("en", "example.org/exhibition", "example.org/exhibition")]
    [InlineData("en", "2nd-generation", "2nd-generation")]
    [InlineData("fr", "exposition", "exposition")]
    [InlineData("zh-Hans", "exhibition", "exhibition")]
    [InlineData("enm", "exhibition", "exhibition")]
    public void Words_part_where_the_patterns_and_the_limits_let_them(string language, string word, string expected) =>
        Assert.Equal(expected, Show(word, language));

    [Fact]
    public void Every_word_of_a_text_is_looked_at() =>
        Assert.Equal("The diplo-matic exhi-bition, (opened) “to-mor-row”.", Show("The diplomatic exhi-bition, (opened) “tomorrow”.", "en"));

    [Fact]
    public void Nothing_is_allocated_for_a_word()
    {
        var patterns = HyphenationPatterns.For("en")!;
        var points = new bool[11];
        patterns.FindPoints("exhibitions", points);

        var before = GC.GetAllocatedBytesForCurrentThread();
        patterns.FindPoints("exhibitions", points);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Points_keep_to_the_limits_in_any_text() =>
        Prop.ForAll(TextGenerators.Mixed, text =>
        {
            var points = new bool[text.Length];
            Hyphenator.FindPoints(text, "en-GB", Hyphenator.DefaultLimits, points);
            return Enumerable.Range(0, text.Length).Where(i => points[i]).All(i => i >= 2 && i + 3 <= text.Length && char.IsAsciiLetter(text[i]) && char.IsAsciiLetter(text[i - 1]));
        }).QuickCheckThrowOnFailure();

    private static string Show(string text, string language)
    {
        var points = new bool[text.Length];
        Hyphenator.FindPoints(text, language, Hyphenator.DefaultLimits, points);
        var shown = text;
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (points[i]) shown = shown.Insert(i, "-");
        }
        return shown;
    }
}
