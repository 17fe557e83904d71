using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Layouts and contents in JSON: read strictly, with a place for everything that is wrong.</summary>
public sealed class JsonTests
{
    private const string Sample = """
        {
        	"posterkit": 1,
        	"languages": ["zh-Hans", "en"],
        	"content": "words.json",
        	"page": {"size": ["400px", "300px"], "margin": "10px", "gap": "2mm"},
        	"colors": {"red": "#B3202A"},
        	"body": [
        		{"heading": "${title}", "level": 2, "color": "red"},
        		{"text": "一\n二\u201C\uD83D\uDE00\"\\\/", "size": "12pt", "lines": 4, "show": true},
        		{"text": "one\n\ntwo", "leading": 1.5e0, "opacity": 0.5}
        	],
        	"targets": {"a": {"format": "png"}, "b": {"format": "pdf"}}
        }
        """;

    private const string Words = """{"title": {"zh-Hans": "春之祭", "en": "The Rite of Spring"}, "count": [-0, 1, 20.5, 3E-2, null, false]}""";

    [Fact]
    public void Layout_and_content_in_json_make_the_scene_that_they_make_in_yaml()
    {
        const string Yaml = """
            posterkit: 1
            languages: [zh-Hans, en]
            content: words.yaml
            page: {size: [400px, 300px], margin: 10px, gap: 2mm}
            colors: {red: "#B3202A"}
            body:
              - {heading: "${title}", level: 2, color: red}
              - {text: "一\n二“😀\"\\/", size: 12pt, lines: 4, show: true}
              - {text: "one\n\ntwo", leading: 1.5, opacity: 0.5}
            targets: {a: {format: png}, b: {format: pdf}}
            """;

        var (json, found) = Layouts.Compose(new MemoryWorld().With("layout.json", Sample).With("words.json", Words), "layout.json");
        var (yaml, _) = Layouts.Compose(Layouts.World(Yaml).With("words.yaml", "title: {zh-Hans: 春之祭, en: The Rite of Spring}"));

        Assert.Equal("", Layouts.Messages(found));
        Assert.Equal(2, json.Count);
        Assert.Equal(yaml.Select(poster => SceneLines.Of(poster.Scene)), json.Select(poster => SceneLines.Of(poster.Scene)));
    }

