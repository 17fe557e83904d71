using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

/// <summary>The schema and the reader judge every property alike, where a value is wrong by its form.</summary>
public sealed class SchemaAgreementTests
{
    // No property takes one of these, but those that take anything.
    private static readonly string[] Wrong = ["[[[]]]", "{Not_a_key: {Not_a_key: []}}", "[]"];

    // Right for some, wrong for others.
    private static readonly string[] Others = ["§", "-7", "0.5", "3000000", "12mm", "12furlongs", "150%", "\"#12345\"", "true", "auto", "none", "[1, 2]", "[red, red]", "{min: 1pt, max: 2pt}", "2/1", "1-3", "en", "null", "${some.name}"];

    [JudgeFact]
    public void Every_property_refuses_a_value_of_another_form_by_the_schema_and_by_the_reader()
    {
        var layouts = new Dictionary<string, string>();
        foreach (var (property, place) in Places())
        {
            if (TakesAnything(property.ValueType.Shape)) continue;
            foreach (var value in Wrong)
            {
                // An empty list of elements, or of texts, is a list.
                if (value == "[]" && TakesEmptyList(property.ValueType.Shape)) continue;
                layouts[$"{place} {property.Name}: {value}"] = Write(property, place, value);
            }
        }

        var found = SchemaValidator.Validate(layouts);

        AssertNone("the schema lets pass", layouts.Keys.Where(name => found[name].Length == 0));
        AssertNone("the reader lets pass", layouts.Where(pair => !IsRefused(pair.Value)).Select(pair => pair.Key));
    }

    [JudgeFact]
    public void The_schema_refuses_nothing_that_the_reader_takes()
    {
        var layouts = new Dictionary<string, string>();
        foreach (var (property, place) in Places())
        {
            foreach (var value in Others) layouts[$"{place} {property.Name}: {value}"] = Write(property, place, value);
        }

        var found = SchemaValidator.Validate(layouts);

        AssertNone("the schema alone refuses", layouts.Where(pair => found[pair.Key].Length > 0 && !IsRefused(pair.Value)).Select(pair => $"{pair.Key} ({found[pair.Key][0]})"));
    }

    private static IEnumerable<(Property Property, string Place)> Places()
    {
        foreach (var property in Properties.All)
        {
            if (property.Name is "posterkit") continue;
            if (property.Places.HasFlag(Place.Document)) yield return (property, "layout");
            if (property.Places.HasFlag(Place.Page)) yield return (property, "page");
            if (property.Places.HasFlag(Place.Target)) yield return (property, "target");
            if (property.Places.HasFlag(Place.Style)) yield return (property, "style");
            if (LanguageTable.Elements.FirstOrDefault(kind => (property.Places & kind.Place) != 0) is { } kind) yield return (property, kind.Name);
        }
    }

    private static string Write(Property property, string place, string value)
    {
        var line = $"{property.Name}: {value}";
        const string Page = "page: {size: [200mm, 200mm], grid: {columns: 4}}\n";
        return "posterkit: 1\n" + (place switch
        {
            "layout" => $"{line}\n{(property.Name == "as" ? "series: [1]\n" : "")}",
            "page" => $"page:\n  {line}\n",
            "target" => $"targets:\n  one:\n    {line}\n",
            "style" => $"styles:\n  one:\n    {line}\n",
            _ => Page + Element(LanguageTable.FindElement(place)!, property, line),
        });
    }

    private static string Element(ElementKind kind, Property property, string line)
    {
        // The key stands once: the example's own is left out.
        var lines = kind.Example.Split('\n').ToList();
        var own = lines.FindIndex(text => text.StartsWith($"{property.Name}:", StringComparison.Ordinal));
        if (own >= 0)
        {
            do lines.RemoveAt(own);
            while (own < lines.Count && lines[own].StartsWith(' '));
        }
        lines.Add(line);
        return $"body:\n  - {string.Join("\n    ", lines)}\n";
    }

    private static bool TakesAnything(ValueShape shape) => shape switch
    {
        AnyShape or NamedShape { Value: AnyShape } or ElementChangeShape => true,
        UnionShape union => union.Shapes.Any(TakesAnything),
        ListShape list => TakesAnything(list.Item),
        _ => false,
    };

    private static bool TakesEmptyList(ValueShape shape) => shape switch
    {
        ElementsShape or TextListShape => true,
        ListShape list => list.Least == 0,
        UnionShape union => union.Shapes.Any(TakesEmptyList),
        _ => false,
    };

    // Most is told by reading alone; some only once the poster is known.
    private static bool IsRefused(string layout)
    {
        Layouts.Read(new ExampleWorld(layout), out var diagnostics, ExampleWorld.LayoutPath);
        return diagnostics.HasErrors || Layouts.Compose(new ExampleWorld(layout), ExampleWorld.LayoutPath).Diagnostics.HasErrors;
    }

    private static void AssertNone(string what, IEnumerable<string> names)
    {
        var list = string.Join("\n", names);
        Assert.True(list.Length == 0, $"{what}:\n{list}");
    }
}
