using System.Text;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>No layout with its content, however broken, throws or takes more than a bounded amount of work.</summary>
public sealed class LayoutFuzzTests
{
    private static readonly string[] Words =
    [
        "", " ", "\n", "\n  ", "\n- ", ":", ": ", "- ", "{", "}", "[", "]", "\"", "'", "#", "|", ">", "&a ", "*a", "!!binary ", "<<: ", "? ", "---\n", "0", "-1", "1e9", "1e308", "1e999", ".nan", "-.inf", "9999999999999999999", "0.0000001",
        "mm", "pt", "px", "em", "%", "fr", "vw", "vh", "auto", "null", "true", "no", "1fr", "100%", "-5mm", "1e300pt", "50000mm", "${", "${panel}", "${poster.number}", "${a.b.c | upper}", "${1 / 0}", "}", "\t", "：", "，", "中", "\u0000", "\u2028", "\uD800",
        "text: x", "column: []", "zh-Hant", "en", "lang: ja", "{min: 1pt, max: 900pt}", "lines: 1", "overflow: shrink", "columns: 0", "text-columns: 99", "at: {left: -9999mm}", "rotate: 1e9", "size: 0pt", "leading: 0", "tracking: -9em", "*强调*", "{漢字|hàn zì}", "[words]{style}",
        "extends: layout.yaml", "content: words.yaml", "each: ${panels}", "do: [{text: x}]", "components: {a: {body: [{use: a}]}}", "use: a",
    ];

    private const string Content = """
        panels:
          - title: {zh-Hans: 一, en: One}
            body: {zh-Hans: "“巴黎”，1964年。", en: "It's *one* of [them]{base}."}
          - title: {zh-Hans: 二, en: Two}
            list: [1, 2.5, null, true, {a: b}]
          - title: 三
        panel: ${panels}
        dates: [2024-01-27, 12:30, 0o17]
        """;

    private static readonly (string Layout, string Content)[] Samples =
    [
        (LayoutComposerTests.Sample, Content),
        (SampleLayouts.Spring, Content),
        (SampleLayouts.Series, SampleLayouts.SeriesWords),
        .. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "PosterKit.Layout.Tests", "Diagnostics"), "*.yaml").Order(StringComparer.Ordinal).Select(file => (File.ReadAllText(file), Content)),
    ];

    private static readonly Dictionary<Place, Property[]> PropertiesOf =
        LanguageTable.Elements.ToDictionary(kind => kind.Place, kind => Properties.All.Where(property => (property.Places & kind.Place) != 0).ToArray());

    private sealed record Input(string Layout, string Content)
    {
        public override string ToString() => $"{Layout}\n--- words.yaml:\n{Content}";
    }

    [Fact]
    public void No_change_of_a_layout_or_its_content_makes_it_throw() =>
        Fuzzing.Check(1000, 50_000, Change, Check, input => input.ToString());

    [Fact]
    public void No_elements_with_any_properties_make_it_throw() =>
        Fuzzing.Check(1000, 50_000, random => new Input(Generate(random), Content), Check, input => input.ToString());

    private static Input Change(Random random)
    {
        var (layout, content) = Samples[random.Next(Samples.Length)];
        var part = random.Next(4);
        return new(part == 0 ? layout : Fuzzing.Mutate(layout, Words, random), part is 0 or 1 ? Fuzzing.Mutate(content, Words, random) : content);
    }

    // Elements with properties of their kind, the values mostly those of the documentation, sometimes another property's.
    private static string Generate(Random random)
    {
        var text = new StringBuilder("""
            posterkit: 1
            languages: [zh-Hans, en]
            content: words.yaml
            colors: {ink: "#1C1B1A", paper: "#F6F1E7", red: "#B3202A", gold: {rgb: "#B08D57", spot: PANTONE 871 C}}
            styles: {base: {size: 9pt}, title: {extends: base, size: {min: 9pt, max: 40pt}}}
            page: {size: [200pt, 260pt], margin: 10pt, grid: {columns: 6, gutter: 4pt}}
            targets:
              a: {format: pdf}
              b: {size: [300px, 200px], zoom: 0.7, format: png}
            body:

            """);
        for (var count = random.Next(1, 5); count > 0; count--) Element(text, random, depth: 1);
        return random.Next(3) == 0 ? Fuzzing.Mutate(text.ToString(), Words, random) : text.ToString();
    }

    private static void Element(StringBuilder text, Random random, int depth)
    {
        var kind = LanguageTable.Elements[random.Next(LanguageTable.Elements.Length)];
        var indent = new string(' ', 2 * depth);
        if (kind.Content == ElementContent.Children && depth < 5 && random.Next(2) == 0)
        {
            text.Append(indent, 0, indent.Length - 2).Append("- ").Append(kind.Name).Append(":\n");
            for (var count = random.Next(0, 4); count > 0; count--) Element(text, random, depth + 2);
        }
        else
        {
            text.Append(indent, 0, indent.Length - 2).Append("- ").Append(kind.Example.TrimEnd().ReplaceLineEndings("\n" + indent)).Append('\n');
        }
        var written = kind.Example.Split('\n').Select(line => line.Split(':')[0]).ToHashSet();
        for (var count = random.Next(0, 6); count > 0; count--)
        {
            var properties = PropertiesOf[kind.Place];
            var property = properties[random.Next(properties.Length)];
            if (!written.Add(property.Name)) continue;
            var value = random.Next(8) switch
            {
                0 => Properties.All[random.Next(Properties.All.Length)].Example,
                1 => Words[random.Next(Words.Length)].Trim(),
                _ => property.Example,
            };
            text.Append(indent).Append(property.Name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
        }
    }

    private static void Check(Input input)
    {
        var world = Layouts.World(input.Layout).With("words.yaml", input.Content).With("other.yaml", input.Content)
            .With("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20'/></svg>");
        var (posters, diagnostics) = Layouts.Compose(world);
        foreach (var diagnostic in diagnostics.ToSorted()) DiagnosticPrinter.Print(diagnostic, DiagnosticLanguage.Chinese);
        foreach (var poster in posters) SceneText.Write(poster.Scene);
    }
}
