using System.Text.RegularExpressions;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>Every example of every help runs, on files of the names that it has.</summary>
public sealed class ExampleTests : IDisposable
{
    private static readonly string[] Commands = ["", "render", "check", "inspect", "new", "fonts", "fonts check", "sizes", "schema", "explain"];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Examples => [.. Commands.SelectMany(CallsOf).Distinct()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_runs(string call)
    {
        foreach (var name in (string[])["layouts/sixty-years.yaml", "seeds"])
        {
            var from = Path.Combine(Repository.Root, name);
            foreach (var file in Directory.Exists(from) ? Directory.GetFiles(from, "*", SearchOption.AllDirectories) : [from]) Copy(file);
        }
        _folder.Write("spring.yaml", """
            posterkit: 1
            languages: [zh-Hant, en]
            content: words.yaml
            page: {size: a6, margin: 8mm, gap: 4mm}
            body:
              - heading: {zh-Hant: 春之祭, zh-Hans: 春之祭, en: The Rite of Spring}
                level: 3
              - text: ${date}
            targets:
              print: {}
              feed: {size: instagram-square}
            """);
        _folder.Write("words.yaml", "date: 2026-05-03\n");
        _folder.Write("autumn.yaml", "date: 2026-09-30\n");
        Directory.CreateDirectory(_folder["fonts"]);
        var arguments = call.Split(" > ")[0].Split(' ')[1..].Select(InFolder).ToList();
        if (arguments[0] == "render" && !arguments.Contains("--help"))
        {
            if (!arguments.Contains("--out")) arguments.AddRange(["--out", _folder["out"]]);
            // What is made of the series is proven elsewhere, at its full size.
            if (arguments[1].EndsWith("sixty-years.yaml", StringComparison.Ordinal)) arguments.AddRange(["--dpi", "12"]);
        }

        var run = CliRun.Of([.. arguments]).Expect(0);

        Assert.NotEmpty(run.Output);
        Assert.Empty(run.Error);
    }

    private static IEnumerable<string> CallsOf(string command)
    {
        var run = CliRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Expect(0);
        return Regex.Matches(run.Output, @"(?m)^  (posterkit .+)$").Select(match => match.Groups[1].Value).Where(call => !call.Contains("[options]", StringComparison.Ordinal));
    }

    // A folder or a file of the example, in the folder of this test.
    private string InFolder(string argument) => argument switch
    {
        "~/fonts" => _folder["fonts"],
        "spring.yaml" or "autumn.yaml" or "proofs" or "jubilee" or "posters/concert" or "layouts/sixty-years.yaml" => _folder[argument],
        _ => argument,
    };

    private void Copy(string file)
    {
        var copy = _folder[Path.GetRelativePath(Repository.Root, file)];
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }
}
