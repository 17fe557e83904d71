namespace PosterKit.Cli.Tests;

/// <summary>A run of the program inside the test, with streams and variables of its own.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs it; messages are in English.</summary>
    public static CliRun Of(params string[] arguments) => With([], arguments);

    /// <summary>Runs it with environment variables.</summary>
    public static CliRun With(Dictionary<string, string> variables, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run(arguments, new CliHost { Output = output, Error = error, GetVariable = name => variables.GetValueOrDefault(name) });
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Asserts the exit code, and shows what was said where it is another.</summary>
    public CliRun Expect(int code)
    {
        Assert.True(ExitCode == code, $"exit code {ExitCode}, expected {code}\n{Output}\n{Error}");
        return this;
    }
}
