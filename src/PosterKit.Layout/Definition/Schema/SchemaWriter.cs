using System.Collections.Immutable;
using System.Text.Json;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Writes the schema of a layout. Shapes that come again and again are definitions, written once, in the order they are first named.</summary>
/// <param name="json">Where to.</param>
/// <param name="language">The language of the descriptions.</param>
internal sealed partial class SchemaWriter(Utf8JsonWriter json, DiagnosticLanguage language)
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, Action Body)> _definitions = new();

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", language == DiagnosticLanguage.Chinese ? "PosterKit 版式文件" : "PosterKit layout");
        WriteMappingBody(new(Place.Document) { Required = ["posterkit"], Needs = [("as", "series")] }, SchemaMode.None);
        json.WriteStartObject("$defs");
        while (_definitions.TryDequeue(out var definition))
        {
            json.WriteStartObject(definition.Name);
            definition.Body();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Names a definition; its body is written later, once.
    private void WriteReference(string name, Action body)
    {
        json.WriteString("$ref", $"#/$defs/{name}");
        if (_named.Add(name)) _definitions.Enqueue((name, body));
    }

    private void WriteProperty(Property property, SchemaMode mode)
    {
        json.WriteStartObject(property.Name);
        WriteDescription(property);
        if (!property.TakesExpressions) mode &= ~SchemaMode.Expressions;
        // The page and the styles may hold expressions, but be none.
        if (ReferenceEquals(property, Properties.PageSection) || ReferenceEquals(property, Properties.Styles)) WritePlain(property.ValueType.Shape, mode | SchemaMode.Expressions);
        else WriteShape(property.ValueType.Shape, mode);
        json.WriteEndObject();
    }

    private void WriteDescription(Property property)
    {
        var text = property.Docs.In(language);
        if (property.DefaultText.Length > 0) text += language == DiagnosticLanguage.Chinese ? $"（默认：{property.DefaultText}）" : $" (Otherwise: {property.DefaultText}.)";
        json.WriteString("description", text);
    }

    // Keys declared in the table, at a place.
    private void WriteMapping(MappingShape mapping, SchemaMode mode)
    {
        if (mapping.Values is not null) WriteMappingBody(mapping, mode);
        else WriteReference($"{KeyOf(mapping.Place)}{Suffix(mode)}", () => WriteMappingBody(mapping, mode));
    }

    private void WriteMappingBody(MappingShape mapping, SchemaMode mode)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var property in Properties.All)
        {
            if ((property.Places & mapping.Place) == 0) continue;
            if (mapping.Values is not { } values)
            {
                WriteProperty(property, MergesIntoLayout(property, mapping.Place) ? mode | SchemaMode.Change : mode);
                continue;
            }
            json.WriteStartObject(property.Name);
            WriteDescription(property);
            WriteShape(values, mode);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        if (!mode.HasFlag(SchemaMode.Change)) WriteKeyRules(mapping);
    }

    private void WriteKeyRules(MappingShape mapping)
    {
        WriteNames("required", mapping.Required);
        if (mapping.IsOneKey)
        {
            json.WriteNumber("minProperties", 1);
            json.WriteNumber("maxProperties", 1);
        }
        if (!mapping.Needs.IsEmpty)
        {
            json.WriteStartObject("dependentRequired");
            foreach (var (key, needs) in mapping.Needs) WriteNames(key, [needs]);
            json.WriteEndObject();
        }
        if (!mapping.AnyOf.IsEmpty)
        {
            json.WriteStartArray("anyOf");
            foreach (var key in mapping.AnyOf) WriteRequired([key]);
            json.WriteEndArray();
        }
        if (mapping.Conflicts.IsEmpty) return;
        json.WriteStartObject("not");
        json.WriteStartArray("anyOf");
        foreach (var (key, other) in mapping.Conflicts) WriteRequired([key, other]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRequired(ImmutableArray<string> keys)
    {
        json.WriteStartObject();
        WriteNames("required", keys);
        json.WriteEndObject();
    }

    private void WriteNames(string key, ImmutableArray<string> names)
    {
        if (names.IsEmpty) return;
        json.WriteStartArray(key);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    // What a target says of these is laid over what the layout says.
    private static bool MergesIntoLayout(Property property, Place place) =>
        place == Place.Target && (ReferenceEquals(property, Properties.PageSection) || ReferenceEquals(property, Properties.Fonts) || ReferenceEquals(property, Properties.Styles));

    private static string Suffix(SchemaMode mode) =>
        (mode.HasFlag(SchemaMode.Change) ? "-change" : "") + (mode.HasFlag(SchemaMode.Expressions) ? "-in-element" : "");

    // "PageSize" is page-size.
    private static string KeyOf(Place place) =>
        string.Concat(place.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
