using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Testing;

namespace PosterKit.Scene.Tests;

public sealed class SceneTextTests
{
    private static PosterScene Page(params ImmutableArray<SceneItem> items) => new() { Trim = new(200, 100), Items = items };

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private static readonly SolidPaint Red = new(ColorValue.FromBytes(0xB3, 0x20, 0x2A));

    [Fact]
    public void The_head_tells_size_bleed_language_and_title()
    {
        var scene = new PosterScene { Trim = new(595.27559, 841.88976), Bleed = 8.50394, Items = [], Title = "六十年", Language = "zh-Hant" };

        Assert.Equal(Lines("scene 595.276 x 841.89, bleed 8.504, zh-Hant", "title \"六十年\""), SceneText.Write(scene));
    }

    [Fact]
    public void A_path_tells_its_contours_its_fill_and_its_stroke()
    {
        var path = new PathBuilder().MoveTo(1, 2).LineTo(3.14159, -0.0001).QuadraticTo(1, 1, 2, 2).CubicTo(1, 1, 2, 2, 3, 3).Close().Build();

        var text = SceneText.Write(Page(new PathItem(path, Red, new(Red, 2) { Cap = LineCap.Round, Join = LineJoin.Bevel, Dashes = [4, 2.5], DashOffset = 1 })
        {
            FillRule = FillRule.EvenOdd,
        }));

        Assert.Equal(
            Lines(
                "scene 200 x 100, und",
                "path M 1,2 L 3.142,0 Q 1,1 2,2 C 1,1 2,2 3,3 Z",
                "  fill even-odd #B3202A",
                "  stroke 2 round-cap bevel-join dashes 4 2.5 from 1 #B3202A"),
            text);
    }

    [Fact]
    public void A_colour_tells_its_alpha_and_its_inks()
    {
        var gold = ColorValue.FromBytes(0xB0, 0x8D, 0x57) with { Alpha = 0.5, Cmyk = new(0.2, 0.35, 0.7, 0.15), Spot = new("PANTONE 871 C", 1) };

        var text = SceneText.Write(Page(new PathItem(VectorPath.Empty, new SolidPaint(gold))));

        Assert.Contains("fill #B08D57 alpha 0.5 cmyk 0.2 0.35 0.7 0.15 spot \"PANTONE 871 C\" 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_tell_their_places_and_stops()
    {
        ImmutableArray<GradientStop> stops = [new(0, ColorValue.White), new(0.5, Red.Color), new(1, ColorValue.Black)];

        var text = SceneText.Write(Page(
            new PathItem(VectorPath.Empty, new LinearGradientPaint(new(0, 0), new(10, 20), stops)),
            new PathItem(VectorPath.Empty, new RadialGradientPaint(new(5, 5), 3, 4, stops))));

        Assert.Equal(
            Lines(
                "scene 200 x 100, und",
                "path empty",
                "  fill linear 0,0 to 10,20, 0 #FFFFFF, 0.5 #B3202A, 1 #000000",
                "path empty",
                "  fill radial 5,5 radius 3 4, 0 #FFFFFF, 0.5 #B3202A, 1 #000000"),
            text);
    }

    [Fact]
    public void Groups_and_structure_indent_what_they_hold()
    {
        var path = new PathItem(VectorPath.Rectangle(new(0, 0, 10, 10)), Red);

        var text = SceneText.Write(Page(new StructureItem(StructureRole.Heading, [
            new GroupItem([path]) { Transform = Matrix.Translation(5, 6), Opacity = 0.25, Clip = new(VectorPath.Rectangle(new(0, 0, 5, 5))) },
        ]) { Level = 2, Language = "en", AlternateText = "a \"box\"" }));

        Assert.Equal(
            Lines(
                "scene 200 x 100, und",
                "heading 2 en alt \"a \\\"box\\\"\"",
                "  group transform 1 0 0 1 5 6 opacity 0.25",
                "    clip M 0,0 L 5,0 L 5,5 L 0,5 Z",
                "    path M 0,0 L 10,0 L 10,10 L 0,10 Z",
                "      fill #B3202A"),
            text);
    }

    [Fact]
    public void A_run_tells_its_text_its_face_and_where_each_glyph_stands()
    {
        var run = new GlyphRun
        {
            Face = BundledFonts.Face("Noto Sans CJK", 700),
            Size = 12,
            Glyphs = [new(new(17), 0, 0, 0), new(new(18), 12, 0.5, 1), new(new(19), 14, 0, 1)],
            Text = "中\u200B\u3000\"",
            Language = "zh-Hans",
            Advance = 26.5,
        };
        var scene = Page(new GlyphRunItem(run, new(3, 4), Red));

        Assert.Equal(
            Lines(
                "scene 200 x 100, und",
                "text \"中\\u200B\\u3000\\\"\" zh-Hans NotoSansCJKsc-Bold 12 at 3,4 advance 26.5",
                "  glyphs 0 | 12 0.5, 14",
                "  fill #B3202A"),
            SceneText.Write(scene));
        Assert.Contains("  glyphs #17 0 | #18 12 0.5, #19 14\n", SceneText.Write(scene, showsGlyphIds: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Display_text_tells_what_is_done_to_its_glyphs()
    {
        var run = new GlyphRun
        {
            Face = BundledFonts.Face("Noto Sans CJK", 700),
            Size = 12,
            Glyphs = [new(new(17), 0, 0, 0)],
            Text = "中",
            Language = "zh-Hans",
            Advance = 12,
            TurnDegrees = [-12.5],
            Slant = 0.2,
            Boldness = 0.5,
        };
        var line = new GlyphRunItem(run, new(3, 4), null) { Stroke = new(Red, 2) { Join = LineJoin.Round }, IsDrawingOnly = true };

        Assert.Equal(
            Lines(
                "scene 200 x 100, und",
                "span \"中\"",
                "  shapes of \"中\" zh-Hans NotoSansCJKsc-Bold 12 at 3,4 advance 12 slant 0.2 boldness 0.5",
                "    glyphs 0",
                "    turned -12.5",
                "    stroke 2 round-join #B3202A"),
            SceneText.Write(Page(new StructureItem(StructureRole.Span, [line]) { Text = "中" })));
    }

    [Fact]
    public void A_picture_tells_its_name_its_place_and_what_is_shown_of_it()
    {
        var png = RefereePng.Encode(new(2, 2, new byte[16], false));
        var image = ImageSource.Open("photos/a b.png", png, PosterLimits.Default, new DiagnosticBag(), default)!;

        var text = SceneText.Write(Page(new ImageItem(image, new(1, 2, 30, 40), new(0, 0, 1, 1)), new ImageItem(image, new(1, 2, 30, 40), new(0.25, 0, 0.5, 1))));

        Assert.Equal(
            Lines(
                "scene 200 x 100, und",
                "image \"photos/a b.png\" in 1,2 30 x 40",
                "image \"photos/a b.png\" in 1,2 30 x 40 crop 0.25,0 0.5 x 1"),
            text);
    }
}
