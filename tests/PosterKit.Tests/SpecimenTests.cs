using System.Text.RegularExpressions;
using PosterKit.Foundation;
using PosterKit.Testing;
using YamlDotNet.RepresentationModel;

namespace PosterKit.Tests;

/// <summary>The type specimen: every rule of the score card is shown on one of its sheets, and every sheet fits, says what its content file says, and looks as it was last looked at.</summary>
public sealed partial class SpecimenTests : IDisposable
{
    private const double GoldenScale = 0.12;
    private const int Tolerance = 24;
    private const double MostDifferent = 0.02;

    private static readonly string Layout = Path.Combine(Repository.Root, "layouts", "specimen.yaml");

    // What of a sample is not set as words: its id stands over it, and the rest is written out by a filter.
    private static readonly string[] Unseen = ["day", "seats"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zh-Hans", "en")]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void Every_sheet_composes_without_a_diagnostic(params string[] edition)
    {
        using var poster = Poster.Load(Layout);
        var diagnostics = new DiagnosticBag();

        for (var i = 0; i < poster.Count; i++) Assert.NotNull(poster.Compose(poster.Targets[0], [.. edition], i, diagnostics));

        Assert.Equal(12, poster.Count);
        Assert.Empty(diagnostics.ToSorted().Select(d => DiagnosticPrinter.Print(d, DiagnosticLanguage.English)));
    }

    [Fact]
    public void Every_rule_of_the_score_card_has_a_sample()
    {
        var card = File.ReadAllText(Path.Combine(Repository.Root, "tests", "conformance", "clreq.md"));
        var shown = Items().SelectMany(item => item.Rule.Split(' ')).ToHashSet();

        var missing = RuleLine().Matches(card).Select(match => match.Groups[1].Value).Where(rule => !shown.Contains(rule));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_sheet_looks_as_it_was_last_looked_at()
    {
        using var poster = Poster.Load(Layout);
        var screen = poster.Render("screen");

        for (var i = 0; i < poster.Count; i++)
        {
            using var png = new MemoryStream();
            screen.WritePng(png, new() { Poster = i, Scale = GoldenScale });
            GoldenPicture.AssertMatches($"series/specimen-{i + 1:D2}", RefereePng.Decode(png.ToArray()), Tolerance, MostDifferent);
        }
    }

    [ToolFact("pdftotext")]
    public void Text_taken_out_of_the_printed_sheets_holds_every_sample_as_it_was_written()
    {
        using var poster = Poster.Load(Layout);

        poster.Render("print", ["zh-Hans", "en"]).SavePdf(_folder["specimen.pdf"]);

        var pages = ToolRunner.Run("pdftotext", "-raw", "-enc", "UTF-8", _folder["specimen.pdf"], "-").Text.Split('\f');
        Assert.Equal(poster.Count, pages.Length - 1);
        var lost = Items().Where(item => !Holds(pages[item.Sheet], item.Text)).Select(item => $"sheet {item.Sheet + 1}, {item.Rule}: {item.Text}");
        Assert.Empty(lost);
    }

    // An annotation follows its characters, line by line. So the annotated text is looked for among the Han of the page alone, and each annotation among all that is there.
    private static bool Holds(string page, string text)
    {
        var annotations = Annotation().Matches(text).SelectMany(match => match.Groups[2].Value.Split(' ', '|'));
        var words = StyleMark().Replace(Annotation().Replace(text, "$1"), "$1");
        var isAnnotated = Annotation().IsMatch(text);
        return (isAnnotated ? Han(page).Contains(Han(words), StringComparison.Ordinal) : Bare(page).Contains(Bare(words), StringComparison.Ordinal))
            && annotations.All(annotation => Bare(page).Contains(annotation, StringComparison.Ordinal));
    }

    // A text without what is not seen: spaces, line ends, soft hyphens and selectors; and without the marks of Markdown, whose words are all that a page shows.
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '\uFE00' or '\uFE01' or '*' or '`')));

    private static string Han(string text) => string.Concat(text.Where(c => c is >= '\u4E00' and <= '\u9FFF' or '，' or '。' or '“' or '”'));

    private static IEnumerable<(int Sheet, string Rule, string Text)> Items()
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "seeds", "specimen.yaml"));
        var stream = new YamlStream();
        stream.Load(reader);
        var sheets = (YamlSequenceNode)((YamlMappingNode)stream.Documents[0].RootNode).Children["sections"];
        for (var sheet = 0; sheet < sheets.Children.Count; sheet++)
        {
            var samples = (YamlMappingNode)((YamlMappingNode)sheets.Children[sheet]).Children.Last().Value;
            foreach (var sample in samples.Children.Values.Cast<YamlMappingNode>())
            {
                var rule = ((YamlScalarNode)sample.Children["rule"]).Value!;
                foreach (var (key, value) in sample.Children)
                {
                    if (((YamlScalarNode)key).Value is { } name && !Unseen.Contains(name)) foreach (var text in Texts(value)) yield return (sheet, rule, text);
                }
            }
        }
    }

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } text } => [text],
        YamlSequenceNode list => list.Children.SelectMany(Texts),
        YamlMappingNode languages => languages.Children.Values.SelectMany(Texts),
        _ => [],
    };

    [GeneratedRegex(@"^\| ([A-Z]{2}-\d\d) \|", RegexOptions.Multiline)]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"\[([^\]]*)\]\{[a-z]+\}")]
    private static partial Regex StyleMark();

    [GeneratedRegex(@"\{([^|}]*)\|([^}]*)\}")]
    private static partial Regex Annotation();
}
