using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Every element and property of the table stands in a golden layout, and so does every word of those that take one of a list.</summary>
public sealed class GoldenCoverageTests
{
    // What no single scene can show: these have tests of their own, named here.
    private static readonly string[] Elsewhere =
    [
        "alt", // structure, not marks: PictureTests, QrElementTests
        "id", // TargetOverrideTests
    ];

    [Fact]
    public void Every_element_stands_in_a_golden_layout()
    {
        var used = Golden().Elements;

        AssertNone(LanguageTable.Elements.Select(kind => kind.Name).Except(used));
    }

    [Fact]
    public void Every_property_of_elements_and_pages_stands_in_a_golden_layout()
    {
        var used = Golden().Properties;
        var declared = Properties.All.Where(property => (property.Places & (Place.Element | Place.Page)) != 0).Select(property => property.Name).Distinct();

        AssertNone(declared.Except(used.Keys).Except(Elsewhere));
    }

    [Fact]
    public void Every_word_of_a_closed_list_stands_in_a_golden_layout()
    {
        var used = Golden().Properties;
        var missing = new List<string>();
        foreach (var property in Properties.All.Where(property => (property.Places & (Place.Element | Place.Page | Place.At | Place.Border)) != 0 && !Elsewhere.Contains(property.Name)))
        {
            if (property.ValueType.Shape is not ChoiceShape choice) continue;
            var found = used.TryGetValue(property.Name, out var values) ? values : [];
            // What holds where nothing is written is in every layout.
            missing.AddRange(choice.Words.Where(word => !found.Contains(word) && !property.DefaultText.StartsWith(word, StringComparison.Ordinal)).Select(word => $"{property.Name}: {word}"));
        }

        AssertNone(missing);
    }

    private static void AssertNone(IEnumerable<string> missing)
    {
        var names = string.Join("; ", missing);
        Assert.True(names.Length == 0, $"no layout in tests/golden/layout uses: {names}. Add them to one, and accept its scene (POSTERKIT_ACCEPT=1)");
    }

    private static (HashSet<string> Elements, Dictionary<string, HashSet<string>> Properties) Golden()
    {
        var elements = new HashSet<string>();
        var properties = new Dictionary<string, HashSet<string>>();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "golden", "layout"), "*.yaml"))
        {
            var diagnostics = new DiagnosticBag();
            Walk(DocumentReader.Read(new SourceFile(Path.GetFileName(file), File.ReadAllText(file)), PosterLimits.Default, diagnostics)!, elements, properties);
        }
        return (elements, properties);
    }

    private static void Walk(Node node, HashSet<string> elements, Dictionary<string, HashSet<string>> properties)
    {
        switch (node)
        {
            case SequenceNode list:
                foreach (var item in list.Items) Walk(item, elements, properties);
                break;
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (LanguageTable.FindElement(entry.Key.Value) is not null) elements.Add(entry.Key.Value);
                    if (LanguageTable.IsProperty(entry.Key.Value))
                    {
                        if (!properties.TryGetValue(entry.Key.Value, out var values)) properties[entry.Key.Value] = values = [];
                        if (entry.Value is ScalarNode scalar) values.Add(scalar.Value);
                    }
                    Walk(entry.Value, elements, properties);
                }
                break;
        }
    }
}
