using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

public sealed class FilterTests
{
    [Theory]
    [InlineData("2024-01-27", "long", "zh-Hans", "2024年1月27日")]
    [InlineData("2024-01-27", "long", "en-GB", "27 January 2024")]
    [InlineData("2024-01-27", "us", "en", "January 27, 2024")]
    [InlineData("2024-01-27", "full", "zh-Hant", "2024年1月27日星期六")]
    [InlineData("2024-01-27", "full", "en", "Saturday, 27 January 2024")]
    [InlineData("2024-01-27", "day", "zh", "1月27日")]
    [InlineData("2024-01-27", "day", "en", "27 January")]
    [InlineData("2024-01-27", "weekday", "en", "Saturday")]
    [InlineData("2024-01-27", "han", "zh-Hant", "二〇二四年一月二十七日")]
    [InlineData("2010-10-10", "han", "zh-Hans", "二〇一〇年十月十日")]
    [InlineData("1964-12-20", "han", "zh-Hans", "一九六四年十二月二十日")]
    [InlineData("2024-01", "long", "zh-Hans", "2024年1月")]
    [InlineData("2024-01", "long", "en", "January 2024")]
    [InlineData("2024", "long", "zh-Hans", "2024年")]
    [InlineData("2024-01-27", "long", "fr", "2024-01-27")]
    [InlineData("2024-01-27", "iso", "zh-Hans", "2024-01-27")]
    [InlineData("2024-02-29", "weekday", "ja", "木曜日")]
    public void A_date_is_written_as_its_language_does(string date, string option, string language, string expected) =>
        Assert.Equal(expected, Filter.Find("date")!.Apply(date, option, language));

    [Theory]
    [InlineData("12000", "plain", "en", "12,000")]
    [InlineData("999", "plain", "en", "999")]
    [InlineData("1234567.125", "plain", "zh-Hans", "1,234,567.125")]
    [InlineData("-3.5", "plain", "en", "−3.5")]
    [InlineData("007", "plain", "en", "7")]
    [InlineData("0.50", "plain", "en", "0.50")]
    [InlineData("12000", "han", "zh-Hans", "1.2万")]
    [InlineData("12000", "han", "zh-Hant-HK", "1.2萬")]
    [InlineData("350000000", "han", "zh-Hans", "3.5亿")]
    [InlineData("9999", "han", "zh-Hans", "9,999")]
    [InlineData("123456789", "han", "zh-TW", "1.23456789億")]
    [InlineData("12000", "han", "en", "12,000")]
    public void A_number_keeps_its_digits_and_is_grouped(string number, string option, string language, string expected) =>
        Assert.Equal(expected, Filter.Find("number")!.Apply(number, option, language));

    [Theory]
    [InlineData("date", "2024-02-30")]
    [InlineData("date", "2024-13")]
    [InlineData("date", "27/1/2024")]
    [InlineData("date", "")]
    [InlineData("number", "12,000")]
    [InlineData("number", "1e3")]
    [InlineData("number", "")]
    public void What_is_no_date_or_number_is_not_taken(string filter, string value) =>
        Assert.Null(Filter.Find(filter)!.Apply(value, Filter.Find(filter)!.Options[0], "en"));

    [Fact]
    public void A_weekday_needs_a_whole_date() => Assert.Null(Filter.Find("date")!.Apply("2024-01", "weekday", "en"));

    [Fact]
    public void A_text_that_is_one_date_has_one_form_for_each_language() =>
        Assert.Equal(["en 27 January 2024", "zh-Hans 2024年1月27日"], Texts("a: ${day | date:long}"));

    [Fact]
    public void A_date_within_words_is_in_the_language_of_the_words() =>
        Assert.Equal(["en Opens 27 January 2024", "zh-Hans 日期：2024年1月27日"],
            [.. Texts("a: Opens ${day | date:long}"), .. Texts("a: \"日期：${day | date: long}\"")]);

    [Fact]
    public void A_filter_goes_over_every_language_of_a_text() =>
        Assert.Equal(["en TITLE", "zh-Hans 标题 A"], Texts("a: ${title | upper}"));

    [Fact]
    public void Filters_follow_one_another() => Assert.Equal(["en saturday"], Texts("a: {en: \"${day | date: weekday | lower}\"}", "en"));

    private static List<string> Texts(string yaml, params string[] edition)
    {
        var diagnostics = new DiagnosticBag();
        var content = (MappingNode)Read("content.yaml", "day: 2024-01-27\ntitle: {zh-Hans: 标题 a, en: Title}\n", diagnostics);
        var value = ((MappingNode)Read("layout.yaml", yaml, diagnostics)).Find("a")!;
        var texts = new TextEvaluator(new Scope(content, diagnostics)).ReadTexts(value, edition.Length > 0 ? [.. edition] : ["en", "zh-Hans"], null);
        Assert.Equal("", Layouts.Messages(diagnostics));
        return [.. texts.Select(text => $"{text.Language} {text.Paragraphs[0].Text}")];
    }

    private static Node Read(string path, string text, DiagnosticBag diagnostics) => DocumentReader.Read(new SourceFile(path, text), PosterLimits.Default, diagnostics)!;
}
