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
    [InlineData("2024-01-27", "month", "zh-Hans", "2024年1月")]
    [InlineData("2024-01-27", "month", "en", "January 2024")]
    [InlineData("2024-01-27", "year", "en", "2024")]
    [InlineData("2024-01-27/2024-02-03", "long", "zh-Hans", "2024年1月27日—2月3日")]
    [InlineData("2024-01-27/2024-01-30", "long", "zh-Hant", "2024年1月27日～30日")]
    [InlineData("2024-01-27/2025-01-27", "long", "zh-Hans", "2024年1月27日—2025年1月27日")]
    [InlineData("2024-01-27/2024-01-30", "han", "zh-Hans", "二〇二四年一月二十七日—三十日")]
    [InlineData("1964/2024", "han", "zh-Hans", "一九六四年—二〇二四年")]
    [InlineData("2024-01-27/2024-02-03", "long", "en", "27 January – 3 February 2024")]
    [InlineData("2024-01-27/2024-01-30", "long", "en", "27–30 January 2024")]
    [InlineData("2024-12-27/2025-01-03", "long", "en", "27 December 2024 – 3 January 2025")]
    [InlineData("2024-01-27/2024-01-30", "us", "en", "January 27–30, 2024")]
    [InlineData("2024-01-27/2024-02-03", "us", "en", "January 27 – February 3, 2024")]
    [InlineData("2024-01-27/2024-01-30", "day", "en", "27–30 January")]
    [InlineData("2024-01-27/2024-01-28", "weekday", "en", "Saturday–Sunday")]
    [InlineData("1964/2024", "long", "en", "1964–2024")]
    [InlineData("2024-01/2024-03", "long", "en", "January – March 2024")]
    [InlineData("2024-01-27/2024-01-30", "full", "en", "Saturday, 27 January – Tuesday, 30 January 2024")]
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
    [InlineData("12000", "han-words", "zh-Hans", "一万二千")]
    [InlineData("12000", "han-words", "zh-Hant", "一萬二千")]
    [InlineData("12000", "han-words", "en", "12,000")]
    [InlineData("12000", "words", "en", "twelve thousand")]
    [InlineData("12000", "words", "zh-Hans", "一万二千")]
    [InlineData("103", "words", "en", "one hundred and three")]
    [InlineData("21", "words", "en", "twenty-one")]
    [InlineData("3.14", "han-words", "zh-Hans", "三点一四")]
    [InlineData("3.14", "words", "en", "three point one four")]
    [InlineData("-5", "han-words", "zh-Hant", "負五")]
    [InlineData("0", "han-words", "zh-Hans", "零")]
    [InlineData("100001", "han-words", "zh-Hans", "十万零一")]
    [InlineData("102000", "han-words", "zh-Hans", "十万二千")]
    [InlineData("100002000", "han-words", "zh-Hans", "一亿零二千")]
    [InlineData("1200300000000", "han-words", "zh-Hans", "一万二千零三亿")]
    [InlineData("1200000000000", "han-words", "zh-Hant", "一兆二千億")]
    [InlineData("2024", "han-digits", "zh-Hans", "二〇二四")]
    [InlineData("12000", "han-formal", "zh-Hans", "壹万贰仟")]
    [InlineData("12010", "han-formal", "zh-Hant", "壹萬貳仟零壹拾")]
    [InlineData("10-20", "plain", "en", "10–20")]
    [InlineData("10-20", "plain", "zh-Hans", "10～20")]
    [InlineData("10000..20000", "han", "zh-Hans", "1万～2万")]
    [InlineData("10-20", "words", "en", "ten to twenty")]
    public void A_number_keeps_its_digits_and_is_grouped(string number, string option, string language, string expected) =>
        Assert.Equal(expected, Filter.Find("number")!.Apply(number, option, language));

    [Theory]
    [InlineData("3", "plain", "en", "3rd")]
    [InlineData("11", "plain", "en", "11th")]
    [InlineData("22", "plain", "en", "22nd")]
    [InlineData("1013", "plain", "en", "1,013th")]
    [InlineData("3", "plain", "zh-Hans", "第3")]
    [InlineData("3", "han", "zh-Hans", "第三")]
    [InlineData("3", "han", "en", "3rd")]
    [InlineData("21", "words", "en", "twenty-first")]
    [InlineData("20", "words", "en", "twentieth")]
    [InlineData("12", "words", "en", "twelfth")]
    public void An_ordinal_follows_its_language(string number, string option, string language, string expected) =>
        Assert.Equal(expected, Filter.Find("ordinal")!.Apply(number, option, language));

    [Theory]
    [InlineData("800", "plain", "zh-Hans", "800倍")]
    [InlineData("800", "plain", "en", "800-fold")]
    [InlineData("800", "han", "zh-Hans", "八百倍")]
    [InlineData("800", "sign", "zh-Hans", "800×")]
    [InlineData("3-5", "plain", "en", "3- to 5-fold")]
    [InlineData("3-5", "plain", "zh-Hans", "3～5倍")]
    public void Times_follow_their_language(string number, string option, string language, string expected) =>
        Assert.Equal(expected, Filter.Find("times")!.Apply(number, option, language));

    [Theory]
    [InlineData("date", "2024-02-30")]
    [InlineData("date", "2024-13")]
    [InlineData("date", "27/1/2024")]
    [InlineData("date", "")]
    [InlineData("number", "12,000")]
    [InlineData("date", "2024-01-27/")]
    [InlineData("ordinal", "-3")]
    [InlineData("ordinal", "1.5")]
    [InlineData("times", "many")]
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
