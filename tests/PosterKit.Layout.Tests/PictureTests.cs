using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class PictureTests
{
    [Theory]
    [InlineData("cover", "[0.5, 0.5]", "0 0.25 1 0.5", "0 0 100 50")]
    [InlineData("cover", "[0.5, 0]", "0 0 1 0.5", "0 0 100 50")]
    [InlineData("cover", "[0.5, 0.9]", "0 0.5 1 0.5", "0 0 100 50")]
    [InlineData("contain", "[0.5, 0.5]", "0 0 1 1", "25 0 50 50")]
    [InlineData("fill", "[0.5, 0.5]", "0 0 1 1", "0 0 100 50")]
    public void A_picture_meets_its_box_as_fit_says(string fit, string focus, string crop, string box)
    {
        var image = ComposeImage($$"""
            posterkit: 1
            page: {size: [100px, 50px], margin: 0}
            body:
              - image: square.png
                fit: {{fit}}
                focus: {{focus}}
                height: 100%
            """).Item;

        Assert.Equal((crop, box), (Written(image.Crop, 1), Written(image.Box, 0.75)));
    }

    // The picture is 40 x 40 pixels.
    [Theory]
    [InlineData("none", 100, 50, "", "0 0 1 1", "30 5 40 40")]
    [InlineData("none", 100, 20, "", "0 0.25 1 0.5", "30 0 40 20")]
    [InlineData("none", 20, 20, ", focus: [0, 1]", "0 0.5 0.5 0.5", "0 0 20 20")]
    [InlineData("none", 100, 50, ", crop: [0.5, 0, 0.5, 1]", "0.5 0 0.5 1", "40 5 20 40")]
    [InlineData("none", 10, 20, ", crop: [0.5, 0, 0.5, 1], focus: [1, 0]", "0.75 0 0.25 0.5", "0 0 10 20")]
    [InlineData("scale-down", 100, 50, "", "0 0 1 1", "30 5 40 40")]
    [InlineData("scale-down", 100, 20, "", "0 0 1 1", "40 0 20 20")]
    [InlineData("scale-down", 100, 20, ", crop: [0, 0.5, 1, 0.5]", "0 0.5 1 0.5", "30 0 40 20")]
    [InlineData("contain", 100, 50, ", crop: [0, 0, 0.5, 1]", "0 0 0.5 1", "37.5 0 25 50")]
    [InlineData("fill", 100, 50, ", crop: [0.1, 0.2, 0.3, 0.4]", "0.1 0.2 0.3 0.4", "0 0 100 50")]
    [InlineData("cover", 100, 50, ", crop: [0.5, 0.5, 0.5, 0.5]", "0.5 0.625 0.5 0.25", "0 0 100 50")]
    [InlineData("cover", 100, 50, ", crop: [0.5, 0.5, 0.5, 0.5], focus: [0, 0]", "0.5 0.5 0.5 0.25", "0 0 100 50")]
    public void A_part_of_a_picture_and_its_own_size_meet_the_box(string fit, int width, int height, string more, string crop, string box)
    {
        var image = ComposeImage($$"""
            posterkit: 1
            page: {size: [{{width}}px, {{height}}px], margin: 0}
            body:
              - {image: square.png, fit: {{fit}}, height: 100%{{more}}}
            """).Item;

        Assert.Equal((crop, box), (Written(image.Crop, 1), Written(image.Box, 0.75)));
    }

    [Theory]
    [InlineData("none", "[0.5, 0.5]", "0.188 0.188 0.625 0.625", "-5 -5 25 25")]
    [InlineData("scale-down", "[0.5, 0.5]", "0 0 1 1", "0 0 20 20")]
    public void A_picture_at_its_own_size_runs_through_the_bleed_that_it_covers(string fit, string focus, string crop, string box)
    {
        var image = ComposeImage($$"""
            posterkit: 1
            page: {size: a6}
            targets: {press: {bleed: 3.75pt} }
            body:
              - {image: square.png, fit: {{fit}}, focus: {{focus}}, width: 15pt, height: 15pt, at: {left: 0, top: 0, of: page} }
            """).Item;

        Assert.Equal((crop, box), (Written(image.Crop, 1), Written(image.Box, 0.75)));
    }

    [Theory]
    [InlineData("none", "1 0 0 1 10 5", true)]
    [InlineData("scale-down", "0.5 0 0 0.5 20 0", false)]
    public void A_drawing_has_a_size_of_its_own_too(string fit, string map, bool isCut)
    {
        var world = Layouts.World($$"""
            posterkit: 1
            page: {size: [60px, {{(fit == "none" ? 50 : 20)}}px], margin: 0}
            body:
              - {svg: square.svg, fit: {{fit}}, height: 100%}
            """).With("square.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><rect width='40' height='40'/></svg>");

        var (posters, diagnostics) = Layouts.Compose(world);

        Assert.Equal("", Layouts.Messages(diagnostics));
        var groups = Flatten(Assert.Single(posters).Scene.Items).OfType<GroupItem>().ToArray();
        Assert.Equal(isCut, groups[0].Clip is not null);
        var m = groups.First(group => group.Transform != Matrix.Identity).Transform;
        Assert.Equal(map, FormattableString.Invariant($"{m.A:0.###} {m.B:0.###} {m.C:0.###} {m.D:0.###} {m.E / 0.75:0.###} {m.F / 0.75:0.###}"));
    }

    [Fact]
    public void A_part_without_a_height_keeps_its_shape() =>
        Assert.Equal("0 0 50 100", Written(ComposeImage("posterkit: 1\npage: {size: [100px, 100px]}\nbody:\n  - {image: square.png, width: 50%, crop: [0, 0, 0.5, 1]}").Item.Box, 0.75));

    [Theory]
    [InlineData("[0.5, 0, 0.6, 1]", "layout.yaml:3:40")]
    [InlineData("[0, 0, 0, 1]", "layout.yaml:3:38")]
    [InlineData("[1, 0, 1, 1]", "layout.yaml:3:32")]
    [InlineData("[0.5, 0.5, 0.6, 0.6]", "layout.yaml:3:42 layout.yaml:3:47")]
    public void A_part_beyond_the_picture_is_told(string crop, string places)
    {
        var found = Layouts.Compose(World("posterkit: 1\nbody:\n  - {image: square.png, crop: " + crop + "}")).Diagnostics.ToSorted().Where(one => one.Severity == Severity.Error).ToArray();

        Assert.Equal(places, string.Join(' ', found.Select(one => one.Span.ToString())));
        Assert.All(found, one => Assert.Equal(DiagnosticCode.NumberOutOfRange, one.Code));
    }

    [Fact]
    public void A_shape_cannot_be_left_at_a_size_of_its_own()
    {
        var found = Layouts.Compose("posterkit: 1\nbody:\n  - {shape: star, height: 5mm, fit: none}").Diagnostics.ToSorted();

        Assert.Equal(DiagnosticCode.UnknownValue, Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(", crop: [0, 0, 0.5, 0.5]", 1)]
    public void The_resolution_is_that_of_the_part(string crop, int warnings)
    {
        // 40 pixels over 5 mm are 203 ppi, 20 are 102.
        var found = Layouts.Compose(World("posterkit: 1\npage: {size: a6}\nbody:\n  - {image: square.png, width: 5mm, height: 5mm" + crop + "}")).Diagnostics.ToSorted();

        Assert.Equal(warnings, found.Count(one => one.Code == DiagnosticCode.LowResolutionImage));
    }

    // Stretched over 20 mm it has 51 pixels to an inch down, though 203 across.
    [Theory]
    [InlineData("body: [{image: square.png, width: 5mm, height: 20mm, fit: fill}]", 1)]
    [InlineData("body: [{shape: rect, width: 5mm, height: 5mm, fill: {image: square.png}}]", 0)]
    [InlineData("body: [{shape: rect, width: 9mm, height: 9mm, fill: {image: square.png}}]", 1)]
    [InlineData("body: [{shape: rect, width: 9mm, height: 9mm, fill: {image: square.png, tile: 5mm}}]", 0)]
    [InlineData("body: [{shape: rect, width: 9mm, height: 9mm, fill: {image: square.png, tile: 8mm}}]", 1)]
    [InlineData("body: [{text: a, width: 20mm, background: {image: square.png}}]", 1)]
    [InlineData("body: []\nstyles: {}", 0, ", background: {image: square.png, tile: 5mm}")]
    [InlineData("body: []\nstyles: {}", 1, ", background: {image: square.png}")]
    public void Too_few_pixels_are_told_of_pictures_that_are_stretched_and_of_fills(string body, int warnings, string page = "")
    {
        var found = Layouts.Compose(World($"posterkit: 1\npage: {{size: a6{page}}}\n{body}\n")).Diagnostics.ToSorted();

        Assert.Equal(warnings, found.Count(one => one.Code == DiagnosticCode.LowResolutionImage));
    }

    [Theory]
    [InlineData("radius: 10pt", "10 10 10 10")]
    [InlineData("radius: 10pt, border: {width: 4pt}", "6 6 6 6")]
    [InlineData("radius: [10pt, 3pt], border: {width: 4pt}", "6 0 6 0")]
    [InlineData("radius: 10pt, border: {left: {width: 4pt}}", "6 10 10 6")]
    public void The_corners_of_a_picture_lie_along_the_inside_of_its_border(string look, string radii)
    {
        var (posters, diagnostics) = Layouts.Compose(World($"posterkit: 1\npage: {{size: [200px, 200px], margin: 0}}\nbody:\n  - {{image: square.png, width: 60pt, height: 60pt, {look}}}"));

        Assert.Equal("", Layouts.Messages(diagnostics));
        var group = LayoutComposerTests.Flatten(posters[0].Scene.Items).OfType<GroupItem>().Single(item => item.Clip is not null);
        var box = Assert.IsType<ImageItem>(Assert.Single(group.Items)).Box;
        double[] corners = [.. radii.Split(' ').Select(double.Parse)];
        var expected = new PathBuilder().AddRoundedRectangle(box, new CornerRadii(corners[0], corners[1], corners[2], corners[3])).Build();
        Assert.Equal(Rounded(expected), Rounded(group.Clip!.Path));

        static List<(double, double)> Rounded(VectorPath path)
        {
            var points = new List<(double, double)>();
            foreach (var point in path.Points) points.Add((Math.Round(point.X, 6), Math.Round(point.Y, 6)));
            return points;
        }
    }

    [Fact]
    public void A_picture_without_a_height_keeps_its_shape() =>
        Assert.Equal("0 0 50 50", Written(ComposeImage("posterkit: 1\npage: {size: [100px, 100px]}\nbody:\n  - {image: square.png, width: 50%}").Item.Box, 0.75));

    [Fact]
    public void Words_make_a_picture_a_figure_and_none_make_it_decoration()
    {
        var figure = ComposeImage("posterkit: 1\nlanguages: [zh-Hans, en]\nbody:\n  - {image: square.png, width: 10mm, alt: {zh-Hans: 方块, en: A square}}").Structure;
        var decoration = ComposeImage("posterkit: 1\nbody:\n  - {image: square.png, width: 10mm}").Structure;

        Assert.Equal((StructureRole.Figure, "方块", "zh-Hans"), (figure.Role, figure.AlternateText, figure.Language));
        Assert.Equal(StructureRole.Artifact, decoration.Role);
    }

    [Fact]
    public void A_picture_with_too_few_pixels_is_warned_of_on_paper_only()
    {
        const string Layout = "posterkit: 1\npage: {size: [200px, 200px]}\nbody:\n  - {image: square.png, width: 20mm}\ntargets: {screen: {}, paper: {size: a4}}";

        var found = Layouts.Compose(World(Layout)).Diagnostics.ToSorted();

        Assert.Equal(DiagnosticCode.LowResolutionImage, Assert.Single(found).Code);
    }

    [Fact]
    public void A_picture_is_read_once_for_all_posters_and_targets()
    {
        var world = new CountingWorld(World("posterkit: 1\nbody:\n  - {image: square.png, width: 3mm}\n  - {image: square.png, width: 3mm}\ntargets: {a: {}, b: {}}"));

        Layouts.Compose(world);

        Assert.Equal(1, world.ImagesRead);
    }

    [Fact]
    public void A_damaged_picture_is_told_at_the_line_that_names_it()
    {
        var whole = Pictures.Square();

        var found = Layouts.Compose(Layouts.World("posterkit: 1\nbody:\n  - image: square.png\n").With("square.png", whole[..12])).Diagnostics.ToSorted();

        var diagnostic = Assert.Single(found);
        Assert.InRange((int)diagnostic.Code, 4011, 4019);
        Assert.Equal("layout.yaml:3:12", diagnostic.Span.ToString());
    }

    [Fact]
    public void What_is_no_picture_is_told_at_the_line_that_names_it()
    {
        var found = Layouts.Compose(Layouts.World("posterkit: 1\nbody:\n  - image: layout.yaml\n")).Diagnostics.ToSorted();

        Assert.Equal((DiagnosticCode.UnsupportedImage, "layout.yaml:3:12"), (Assert.Single(found).Code, found[0].Span.ToString()));
    }

    [Fact]
    public void A_path_from_the_content_file_is_relative_to_it()
    {
        var world = Layouts.World("posterkit: 1\ncontent: seeds/words.yaml\nbody:\n  - {image: \"${photo}\", width: 3mm}\n  - {image: \"seeds/${photo}\", width: 3mm}")
            .With("seeds/words.yaml", "photo: square.png").With("seeds/square.png", Pictures.Square());

        var (posters, diagnostics) = Layouts.Compose(world);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal(2, Flatten(posters[0].Scene.Items).OfType<ImageItem>().Count());
    }

    [Fact]
    public void An_unknown_font_is_told_with_the_nearest_and_the_rest_goes_on()
    {
        var (posters, diagnostics) = Layouts.Compose("""
            posterkit: 1
            languages: [en]
            fonts: {display: {han: Noto Serif CJK, latin: Playfair Dispaly}}
            body:
              - {text: hello, font: displya}
              - {text: hello, font: display}
              - {text: hello, font: Noto Serif CJK}
            """);

        var found = diagnostics.ToSorted();
        Assert.Equal(["layout.yaml:3:47", "layout.yaml:5:25"], found.Select(diagnostic => diagnostic.Span.ToString()));
        Assert.All(found, diagnostic => Assert.Equal(DiagnosticCode.UnknownFontFamily, diagnostic.Code));
        Assert.Contains("Playfair Display", DiagnosticCatalogue.Format(found[0], DiagnosticLanguage.English).Hint);
        Assert.Contains("display", DiagnosticCatalogue.Format(found[1], DiagnosticLanguage.English).Hint);
        Assert.Equal(3, Flatten(posters[0].Scene.Items).OfType<GlyphRunItem>().Count());
    }

    private static (ImageItem Item, StructureItem Structure) ComposeImage(string layout)
    {
        var (posters, diagnostics) = Layouts.Compose(World(layout));
        Assert.DoesNotContain(diagnostics.ToSorted(), diagnostic => diagnostic.Severity == Severity.Error);
        var structure = Flatten(Assert.Single(posters).Scene.Items).OfType<StructureItem>().Last();
        return ((ImageItem)structure.Items[0], structure);
    }

    private static MemoryWorld World(string layout) => Layouts.World(layout).With("square.png", Pictures.Square());

    private static string Written(Rect r, double unit) => FormattableString.Invariant($"{r.X / unit:0.###} {r.Y / unit:0.###} {r.Width / unit:0.###} {r.Height / unit:0.###}");

    private static IEnumerable<SceneItem> Flatten(IEnumerable<SceneItem> items)
    {
        foreach (var item in items)
        {
            yield return item;
            var inner = item switch { GroupItem group => group.Items, StructureItem structure => structure.Items, _ => [] };
            foreach (var child in Flatten(inner)) yield return child;
        }
    }

    private sealed class CountingWorld(IPosterWorld inner) : IPosterWorld
    {
        public int ImagesRead { get; private set; }

        public WorldFile Read(string path, WorldFileKind kind, string? relativeTo = null)
        {
            if (kind == WorldFileKind.Image) ImagesRead++;
            return inner.Read(path, kind, relativeTo);
        }

        public System.Collections.Immutable.ImmutableArray<string> ListFontFiles() => inner.ListFontFiles();
    }
}
