namespace PosterKit.Cli.Tests;

/// <summary>What a shell asks for when somebody presses the tab key.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("posterkit ", "render", "check", "fonts")]
    [InlineData("posterkit ch", "check")]
    [InlineData("posterkit render --d", "--dpi")]
    [InlineData("posterkit fonts check --", "--json", "--set")]
    public void Words_that_may_follow_are_suggested(string line, params string[] expected)
    {
        var run = CliRun.Of($"[suggest:{line.Length}]", line).Expect(0);

        Assert.All(expected, word => Assert.Contains(word, run.Output.Split('\n').Select(found => found.Trim())));
    }
}
