using System.Diagnostics;

namespace PosterKit.Imaging.Tests;

public sealed class ProcessorIndependenceTests
{
    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    [InlineData("DOTNET_EnableAVX2")]
    public void Without_vector_instructions_every_byte_is_the_same(string setting)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment[setting] = "0";

        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        process.WaitForExit();

        Assert.Equal(Program.Checksums(), lines);
    }
}
