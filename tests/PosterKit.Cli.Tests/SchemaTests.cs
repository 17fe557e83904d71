using System.Text.Json;

namespace PosterKit.Cli.Tests;

/// <summary>`schema`. What it says is tested beside the table it is made of.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void Schema_is_one_json_document_of_draft_2020_12()
    {
        using var schema = JsonDocument.Parse(CliRun.Of("schema").Expect(0).Output);

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
    }

    [Fact]
    public void Schema_speaks_the_language_of_messages()
    {
        Assert.Contains("\"title\": \"PosterKit layout\"", CliRun.Of("schema").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("版式文件", CliRun.Of("schema", "--message-language", "zh").Expect(0).Output, StringComparison.Ordinal);
    }
}
