using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Raster.Tests.Draw;

namespace PosterKit.Raster.Tests;

/// <summary>Outlines of glyphs, bold and leaning ones, turned ones: each as a path of the same shape would be.</summary>
public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("海", "Noto Serif CJK", "Hani")]
    [InlineData("g", "EB Garamond", "Latn")]
    public void A_line_along_a_glyph_is_that_of_its_outline(string text, string family, string script)
    {
        var item = Text(text, 8.3, 45.7, 48, Black, family, 400, script) with { Fill = null, Stroke = new(Black, 2.5) { Join = LineJoin.Round } };

        var glyph = Render(70, 60, item);
        var path = Render(70, 60, new PathItem(OutlineOf(item), null, item.Stroke));

        Assert.Equal(0, PictureDifference.Between(path.ToImage(), glyph.ToImage(), 2)!.Pixels);
    }

    [Theory]
    [InlineData("海", "Noto Serif CJK", "Hani")] // Its contours run anticlockwise, as those of all CFF fonts.
    [InlineData("海", "PosterKit Kai", "Hani")] // These run clockwise.
    public void A_bold_glyph_is_one_shape(string text, string family, string script)
    {
        var clear = Ink("000000", 0.5);
        var item = Text(text, 8, 48, 48, clear, family, 400, script);

        var picture = Render(70, 60, item with { Run = item.Run with { Boldness = 3 } });

        // Where its line lies over its inside nothing is inked twice, and no hole is left where the two meet.
        var opaque = Render(70, 60, new PathItem(OutlineOf(item), Black, new(Black, 3) { Join = LineJoin.Round }));
        var (most, solid) = (0, 0);
        for (var y = 0; y < 60; y++)
        {
            for (var x = 0; x < 70; x++)
            {
                most = Math.Max(most, picture[x, y].A);
                if (opaque[x, y].A < 255) continue;
                solid++;
                Assert.InRange(picture[x, y].A, 126, 129);
            }
        }
        Assert.InRange(most, 126, 129);
        Assert.True(solid > 300, $"only {solid} pixels are solid");
    }

    [Fact]
    public void Turned_and_leaning_glyphs_are_as_their_outlines_are_mapped()
    {
        var item = Text("春风", 10, 40, 30, Black);
        item = item with { Run = item.Run with { TurnDegrees = [12, -30], Slant = 0.2, Glyphs = [item.Run.Glyphs[0], item.Run.Glyphs[1] with { X = 45 }] } };

        var glyphs = Render(100, 60, item);
        var path = Render(100, 60, new PathItem(OutlineOf(item), Black));

        Assert.Equal(0, PictureDifference.Between(path.ToImage(), glyphs.ToImage(), 2)!.Pixels);
    }

    [Fact]
    public void All_fills_come_before_all_lines()
    {
        var item = Text("一一", 0, 40, 40, Ink("FF0000"), weight: 900) with { Stroke = new(Ink("0000FF"), 12) };

        var picture = Render(90, 50, item);

        // The line of the first reaches over the second's fill, where glyph after glyph would have hidden it.
        Assert.Equal((0, 0, 255, 255), picture[40, 25]);
    }

    [Fact]
    public void An_emoji_has_no_line_and_its_shadow_no_colours()
    {
        var emoji = Text("😀", 5, 50, 50, Black, "Twemoji", 400, "Zsye", "en");

        var plain = Render(60, 60, emoji);
        var hollow = Render(60, 60, emoji with { Fill = null, Stroke = new(Black, 3) });
        var shadow = Render(60, 60, emoji with { Fill = Ink("0000FF"), IsDrawingOnly = true });

        Assert.True(plain.Rgba.SequenceEqual(hollow.Rgba));
        Assert.Equal((0, 0, 255, 255), shadow[30, 18]);
    }

    [Fact]
    public void A_line_on_a_glyph_too_large_for_the_cache_is_drawn_as_a_path()
    {
        var item = Text("一", 0, 0, 40_000, Black);
        var ink = item.Run.Face.GetInkBox(item.Run.Glyphs[0].Glyph);
        var scale = 40_000.0 / item.Run.Face.UnitsPerEm;

        // The upper edge of its stroke runs through the middle of the page.
        var at = new Point(25 - (ink.X + ink.Width / 2) * scale, 25 + ink.Bottom * scale);
        var picture = Render(50, 50, item with { Origin = at, Fill = null, Stroke = new(Ink("336699"), 10) });

        Assert.Equal((0x33, 0x66, 0x99, 255), picture[25, 25]);
        Assert.Equal(0, picture[25, 45].A);
        Assert.Equal(0, picture[25, 5].A);
    }

    private static VectorPath OutlineOf(GlyphRunItem item)
    {
        var path = new PathBuilder();
        for (var i = 0; i < item.Run.Glyphs.Length; i++)
            path.AddPath(item.Run.Face.GetOutline(item.Run.Glyphs[i].Glyph), item.Run.MapOf(i).Then(Matrix.Translation(item.Origin.X, item.Origin.Y)));
        return path.Build();
    }
}
