namespace PosterKit.Typesetting.Tests;

/// <summary>The runner itself: it must be able to fail.</summary>
public sealed class ConformanceRunnerTests
{
    [Theory]
    [InlineData("linebreak", """{"id": "x", "lang": "zh-Hans", "level": "normal", "text": "你好，世界", "breakAfter": [0, 1, 2, 3]}""")]
    [InlineData("gaps", """{"id": "x", "lang": "zh-Hans", "text": "甲）（乙", "atLineStart": false, "atLineEnd": false, "gaps": []}""")]
    [InlineData("charClass", """{"id": "x", "lang": "zh-Hans", "codepoint": "U+3002", "class": "stop", "advanceEm": 0.5, "trimFront": 0, "trimBack": 0.5, "notAtLineStart": true, "notAtLineEnd": false}""")]
    [InlineData("verticalOrientation", """{"id": "x", "lang": "zh-Hans", "codepoint": "U+6C38", "expected": "rotated"}""")]
    [InlineData("tateChuYoko", """{"id": "x", "lang": "zh-Hans", "text": "12月", "maxDigits": 2, "spans": []}""")]
    [InlineData("verticalQuotes", """{"id": "x", "lang": "zh-Hans", "text": "他说“走”", "expectedText": "他说“走”"}""")]
    [InlineData("emphasis", """{"id": "x", "lang": "zh-Hans", "text": "请注意。", "marks": [0, 1, 2, 3], "side": "under"}""")]
    [InlineData("interlinear", """{"id": "x", "kind": "properNoun", "mode": "vertical", "side": "right"}""")]
    [InlineData("ruby", """{"id": "x", "check": "centerDistance", "baseEm": 1, "rubyWidthsEm": [0.8, 0.9], "centerDistanceEm": 1}""")]
    [InlineData("smartQuotes", """{"id": "x", "lang": "en", "text": "it's", "expected": "it's"}""")]
    [InlineData("hyphenLimits", """{"id": "x", "lang": "en", "word": "about", "dictionaryPoints": [1], "minWord": 5, "minBefore": 2, "minAfter": 2, "allowed": [1]}""")]
    [InlineData("fontRun", """{"id": "x", "lang": "zh-Hans", "text": "他说“OK”。", "runs": [{"index": 2, "font": "latin"}]}""")]
    [InlineData("locale", """{"id": "x", "tag": "zh-TW", "profile": "cn", "openTypeScript": "hani", "openTypeLanguage": "ZHT"}""")]
    [InlineData("layout", """{"id": "x", "lang": "zh-Hans", "text": "春江花月夜", "widthEm": 3, "composer": "greedy", "lines": ["春江", "花月夜"]}""")]
    [InlineData("justify", """{"id": "x", "lang": "zh-Hans", "text": "春江花月", "naturalEm": 4, "targetEm": 4.3, "adjust": [{"after": 0, "em": 0.3}]}""")]
    [InlineData("weather", """{"id": "x", "lang": "zh-Hans"}""")]
    public void Wrong_case_fails(string type, string fields) => Assert.NotNull(ConformanceChecks.Run(Case(type, fields)));

    [Fact]
    public void Case_with_a_field_that_no_check_reads_fails() =>
        Assert.NotNull(ConformanceChecks.Run(Case("smartQuotes", """{"id": "x", "lang": "en", "text": "it's", "expected": "it’s", "style": "guillemets"}""")));

    [Fact]
    public void Case_with_an_option_that_no_check_reads_fails() =>
        Assert.NotNull(ConformanceChecks.Run(Case("gaps", """{"id": "x", "lang": "zh-Hans", "text": "甲", "options": {"gravity": 9.8}, "gaps": []}""")));

    [Fact]
    public void Right_case_passes() =>
        Assert.Null(ConformanceChecks.Run(Case("linebreak", """{"id": "x", "lang": "zh-Hans", "level": "normal", "text": "你好，世界", "breakAfter": [0, 2, 3]}""")));

    private static ConformanceCase Case(string type, string fields) =>
        Assert.Single(ConformanceCase.Read($$"""{"format": "posterkit-typography-cases/1", "type": "{{type}}", "cases": [{{fields}}]}""", "test"));
}
