using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Typesetting.Tests.Breaking;

public sealed class PhraseSegmenterTests
{
    [Theory]
    [InlineData("獨立自主相互理解高瞻遠矚互利共贏", "獨立自主|相互理解|高瞻遠矚|互利共贏")]
    [InlineData("參觀的目的地", "參觀的|目的地")]
    [InlineData("北京的确很美", "北京的确|很美")]
    [InlineData("與會代表合影", "與會代表|合影")]
    [InlineData("2024年3月8日開幕", "2024年3月8日|開幕")]
    [InlineData("讀《紅樓夢》的日子", "讀《紅樓夢》的|日子")]
    [InlineData("COVID-19之後的城市", "COVID-19|之後的|城市")]
    [InlineData("Sixty Years of Friendship", "Sixty |Years |of |Friendship")]
    [InlineData("", "")]
    public void Heading_falls_into_phrases(string text, string expected) => Assert.Equal(expected, Show(text, []));

    [Fact]
    public void Authors_words_stay_whole_and_end_phrases() =>
        Assert.Equal("李白|與杜甫|詩選", Show("李白與杜甫詩選", ["與杜甫"]));

    [Fact]
    public void Zero_width_spaces_of_the_author_win()
    {
        var lines = SyntheticParagraphs.Lines("中法\u200B建交六十\u200B週年紀念", "zh-Hant", 5, With);

        Assert.Equal(["中法\u200B", "建交六十\u200B", "週年紀念"], lines);
    }

    [Fact]
    public void Words_kept_together_in_English_stay_on_one_line()
    {
        var lines = SyntheticParagraphs.Lines("Sixty Years of New China", "en", 8.5, options => With(options) with { KeptPhrases = ["New China"] });

        Assert.Equal(["Sixty Years of ", "New China"], lines);
    }

    [Fact]
    public void Long_texts_break_like_body_text()
    {
        var text = string.Concat(Enumerable.Repeat("春天的故事", 9));

        var lines = SyntheticParagraphs.Lines(text, "zh-Hans", 7, options => options with { Phrases = PhraseMode.Auto });

        Assert.Equal(7, lines[0].Length);
    }

    [Fact]
    public void Phrases_end_inside_the_text_in_order_whatever_it_is() =>
        Prop.ForAll(TextGenerators.Mixed, text =>
        {
            var ends = PhraseSegmenter.FindEnds(text);
            return ends.All(end => end > 0 && end < text.Length) && ends.SequenceEqual(ends.Distinct().Order());
        }).QuickCheckThrowOnFailure();

    private static ParagraphOptions With(ParagraphOptions options) => options with { Phrases = PhraseMode.Auto, Align = TextAlign.Start };

    private static string Show(string text, string[] kept)
    {
        var shown = text;
        foreach (var end in PhraseSegmenter.FindEnds(text, kept).Reverse()) shown = shown.Insert(end, "|");
        return shown;
    }
}
