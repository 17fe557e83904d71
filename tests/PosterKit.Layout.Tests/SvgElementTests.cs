using System.Text;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

public sealed class SvgElementTests
{
    private const string Drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
          <rect width="40" height="20" fill="#B3202A"/>
          <foreignObject width="2" height="10"/>
        </svg>
        """;

    [Fact]
    public void A_drawing_left_alone_has_its_own_size_times_the_zoom()
    {
        var (posters, _) = Compose("""
            posterkit: 1
            page: {size: [200pt, 200pt]}
            body: [{svg: drawing.svg, align-self: start}]
            targets: {one: {zoom: 2}}
            """);

        // 40 px are 30 pt.
        Assert.Equal(new Rect(0, 0, 60, 30), DrawnBounds(Assert.Single(posters)));
    }

    [Fact]
    public void What_a_drawing_holds_and_cannot_be_drawn_is_reported_in_the_drawing()
    {
        var (_, diagnostics) = Compose("posterkit: 1\nbody: [{svg: drawing.svg}]");

        var warning = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.SvgNotDrawn, warning.Code);
        Assert.Equal("drawing.svg", warning.Span.File!.Path);
        Assert.Equal(3, warning.Span.File.GetLineAndColumn(warning.Span.Start).Line);
    }

    [Fact]
    public void Every_poster_that_shows_a_drawing_is_told_what_is_wrong_with_it()
    {
        var world = World("posterkit: 1\nbody: [{svg: drawing.svg}]");
        var layout = Layouts.Read(world, out _)!;
        var composer = new LayoutComposer(layout, world, BundledFonts.Library, PosterLimits.Default);

        foreach (var _ in (ReadOnlySpan<int>)[1, 2])
        {
            var diagnostics = new DiagnosticBag();
            composer.Compose(layout.Targets[0], [], 0, diagnostics);
            Assert.Equal([DiagnosticCode.SvgNotDrawn], diagnostics.ToSorted().Select(diagnostic => diagnostic.Code));
        }
    }

    [Fact]
    public void A_file_that_is_no_drawing_is_reported_where_it_is_named()
    {
        var world = World("posterkit: 1\nbody:\n  - svg: other.svg\n").With("other.svg", Encoding.UTF8.GetBytes("<html/>"));

        var (_, diagnostics) = Layouts.Compose(world);

        Assert.Equal("layout.yaml:3:10 PK4011 the image \"other.svg\" is damaged: its outermost element is not svg", Layouts.Messages(diagnostics));
    }

    private static (List<ComposedPoster> Posters, DiagnosticBag Diagnostics) Compose(string layout) => Layouts.Compose(World(layout));

    private static MemoryWorld World(string layout) => Layouts.World(layout).With("drawing.svg", Encoding.UTF8.GetBytes(Drawing));

    private static Rect DrawnBounds(ComposedPoster poster)
    {
        var (path, map) = Paths(poster.Scene.Items, Matrix.Identity).Last();
        return path.Path.Transform(map).Bounds;
    }

    private static IEnumerable<(PathItem Path, Matrix Map)> Paths(IEnumerable<SceneItem> items, Matrix map) => items.SelectMany(item => item switch
    {
        PathItem path => [(path, map)],
        GroupItem group => Paths(group.Items, group.Transform.Then(map)),
        StructureItem structure => Paths(structure.Items, map),
        _ => Enumerable.Empty<(PathItem, Matrix)>(),
    });
}
