using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class LayoutComposerTests
{
    [Fact]
    public void A_page_with_a_shape_becomes_a_scene()
    {
        var (posters, diagnostics) = Layouts.Compose("""
            posterkit: 1
            page: {size: [100pt, 200pt], margin: 10pt, background: "#F6F1E7"}
            body:
              - shape: rect
                height: 20pt
                fill: "#B3202A"
            """);

        Assert.Equal("", Layouts.Messages(diagnostics));
        var scene = Assert.Single(posters).Scene;
        Assert.Equal(new Size(100, 200), scene.Trim);
        Assert.Equal([new Rect(0, 0, 100, 200), new Rect(10, 10, 80, 20)], Paths(scene.Items).Select(path => path.Path.Bounds));
    }

    internal static IEnumerable<PathItem> Paths(IEnumerable<SceneItem> items) => Flatten(items).OfType<PathItem>();

    internal static IEnumerable<SceneItem> Flatten(IEnumerable<SceneItem> items)
    {
        foreach (var item in items)
        {
            yield return item;
            var inner = item switch { GroupItem group => group.Items, StructureItem structure => structure.Items, _ => [] };
            foreach (var child in Flatten(inner)) yield return child;
        }
    }
}
