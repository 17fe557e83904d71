using System.Diagnostics;
using PosterKit.Testing;

namespace PosterKit.Raster.Tests;

public sealed class VectorWidthTests
{
    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableAVX512")]
    public void The_pixels_are_the_same_with_fewer_vector_instructions(string switchedOff)
    {
        var expected = SampleScenes.All.Keys.Select(name => $"{name} {DigestProgram.Digest(name)}");

        Assert.Equal(expected, DigestsWithout(switchedOff));
    }

    private static string[] DigestsWithout(string feature)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? ToolRunner.Find("dotnet")!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(DigestProgram).Assembly.Location);
        start.Environment[feature] = "0";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
