using System.Text.RegularExpressions;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>What the README shows is what works. Alone in its collection: one test changes the current folder.</summary>
[Collection(nameof(ReadmeTests))]
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Library_example_is_the_one_that_these_tests_compile()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "PosterKit.Tests", "ReadmeExample.cs")).ReplaceLineEndings("\n");
        var usings = string.Concat(Regex.Matches(source, "(?m)^using .*\n").Select(line => line.Value));
        var body = Regex.Match(source, @"// <example>\n(.*?) *// </example>", RegexOptions.Singleline).Groups[1].Value;

        var example = Regex.Match(Readme, @"<!-- example: library -->\n```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

        Assert.Equal(usings + "\n" + Regex.Replace(body, "(?m)^        ", ""), example);
    }

    [Fact]
    public void Library_example_runs()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["layouts", "seeds"])
        {
            // Copies: a link would lead out of the project folder, which is not followed.
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, name), "*", SearchOption.AllDirectories))
            {
                var copy = folder[Path.GetRelativePath(Repository.Root, file)];
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = folder.Path;

            ReadmeExample.Run();

            Assert.Equal(["sixty-years.pdf", "sixty-years.png"], Directory.GetFiles("out").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public void First_layout_is_without_fault_and_makes_the_files_that_are_promised()
    {
        using var folder = new TemporaryFolder();
        var layout = Regex.Match(Readme, @"```yaml\n(posterkit: 1\n.*?)```", RegexOptions.Singleline).Groups[1].Value;
        using var poster = Poster.Load(folder.Write("layouts/spring.yaml", layout));

        var outcome = poster.RenderFiles(new() { Folder = folder["out"] });

        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(["layouts/spring.yaml", "out/spring-feed.png", "out/spring-print.pdf"], folder.ListFiles());
    }
}
