namespace PosterKit.Layout.Tests;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData("", "新年|音乐会")]
    [InlineData("phrases: none", "新年音|乐会")]
    [InlineData("phrases: [年音乐会]", "新|年音乐会")]
    public void Heading_breaks_by_phrases_unless_told_otherwise(string key, string expected)
    {
        var (posters, diagnostics) = Layouts.Compose($$"""
            posterkit: 1
            page: {size: [84pt, 200pt]}
            body:
              - heading: 新年音乐会
                size: 20pt
                {{key}}
            """);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal(expected, string.Join('|', SceneLines.Of(Assert.Single(posters).Scene)));
    }

    [Fact]
    public void Phrases_are_words_and_nothing_else()
    {
        var (_, diagnostics) = Layouts.Compose("""
            posterkit: 1
            page: {size: [84pt, 200pt]}
            body:
              - heading: 新年音乐会
                phrases: [{a: b}]
            """);

        Assert.Contains("phrases", Layouts.Messages(diagnostics), StringComparison.Ordinal);
    }
}
