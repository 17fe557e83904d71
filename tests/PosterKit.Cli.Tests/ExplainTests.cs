using System.Text.Json;
using PosterKit.Foundation;

namespace PosterKit.Cli.Tests;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("PK2003")]
    [InlineData("pk2003")]
    [InlineData("2003")]
    [InlineData("UnknownKey")]
    public void Code_is_found_as_people_write_it(string code)
    {
        var run = CliRun.Of("explain", code).Expect(0);

        Assert.StartsWith("PK2003 UnknownKey (error, keys, values, names)\n\n  unknown key \"…\" in …\n\nWhy:\n  No key is ever ignored", run.Output);
    }

    [Fact]
    public void Explanation_is_in_Chinese_where_messages_are()
    {
        var run = CliRun.Of("explain", "PK3002", "--message-language", "zh").Expect(0);

        Assert.StartsWith("PK3002 TextOverflows（错误，版面与排字）\n\n  文字放不下（…）：多出 …\n\n原因：\n  文字所需的空间", run.Output);
        Assert.Contains("解决办法：\n  请缩短文字", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_is_listed_for_programs_in_both_languages()
    {
        using var json = JsonDocument.Parse(CliRun.Of("explain", "--json").Expect(0).Output);

        var codes = json.RootElement.GetProperty("codes").EnumerateArray().ToList();
        Assert.Equal(DiagnosticCatalogue.Codes.Select(code => $"PK{(int)code:D4}"), codes.Select(code => code.GetProperty("code").GetString()));
        Assert.All(codes, code => Assert.NotEqual(code.GetProperty("en").GetProperty("message").GetString(), code.GetProperty("zh").GetProperty("message").GetString()));
        Assert.All(codes, code => Assert.DoesNotMatch(@"\{\d\}", code.ToString()));
    }

    [Fact]
    public void Code_that_is_none_is_the_callers_mistake()
    {
        var run = CliRun.Of("explain", "PK9999").Expect(2);

        Assert.Contains("no message has the code \"PK9999\"", run.Error, StringComparison.Ordinal);
    }
}
