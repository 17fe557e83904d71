namespace PosterKit.Cli.Tests;

/// <summary>What the program says to a wrong call: exit code 2, one line for each slip, where to read on.</summary>
public sealed class CallTests
{
    [Theory]
    [InlineData("there is no command \"rendr\"", "rendr", "x.yaml")]
    [InlineData("did you mean \"render\"?", "rendr", "x.yaml")]
    [InlineData("LAYOUT is missing", "render")]
    [InlineData("LAYOUT is missing", "check")]
    [InlineData("\"--dpii\" is not understood here", "render", "x.yaml", "--dpii", "3")]
    [InlineData("did you mean \"--dpi\"?", "render", "x.yaml", "--dpii", "3")]
    [InlineData("\"y.yaml\" is not understood here", "render", "x.yaml", "y.yaml")]
    [InlineData("--dpi needs a value", "render", "x.yaml", "--dpi")]
    [InlineData("--dpi must be a number from 1 to 10000, found \"many\"", "render", "x.yaml", "--dpi", "many")]
    [InlineData("--dpi must be a number from 1 to 10000, found \"0\"", "render", "x.yaml", "--dpi", "0")]
    [InlineData("--scale must be a number from 0.01 to 100, found \"-1\"", "render", "x.yaml", "--scale", "-1")]
    [InlineData("--threads must be a number from 1 to 256, found \"1.5\"", "render", "x.yaml", "--threads", "1.5")]
    [InlineData("--quality must be a number from 1 to 100, found \"101\"", "render", "x.yaml", "--quality", "101")]
    [InlineData("--max-bytes must be a number of bytes with its unit, such as 300kB or 2MB, found \"300\"", "render", "x.yaml", "--max-bytes", "300")]
    [InlineData("--dpi is given twice", "render", "x.yaml", "--dpi", "3", "--dpi", "4")]
    [InlineData("unknown format \"gif\"", "render", "x.yaml", "--format", "png,gif")]
    [InlineData("\"zh_CN\" is no language", "render", "x.yaml", "--lang", "en+zh_CN")]
    [InlineData("there is no folder \"/no/such/folder\"", "render", "x.yaml", "--fonts", "/no/such/folder")]
    [InlineData("--message-language: \"fr\"", "sizes", "--message-language", "fr")]
    public void Slip_in_the_arguments_is_named(string message, params string[] arguments)
    {
        var run = CliRun.Of(arguments).Expect(2);

        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Matches("see `posterkit .*--help`\n$", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void No_arguments_at_all_show_the_commands()
    {
        var run = CliRun.Of().Expect(2);

        Assert.Contains("posterkit render layouts/", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POSTERKIT_LANG", "zh")]
    [InlineData("LC_ALL", "zh_CN.UTF-8")]
    [InlineData("LC_MESSAGES", "zh_TW")]
    [InlineData("LANG", "zh_CN.UTF-8")]
    public void Messages_follow_the_variable(string name, string value)
    {
        var run = CliRun.With(new() { [name] = value }, "render").Expect(2);

        Assert.Contains("缺少 LAYOUT", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Option_for_the_language_of_messages_comes_before_the_variables()
    {
        var run = CliRun.With(new() { ["LANG"] = "zh_CN.UTF-8", ["POSTERKIT_LANG"] = "zh" }, "render", "--message-language", "en").Expect(2);

        Assert.Contains("LAYOUT is missing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Date_that_is_no_number_of_seconds_is_named()
    {
        var run = CliRun.With(new() { ["SOURCE_DATE_EPOCH"] = "yesterday" }, "render", "x.yaml").Expect(2);

        Assert.Contains("SOURCE_DATE_EPOCH is \"yesterday\"", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "the engine \"skia\" is not here", "dotnet publish src/PosterKit.Skia -c Release -p:PosterKitEngines=skia")]
    [InlineData("zh", "没有引擎“skia”", "dotnet publish src/PosterKit.Skia -c Release -p:PosterKitEngines=skia")]
    public void Engine_that_is_not_there_is_named_with_how_to_add_it(string language, string message, string command)
    {
        var run = CliRun.Of("render", "x.yaml", "--engine", "skia", "--message-language", language).Expect(2);

        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains(command, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
