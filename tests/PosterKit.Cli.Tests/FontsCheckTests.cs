using System.Text.Json;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>`fonts check`: what the fonts of a layout lack, and where it stands.</summary>
public sealed class FontsCheckTests : IDisposable
{
    // U+13000 EGYPTIAN HIEROGLYPH A001 is in no bundled font; Ĉ is in no Kai.
    private const string Layout = """
        posterkit: 1
        languages: [en]
        content: words.yaml
        page: {size: [400px, 300px], margin: 10px}
        body:
          - text: ${title}
            font: PosterKit Kai
        targets:
          a: {}
          b: {size: [300px, 300px]}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Layout_whose_fonts_have_everything_is_fine()
    {
        var run = CliRun.Of("fonts", "check", Write("title: {en: Plain, zh-Hans: 平}")).Expect(0);

        Assert.EndsWith("spring.yaml: every character can be set\n", run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Character_that_no_font_has_is_named_with_its_places_once_for_all_targets()
    {
        var run = CliRun.Of("fonts", "check", Write("title:\n  en: A 𓀀 and 𓀀")).Expect(1);

        Assert.Equal(
            "1 character that no font can set:\n  U+13000 \"𓀀\"  PosterKit Kai lacks it; no font has it\n      words.yaml:2:9\n      words.yaml:2:15\n",
            run.Output);
    }

    [Fact]
    public void Places_are_right_in_texts_of_several_lines_and_behind_escapes()
    {
        var run = CliRun.Of("fonts", "check", Write("title:\n  en: |\n    one\n    two 𓀀\n  zh-Hans: \"一\\u4E8C\\n三𓀀\"\n")).Expect(1);

        Assert.EndsWith("      words.yaml:4:9\n      words.yaml:5:23\n", run.Output);
    }

    [Fact]
    public void Edition_that_the_layout_does_not_ask_for_by_itself_is_looked_at_too()
    {
        var run = CliRun.Of("fonts", "check", Write("title:\n  en: Plain\n  zh-Hant: 字𓀀")).Expect(1);

        Assert.Contains("words.yaml:3:13", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_no_poster_shows_is_told_apart_and_is_no_error()
    {
        var run = CliRun.Of("fonts", "check", Write("title: {en: Plain}\nsubtitle: {en: 𓀀}")).Expect(0);

        Assert.Contains("1 character that no font has, in texts that no poster shows now:\n  U+13000 \"𓀀\"  no font has it\n      words.yaml:2:16\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Face_that_stands_in_is_named()
    {
        using var json = JsonDocument.Parse(CliRun.Of("fonts", "check", Write("title: {en: Ĉu}"), "--json").Expect(0).Output);

        var finding = Assert.Single(json.RootElement.GetProperty("standIns").EnumerateArray());
        Assert.Equal("U+0108", finding.GetProperty("codePoint").GetString());
        Assert.Equal("PosterKit Kai", finding.GetProperty("family").GetString());
        Assert.Contains(finding.GetProperty("standIn").GetString(), finding.GetProperty("families").EnumerateArray().Select(family => family.GetString()));
        Assert.Equal("""[{"path":"words.yaml","line":1,"column":13}]""", JsonSerializer.Serialize(finding.GetProperty("places")));
    }

    [Fact]
    public void Value_that_is_given_counts_like_a_written_one()
    {
        var run = CliRun.Of("fonts", "check", Write("title: {en: Plain}"), "--set", "title=𓀀").Expect(1);

        Assert.Contains("in a value that was given", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_does_not_fit_is_no_matter_here_but_a_wrong_key_is()
    {
        var words = "title: {en: " + new string('x', 2000) + "}";
        CliRun.Of("fonts", "check", Write(words)).Expect(0);

        var run = CliRun.Of("fonts", "check", _folder.Write("bad.yaml", "posterkit: 1\nbody:\n  - text: a\n    colour: red\n")).Expect(1);

        Assert.Contains("PK2003", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shipped_layouts_want_no_stand_in() =>
        Assert.All(Directory.GetFiles(Path.Combine(Repository.Root, "layouts"), "*.yaml"), file =>
        {
            using var json = JsonDocument.Parse(CliRun.Of("fonts", "check", file, "--json").Expect(0).Output);
            Assert.Equal(0, json.RootElement.GetProperty("standIns").GetArrayLength());
        });

    private string Write(string words)
    {
        _folder.Write("words.yaml", words);
        return _folder.Write("spring.yaml", Layout);
    }
}
