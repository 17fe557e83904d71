using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

public sealed class ReferenceTests
{
    private static readonly string PathOfReference = Path.Combine(Repository.Root, "layouts", "README.md");

    public static TheoryData<string> PropertyNumbers() => [.. Properties.All.Select((property, i) => $"{i} {property.Name}")];

    public static TheoryData<string> ElementNames() => [.. LanguageTable.Elements.Select(kind => kind.Name)];

    [Fact]
    public void The_reference_is_what_the_table_says()
    {
        var written = ReferenceWriter.Write();
        if (Golden.Accepts) File.WriteAllText(PathOfReference, written);

        Assert.Equal(File.ReadAllText(PathOfReference), written);
    }

    [Fact]
    public void The_reference_names_every_property_in_a_table_of_its_own_place()
    {
        var lines = ReferenceWriter.Write().Split('\n');

        Assert.All(Properties.All, property =>
            Assert.Contains(lines, line => line.StartsWith($"| `{property.Name}` |", StringComparison.Ordinal) && line.Contains(property.Docs.Chinese, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(PropertyNumbers))]
    public void The_example_of_a_property_is_read(string number)
    {
        var property = Properties.All[int.Parse(number.Split(' ')[0], null)];
        var colors = new Dictionary<string, ColorValue> { ["ink"] = ColorValue.Black, ["paper"] = ColorValue.White, ["red"] = ColorValue.Black, ["gold"] = ColorValue.Black };
        var diagnostics = new DiagnosticBag();

        var mapping = (MappingNode)DocumentReader.Read(new SourceFile("example.yaml", $"{property.Name}: {property.Example}"), PosterLimits.Default, diagnostics)!;
        var value = property.ValueType.Read(mapping.Find(property.Name)!, property.Name, new(diagnostics, colors));

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.NotNull(value);
    }

    [Theory]
    [MemberData(nameof(ElementNames))]
    public void The_example_of_an_element_composes_without_a_diagnostic(string name)
    {
        const string Head = """
            posterkit: 1
            languages: [zh-Hans, en]
            page: {size: a4, margin: 20mm}
            colors: {ink: "#1C1B1A", paper: "#F6F1E7", red: "#B3202A", gold: "#B08D57"}
            styles: {base: {size: 11pt}}
            components:
              card: {params: [title, accent: red], body: [{heading: "${title}", color: "${accent}"}, {slot: default}]}
            """;
        var example = LanguageTable.FindElement(name)!.Example.ReplaceLineEndings("\n    ");
        // A slot stands in a component alone.
        var body = name == "slot" ? $"  frame:\n    body:\n    - {example.ReplaceLineEndings("\n  ")}\nbody: [{{use: frame}}]" : $"body:\n  - {example}";

        var (posters, diagnostics) = Layouts.Compose(new ExampleWorld($"{Head}\n{body}\n"), ExampleWorld.LayoutPath);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.NotEmpty(Assert.Single(posters).Scene.Items.Skip(1));
    }
}
