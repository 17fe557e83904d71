using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Layouts in tests/golden/layout become the scenes that stand beside them as texts.</summary>
public sealed class GoldenSceneTests
{
    private const string Folder = "tests/golden/layout";

    private static readonly string[] All = [.. Directory.GetFiles(Path.Combine(Repository.Root, Folder), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names() => [.. All];

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

    [Fact]
    public void Layouts_that_share_what_was_made_before_become_the_scenes_that_they_are_alone()
    {
        var repository = new FolderWorld(Repository.Root, [Path.Combine(Repository.Root, "fonts")]);
        var cache = new ComposingCache(BundledFonts.Library, PosterLimits.Default);
        var definitions = Array.ConvertAll(All, name => Layouts.Read(repository, out _, $"{Folder}/{name}.yaml")!);
        var alone = Array.ConvertAll(definitions, definition => Compose(new(definition, repository, BundledFonts.Library, PosterLimits.Default), definition));
        var shared = new (string, string)[2 * definitions.Length];

        Parallel.For(0, shared.Length, new() { MaxDegreeOfParallelism = 3 }, i =>
        {
            var definition = definitions[i % definitions.Length];
            shared[i] = Compose(new(definition, repository, BundledFonts.Library, PosterLimits.Default, cache: cache), definition);
        });

        Assert.Equal([.. alone, .. alone], shared);
    }

    private static (string Scene, string Diagnostics) Compose(LayoutComposer composer, LayoutDefinition definition)
    {
        var diagnostics = new DiagnosticBag();
        var poster = composer.Compose(definition.Targets[0], [], 0, diagnostics)!;
        return (SceneText.Write(poster.Scene), Layouts.Messages(diagnostics));
    }
}
