namespace PosterKit.Cli.Tests;

/// <summary>Help shows usage, options, examples and exit codes, in both languages, and is never wider than a terminal.</summary>
public sealed class HelpTests
{
    private static readonly string[] Names = ["render", "check", "inspect", "new", "fonts", "fonts check", "sizes", "schema", "explain"];

    public static TheoryData<string> Commands => [.. Names];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_of_every_command_has_examples_that_call_it(string command)
    {
        var run = CliRun.Of([.. command.Split(' '), "--help"]).Expect(0);

        Assert.Contains("Examples:\n  posterkit " + command, run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_fits_a_terminal_of_a_hundred_columns(string command)
    {
        foreach (var language in (string[])["en", "zh"])
        {
            var run = CliRun.Of([.. command.Split(' '), "--help", "--message-language", language]).Expect(0);

            Assert.All(run.Output.Split('\n'), line => Assert.InRange(Foundation.DisplayWidth.Of(line), 0, 100));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Chinese_help_describes_every_option_in_Chinese(string command)
    {
        var run = CliRun.Of([.. command.Split(' '), "--help", "--message-language", "zh"]).Expect(0);

        Assert.All(run.Output.Split('\n').Where(line => line.StartsWith("  --", StringComparison.Ordinal)),
            line => Assert.Contains(line, c => c is >= '\u4E00' and <= '\u9FFF'));
    }

    [Fact]
    public void Help_of_the_program_names_every_command()
    {
        var run = CliRun.Of("--help").Expect(0);

        Assert.All(Names.Where(name => !name.Contains(' ')), name => Assert.Matches($@"\n  {name} +\S", run.Output));
    }

    [Fact]
    public void Version_lists_what_decides_the_bytes()
    {
        var run = CliRun.Of("--version").Expect(0);

        Assert.Matches(@"^posterkit \d+\.\d+\.\d+\n", run.Output);
        Assert.Matches(@"\nHarfBuzz \d+\.\d+\.\d+\n", run.Output);
        Assert.Matches(@"\n\.NET \d+\.", run.Output);
    }
}
