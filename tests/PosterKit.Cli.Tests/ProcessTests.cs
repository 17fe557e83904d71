using System.Diagnostics;
using System.Text;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>The program as a process of its own: streams, exit codes, signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Poster_is_made_from_another_folder_with_relative_paths()
    {
        _folder.Write("spring.yaml", SampleLayouts.Spring);

        var (code, output, error) = Run("render", "spring.yaml", "--target", "feed");

        Assert.True(code == 0, error);
        Assert.StartsWith("out/spring-feed.png  1080 x 1080 px, ", output, StringComparison.Ordinal);
        Assert.Equal(["out/spring-feed.png", "spring.yaml"], _folder.ListFiles());
    }

    [Fact]
    public void Chinese_messages_reach_a_pipe_as_UTF8_whatever_the_locale()
    {
        var (code, _, error) = Run("render", "spring.yaml", "--message-language", "zh");

        Assert.Equal(1, code);
        Assert.Contains("找不到文件“spring.yaml”", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pipe_gets_neither_colours_nor_progress()
    {
        var (code, output, error) = Run("render", "nowhere.yaml");

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.DoesNotContain('\e', error);
        Assert.DoesNotContain('\r', error);
    }

    [Fact]
    public void Table_writer_is_not_loaded_to_render()
    {
        // It takes longer to load than a small poster takes to draw. A program without it renders all the same.
        var program = _folder["program"];
        Directory.CreateDirectory(program);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            if (Path.GetFileName(file) != "Spectre.Console.dll") File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        }
        _folder.Write("plain.yaml", SampleLayouts.Plain);

        using var process = Start(Path.Combine(program, "PosterKit.Cli.dll"), "render", "plain.yaml");
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
    }

    [ToolFact("sh")]
    public void Signal_ends_the_program_and_leaves_nothing_behind()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("large.yaml", "posterkit: 1\npage: {size: [1500mm, 1500mm], background: \"#336699\"}\nbody: []\n");
        using var process = Start(typeof(CommandLine).Assembly.Location, "render", "large.yaml", "--format", "png", "--dpi", "600", "--threads", "1");

        // It is interrupted once it has begun to write.
        for (var waited = 0; waited < 200 && !_folder.ListFiles().Any(file => file.EndsWith(".tmp", StringComparison.Ordinal)); waited++) Thread.Sleep(50);
        ToolRunner.Run("sh", "-c", $"kill -TERM {process.Id}");
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(["large.yaml"], _folder.ListFiles());
    }

    private (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Start(typeof(CommandLine).Assembly.Location, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var name in (string[])["LANG", "LC_MESSAGES", "POSTERKIT_LANG"]) start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }
}
