using PosterKit.Foundation;
using PosterKit.Scene;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

public sealed class GroupTests
{
    [Fact]
    public void A_faded_group_is_composed_first_and_then_faded()
    {
        SceneItem[] items = [new PathItem(Box(0, 0, 20, 20), Ink("FF0000")), new PathItem(Box(10, 0, 20, 20), Ink("0000FF"))];

        var picture = Draw.Render(Page(40, 20, new GroupItem([.. items]) { Opacity = 0.5 }), ColorValue.White);

        Assert.Equal((255, 127, 127, 255), picture[5, 5]);
        // Where the two overlap the red does not show through.
        Assert.Equal((127, 127, 255, 255), picture[15, 5]);
        Assert.Equal((255, 255, 255, 255), picture[35, 5]);
    }

    [Fact]
    public void A_group_that_is_not_faded_changes_nothing()
    {
        var path = new PathItem(Ellipse(3, 3, 30, 20), Ink("336699", 0.6));

        var bare = Draw.Render(40, 30, path);
        var grouped = Draw.Render(40, 30, new GroupItem([new StructureItem(StructureRole.Figure, [new GroupItem([path])])]));

        Assert.True(bare.Rgba.SequenceEqual(grouped.Rgba));
    }

    [Fact]
    public void A_group_of_no_opacity_is_not_seen() =>
        Assert.Equal(-1, Draw.Render(20, 20, new GroupItem([new PathItem(Box(0, 0, 20, 20), Black)]) { Opacity = 0 }).Rgba.IndexOfAnyExcept((byte)0));

    [Fact]
    public void A_clip_covers_as_its_shape_would()
    {
        var circle = Ellipse(3.3, 4.7, 31, 22);

        var clipped = Draw.Render(40, 30, new GroupItem([new PathItem(Box(-5, -5, 60, 60), Ink("336699"))]) { Clip = new(circle) });

        Assert.True(Draw.Render(40, 30, new PathItem(circle, Ink("336699"))).Rgba.SequenceEqual(clipped.Rgba));
    }

    [Fact]
    public void Nested_clips_leave_what_lies_in_both()
    {
        var item = new PathItem(Box(0, 0, 40, 40), Black);

        var picture = Draw.Render(40, 40, new GroupItem([new GroupItem([item]) { Clip = new(Ellipse(15, 5, 20, 30)) }]) { Clip = new(Ellipse(5, 5, 20, 30)) });

        Assert.Equal(255, picture[20, 20].A);
        Assert.Equal(0, picture[10, 20].A);
        Assert.Equal(0, picture[30, 20].A);
    }

    [Fact]
    public void A_clip_with_edges_within_pixels_fades_them()
    {
        var picture = Draw.Render(20, 20, new GroupItem([new PathItem(Box(0, 0, 20, 20), Black)]) { Clip = new(Box(4.5, 4, 8, 8.25)) });

        Assert.Equal(128, picture[4, 6].A);
        Assert.Equal(255, picture[5, 6].A);
        Assert.Equal(64, picture[6, 12].A);
        Assert.Equal(0, picture[6, 13].A);
    }

    [Fact]
    public void What_is_drawn_after_a_clip_and_a_layer_ended_is_free_of_them()
    {
        var picture = Draw.Render(
            40, 10,
            new GroupItem([new GroupItem([new PathItem(Box(0, 0, 40, 10), Ink("FF0000"))]) { Clip = new(Ellipse(0, 0, 10, 10)), Opacity = 0.5 }]) { Clip = new(Ellipse(0, 0, 12, 10)) },
            new PathItem(Box(20, 0, 20, 10), Black));

        Assert.Equal((128, 0, 0, 128), picture[5, 5]);
        Assert.Equal((0, 0, 0, 255), picture[39, 9]);
    }

    [Fact]
    public void The_bleed_is_shown_where_it_is_asked_for()
    {
        var scene = Page(20, 10, new PathItem(Box(-3, -3, 26, 16), Black)) with { Bleed = 3 };
        var sink = new PosterKit.Testing.PixelCollector();

        new RasterEngine().Render(scene, new(26, 16) { ShowsBleed = true }, sink, new DiagnosticBag());

        Assert.Equal(-1, sink.Rgba.IndexOfAnyExcept((byte)0, (byte)255));
        Assert.Equal(255, sink[0, 0].A);
        Assert.Equal(255, sink[25, 15].A);
    }

    [Fact]
    public void The_sink_learns_whether_the_page_is_opaque()
    {
        Assert.True(Draw.Render(Page(20, 10, new PathItem(Ellipse(0, 0, 5, 5), Ink("336699", 0.5))), ColorValue.White).IsOpaque);
        Assert.True(Draw.Render(20, 10, new PathItem(Box(-1, 0, 25, 10), Black)).IsOpaque);
        Assert.False(Draw.Render(20, 10, new PathItem(Box(0, 0, 19.5, 10), Black)).IsOpaque);
        Assert.False(Draw.Render(20, 10, new GroupItem([new PathItem(Box(0, 0, 20, 10), Black)]) { Opacity = 0.9 }).IsOpaque);
    }
}
