using System.Buffers;
using System.Text.Json;
using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Runs a validator that is not ours (ajv, under node) over layouts. ./test.sh installs its packages into artifacts/schema-validator.</summary>
internal static class SchemaValidator
{
    private static readonly string Packages = Path.Combine(Repository.Root, "artifacts", "schema-validator");

    /// <summary>What keeps it from running; null: nothing.</summary>
    public static string? Missing =>
        ToolRunner.Find("node") is null ? "the program node is missing"
        : Directory.Exists(Path.Combine(Packages, "node_modules", "ajv")) && Directory.Exists(Path.Combine(Packages, "node_modules", "yaml")) ? null
        : "the packages of the schema validator are missing: run ./test.sh";

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
        var script = Path.Combine(Repository.Root, "tests", "PosterKit.Layout.Tests", "Schema", "validator", "validate.mjs");
        var result = ToolRunner.Run("node", script, Packages, schema, manifest);
        Assert.True(result.ExitCode == 0, result.Errors);
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(result.Text)!;
    }
}

/// <summary>A test that needs the schema validator: skipped by name where it is missing, failed under POSTERKIT_REQUIRE_TOOLS=1.</summary>
internal sealed class ValidatorFactAttribute : FactAttribute
{
    public ValidatorFactAttribute()
    {
        if (!ToolRunner.RequiresTools) Skip = SchemaValidator.Missing;
    }
}
