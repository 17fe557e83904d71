namespace PosterKit.Typesetting.Tests.English;

public sealed class HyphenationPatternsTests
{
    private static string DataFolder => Path.Combine(Checkout.Root, "src", "PosterKit.Typesetting", "English", "Data");

    [Theory]
    [InlineData("en-us")]
    [InlineData("en-gb")]
    public void Tree_is_made_of_the_patterns(string name)
    {
        var path = Path.Combine(DataFolder, name + ".trie");
        var tree = Patterns(name).Write();
        if (Environment.GetEnvironmentVariable("POSTERKIT_ACCEPT") == "1") File.WriteAllBytes(path, tree);

        Assert.True(tree.AsSpan().SequenceEqual(File.ReadAllBytes(path)), $"{name}.trie is not that of {name}.txt; POSTERKIT_ACCEPT=1 writes it");
    }

    // Every word that the patterns themselves spell out, and parts of them that are no words.
    [Theory]
    [InlineData("en-us", "en-US")]
    [InlineData("en-gb", "en-GB")]
    public void Points_are_those_that_the_patterns_give_one_by_one(string name, string language)
    {
        var patterns = Patterns(name);
        var words = File.ReadLines(Path.Combine(DataFolder, name + ".txt")).Select(line => string.Concat(line.Where(char.IsAsciiLetter))).Where(word => word.Length > 1).Distinct().ToArray();
        var longer = words.Zip(words.Skip(words.Length / 2), (a, b) => a + b);

        Assert.All(words.Concat(longer).Append("internationalization").Where(word => word.Length <= HyphenationPatterns.LongestWord), word =>
        {
            var points = new bool[word.Length];
            HyphenationPatterns.For(language)!.FindPoints(word, points);
            Assert.Equal(patterns.FindPoints(word), points);
        });
    }

    private static HyphenationTree Patterns(string name) => new(File.ReadLines(Path.Combine(DataFolder, name + ".txt")));
}
