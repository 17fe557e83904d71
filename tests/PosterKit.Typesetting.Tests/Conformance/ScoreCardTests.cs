using System.Text.RegularExpressions;

namespace PosterKit.Typesetting.Tests;

/// <summary>The score cards say what is true: their states are known, and the tests they name exist.</summary>
public sealed partial class ScoreCardTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "conformance");

    private static readonly string[] States = ["kept", "tailored", "not yet", "not ours"];

    private static readonly HashSet<string> TestNames =
        [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => TestName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))];

    public static TheoryData<string, string> Lines
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var card in new[] { "clreq.md", "uax14.md" })
                foreach (var line in File.ReadLines(Path.Combine(Folder, card)).Where(line => RuleLine().IsMatch(line))) data.Add(card, line);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lines), DisableDiscoveryEnumeration = true)]
    public void Line_of_a_card_has_a_state_and_proofs_that_exist(string card, string line)
    {
        var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();

        Assert.True(cells.Length == 4, $"{card}: {line}");
        Assert.Contains(cells[1], States);
        var proofs = Proof().Matches(cells[3]).Select(match => match.Groups[1].Value).ToList();
        Assert.All(proofs, proof => Assert.Contains(proof, TestNames));
        Assert.True(proofs.Count > 0 || cells[1].StartsWith("not", StringComparison.Ordinal), $"no proof: {line}");
    }

    [Fact]
    public void Every_rule_of_a_case_is_on_the_card()
    {
        var rules = Lines.Select(row => RuleLine().Match((string)row[1]).Groups[1].Value).ToHashSet();

        Assert.All(ConformanceCase.ReadFolder(Path.Combine(Folder, "typography")), each => Assert.Contains(each.Fields.GetProperty("rule").GetString()!, rules));
    }

    [Fact]
    public void No_rule_is_on_a_card_twice() => Assert.Equal(Lines.Count, Lines.Select(row => RuleLine().Match((string)row[1]).Groups[1].Value).Distinct().Count());

    [GeneratedRegex(@"public (?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^\| ([A-Z]{2}[A-Z]?-?\d+[ab]?) \|")]
    private static partial Regex RuleLine();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Proof();
}
