using PosterKit.Foundation;

namespace PosterKit.Svg.Tests;

public sealed class SvgColorTests
{
    // Greys stay grey; the reds are examples of CSS Color 4; the others were worked out from the primaries by other means.
    [Theory]
    [InlineData("color(srgb 1 0 0)", 255, 0, 0, 255)]
    [InlineData("color(srgb 100% 50% 0 / 50%)", 255, 128, 0, 128)]
    [InlineData("color(srgb-linear 0.2140 0.2140 0.2140)", 127, 127, 127, 255)]
    [InlineData("color(display-p3 0.1176 0.1176 0.1176)", 30, 30, 30, 255)]
    [InlineData("color(display-p3 1 0 0)", 255, 0, 0, 255)]
    [InlineData("color(display-p3 0.3 0.6 0.2)", 36, 155, 25, 255)]
    [InlineData("color(xyz 0.9505 1 1.089)", 255, 255, 255, 255)]
    [InlineData("color(rec2020 0.5 0.5 0.5)", 140, 140, 140, 255)]
    [InlineData("color(a98-rgb 0.5 0.5 0.5)", 129, 129, 129, 255)]
    [InlineData("oklab(40.1% 0.1143 0.045)", 125, 35, 41, 255)]
    [InlineData("oklch(40.1% 0.123 21.57)", 125, 35, 41, 255)]
    [InlineData("oklch(0.401 0.123 21.57deg / .5)", 125, 35, 41, 128)]
    [InlineData("lab(29.2345% 39.3825 20.0664)", 125, 35, 41, 255)]
    [InlineData("lch(29.2345% 44.2 27)", 125, 35, 41, 255)]
    [InlineData("lab(100 none none)", 255, 255, 255, 255)]
    [InlineData("hwb(0 0% 0%)", 255, 0, 0, 255)]
    [InlineData("hwb(120deg 40% 20% / 25%)", 102, 204, 102, 64)]
    [InlineData("hwb(120 40 20)", 102, 204, 102, 255)]
    [InlineData("hwb(45 80% 80%)", 128, 128, 128, 255)]
    [InlineData("hwb(0 150% 50%)", 191, 191, 191, 255)]
    [InlineData("hwb(120 1 0.5)", 3, 254, 3, 255)]
    public void Colours_of_other_spaces_are_brought_to_sRGB(string text, int red, int green, int blue, int alpha)
    {
        var (r, g, b, a) = SvgColor.Parse(text)!.ToBytes();

        Assert.All(new[] { (r, red), (g, green), (b, blue), (a, alpha) }, channel => Assert.InRange(channel.Item1, channel.Item2 - 1, channel.Item2 + 1));
    }

    [Theory]
    [InlineData("color(display-p3 1 0)")]
    [InlineData("color(klingon 1 0 0)")]
    [InlineData("color()")]
    [InlineData("oklch(1 2 3")]
    [InlineData("lab(1, 2, 3)")]
    [InlineData("hwb(1px 2 3)")]
    [InlineData("device-cmyk(0 1 1 0)")]
    public void What_is_no_colour_is_null(string text) => Assert.Null(SvgColor.Parse(text));
}
