using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Layouts in tests/golden/layout become the scenes that stand beside them as texts.</summary>
public sealed class GoldenSceneTests
{
    private const string Folder = "tests/golden/layout";

    public static TheoryData<string> Names() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, Folder), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_layout_becomes_its_scene(string name)
    {
        var repository = new FolderWorld(Repository.Root, [Path.Combine(Repository.Root, "fonts")]);

        var (posters, diagnostics) = Layouts.Compose(repository, $"{Folder}/{name}.yaml");

        Assert.Equal("", Layouts.Messages(diagnostics));
        GoldenText.AssertMatches($"layout/{name}.scene.txt", SceneText.Write(Assert.Single(posters).Scene));
    }
}
