using System.Buffers;
using System.Text.Json;
using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Runs a validator that is not ours (ajv, under node) over layouts.</summary>
internal static class SchemaValidator
{
    /// <summary>The schema as text.</summary>
    public static string WriteSchema(DiagnosticLanguage language = DiagnosticLanguage.English)
    {
        var bytes = new ArrayBufferWriter<byte>();
        LayoutSchema.Write(bytes, language);
        return System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>What is wrong with each layout by the schema; empty: nothing.</summary>
    public static Dictionary<string, string[]> Validate(IReadOnlyDictionary<string, string> layouts)
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("schema.json", WriteSchema());
        var manifest = folder.Write("layouts.json", JsonSerializer.Serialize(layouts));
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(Judges.Run("validate.mjs", schema, manifest))!;
    }
}
