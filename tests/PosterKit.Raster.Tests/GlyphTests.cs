using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

public sealed class GlyphTests
{
    [Theory]
    [InlineData("海", "Noto Serif CJK", "Hani")]
    [InlineData("g", "EB Garamond", "Latn")]
    public void A_glyph_is_filled_as_its_outline_would_be(string text, string family, string script)
    {
        var item = Text(text, 5.3, 45.7, 48, Black, family, 400, script);
        var outline = item.Run.Face.GetOutline(item.Run.Glyphs[0].Glyph);
        var scale = 48.0 / item.Run.Face.UnitsPerEm;

        var glyph = Render(60, 60, item);
        var path = Render(60, 60, new PathItem(outline.Transform(new(scale, 0, 0, -scale, 5.3, 45.7)), Black));

        Assert.Equal(0, PictureDifference.Between(path.ToImage(), glyph.ToImage(), 2)!.Pixels);
    }

    [Fact]
    public void A_glyph_stands_where_it_was_put_and_not_on_the_nearest_pixel()
    {
        var here = Render(60, 60, Text("字", 5, 45, 40, Black));
        var there = Render(60, 60, Text("字", 5.25, 45, 40, Black));
        var whole = Render(60, 60, Text("字", 6, 45, 40, Black));

        Assert.False(here.Rgba.SequenceEqual(there.Rgba));
        for (var y = 0; y < 60; y++)
        {
            for (var x = 0; x < 59; x++) Assert.Equal(here[x, y], whole[x + 1, y]);
        }
    }

    [Fact]
    public void A_glyph_too_large_for_the_cache_is_drawn_as_a_path()
    {
        var run = Text("一", 0, 0, 40_000, Black).Run;
        var ink = run.Face.GetInkBox(run.Glyphs[0].Glyph);
        var scale = 40_000.0 / run.Face.UnitsPerEm;

        // Its stroke is far wider than the page, and its upper edge runs through the middle of it.
        var picture = Render(50, 50, Text("一", 25 - (ink.X + ink.Width / 2) * scale, 25 + ink.Bottom * scale, 40_000, Ink("336699")));

        Assert.Equal((0x33, 0x66, 0x99, 255), picture[25, 45]);
        Assert.Equal(0, picture[25, 5].A);
    }

    [Fact]
    public void The_layers_of_an_emoji_keep_their_colours()
    {
        var picture = Render(60, 60, Text("😀", 5, 50, 50, Ink("0000FF"), "Twemoji", 400, "Zsye", "en"));

        // Twemoji's yellow.
        Assert.Equal((255, 204, 77, 255), picture[30, 18]);
    }

    [Fact]
    public void One_engine_draws_the_same_again_and_from_several_threads()
    {
        var engine = new RasterEngine();
        var scene = Page(220, 60, Text("海报排印与栅格化", 8, 42, 24, Black));
        PixelCollector Draw()
        {
            var sink = new PixelCollector();
            engine.Render(scene, new(220, 60) { Threads = 2 }, sink, new DiagnosticBag());
            return sink;
        }
        var first = Draw().Rgba.ToArray();

        Parallel.For(0, 20, _ => Assert.True(Draw().Rgba.SequenceEqual(first)));
    }

    [Fact]
    public void Glyphs_do_not_keep_the_cache_of_an_engine_that_is_gone()
    {
        var cache = MakeCache();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(cache.IsAlive, "a face, which lives on, still holds the cache");
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference MakeCache()
    {
        var cache = new GlyphOutlineCache();
        var face = BundledFonts.Face("Inter");
        _ = cache.Find(face, new(0.01, 0, 0, -0.01))[face.FindGlyph('A')!.Value].Outline;
        return new(cache);
    }
}
