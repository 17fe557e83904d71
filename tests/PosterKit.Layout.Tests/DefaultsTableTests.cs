using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>The options of the typography requirements (section 16, and those that the rules name), each by the key of the language that sets it.</summary>
public sealed class DefaultsTableTests
{
    private const string Mainland = "lang: zh-Hans, size: 12pt";
    private const string Mixed = "text: 一二AI三四五六七八九十, " + Mainland + ", width: 113pt, min-last-line: 1";
    private const string Commas = "text: 天地玄黄，宇宙洪荒，日月盈昃，辰宿列张，寒来暑往，秋收冬藏。, " + Mainland + ", width: 96pt, text-align: start, wrap: normal";
    private const string Vertical = "text: “春”12日AI展, lang: zh-Hans, direction: vertical, size: 12pt";
    private const string English = "text: Commemorating the international communication, lang: en, size: 12pt, width: 60pt";

    /// <summary>Option of the requirements, key, default as it would be written (empty: it has no word), another value, an element that shows it.</summary>
    public static TheoryData<string, string, string, string, string> Options() => new()
    {
        { "lineBreak", "line-break", "normal", "loose", "text: 一二三四々一二三四々一二三四々, " + Mainland + ", width: 48pt" },
        { "lineBreak", "line-break", "normal", "strict", "text: 一二三——四五, " + Mainland + ", width: 36pt, min-last-line: 1" },
        { "lineBreak", "line-break", "normal", "anywhere", "text: 一二三四，五六七八, " + Mainland + ", width: 48pt, wrap: normal" },
        { "punctuationWidth", "punctuation-width", "standard", "full", "text: （甲）（乙）, " + Mainland },
        { "punctuationWidth", "punctuation-width", "standard", "adjacent", "text: （甲）（乙）, " + Mainland },
        { "punctuationWidth", "punctuation-width", "standard", "half", "text: 甲，乙, " + Mainland },
        { "punctuationWidth", "punctuation-width", "standard", "kaiming", "text: 甲，乙, " + Mainland },
        { "punctuationProfile", "punctuation-profile", "cn", "tw", "text: （甲）, " + Mainland },
        { "lineStart", "line-start", "trim", "space", "text: （甲）乙, " + Mainland },
        { "lineStart", "line-start", "trim", "first-space", "text: （甲）乙, " + Mainland },
        { "lineEnd", "line-end", "trim", "space", "text: 甲乙。, " + Mainland + ", text-align: end" },
        { "lineEnd", "line-end", "trim", "fit", "text: 甲乙。, " + Mainland + ", text-align: end" },
        { "pairs", "pairs", "1.5em", "1em", "text: （甲）（乙）, " + Mainland },
        { "centredSqueeze", "centred-squeeze", "none", "facing", "text: 「好。」他說, lang: zh-Hant" },
        { "hanging", "hanging", "none", "allow-end", "text: 天地玄黄，宇宙洪荒，日月盈昃，辰宿列张, " + Mainland + ", width: 48pt, wrap: normal" },
        { "hanging", "hanging", "none", "force-end", "text: 甲乙丙，, " + Mainland + ", text-align: end" },
        { "hanging", "hanging", "none", "first", "text: 「甲」乙, " + Mainland },
        { "optical", "optical", "false", "true", "text: “So it is.”, lang: en, text-align: end" },
        { "grid", "char-grid", "false", "true", "text: 一二AI三四, " + Mainland },
        { "autospace", "autospace", "auto", "0", "text: 中AI文, " + Mainland },
        { "autospace", "autospace", "auto", "0.125em", "text: 中AI文, " + Mainland },
        { "autospace", "autospace", "auto", "0.25em", "text: 中AI文, lang: zh-Hans, size: 48pt" },
        { "autospaceMode", "autospace-mode", "insert", "replace", "text: 中 AI 文, " + Mainland + ", autospace: 0.1em" },
        { "autospace at most", "autospace-max", "0.5em", "0.333em", Mixed.Replace("113pt", "118pt", StringComparison.Ordinal) + ", text-align: justify" },
        { "lockAutospace", "lock-autospace", "false", "true", Mixed + ", text-align: justify" },
        { "lockSentenceStops", "lock-sentence-stops", "false", "true", "text: 一二？三四五，六七八九十甲乙, lang: zh-Hans, width: 75pt, size: 12pt, text-align: justify, min-last-line: 1, wrap: normal" },
        { "kinsoku", "kinsoku", "push-in-first", "push-out-first", Commas },
        { "kinsoku", "kinsoku", "push-in-first", "push-out-only", Commas },
        { "indent", "indent", "0", "2em", "text: 一二三, " + Mainland },
        { "align", "text-align", "auto", "start", "text: 一二AI三四五六七八九十一二三四五六七八九十一二三四五六七, " + Mainland + ", width: 190pt" },
        { "align", "text-align", "auto", "distribute", "text: 一二三, " + Mainland },
        { "minLastLine", "min-last-line", "2", "4", "text: 一二三四五六七八九十一, " + Mainland + ", width: 48pt, text-align: start" },
        { "emphasis", "emphasis-position", "under", "over", "text: 一二三, emphasis: dot, " + Mainland },
        { "emphasis", "emphasis-position", "right", "left", Vertical + ", emphasis: dot" },
        { "tcyDigits", "tcy-digits", "3", "0", Vertical },
        { "verticalQuotes", "vertical-quotes", "corner", "keep", Vertical },
        { "uprightAcronym", "upright-acronym", "0", "2", Vertical },
        { "hyphens", "hyphens", "manual", "auto", English },
        { "hyphenation limits", "hyphen-limits", "[5, 2, 3]", "[14, 2, 3]", English + ", hyphens: auto" },
        { "hyphenation limits", "hyphenate-capitals", "false", "true", English + ", hyphens: auto" },
        { "figures", "figures", "", "oldstyle", "text: Anno 1964, lang: en, font: EB Garamond" },
        { "figures", "figures", "", "[lining, proportional]", "text: Anno 1964, lang: en, font: EB Garamond, features: [onum]" },
        { "figures", "figures", "", "tabular", "text: Anno 1711, lang: en, font: Inter" },
        { "small capitals", "small-caps", "none", "lowercase", "text: Anno 1964, lang: en, font: EB Garamond" },
        { "small capitals", "small-caps", "none", "all", "text: Anno 1964, lang: en, font: EB Garamond" },
        { "composer", "wrap", "optimal", "balance", "text: office affairs first and last and always in the end, lang: en, width: 40mm, size: 12pt" },
        { "autoNbsp", "auto-nbsp", "false", "true", "text: the road is 5 km long, lang: en, width: 78pt, size: 12pt, wrap: normal" },
        { "smartQuotes", "smart-quotes", "false", "true", "text: it's, lang: en" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void Option_of_the_requirements_changes_the_lines(string option, string key, string usual, string other, string element)
    {
        var lines = LinesOf(element);

        if (usual.Length > 0) Assert.Equal(lines, LinesOf($"{element}, {key}: {usual}"));
        Assert.True(lines != LinesOf($"{element}, {key}: {other}"), $"{option}: {key}: {other} changes nothing");
    }

    [Fact]
    public void Every_option_stands_in_the_table_of_rules_of_the_reference()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "layouts", "README.md"));
        var start = page.IndexOf("## The rules of setting", StringComparison.Ordinal);
        var section = page[start..page.IndexOf("\n## ", start + 5, StringComparison.Ordinal)];
        string[] elsewhere = ["char-grid", "auto-nbsp", "smart-quotes"];

        var missing = Options().Select(row => (string)row[1]).Distinct().Except(elsewhere).Where(key => !section.Contains($"`{key}", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    // The text of each line, its places and the numbers of its glyphs.
    private static string LinesOf(string element)
    {
        var (posters, diagnostics) = Layouts.Compose($"posterkit: 1\npage: {{size: [400pt, 400pt], margin: 20pt, background: transparent}}\nbody:\n  - {{{element}}}");
        Assert.DoesNotContain(diagnostics.ToSorted(), diagnostic => diagnostic.Severity == Severity.Error);
        var scene = Assert.Single(posters).Scene;
        var runs = SceneLines.Runs(scene).Select(run => string.Create(CultureInfo.InvariantCulture,
            $"{run.Run.Text} {run.Origin.X:0.###} {run.Origin.Y:0.###} {string.Join(' ', run.Run.Glyphs.Select(glyph => $"{glyph.Glyph.Value}@{glyph.X:0.###},{glyph.Y:0.###}"))}"));
        return string.Join('\n', runs) + PosterKit.Scene.SceneText.Write(scene);
    }
}
