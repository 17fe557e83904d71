namespace PosterKit.Typesetting.Tests;

public sealed class GraphemeBreakerTests
{
    private const string File = "GraphemeBreakTest.txt";

    public static IEnumerable<object[]> Samples => UnicodeTestFile.Samples(File);

    [UnicodeTestTheory(File)]
    [MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public void Unicode_samples_break_as_they_say(string sample)
    {
        var (text, breaks) = UnicodeTestFile.Parse(sample);

        List<int> found = [0];
        while (found[^1] < text.Length) found.Add(GraphemeBreaker.NextBoundary(text, found[^1]));

        Assert.Equal(breaks, found);
    }

    [Fact]
    public void Family_of_three_is_one_cluster() => Assert.Equal(8, GraphemeBreaker.NextBoundary("👨‍👩‍👧好", 0));

    [Fact]
    public void Lone_surrogate_is_a_cluster_of_its_own()
    {
        var isStart = new bool[3];

        GraphemeBreaker.FindBoundaries("\uD83D\uD83D甲", isStart);

        Assert.Equal([true, true, true], isStart);
    }
}
