using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Whole layouts that the documentation shows: fenced yaml blocks that begin with "posterkit: 1". They are read as files in layouts/.</summary>
public sealed class ExampleTests
{
    /// <summary>The pages with examples.</summary>
    internal static readonly string[] Pages = ["README.md", "layouts/README.md"];

    public static TheoryData<string, int> Examples()
    {
        var examples = new TheoryData<string, int>();
        foreach (var page in Pages)
        {
            for (var i = 0; i < BlocksOf(page).Count; i++) examples.Add(page, i + 1);
        }
        return examples;
    }

    [Fact]
    public void Both_pages_have_examples() => Assert.All(Pages, page => Assert.NotEmpty(BlocksOf(page)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_composes_without_a_diagnostic(string page, int number)
    {
        var (posters, diagnostics) = Layouts.Compose(new ExampleWorld(BlocksOf(page)[number - 1]), ExampleWorld.LayoutPath);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.NotEmpty(posters);
    }

    /// <summary>The whole layouts of a page, in order.</summary>
    internal static List<string> BlocksOf(string page)
    {
        var found = new List<string>();
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, page));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```yaml") continue;
            var end = Array.IndexOf(lines, "```", i);
            if (lines[i + 1] == "posterkit: 1") found.Add(string.Join('\n', lines[(i + 1)..end]) + "\n");
            i = end;
        }
        return found;
    }
}
