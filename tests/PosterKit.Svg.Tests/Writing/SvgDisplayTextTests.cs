using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Svg.Tests.TestScenes;

namespace PosterKit.Svg.Tests;

/// <summary>Outlined, hollow, bold, leaning and turned text in SVG.</summary>
public sealed class SvgDisplayTextTests
{
    private static readonly Stroke Edge = new(new SolidPaint(new(0.7, 0.1, 0.2)), 1.5) { Join = LineJoin.Round };

    [Fact]
    public void Hollow_text_is_text_with_a_stroke()
    {
        var text = Assert.Single(WriteTree(Page(Line("Poster", 10, 40) with { Fill = null, Stroke = Edge })).Descendants(SvgSpace + "text"));

        Assert.Equal(("none", "#b31a33", "1.5", "round"), ((string?)text.Attribute("fill"), (string?)text.Attribute("stroke"), (string?)text.Attribute("stroke-width"), (string?)text.Attribute("stroke-linejoin")));
    }

    [Fact]
    public void Bold_text_has_a_stroke_of_its_own_colour()
    {
        var line = Line("Poster", 10, 40);

        var text = Assert.Single(WriteTree(Page(line with { Run = line.Run with { Boldness = 0.8 } })).Descendants(SvgSpace + "text"));

        Assert.Equal(("#000000", "#000000", "0.8"), ((string?)text.Attribute("fill"), (string?)text.Attribute("stroke"), (string?)text.Attribute("stroke-width")));
    }

    [Fact]
    public void Each_character_is_turned_as_its_glyph_is()
    {
        var line = Line("abc", 10, 40);

        var text = Assert.Single(WriteTree(Page(line with { Run = line.Run with { TurnDegrees = [10, -20.5, 30] } })).Descendants(SvgSpace + "text"));

        Assert.Equal("10 -20.5 30", (string?)text.Attribute("rotate"));
        Assert.Equal("abc", text.Value);
    }

    [Fact]
    public void Leaning_text_leans_about_its_baseline()
    {
        var line = Line("abc", 10, 40);

        var text = Assert.Single(WriteTree(Page(line with { Run = line.Run with { Slant = 0.25 } })).Descendants(SvgSpace + "text"));

        Assert.Equal("matrix(1 0 -0.25 1 10 0)", (string?)text.Attribute("transform"));
    }

    [Fact]
    public void What_only_looks_like_text_is_no_text()
    {
        var root = WriteTree(Page(Line("abc", 10, 40) with { Fill = null, Stroke = Edge, IsDrawingOnly = true }));

        Assert.Empty(root.Descendants(SvgSpace + "text"));
        Assert.Equal(3, root.Descendants(SvgSpace + "path").Count());
    }

    [ToolFact("rsvg-convert")]
    public void It_looks_the_same_elsewhere()
    {
        var (kai, emoji) = (Line("春風化雨", 10, 90, 24, "PosterKit Kai", "Hani", "zh-Hant"), Line("🌸", 150, 90, 30, "Twemoji", "Zyyy"));
        var line = Line("Poster", 10, 40, 30);
        SceneAgreement.AssertAgrees(Page(
            line with { Fill = null, Stroke = Edge with { Width = 4 }, IsDrawingOnly = true },
            line,
            Line("Kit", 110, 40, 30) with { Stroke = Edge },
            kai with { Run = kai.Run with { Boldness = 1, Slant = 0.2, TurnDegrees = [10, 0, -10, 20] } },
            emoji with { Fill = null, Stroke = Edge },
            emoji with { Fill = new SolidPaint(ColorValue.Black), IsDrawingOnly = true, Origin = new(160, 50) }));
    }
}
