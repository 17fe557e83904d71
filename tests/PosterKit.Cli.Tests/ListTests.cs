using System.Text.Json;
using System.Text.RegularExpressions;
using PosterKit.Foundation;

namespace PosterKit.Cli.Tests;

/// <summary>`fonts` and `sizes`.</summary>
public sealed class ListTests
{
    [Fact]
    public void Sizes_are_found_by_English_and_by_Chinese_names()
    {
        Assert.Contains("instagram-portrait", CliRun.Of("sizes", "Instagram").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("1080 x 1350 px", CliRun.Of("sizes", "instagram-portrait").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("易拉宝", CliRun.Of("sizes", "易拉宝").Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_stand_under_each_other_though_Han_characters_are_wide()
    {
        // The kind stands behind the Chinese names, which have from none to five characters of two cells.
        var lines = CliRun.Of("fonts").Expect(0).Output.TrimEnd().Split('\n');

        var kinds = lines.Skip(1).Select(line => DisplayWidth.Of(line.AsSpan(0, Regex.Match(line, "(?<=  )(sans|serif|kai|emoji|other)  ").Index)));

        Assert.Equal(DisplayWidth.Of(lines[0].AsSpan(0, lines[0].IndexOf("kind", StringComparison.Ordinal))), Assert.Single(kinds.Distinct()));
    }

    [Fact]
    public void Filter_that_finds_no_size_is_the_callers_mistake()
    {
        var run = CliRun.Of("sizes", "no such size").Expect(2);

        Assert.Contains("no size is called \"no such size\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_as_json_carry_both_names()
    {
        using var json = JsonDocument.Parse(CliRun.Of("sizes", "a2", "--json").Expect(0).Output);

        var a2 = json.RootElement.GetProperty("sizes").EnumerateArray().First(size => size.GetProperty("width").GetDouble() == 420);
        Assert.Equal(594, a2.GetProperty("height").GetDouble());
        Assert.Equal("mm", a2.GetProperty("unit").GetString());
    }

    [Fact]
    public void Bundled_families_are_listed_with_their_weights()
    {
        var run = CliRun.Of("fonts").Expect(0);

        Assert.Matches(@"(?m)^Noto Serif CJK +思源宋体 +serif +.*\b400\b.*\b700\b.* han latin", run.Output);
    }

    [Theory]
    [InlineData("Noto Serif CJK")]
    [InlineData("思源宋体")]
    [InlineData("source han serif")]
    public void Family_is_shown_by_any_of_its_names(string name)
    {
        var run = CliRun.Of("fonts", name).Expect(0);

        Assert.StartsWith("Noto Serif CJK 思源宋体\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^400 +\d{5} +\d{5} +font:0/.*\.otf$", run.Output);
    }

    [Fact]
    public void Wrong_family_is_the_callers_mistake_and_the_nearest_are_named()
    {
        var run = CliRun.Of("fonts", "Noto Serif CKJ").Expect(2);

        Assert.Contains("Noto Serif CJK", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fonts_as_json_carry_faces()
    {
        using var json = JsonDocument.Parse(CliRun.Of("fonts", "Inter", "--json").Expect(0).Output);

        var family = Assert.Single(json.RootElement.GetProperty("families").EnumerateArray());
        Assert.Contains(family.GetProperty("faces").EnumerateArray(), face => face.GetProperty("weight").GetInt32() == 400);
    }

    [Fact]
    public void Terminal_gets_a_table_with_rules_as_wide_as_its_Han_characters()
    {
        var output = new StringWriter();

        var code = CommandLine.Run(["sizes", "易拉宝"], new CliHost { Output = output, Error = TextWriter.Null, GetVariable = _ => null, IsOutputTerminal = true, GetOutputWidth = () => 120 });

        Assert.Equal(0, code);
        var lines = output.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd()).ToList();
        Assert.StartsWith("╭", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("易拉宝", StringComparison.Ordinal));
        Assert.Single(lines.Select(line => DisplayWidth.Of(line)).Distinct());
    }
}
