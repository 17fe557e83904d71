using System.Text.RegularExpressions;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>Every call that help shows can be made: on small layouts in place of those it names, into a folder of its own.</summary>
public sealed partial class HelpExampleTests : IDisposable
{
    // Three posters in the languages and targets that the examples ask for.
    private const string Layout = """
        posterkit: 1
        languages: [zh-Hans, en]
        content: spring-words.yaml
        series: [{n: 1}, {n: 2}, {n: 3}, {n: 4}]
        page: {size: a6, margin: 8mm}
        styles: {base: {font: Noto Serif CJK}}
        body:
          - text: {zh-Hant: 春, zh-Hans: 春, en: Spring}
            style: base
          - text: ${date}
        targets:
          print: {format: [pdf, png]}
          feed: {size: [500px, 350px], format: png}
        """;

    private readonly TemporaryFolder _folder = new();

    public HelpExampleTests()
    {
        foreach (var name in new[] { "spring.yaml", "old.yaml", "new.yaml", "layouts/sixty-years.yaml" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Path, name))!);
            File.WriteAllText(Path.Combine(_folder.Path, name), Layout.Replace("spring-words", name.Contains('/', StringComparison.Ordinal) ? "../spring-words" : "spring-words", StringComparison.Ordinal));
        }
        _folder.Write("spring-words.yaml", "date: 2026-03-01\n");
        _folder.Write("autumn.yaml", "date: 2026-09-01\n");
    }

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Examples() => [.. FindExamples().Distinct()];

    private static List<string> FindExamples()
    {
        var examples = new List<string>();
        foreach (var command in CommandsOf(CliRun.Of("--help").Output).Append("fonts check").Append(""))
        {
            var help = CliRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output.Split('\n');
            foreach (var line in help.SkipWhile(line => line != "Examples:").TakeWhile(line => !line.StartsWith("Exit", StringComparison.Ordinal)))
            {
                if (line.StartsWith("  posterkit ", StringComparison.Ordinal)) examples.Add(line.Trim());
            }
        }
        return examples;
    }

    [Fact]
    public void Every_command_shows_examples() =>
        Assert.All(CommandsOf(CliRun.Of("--help").Output), command => Assert.Contains(FindExamples(), example => example.StartsWith($"posterkit {command}", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_help_can_be_called(string example)
    {
        var call = example.Split('>')[0]; // what a shell would do with the output
        List<string> arguments = [.. Words().Matches(call).Select(word => word.Value.Trim('"')).Skip(1).Select(Place)];
        if (arguments[0] is "render" && !arguments.Contains("--out")) arguments.AddRange(["--out", Path.Combine(_folder.Path, "out")]);
        if (arguments[0] is "diff")
        {
            if (call.Contains(".pdf", StringComparison.Ordinal) && ToolRunner.Find("pdftoppm") is null) return; // Nothing draws it.
            CliRun.Of("render", Path.Combine(_folder.Path, "spring.yaml"), "--out", Path.Combine(_folder.Path, "out"), "--target", "print", "--format", "pdf").Expect(0);
            CliRun.Of("render", Path.Combine(_folder.Path, "spring.yaml"), "--out", Path.Combine(_folder.Path, "out"), "--target", "feed").Expect(0);
        }

        CliRun.Of([.. arguments]).Expect(0);
    }

    private string Place(string argument) => argument switch
    {
        "proofs" or "jubilee" or "posters/concert" => Path.Combine(_folder.Path, argument),
        "changes.png" => Path.Combine(_folder.Path, argument),
        _ when argument.StartsWith("out/", StringComparison.Ordinal) => Path.Combine(_folder.Path, argument),
        "~/fonts" => _folder.Path,
        _ when argument.EndsWith(".yaml", StringComparison.Ordinal) => Path.Combine(_folder.Path, argument),
        _ => argument,
    };

    private static IEnumerable<string> CommandsOf(string help) =>
        help.Split('\n').SkipWhile(line => line != "Commands:").Skip(1).TakeWhile(line => line.Length > 0)
            .Where(line => line.Length > 2 && line[2] != ' ').Select(line => line.Trim().Split(' ')[0]);

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();
}
