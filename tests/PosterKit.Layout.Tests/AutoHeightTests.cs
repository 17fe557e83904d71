using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class AutoHeightTests
{
    [Fact]
    public void A_page_is_as_long_as_its_content_and_margins()
    {
        var poster = Compose("[100mm, auto]", "margin: 10mm, gap: 5mm", "[{shape: rect, height: 30mm}, {shape: rect, height: 20mm}]");

        Assert.Equal(75 * 72 / 25.4, poster.Trim.Height, 6);
        Assert.Equal(100 * 72 / 25.4, poster.Trim.Width, 6);
        Assert.Null(poster.ExactPixels);
    }

    [Fact]
    public void A_page_in_pixels_ends_with_a_whole_one()
    {
        var poster = Compose("{width: 200px, height: auto}", "margin: 10px", "[{shape: rect, height: 30.2px}]");

        Assert.Equal((200, 51), poster.ExactPixels);
        Assert.Equal(51 * 0.75, poster.Trim.Height, 6);
    }

    [Fact]
    public void The_background_and_what_hangs_on_the_lower_edge_reach_it()
    {
        var poster = Compose("[100pt, auto]", "background: red", "[{shape: rect, height: 30pt}, {shape: rect, height: 4pt, width: 4pt, at: {right: 0, bottom: 0}}]");

        var boxes = poster.Scene.Items.SelectMany(Paths).Select(path => path.Path.Bounds).ToList();
        Assert.Equal([new Rect(0, 0, 100, 30), new(0, 0, 100, 30), new(96, 26, 4, 4)], boxes);
    }

    [Fact]
    public void Every_poster_of_a_series_has_its_own_height()
    {
        var (posters, diagnostics) = Layouts.Compose("""
            posterkit: 1
            series: [{tall: 30pt}, {tall: 50pt}]
            page: {size: [100pt, auto]}
            body: [{shape: rect, height: "${item.tall}"}]
            """);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal([30, 50], posters.Select(poster => poster.Trim.Height));
    }

    [Theory]
    [InlineData("size: [100pt, auto]", "[]", "layout.yaml:2:14 PK3001 a page of 35.28 mm x 0 mm cannot be made")]
    [InlineData("size: [100pt, auto]", "[{shape: rect, height: 60000mm}]", "layout.yaml:2:14 PK3001 a page of 35.28 mm x 60000 mm cannot be made")]
    [InlineData("size: [auto, 100pt]", "[]", "layout.yaml:2:15 PK2005 \"size\" takes a length such as 12mm, found \"auto\"")]
    [InlineData("size: [100pt, auto], orientation: landscape", "[{shape: rect, height: 9mm}]", "layout.yaml:2:29 PK2013 \"orientation\" does not belong to a page whose height is auto")]
    [InlineData("size: [100pt, auto]", "[{shape: rect, height: 50%}, {shape: rect, height: 9mm}]", "layout.yaml:3:9 PK3005 the height of this shape is a percentage of one that is not known")]
    public void What_makes_no_page_is_reported(string page, string body, string message)
    {
        var (_, diagnostics) = Layouts.Compose($"posterkit: 1\npage: {{{page}}}\nbody: {body}\n");

        Assert.Equal(message, Layouts.Messages(diagnostics));
    }

    private static IEnumerable<PathItem> Paths(SceneItem item) => item switch
    {
        PathItem path => [path],
        GroupItem group => group.Items.SelectMany(Paths),
        StructureItem structure => structure.Items.SelectMany(Paths),
        _ => [],
    };

    private static ComposedPoster Compose(string size, string page, string body)
    {
        var (posters, diagnostics) = Layouts.Compose($"posterkit: 1\ncolors: {{red: \"#FF0000\"}}\npage: {{size: {size}, {page}}}\nbody: {body}\n");
        Assert.Equal("", Layouts.Messages(diagnostics));
        return Assert.Single(posters);
    }
}
