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

    // A composer keeps what it shaped and set; nobody may see that it does.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_layout_composed_again_becomes_the_same_scene(string name)
    {
        var repository = new FolderWorld(Repository.Root, [Path.Combine(Repository.Root, "fonts")]);
        var definition = Layouts.Read(repository, out _, $"{Folder}/{name}.yaml")!;
        var composer = new LayoutComposer(definition, repository, BundledFonts.Library, PosterLimits.Default);

        var (first, firstFound) = Compose(composer, definition);
        var (again, againFound) = Compose(composer, definition);

        Assert.Equal(first, again);
        Assert.Equal(firstFound, againFound);
    }

    private static (string Scene, string Diagnostics) Compose(LayoutComposer composer, LayoutDefinition definition)
    {
        var diagnostics = new DiagnosticBag();
        var poster = composer.Compose(definition.Targets[0], [], 0, diagnostics)!;
        return (SceneText.Write(poster.Scene), Layouts.Messages(diagnostics));
    }
}
