using System.Diagnostics;

namespace PosterKit.Testing;

/// <summary>Runs programs of the machine that tests check outputs with (poppler, qpdf, MuPDF, …).</summary>
public static class ToolRunner
{
    /// <summary>True where a missing program fails a test instead of skipping it.</summary>
    public static bool RequiresTools => Environment.GetEnvironmentVariable("POSTERKIT_REQUIRE_TOOLS") == "1";

    /// <summary>Full path of a program; null where the machine has none of that name.</summary>
    public static string? Find(string program)
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Combine(folder, program);
            if (File.Exists(path)) return path;
        }
        return null;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Passed as they are, with no shell between.</param>
    public static ToolResult Run(string program, params ReadOnlySpan<string> arguments)
    {
        var path = Find(program) ?? throw new InvalidOperationException($"the program {program} is missing");
        var start = new ProcessStartInfo(path) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        // Both pipes are read at once: a program that fills one of them would wait for ever.
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return new(process.ExitCode, output.ToArray(), errors.GetAwaiter().GetResult());
    }
}
