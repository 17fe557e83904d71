namespace PosterKit.Layout.Tests;

public sealed class TypographicQuotesTests
{
    [Theory]
    [InlineData("en", "\"It's\" `\"so\"` *\"now\"*", "“It’s” \"so\" “now”")]
    [InlineData("zh-Hans", "他说\"好\"", "他说“好”")]
    [InlineData("zh-Hant", "他說\"好\"", "他說「好」")]
    public void Straight_quotes_become_those_of_the_language_but_not_in_code(string language, string text, string expected)
    {
        var (posters, diagnostics) = Layouts.Compose($$"""
            posterkit: 1
            page: {size: [300pt, 100pt]}
            body:
              - text: |
                  {{text}}
                lang: {{language}}
                smart-quotes: true
            """);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal([expected], SceneLines.Of(Assert.Single(posters).Scene));
    }

    [Fact]
    public void Quotes_stay_as_they_are_unless_asked_for()
    {
        var (posters, _) = Layouts.Compose("""
            posterkit: 1
            page: {size: [300pt, 100pt]}
            body:
              - text: it's
            """);

        Assert.Equal(["it's"], SceneLines.Of(posters[0].Scene));
    }
}
