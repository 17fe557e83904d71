using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class QuoteTests
{
    [Theory]
    [InlineData("zh-Hans", "“文字”")]
    [InlineData("zh-Hant", "「文字」")]
    [InlineData("zh-Hant-HK", "「文字」")]
    [InlineData("en", "“文字”")]
    [InlineData("fr-CA", "«\u00A0文字\u00A0»")]
    [InlineData("de", "„文字“")]
    [InlineData("ja", "「文字」")]
    [InlineData("sv", "”文字”")]
    public void Marks_follow_the_language(string language, string expected) =>
        Assert.Equal([expected], Texts($"body: [{{quote: 文字, lang: {language}}}]"));

    [Fact]
    public void Each_paragraph_opens_and_the_last_closes() =>
        Assert.Equal(["“一", "“二”"], Texts("body: [{quote: \"一\\n\\n\\n二\", lang: zh-Hans}]"));

    [Fact]
    public void An_attribution_follows_a_dash_of_its_language() =>
        Assert.Equal(["“求索”", "“Search”", "——屈原", "—\u00A0Qu Yuan"], Texts("languages: [zh-Hans, en]\nbody: [{quote: {zh-Hans: 求索, en: Search}, attribution: {zh-Hans: 屈原, en: Qu Yuan}}]"));

    [Fact]
    public void Markup_stays_where_it_was_written()
    {
        var (posters, diagnostics) = Layouts.Compose("posterkit: 1\nlanguages: [en]\nbody: [{quote: \"Less is **more**.\"}]");

        Assert.Equal("", Layouts.Messages(diagnostics));
        var runs = LayoutComposerTests.Flatten(posters[0].Scene.Items).OfType<GlyphRunItem>().ToList();
        Assert.Equal("“Less is more.”", string.Concat(runs.Select(run => run.Run.Text)));
        Assert.Equal("more", Assert.Single(runs, run => run.Run.Face != runs[0].Run.Face).Run.Text);
    }

    private static List<string> Texts(string layout)
    {
        var (posters, diagnostics) = Layouts.Compose($"posterkit: 1\n{layout}");
        Assert.Equal("", Layouts.Messages(diagnostics));
        var quotation = LayoutComposerTests.Flatten(Assert.Single(posters).Scene.Items).OfType<StructureItem>().Single(item => item.Role == StructureRole.Quotation);
        return [.. LayoutComposerTests.Flatten([quotation]).OfType<StructureItem>().Where(item => item.Role == StructureRole.Paragraph)
            .Select(item => string.Concat(LayoutComposerTests.Flatten([item]).OfType<GlyphRunItem>().Select(run => run.Run.Text)))];
    }
}
