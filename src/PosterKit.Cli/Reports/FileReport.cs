using PosterKit.Foundation;

namespace PosterKit.Cli.Reports;

/// <summary>Writes a line for each file that was made, and a summary.</summary>
internal static class FileReport
{
    /// <summary>Writes it to standard output; nothing where no file was made.</summary>
    public static void Write(RenderOutcome outcome, CliSession session)
    {
        if (outcome.Files.IsEmpty) return;
        var output = session.Host.Output;
        var paths = outcome.Files.Select(file => DisplayPath(file.Job.Path)).ToList();
        var width = paths.Max(path => DisplayWidth.Of(path));
        for (var i = 0; i < paths.Count; i++)
        {
            var file = outcome.Files[i];
            var pages = file.Job.Posters.Length;
            var several = pages > 1 ? session.Say(new($", {pages} pages", $"，{pages} 页")) : "";
            output.WriteLine($"{paths[i]}{new string(' ', width - DisplayWidth.Of(paths[i]))}  {Quantities.Size(file.Size)}{several}, {Quantities.Bytes(file.Bytes)}");
        }
        var bytes = Quantities.Bytes(outcome.Files.Sum(file => file.Bytes));
        output.WriteLine(session.Say(new(
            $"{Plural.Of(paths.Count, "file")}, {bytes}, {Quantities.Seconds(outcome.Duration)}",
            $"{paths.Count} 个文件，{bytes}，{Quantities.Seconds(outcome.Duration)}")));
    }

    /// <summary>A path as it is shortest to read from the current folder.</summary>
    public static string DisplayPath(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
