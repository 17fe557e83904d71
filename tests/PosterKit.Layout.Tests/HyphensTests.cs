namespace PosterKit.Layout.Tests;

public sealed class HyphensTests
{
    [Theory]
    [InlineData("text", "text-align: justify", true)]
    [InlineData("text", "", false)]
    [InlineData("text", "{text-align: justify, hyphens: manual}", false)]
    [InlineData("text", "hyphens: auto", true)]
    [InlineData("heading", "{text-align: justify}", false)]
    public void Headings_keep_words_whole_and_justified_text_parts_them(string element, string keys, bool isHyphenated)
    {
        var (posters, diagnostics) = Layouts.Compose($$"""
            posterkit: 1
            page: {size: [100pt, 300pt]}
            languages: [en]
            styles: {it: {{(keys.StartsWith('{') ? keys : "{" + keys + "}")}}}
            body:
              - {{element}}: commemorating international communication between neighbouring countries
                style: it
                size: 10pt
            """);

        Assert.False(diagnostics.HasErrors);
        var lines = SceneLines.Of(Assert.Single(posters).Scene);
        string[] words = ["commemorating", "international", "communication", "between", "neighbouring", "countries"];
        Assert.Equal(isHyphenated, lines.SelectMany(line => line.Split(' ')).Any(part => !words.Contains(part)));
    }
}
