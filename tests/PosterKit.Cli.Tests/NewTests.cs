using System.Text.Json;
using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

/// <summary>`new`: templates in a folder of their own, which render there as they are.</summary>
public sealed class NewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Templates => [.. PosterTemplates.List().Select(template => template.Name)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_series_is_the_first_template_and_the_list_names_all()
    {
        var run = CliRun.Of("new", "--list").Expect(0);

        Assert.Equal("series", PosterTemplates.List()[0].Name);
        Assert.All(PosterTemplates.List(), template => Assert.Contains($"\n{template.Name} ", run.Output, StringComparison.Ordinal));
        Assert.Equal(
            Directory.GetDirectories(Path.Combine(Repository.Root, "layouts", "templates")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal),
            PosterTemplates.List().Select(template => template.Name).Where(name => name != "series").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_stands_alone_in_its_folder_and_every_target_of_it_can_be_made(string template)
    {
        var run = CliRun.Of("new", _folder["first"], "--template", template, "--json").Expect(0);
        using var json = JsonDocument.Parse(run.Output);
        var layout = json.RootElement.GetProperty("layout").GetString()!;

        Assert.Equal("first", Path.GetFileNameWithoutExtension(layout));
        Assert.Equal(json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).Order(StringComparer.Ordinal),
            _folder.ListFiles().Select(file => _folder[file]).Order(StringComparer.Ordinal));
        var check = CliRun.Of("check", layout).Expect(0);
        Assert.Empty(check.Error);
        CliRun.Of("check", layout, "--lang", "zh-Hans,zh-Hant,en").Expect(0);
        CliRun.Of("render", layout, "--poster", "1", "--out", _folder["out"], "--scale", "0.25").Expect(0);
        Assert.NotEmpty(Directory.GetFiles(_folder["out"]));
    }

    [Theory]
    [InlineData("zh-Hant", "zh-Hans")]
    [InlineData("zh-Hans", "zh-Hant")]
    public void Edition_in_one_Chinese_script_shows_nothing_in_the_other(string language, string other)
    {
        foreach (var template in PosterTemplates.List().Where(template => template.Name != "series"))
        {
            var run = CliRun.Of("inspect", template.LayoutPath, "--lang", language + "+en").Expect(0);

            Assert.Contains($"\"language\": \"{language}\"", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain($"\"language\": \"{other}\"", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_there_already_is_never_written_over()
    {
        _folder.Write("concert/words.yaml", "mine");

        var run = CliRun.Of("new", _folder["concert"], "--template", "event").Expect(2);

        Assert.Contains("words.yaml\" is there already; nothing was written", run.Error, StringComparison.Ordinal);
        Assert.Equal(["concert/words.yaml"], _folder.ListFiles());
        Assert.Equal("mine", File.ReadAllText(_folder["concert/words.yaml"]));
    }

    [Fact]
    public void Next_steps_are_told()
    {
        var run = CliRun.Of("new", _folder["concert"], "--template", "event").Expect(0);

        Assert.Contains($"next:\n  posterkit render {_folder["concert"]}/concert.yaml\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no template is called \"evnt\"; the templates are series, event", "x", "--template", "evnt")]
    [InlineData("NAME is missing")]
    [InlineData("\"words\" is the name of another file of the template", "words", "--template", "event")]
    [InlineData("cannot be the name of a folder", "a:b")]
    public void Wrong_call_is_named_and_writes_nothing(string message, params string[] arguments)
    {
        if (arguments.Length > 0) arguments[0] = _folder[arguments[0]];

        var run = CliRun.Of(["new", .. arguments]).Expect(2);

        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.ListFiles());
    }
}
