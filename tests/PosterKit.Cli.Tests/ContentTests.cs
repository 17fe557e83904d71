using PosterKit.Testing;

namespace PosterKit.Cli.Tests;

public sealed class ContentTests : IDisposable
{
    private const string Layout = "posterkit: 1\nlanguages: [en]\npage: {size: [200px, 100px], margin: 10px}\ncontent: words.yaml\nbody: [{text: \"${title}\"}]\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Set_replaces_a_value_of_the_content_file()
    {
        var layout = Write("title: Spring");

        var given = Render(layout, "--set", "title=Autumn = fall");

        _folder.Write("words.yaml", "title: Autumn = fall");
        Assert.Equal(Render(layout), given);
    }

    [Fact]
    public void Content_replaces_the_content_file_wherever_it_lies()
    {
        using var elsewhere = new TemporaryFolder();
        var other = elsewhere.Write("other.yaml", "title: Autumn");
        var layout = Write("title: Spring");

        var given = Render(layout, "--content", other);

        _folder.Write("words.yaml", "title: Autumn");
        Assert.Equal(Render(layout), given);
    }

    [Fact]
    public void A_name_that_is_not_there_is_an_error_of_the_call()
    {
        var run = CliRun.Of("check", Write("title: Spring"), "--set", "titel=x").Expect(2);

        Assert.Equal("error PK5027: neither the content nor the layout has a value called \"titel\" to set\nhint: did you mean \"title\"?\n", run.Error[..run.Error.IndexOf("1 error", StringComparison.Ordinal)].TrimEnd('\n') + "\n");
    }

    [Theory]
    [InlineData("title")]
    [InlineData("=x")]
    public void A_value_needs_a_name(string text)
    {
        var run = CliRun.Of("check", Write("title: Spring"), "--set", text).Expect(2);

        Assert.StartsWith($"posterkit: --set: \"{text}\" is not NAME=VALUE, such as title=Spring\n", run.Error);
    }

    [Fact]
    public void A_content_file_that_is_not_there_is_named()
    {
        var run = CliRun.Of("check", Write("title: Spring"), "--content", _folder["nope.yaml"]).Expect(1);

        Assert.Contains("file not found: \"nope.yaml\"", run.Error, StringComparison.Ordinal);
    }

    private string Write(string words)
    {
        _folder.Write("words.yaml", words);
        return _folder.Write("spring.yaml", Layout);
    }

    private byte[] Render(string layout, params string[] options)
    {
        CliRun.Of(["render", layout, "--out", _folder["out"], .. options]).Expect(0);
        return File.ReadAllBytes(_folder["out/spring.png"]);
    }
}
