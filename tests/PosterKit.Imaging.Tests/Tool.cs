using System.Diagnostics;
using System.Text;

namespace PosterKit.Imaging.Tests;

/// <summary>An outside program that checks our files.</summary>
internal static class Tool
{
    public static bool Exists(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe")));

    /// <summary>Runs a program on a file with the given content; gives its exit code and what it wrote.</summary>
    public static (int ExitCode, string Text) Run(string name, byte[] content, string extension, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        try
        {
            File.WriteAllBytes(path, content);
            var (exitCode, output, error) = Run(name, [.. arguments, path]);
            return (exitCode, Encoding.UTF8.GetString(output) + error);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static (int ExitCode, byte[] Output, string Error) Run(string name, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.Result);
    }
}

/// <summary>A test that needs an outside program: skipped by name where it is missing, failed under POSTERKIT_REQUIRE_TOOLS=1.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresToolFactAttribute : FactAttribute
{
    public RequiresToolFactAttribute(string tool)
    {
        Tool = tool;
        if (!Tests.Tool.Exists(tool) && Environment.GetEnvironmentVariable("POSTERKIT_REQUIRE_TOOLS") != "1") Skip = $"needs {tool}";
    }

    public string Tool { get; }
}
