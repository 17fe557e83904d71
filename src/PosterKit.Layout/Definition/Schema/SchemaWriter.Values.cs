using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace PosterKit.Layout;

// Values.
internal sealed partial class SchemaWriter
{
    private const string Number = @"(\d+\.?\d*|\.\d+)";

    // Writes the members of the schema of a value, into an object that is open. What takes any word, or is read in its own way, takes an expression as it is.
    private void WriteShape(ValueShape shape, SchemaMode mode)
    {
        if (!mode.HasFlag(SchemaMode.Expressions) || shape is WordShape { Pattern: null } or TextShape or ElementsShape or ExpressionShape or AnyShape) WritePlain(shape, mode);
        else WriteUnion([shape, ValueShape.Expression], mode);
    }

    private void WritePlain(ValueShape shape, SchemaMode mode)
    {
        switch (shape)
        {
            case AnyShape:
                break;
            case WordShape word:
                WriteWord(word);
                break;
            case ChoiceShape choice:
                WriteChoice(choice.Words);
                break;
            case SizeNameShape:
                WriteReference("size-name", WriteSizeNames);
                break;
            case BooleanShape:
                json.WriteString("type", "boolean");
                break;
            case NumberShape number:
                WriteNumber(number);
                break;
            case LengthShape length:
                WriteReference(NameOf(length), () => WriteLength(length));
                break;
            case ListShape list:
                WriteList(list, mode);
                break;
            case MappingShape mapping:
                WriteMapping(mapping, mode);
                break;
            case NamedShape named:
                json.WriteString("type", "object");
                WriteObject("additionalProperties", named.Value, mode);
                break;
            case LanguageMapShape languages:
                json.WriteString("type", "object");
                json.WriteNumber("minProperties", 1);
                json.WriteStartObject("patternProperties");
                WriteObject(LanguageTag.KnownPattern, languages.Value, mode);
                json.WriteEndObject();
                json.WriteBoolean("additionalProperties", false);
                break;
            case UnionShape alternatives:
                WriteUnion(alternatives.Shapes, mode);
                break;
            case TextShape:
                WriteReference("text", WriteText);
                break;
            case TextListShape:
                WriteReference("text-list", WriteTextList);
                break;
            case ElementsShape:
                WriteReference("elements", WriteElements);
                break;
            case ElementChangeShape:
                WriteReference("element-change", WriteElementChange);
                break;
            case ExpressionShape:
                WriteReference("expression", WriteExpression);
                break;
            default:
                throw new UnreachableException($"no schema for {shape.GetType().Name}");
        }
    }

    private void WriteObject(string key, ValueShape shape, SchemaMode mode)
    {
        json.WriteStartObject(key);
        WriteShape(shape, mode);
        json.WriteEndObject();
    }

    // The alternatives are single values, lists or mappings: an expression may stand in place of all of them, or inside.
    private void WriteUnion(ImmutableArray<ValueShape> shapes, SchemaMode mode)
    {
        json.WriteStartArray("anyOf");
        foreach (var shape in shapes.SelectMany(shape => shape is UnionShape inner ? inner.Shapes : [shape]))
        {
            json.WriteStartObject();
            WritePlain(shape, mode);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // A word may look like a number or a truth: an id "1", a colour called 2024, a file called true.
    private void WriteWord(WordShape word)
    {
        if (word.Pattern is null) WriteTypes("string", "number", "boolean");
        else json.WriteString("type", "string");
        json.WriteString("pattern", word.Pattern ?? @"\S");
    }

    private void WriteTypes(params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }

    // YAML reads the word 1 as a number.
    private void WriteChoice(ImmutableArray<string> words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
        {
            // What YAML takes for a number or a truth value is a word to the reader.
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) json.WriteNumberValue(number);
            else if (word is "true" or "false") json.WriteBooleanValue(word is "true");
            json.WriteStringValue(word);
        }
        json.WriteEndArray();
    }

    private void WriteNumber(NumberShape number)
    {
        json.WriteString("type", number.IsWhole ? "integer" : "number");
        json.WriteNumber("minimum", number.Least);
        json.WriteNumber("maximum", number.Most);
    }

    private void WriteList(ListShape list, SchemaMode mode)
    {
        json.WriteString("type", "array");
        if (list.Item is not AnyShape) WriteObject("items", list.Item, mode);
        if (list.Least > 0) json.WriteNumber("minItems", list.Least);
        if (list.Most is { } most) json.WriteNumber("maxItems", most);
    }

    // The reader takes any case; the two that people write are named.
    private void WriteSizeNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartArray("enum");
        foreach (var preset in SizePresets.All)
        {
            foreach (var name in (ReadOnlySpan<string>)[preset.Id, preset.ChineseName, preset.Id.ToUpperInvariant()])
            {
                if (names.Add(name)) json.WriteStringValue(name);
            }
        }
        json.WriteEndArray();
    }

    private static string NameOf(LengthShape length)
    {
        var units = length.Units & ~LengthUnit.Auto;
        var name = units switch
        {
            LengthUnit.Absolute => "absolute",
            LengthUnit.Fixed => "fixed",
            LengthUnit.Relative => "relative",
            _ => LengthType.NamesOf(units).Replace("%", "percent", StringComparison.Ordinal).Replace(' ', '-'),
        };
        var sign = length.Least > 0 ? "positive-" : length.Least < 0 ? "signed-" : "";
        return $"{sign}{name}-length{(length.Units.HasFlag(LengthUnit.Auto) ? "-or-auto" : "")}";
    }

    private void WriteLength(LengthShape length)
    {
        var units = length.Units & ~LengthUnit.Auto;
        var sign = length.Least < 0 ? "[+-]?" : @"\+?";
        // Over zero: some digit is not 0.
        var some = length.Least > 0 ? "(?=[^1-9]*[1-9])" : "";
        var pattern = $@"^\s*{some}{sign}{Number}\s*({LengthType.NamesOf(units).Replace(' ', '|')})\s*$";
        if (units.HasFlag(LengthUnit.Point)) pattern += @"|^\s*([初一二三四五六七八][号號]|小[初一二三四五六])\s*$";
        if (length.Units.HasFlag(LengthUnit.Auto)) pattern += "|^auto$";
        if (length.Least <= 0)
        {
            pattern += @"|^\s*[+-]?0+\s*$";
            WriteTypes("string", "number");
            // Of numbers without a unit 0 alone is a length.
            json.WriteNumber("minimum", 0);
            json.WriteNumber("maximum", 0);
        }
        else json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    private void WriteText()
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteTypes("string", "number", "boolean");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteNumber("minProperties", 1);
        json.WriteStartObject("patternProperties");
        json.WriteStartObject(LanguageTag.KnownPattern);
        WriteTypes("string", "number", "boolean");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteTextList()
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteReference("text", WriteText);
        json.WriteEndObject();
        json.WriteStartObject();
        WriteReference("text-list", WriteTextList);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteExpression()
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", @"\$\{");
    }
}
