using System.Text.RegularExpressions;
using PosterKit.Testing;

namespace PosterKit.Pdf.Tests;

/// <summary>The lists in tests/conformance name the tests that prove each line: those must be there.</summary>
public sealed partial class ConformanceListTests
{
    [Theory]
    [InlineData("pdfx.md", 20)]
    [InlineData("pdfa.md", 15)]
    [InlineData("pdfua.md", 10)]
    public void Every_test_that_a_list_names_is_a_test(string list, int fewest)
    {
        var tests = typeof(ConformanceListTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttributes(typeof(FactAttribute), true).Length > 0).Select(method => method.Name).ToHashSet();
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "conformance", list)).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();

        Assert.True(lines.Count >= fewest);
        foreach (var line in lines)
        {
            var named = TestName().Matches(line.Split('|')[4]).Select(match => match.Groups[1].Value).ToList();
            // What is not ours needs no proof; all else has one.
            Assert.True(named.Count > 0 || line.Split('|')[3].Trim().StartsWith("not ours", StringComparison.Ordinal), line);
            Assert.All(named, name => Assert.Contains(name, tests));
        }
    }

    [GeneratedRegex("`([A-Z][A-Za-z0-9_]+)`")]
    private static partial Regex TestName();
}
