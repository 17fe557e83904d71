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
        using var folder = CopyOfProject();

        InFolder(folder, () =>
        {
            ReadmeExample.Run();
            return Task.CompletedTask;
        });

        Assert.Equal(["sixty-years.pdf", "sixty-years.png"], Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Examples_of_the_library_are_those_that_these_tests_compile()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "PosterKit.Tests", "LibraryExamples.cs")).ReplaceLineEndings("\n");
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "PosterKit", "README.md")).ReplaceLineEndings("\n");

        var compiled = Regex.Matches(source, @"// <example: ([\w-]+)>\n(.*?) *// </example>", RegexOptions.Singleline)
            .Select(match => (match.Groups[1].Value, Regex.Replace(match.Groups[2].Value, "(?m)^        ", "")));
        var shown = Regex.Matches(readme, @"<!-- example: ([\w-]+) -->\n```csharp\n(.*?)```", RegexOptions.Singleline)
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

        Assert.Equal(compiled, shown);
        Assert.Equal(Regex.Count(readme, "```csharp"), shown.Count());
    }

    [Fact]
    public void Examples_of_the_library_run()
    {
        using var folder = CopyOfProject();
        folder.Write("layouts/invitation.yaml", "posterkit: 1\ncontent: ../seeds/spring.yaml\npage: {size: a6}\nbody: [{text: \"${title}, ${place}\"}]\n");
        folder.Write("seeds/spring.yaml", "title: Spring\nplace: Hall 1\n");
        folder.Write("seeds/autumn.yaml", "title: Autumn\nplace: Hall 2\n");

        InFolder(folder, async () =>
        {
            LibraryExamples.EveryFormat();
            LibraryExamples.OtherWords();
            LibraryExamples.AllFiles();
            await LibraryExamples.InMemory(CancellationToken.None);
            LibraryExamples.WithACache();
            await LibraryExamples.LookFirst();
        });

        string[] named = ["detail.webp", "feed.jpg", "feed.png", "invitation.pdf", "series.pdf"];
        Assert.Equal(named, Directory.GetFiles(folder["out"]).Select(file => Path.GetFileName(file)!).Intersect(named).Order(StringComparer.Ordinal));
        Assert.Equal(2, Directory.GetFiles(folder["out"], "sixty-years-0*-feed.*").Length);
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

    // A copy: a link would lead out of the project folder, which is not followed.
    private static TemporaryFolder CopyOfProject()
    {
        var folder = new TemporaryFolder();
        foreach (var name in (string[])["layouts", "seeds"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, name), "*", SearchOption.AllDirectories))
            {
                var copy = folder[Path.GetRelativePath(Repository.Root, file)];
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
        return folder;
    }

    private static void InFolder(TemporaryFolder folder, Func<Task> run)
    {
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = folder.Path;
            run().GetAwaiter().GetResult();
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }
}
