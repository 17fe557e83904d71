using System.Text.Json;

namespace PosterKit.Typesetting.Tests;

/// <summary>Reads the fields of a case, and knows which were never read: a check must not pass by looking away.</summary>
internal sealed class ConformanceFields(JsonElement json)
{
    private static readonly string[] Comments = ["id", "rule", "source", "char"];
    private readonly HashSet<string> _read = [.. Comments];

    public bool Has(string name) => TryGet(name, out _);

    public string Text(string name, string otherwise = "") => TryGet(name, out var value) ? value.GetString()! : otherwise;

    public double Number(string name, double otherwise = double.NaN) => TryGet(name, out var value) ? value.GetDouble() : otherwise;

    public int Integer(string name, int otherwise = 0) => TryGet(name, out var value) ? value.GetInt32() : otherwise;

    public bool Flag(string name) => TryGet(name, out var value) && value.GetBoolean();

    public int[] Integers(string name) => [.. Elements(name).Select(each => each.GetInt32())];

    public double[] Numbers(string name) => [.. Elements(name).Select(each => each.GetDouble())];

    public string[] Texts(string name) => [.. Elements(name).Select(each => each.GetString()!)];

    public JsonElement[] Elements(string name) => TryGet(name, out var value) ? [.. value.EnumerateArray()] : [];

    /// <summary>The fields of an object; no fields where it is not there.</summary>
    public ConformanceFields Object(string name) => new(TryGet(name, out var value) ? value : JsonDocument.Parse("{}").RootElement);

    public LocaleProfile Language => LocaleProfile.For(Text("lang"));

    public bool IsVertical => Text("mode", "horizontal") switch
    {
        "vertical" => true,
        "horizontal" => false,
        var other => throw new InvalidDataException($"mode {other}"),
    };

    public LineBreakLevel Level => Choice("level", LineBreakLevel.Normal);

    public int CodePoint => int.Parse(Text("codepoint").AsSpan(2), System.Globalization.NumberStyles.HexNumber);

    /// <summary>A value of an enumeration, by its name without regard to case and hyphens.</summary>
    public T Choice<T>(string name, T otherwise) where T : struct, Enum => Choice<T>(name) ?? otherwise;

    /// <summary>A value of an enumeration; null where the field is not there.</summary>
    public T? Choice<T>(string name) where T : struct, Enum
    {
        if (!TryGet(name, out var value)) return null;
        var wanted = value.GetString()!.Replace("-", "", StringComparison.Ordinal);
        return Enum.TryParse<T>(wanted, ignoreCase: true, out var found) ? found : throw new InvalidDataException($"{name} {value}");
    }

    /// <summary>Names of fields that no one asked for.</summary>
    public IEnumerable<string> Unread => json.EnumerateObject().Select(each => each.Name).Where(name => !_read.Contains(name));

    private bool TryGet(string name, out JsonElement value)
    {
        _read.Add(name);
        return json.TryGetProperty(name, out value);
    }
}