    [Theory]
    [InlineData("{\"a\": \"one\\u0020two\"}", "\"one\\u0020two\"")]
    [InlineData("{\"a\" : [ 1 , 2 ] }", "[ 1 , 2 ]")]
    [InlineData("{\"a\":{\"b\":{}}}", "{\"b\":{}}")]
    [InlineData("{\"a\":-1.5e+3}", "-1.5e+3")]
    public void A_value_spans_what_is_written(string text, string written)
    {
        var root = Assert.IsType<MappingNode>(Read(text, out _));

        var span = root.Find("a")!.Span;

        Assert.Equal(written, text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("{\"a\": 1, \"b\": [1, 2,],}", "1:20 PK1102 a comma after the last value", "1:22 PK1102 a comma after the last value")]
    [InlineData("{\"a\": 1 // one\n, /* two */ \"b\": 2} # three", "1:9 PK1103 a comment cannot stand in JSON", "2:3 PK1103 a comment cannot stand in JSON", "2:21 PK1103 a comment cannot stand in JSON")]
    [InlineData("{a: 'x', \"b\": red}", "1:2 PK1104 a stands without double quotes", "1:5 PK1104 'x' stands without double quotes", "1:15 PK1104 red stands without double quotes")]
    [InlineData("{“标题”：“春”，\"b\": 1}", "1:2 PK1104 “标题” stands without double quotes", "1:6 PK1101 expected \":\", found \"：\"", "1:7 PK1104 “春” stands without double quotes", "1:10 PK1101 expected \",\", found \"，\"")]
    [InlineData("{\"a\": 1, \"b\": {\"a\": 1, \"a\": 2}, \"a\": 3}", "1:24 PK1008 \"a\" is written twice in one mapping", "1:33 PK1008 \"a\" is written twice in one mapping")]
    [InlineData("{\"a\": 1 \"b\": 2}", "1:9 PK1101 expected \",\" or \"}\", found \"\"\"")]
    [InlineData("{\"a\" 1}", "1:6 PK1101 expected \":\", found \"1\"")]
    [InlineData("{\"a\": }", "1:7 PK1101 expected a value, found \"}\"")]
    [InlineData("[1, 2", "1:6 PK1101 expected \"]\", found the end of the file")]
    [InlineData("{\"a\": \"x", "1:9 PK1101 expected the closing quote, found the end of the file")]
    [InlineData("{\"a\": \"x\n\", \"b\": 1}", "1:9 PK1105 a line end cannot stand in a text of JSON")]
    [InlineData("{\"a\": \"x\ty\"}", "1:9 PK1105 a tab cannot stand in a text of JSON")]
    [InlineData("{\"a\": \"C:\\dir \\u12 \\uD83D \\'\"}", "1:10 PK1105 \"\\d\" cannot stand in a text of JSON", "1:15 PK1105 \"\\u\" cannot stand in a text of JSON", "1:20 PK1105 \"\\uD83D\" cannot stand in a text of JSON", "1:27 PK1105 \"\\'\" cannot stand in a text of JSON")]
    [InlineData("{\"a\": 010, \"b\": +1, \"c\": 1., \"d\": .5, \"e\": NaN}", "1:7 PK1104 010 stands without double quotes", "1:17 PK1104 +1 stands without double quotes", "1:26 PK1104 1. stands without double quotes", "1:35 PK1104 .5 stands without double quotes", "1:44 PK1104 NaN stands without double quotes")]
    [InlineData("{} {}", "1:4 PK1101 expected the end of the file, found \"{\"")]
    [InlineData(" \t\n", "1:1 PK1006 \"layout.json\" is empty")]
    public void Slips_are_told_in_one_run_with_their_places(string text, params string[] expected)
    {
        Read(text, out var diagnostics);

        Assert.Equal(expected.Select(line => "layout.json:" + line), Layouts.Messages(diagnostics).Split('\n'));
    }

    [Fact]
    public void Mistakes_of_the_language_have_their_places_in_json_too()
    {
        const string Text = "{\"posterkit\": 1,\n\t\"page\": {\"size\": \"a99\"},\n\t\"body\": [{\"text\": \"x\", \"colour\": \"red\"}]}";

        Layouts.Read(new MemoryWorld().With("layout.json", Text), out var diagnostics, "layout.json");

        Assert.Equal(["layout.json:2:19", "layout.json:3:25"], diagnostics.ToSorted().Select(d => d.Span.ToString()));
    }

    [Fact]
    public void Text_keeps_the_places_of_its_characters_behind_escapes()
    {
        const string Text = "{\"posterkit\": 1, \"body\": [{\"text\": \"\\u0061\\n\\uD83D\\uDE00𓀀\"}]}";

        var (_, diagnostics) = Layouts.Compose(new MemoryWorld().With("layout.json", Text), "layout.json");

        var missing = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.MissingGlyph, missing.Code);
        Assert.Equal("𓀀", Text.Substring(missing.Span.Start, missing.Span.Length));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Deep_nesting_is_refused(string opening)
    {
        Read(string.Concat(Enumerable.Repeat(opening, 500_000)), out var diagnostics);

        Assert.Equal(DiagnosticCode.TooDeep, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void Too_many_values_are_refused()
    {
        Read("[" + string.Join(',', Enumerable.Repeat("0", 1_000_001)) + "]", out var diagnostics);

        Assert.Equal(DiagnosticCode.TooManyNodes, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void Yaml_that_looks_like_json_is_still_yaml()
    {
        var (_, diagnostics) = Layouts.Compose("{\"posterkit\": 1, body: [{text: x,}],} # fine in YAML");

        Assert.Equal("", Layouts.Messages(diagnostics));
    }

    [Fact]
    public void Layout_in_json_extends_one_in_yaml_and_takes_content_in_yaml()
    {
        var world = Layouts.World("posterkit: 1\npage: {size: a6}\nbody: [{text: \"${a}\"}]\n").With("words.yaml", "a: b")
            .With("own.json", "{\"posterkit\": 1, \"extends\": \"layout.yaml\", \"content\": \"words.yaml\"}");

        var (posters, diagnostics) = Layouts.Compose(world, "own.json");

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Single(posters);
    }

    [Fact]
    public void Example_of_the_reference_is_without_fault()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "layouts", "README.md")).ReplaceLineEndings("\n");
        var example = Assert.Single(Regex.Matches(readme, "```json\n(.*?)```", RegexOptions.Singleline)).Groups[1].Value;

        var (posters, diagnostics) = Layouts.Compose(new MemoryWorld().With("layout.json", example), "layout.json");

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Single(posters);
    }

    // The platform's own reader is the judge. It knows nothing of keys that are written twice, and lets halves of surrogate pairs pass.
    [Fact]
    public void What_is_json_and_what_it_means_is_what_another_reader_says() =>
        Fuzzing.Check(2_000, 100_000, random => random.Next(4) == 0 ? Sample : Fuzzing.Mutate(random.Next(2) == 0 ? Words : Sample, Pieces, random), CheckAgainstReferee, text => text);

    private static readonly string[] Pieces =
    [
        "", " ", "\n", "\t", ",", ":", "{", "}", "[", "]", "\"", "'", "//x", "/*x*/", "#", "\\", "\\u", "\\u0041", "\\uD83D", "\\uDE00", "\\n", "null", "true", "tru", "0", "-", "1.", ".5", "1e9", "01", "：", "，", "“", "”", "𓀀", "\u0000", "\u2028", "$", "a",
    ];

    private static void CheckAgainstReferee(string text)
    {
        var root = Read(text, out var diagnostics);
        var codes = diagnostics.ToSorted().Select(d => d.Code).ToList();
        if (codes.Contains(DiagnosticCode.TooDeep) || codes.Contains(DiagnosticCode.EmptyFile) || codes.Contains(DiagnosticCode.DuplicateKey) || text.Contains("\\uD", StringComparison.Ordinal)) return;
        if (text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD)) return; // A file has no halves of surrogate pairs.
        JsonDocument? judged = null;
        try
        {
            judged = JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            // It is none.
        }
        using (judged)
        {
            Assert.True(judged is not null == !diagnostics.HasErrors, $"{(judged is null ? "no JSON, but nothing was said" : "JSON, but " + Layouts.Messages(diagnostics))}");
            if (judged is not null) Assert.Equal(Describe(judged.RootElement), Describe(root!));
        }
    }

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(",", element.EnumerateObject().Select(entry => $"{entry.Name}={Describe(entry.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(",", element.EnumerateArray().Select(Describe))}]",
        JsonValueKind.String => $"'{element.GetString()}'",
        JsonValueKind.Number => $"{element.GetDouble():R}",
        _ => element.GetRawText(),
    };

    private static string Describe(Node node) => node switch
    {
        MappingNode mapping => $"{{{string.Join(",", mapping.Entries.Select(entry => $"{entry.Key.Value}={Describe(entry.Value)}"))}}}",
        SequenceNode list => $"[{string.Join(",", list.Items.Select(Describe))}]",
        ScalarNode { Form: ScalarForm.DoubleQuoted } scalar => $"'{scalar.Value}'",
        ScalarNode scalar when double.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number) => $"{number:R}",
        _ => ((ScalarNode)node).Value,
    };

    private static Node? Read(string text, out DiagnosticBag diagnostics)
    {
        diagnostics = new();
        return DocumentReader.Read(new SourceFile("layout.json", text), PosterLimits.Default, diagnostics);
    }
}
