using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Layouts in tests/golden/layout become the scenes that stand beside them as texts.</summary>
public sealed class GoldenSceneTests
{
    [Theory]
    [InlineData("flow")]
    [InlineData("bleed")]
    [InlineData("pair")]
    public void A_layout_becomes_its_scene(string name)
    {
        var layout = File.ReadAllText(Path.Combine(Repository.Root, "tests", "golden", "layout", name + ".yaml"));

        var (posters, diagnostics) = Layouts.Compose(layout);

        Assert.Equal("", Layouts.Messages(diagnostics));
        GoldenText.AssertMatches($"layout/{name}.scene.txt", SceneText.Write(Assert.Single(posters).Scene));
    }
}
