using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>Colours are for people: on a terminal, and not where NO_COLOR is set.</summary>
public sealed class ColourTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "bad.yaml:3:1: \e[1;31merror PK2003\e[0m: unknown key")]
    [InlineData("zh", "bad.yaml:3:1: \e[1;31m错误 PK2003\e[0m: ")]
    public void Severity_and_code_stand_out_and_the_place_stays_plain(string language, string start) =>
        Assert.StartsWith(start, Check(language, isTerminal: true, noColor: null), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, "1")]
    [InlineData(false, null)]
    public void Without_a_terminal_or_with_NO_COLOR_there_is_none(bool isTerminal, string? noColor) =>
        Assert.DoesNotContain('\e', Check("en", isTerminal, noColor));

    private string Check(string language, bool isTerminal, string? noColor)
    {
        var error = new StringWriter();
        CommandLine.Run(["check", _folder.Write("bad.yaml", "posterkit: 1\npage: {size: a6}\nbodi: []\n"), "--message-language", language],
            new CliHost { Output = TextWriter.Null, Error = error, IsErrorTerminal = isTerminal, GetVariable = name => name == "NO_COLOR" ? noColor : null });
        return error.ToString();
    }
}
