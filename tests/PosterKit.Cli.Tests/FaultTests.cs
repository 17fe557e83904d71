using PosterKit.Foundation;

namespace PosterKit.Cli.Tests;

/// <summary>What the program says of its own faults.</summary>
public sealed class FaultTests
{
    [Fact]
    public void Fault_of_ours_is_one_line_and_how_to_report_it()
    {
        var (code, error) = RunWithFault([]);

        Assert.Equal(3, code);
        Assert.Equal(2, error.TrimEnd().Split('\n').Length);
        Assert.Contains("a fault of PosterKit, not of your layout: InvalidOperationException: the disk of the test is full", error, StringComparison.Ordinal);
        Assert.Contains("please report it", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Place_of_a_fault_is_shown_to_those_who_ask()
    {
        var (code, error) = RunWithFault(new() { ["POSTERKIT_DEBUG"] = "1" });

        Assert.Equal(3, code);
        Assert.Contains("   at PosterKit.Cli.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0, DiagnosticCode.LowResolutionImage)]
    [InlineData(1, DiagnosticCode.LowResolutionImage, DiagnosticCode.UnknownKey)]
    [InlineData(2, DiagnosticCode.UnknownKey, DiagnosticCode.TargetNotInLayout)]
    [InlineData(3, DiagnosticCode.NativeLibraryMissing, DiagnosticCode.UnknownKey, DiagnosticCode.FormatNotOffered)]
    public void Worst_of_the_diagnostics_decides_the_exit_code(int code, params DiagnosticCode[] found) =>
        Assert.Equal(code, ExitCode.Of([.. found.Select(one => new Diagnostic(one, default, ["a", "b", "c", "d"]))]));

    // The variables are asked for on the way into a command, and one of them breaks.
    private static (int Code, string Error) RunWithFault(Dictionary<string, string> variables)
    {
        var error = new StringWriter();
        var code = CommandLine.Run(["render", "x.yaml"], new CliHost
        {
            Output = TextWriter.Null,
            Error = error,
            GetVariable = name => name == "SOURCE_DATE_EPOCH" ? throw new InvalidOperationException("the disk\nof the test is full") : variables.GetValueOrDefault(name),
        });
        return (code, error.ToString());
    }
}
