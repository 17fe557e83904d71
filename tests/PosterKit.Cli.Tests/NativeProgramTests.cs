using System.Diagnostics;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>The program as machine code, which is what the launcher publishes: it says and writes what the managed program does.</summary>
/// <remarks>It takes a minute to build, so this is one of the long runs.</remarks>
public sealed class NativeProgramTests : IDisposable
{
    private const string Layout = """
        posterkit: 1
        languages: [zh-Hans, en]
        page: {size: [400px, 500px], margin: 20px, background: {linear: ["#112233", "#aa5522"]}}
        styles: {base: {font: Noto Serif CJK, color: white}}
        body:
          - heading: {zh-Hans: 春之祭, en: The Rite of Spring}
            style: base
            shadow: {y: 4px, blur: 6px, color: "#00000088"}
          - shape: ellipse
            width: 200px
            height: 80px
            fill: {conic: ["#FF0000", "#0000FF", "#FF0000"]}
            blend: multiply
            blur: 2px
          - {qr: "https://example.org", size: 120px, background: white}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LongFact("dotnet", "gcc")]
    public void Machine_code_says_and_writes_what_the_managed_program_does()
    {
        _folder.Write("spring.yaml", Layout);
        var program = Publish();

        AssertSame(program, "sizes", "--json");
        AssertSame(program, "schema");
        AssertSame(program, "explain", "--json");
        AssertSame(program, "fonts", "--json");
        AssertSame(program, "render", "--help", "--message-language", "zh");
        AssertSame(program, "render", "nowhere.yaml");
        AssertSame(program, "check", _folder["spring.yaml"]);
        AssertSame(program, "check", _folder["spring.yaml"], "--press");
        AssertSame(program, "inspect", _folder["spring.yaml"]);
        foreach (var format in (string[])["png", "jpeg", "webp", "tiff", "rgba", "svg", "pdf"])
        {
            Call(program, "render", _folder["spring.yaml"], "--format", format, "--out", _folder["native"]);
            CliRun.Of("render", _folder["spring.yaml"], "--format", format, "--out", _folder["managed"]).Expect(0);
        }
        var files = Directory.GetFiles(_folder["managed"]);
        Assert.Equal(7, files.Length);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_folder["native"], Path.GetFileName(file)))));
    }

    [LongFact("dotnet", "gcc")]
    public void Two_threads_may_make_the_first_call_of_a_library_at_once()
    {
        var program = Publish();

        // Without a hold of its own for each import, one run in five lost libjpeg-turbo under the other thread.
        for (var round = 0; round < 40; round++)
        {
            var run = Call(program, "render", Path.Combine(Repository.Root, "layouts", "effects.yaml"), "--target", "screen", "--threads", "2", "--out", _folder["many"]);
            Assert.True(run.ExitCode == 0, $"round {round}: {run.ExitCode} {run.Error}");
        }
    }

    private string Publish()
    {
        var result = ToolRunner.Run(
            "dotnet", "publish", Path.Combine(Repository.Root, "src", "PosterKit.Cli"), "-c", "Release", "-o", _folder["program"], "-nologo", "-v", "quiet", "-nodeReuse:false",
            "-p:PosterKitPublish=native", "-p:PosterKitLinker=gcc");
        Assert.True(result.ExitCode == 0, result.Text + result.Errors);
        return Path.Combine(_folder["program"], "PosterKit.Cli");
    }

    private static void AssertSame(string program, params string[] arguments)
    {
        var managed = CliRun.Of(arguments);
        var native = Call(program, arguments);

        Assert.Equal((managed.ExitCode, managed.Output, managed.Error), (native.ExitCode, native.Output, native.Error));
    }

    private static CliRun Call(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in (string[])["LANG", "LC_ALL", "LC_MESSAGES", "POSTERKIT_LANG"]) start.Environment.Remove(name);
        start.Environment["POSTERKIT_HOME"] = Repository.Root;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
