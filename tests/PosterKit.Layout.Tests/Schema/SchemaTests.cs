using System.Text.Json;
using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

public sealed class SchemaTests
{
    private const string Head = """
        posterkit: 1
        colors: {ink: "#1C1B1A", paper: "#F6F1E7", red: "#B3202A", gold: "#B08D57"}
        styles:
          base: {size: 11pt}

        """;

    [Fact]
    public void The_schema_is_the_same_each_time() => Assert.Equal(SchemaValidator.WriteSchema(), SchemaValidator.WriteSchema());

    [Fact]
    public void Descriptions_are_in_the_language_that_is_asked_for()
    {
        using var english = JsonDocument.Parse(SchemaValidator.WriteSchema());
        using var chinese = JsonDocument.Parse(SchemaValidator.WriteSchema(DiagnosticLanguage.Chinese));

        Assert.Equal("Title of the poster, as documents carry it.", Description(english));
        Assert.Equal("海报标题，写入文档信息。", Description(chinese));

        static string? Description(JsonDocument schema) => schema.RootElement.GetProperty("properties").GetProperty("title").GetProperty("description").GetString();
    }

    [Fact]
    public void Every_reference_has_its_definition()
    {
        using var schema = JsonDocument.Parse(SchemaValidator.WriteSchema());
        var defined = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(definition => $"#/$defs/{definition.Name}").ToHashSet();

        Assert.All(References(schema.RootElement), reference => Assert.Contains(reference, defined));
    }

    [JudgeFact]
    public void Every_layout_that_ships_or_is_documented_or_golden_keeps_to_the_schema()
    {
        var layouts = new Dictionary<string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "layouts"), "*.yaml")) layouts[file] = File.ReadAllText(file);
        var golden = Path.Combine(Repository.Root, "tests", "golden", "layout");
        if (Directory.Exists(golden))
        {
            foreach (var file in Directory.GetFiles(golden, "*.yaml")) layouts[file] = File.ReadAllText(file);
        }
        foreach (var page in ExampleTests.Pages)
        {
            var blocks = ExampleTests.BlocksOf(page);
            for (var i = 0; i < blocks.Count; i++) layouts[$"{page} {i + 1}"] = blocks[i];
        }

        AssertValid(layouts);
    }

    [JudgeFact]
    public void Every_example_of_the_table_keeps_to_the_schema()
    {
        var layouts = new Dictionary<string, string>();
        foreach (var property in Properties.All)
        {
            var line = $"{property.Name}: {property.Example}";
            if (property.Places.HasFlag(Place.Document) && property.Name is not ("posterkit" or "colors" or "styles"))
                layouts[$"layout {line}"] = $"{Head}{line}\n{(property.Name == "as" ? "series: [1]" : "")}";
            if (property.Places.HasFlag(Place.Page)) layouts[$"page {line}"] = $"{Head}page:\n  {line}\n";
            if (property.Places.HasFlag(Place.Target)) layouts[$"target {line}"] = $"{Head}targets:\n  one:\n    {line}\n";
            if (property.Places.HasFlag(Place.Style)) layouts[$"style {line}"] = $"{Head}  other:\n    {line}\n";
        }
        foreach (var kind in LanguageTable.Elements)
        {
            layouts[kind.Name] = WithElement(kind.Example);
            foreach (var property in Properties.All.Where(property => (property.Places & kind.Place) != 0))
            {
                if (kind.Example.Contains($"\n{property.Name}:", StringComparison.Ordinal)) continue;
                layouts[$"{kind.Name} {property.Name}"] = WithElement($"{kind.Example}\n{property.Name}: {property.Example}");
                layouts[$"{kind.Name} {property.Name} as expression"] = property.ValueType is NodeType ? WithElement(kind.Example) : WithElement($"{kind.Example}\n{property.Name}: ${{some.name}}");
            }
        }

        AssertValid(layouts);
    }

    [JudgeFact]
    public void What_the_reader_rejects_by_its_form_the_schema_rejects_too()
    {
        var found = SchemaValidator.Validate(WrongLayouts.All);

        Assert.All(WrongLayouts.All, wrong => Assert.True(found[wrong.Key].Length > 0, $"{wrong.Key}: the schema lets it pass"));
        Assert.All(WrongLayouts.All, wrong =>
            Assert.True(Layouts.Compose(new ExampleWorld(wrong.Value), ExampleWorld.LayoutPath).Diagnostics.HasErrors, $"{wrong.Key}: the reader lets it pass"));
    }

    private static string WithElement(string element) => $"{Head}body:\n  - {element.ReplaceLineEndings("\n    ")}\n";

    private static void AssertValid(Dictionary<string, string> layouts)
    {
        var found = SchemaValidator.Validate(layouts);

        var wrong = string.Join('\n', found.Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Key}: {string.Join("; ", pair.Value)}"));
        Assert.True(wrong.Length == 0, wrong);
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
