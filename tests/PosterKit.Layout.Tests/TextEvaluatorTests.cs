using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

public sealed class TextEvaluatorTests
{
    private const string Content = """
        title: {zh-Hans: 标题, en: Title}
        year: 2024
        list: [one, {name: two}]
        nothing:
        quoted: "a ${b}"
        """;

    [Theory]
    [InlineData("a: ${year}", "en", "2024")]
    [InlineData("a: 'in ${ year }: ${title}!'", "en", "in 2024: Title!")]
    [InlineData("a: ${list.1.name} ${list.0}", "en", "two one")]
    [InlineData("a:\n  zh-Hans: 「${title}」\n  en: ok", "zh-Hans", "「标题」")]
    [InlineData("a: $${year} $5", "en", "${year} $5")]
    [InlineData("a: ${lang} ${poster.number}", "en", "en 1")]
    [InlineData("a: {zh: 一}", "zh-Hant-HK", "一")]
    public void An_expression_is_written_out(string yaml, string language, string expected)
    {
        var text = Evaluator(out var diagnostics).ToPlainText(Value(yaml), language);

        Assert.Equal(expected, text);
        Assert.Equal("", Layouts.Messages(diagnostics));
    }

    [Fact]
    public void A_value_that_is_one_expression_keeps_its_type() =>
        Assert.IsType<SequenceNode>(Evaluator(out _).Resolve(Value("a: ${list}"), "en"));

    [Fact]
    public void A_text_of_several_languages_has_one_for_each_of_the_edition()
    {
        var texts = Evaluator(out _).ReadTexts(Value("a: ${title} ${year}"), ["en", "zh-Hans"], null);

        Assert.Equal([("en", "Title 2024"), ("zh-Hans", "标题 2024")], texts.Select(text => (text.Language, text.Paragraphs[0].Text)));
    }

    [Fact]
    public void Lang_picks_one() =>
        Assert.Equal(["zh-Hans"], Evaluator(out _).ReadTexts(Value("a: ${title}"), ["en", "zh-Hans"], "zh-Hans").Select(text => text.Language));

    [Theory]
    [InlineData("中法建交 60 years", "zh-Hant")]
    [InlineData("Sixty years", "en")]
    [InlineData("1964–2024", "zh-Hant")]
    public void A_plain_text_is_in_the_language_of_its_script(string text, string language) =>
        Assert.Equal([language], Evaluator(out _).ReadTexts(Value($"a: {text}"), ["zh-Hant", "en"], null).Select(part => part.Language));

    [Fact]
    public void A_text_from_the_content_file_knows_its_place_there()
    {
        var text = Evaluator(out _).ReadTexts(Value("a: year ${year}!"), ["en"], null)[0].Paragraphs[0];

        Assert.Equal("content.yaml:2:7", text.SpanOf(5, 4).ToString());
        Assert.Equal("layout.yaml:1:16", text.SpanOf(9, 1).ToString());
    }

    private static Node Value(string yaml) => ((MappingNode)DocumentReaderTests.Read(yaml, out _)!).Find("a")!;

    private static TextEvaluator Evaluator(out DiagnosticBag diagnostics)
    {
        diagnostics = new();
        var content = (MappingNode)DocumentReader.Read(new SourceFile("content.yaml", Content), PosterLimits.Default, diagnostics)!;
        return new(new Scope(content, diagnostics, new Dictionary<string, string> { ["poster.number"] = "1" }));
    }
}
