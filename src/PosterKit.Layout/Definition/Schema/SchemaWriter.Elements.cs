namespace PosterKit.Layout;

// Elements.
internal sealed partial class SchemaWriter
{
    private void WriteElements()
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        WriteReference("element", WriteElement);
        json.WriteEndObject();
    }

    // Exactly one key says what an element is; what else may stand there follows from it. Alternatives would all be tried and all be blamed.
    private void WriteElement()
    {
        json.WriteString("type", "object");
        json.WriteStartArray("oneOf");
        foreach (var kind in LanguageTable.Elements) WriteRequired([kind.Name]);
        json.WriteEndArray();
        json.WriteStartArray("allOf");
        foreach (var kind in LanguageTable.Elements)
        {
            json.WriteStartObject();
            json.WriteStartObject("if");
            WriteNames("required", [kind.Name]);
            json.WriteEndObject();
            json.WriteStartObject("then");
            WriteReference($"{kind.Name}-element", () => WriteElementOf(kind));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteElementOf(ElementKind kind)
    {
        json.WriteString("description", kind.Docs.In(language));
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        WriteElementKey(kind);
        foreach (var property in Properties.All)
        {
            if ((property.Places & kind.Place) != 0) WriteElementProperty(property);
        }
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        WriteNames("required", [kind.Name, .. kind.Required]);
    }

    // Most properties stand on several kinds of element.
    private void WriteElementProperty(Property property)
    {
        json.WriteStartObject(property.Name);
        WriteReference(NameOf(property), () =>
        {
            WriteDescription(property);
            WriteShape(property.ValueType.Shape, SchemaMode.Expressions);
        });
        json.WriteEndObject();
    }

    // One name may mean several properties, of different elements.
    private static string NameOf(Property property)
    {
        var first = Properties.All.First(other => other.Name == property.Name && (other.Places & Place.Element) != 0);
        return ReferenceEquals(first, property) ? $"{property.Name}-property" : $"{property.Name}-property-of-{KeyOf(property.Places & Place.Element)}";
    }

    private void WriteElementKey(ElementKind kind)
    {
        json.WriteStartObject(kind.Name);
        json.WriteString("description", kind.Docs.In(language));
        // The reader wants the word itself where it decides what else is read.
        WriteShape(kind.Shape, kind.Content == ElementContent.Shape ? SchemaMode.None : SchemaMode.Expressions);
        json.WriteEndObject();
    }

    // What the id stands for is not known here: all that any element has.
    private void WriteElementChange()
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var kind in LanguageTable.Elements) WriteElementKey(kind);
        foreach (var same in Properties.All.Where(property => (property.Places & Place.Element) != 0).GroupBy(property => property.Name))
        {
            json.WriteStartObject(same.Key);
            WriteDescription(same.First());
            WriteUnion([.. same.Select(property => property.ValueType.Shape), ValueShape.Expression], SchemaMode.Expressions | SchemaMode.Change);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }
}
