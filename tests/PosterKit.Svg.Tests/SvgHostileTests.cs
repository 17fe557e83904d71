using System.Text;
using PosterKit.Foundation;
using PosterKit.Raster;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Svg.Tests;

/// <summary>Drawings made to keep a machine busy end soon: what is too much is bounded, or told and left out.</summary>
public sealed class SvgHostileTests
{
    // Each takes a second or two, not compiled for speed; without its bound each takes minutes, or never ends.
    private const double MostSeconds = 15;

    private const string Curve = "M10 60C20 40 40 40 50 60S80 80 90 60A10 5 30 0 1 110 60";

    [Theory]
    [InlineData("stroke-width='1e12' stroke-dasharray='4 2'")]
    [InlineData("stroke-width='1e300' stroke-dasharray='4 2' stroke-linecap='round' stroke-linejoin='round'")]
    [InlineData("stroke-width='1e9' stroke-linejoin='round'")]
    [InlineData("stroke-width='2' stroke-dasharray='1e-9'")]
    [InlineData("stroke-width='1e7' stroke-dasharray='1e-9 1e-8' stroke-linecap='round'")]
    [InlineData("stroke-width='2' stroke-dasharray='1e-9' transform='scale(1e9)'")]
    [InlineData("stroke-width='1e-9' stroke-dasharray='1 1' stroke-dashoffset='1e300' transform='scale(1e9) scale(1e9) scale(1e9)'")]
    [InlineData("stroke-width='2' stroke-miterlimit='1e300' transform='matrix(1e9 1e9 -1e9 1e-9 1e300 1e300)'")]
    public void Hostile_stroke_ends_soon(string attributes) =>
        AssertEndsSoon($"<path d='{Curve}' fill='none' stroke='red' {attributes}/><circle r='1e6' fill='none' stroke='red' {attributes}/>");

    [Fact]
    public void Many_curves_across_the_whole_number_range_end_soon() =>
        AssertEndsSoon($"<path stroke='red' stroke-linejoin='round' stroke-linecap='round' stroke-width='1e8' stroke-dasharray='1e8' d='M0 0{string.Concat(Enumerable.Repeat("C1e300 -1e300 -1e300 1e300 50 50", 200))}'/>");

    [Fact]
    public void Many_dashed_lines_end_soon() =>
        AssertEndsSoon(string.Concat(Enumerable.Repeat("<path d='M0 0H9e4M0 1H9e4M0 2H9e4' stroke='red' stroke-linecap='round' stroke-width='9' stroke-dasharray='0 1'/>", 200)), "stroke-dasharray");

    [Fact]
    public void Use_that_leads_back_to_itself_ends_soon() =>
        AssertEndsSoon("<g id='a'><use href='#b'/><rect width='3' height='3'/></g><g id='b'><use href='#a'/><use href='#b'/></g><symbol id='s'><use href='#s'/><use href='#a'/></symbol><use href='#s'/>");

    [Fact]
    public void Uses_that_grow_by_a_power_end_soon()
    {
        var content = new StringBuilder("<g id='a0'><rect width='3' height='3'/></g>");
        for (var i = 1; i < 12; i++) content.Append($"<g id='a{i}'>{string.Concat(Enumerable.Repeat($"<use href='#a{i - 1}'/>", 10))}</g>");

        AssertEndsSoon(content.ToString(), "more than");
    }

    [Fact]
    public void A_long_chain_of_uses_does_not_exhaust_the_stack()
    {
        var content = new StringBuilder("<defs><g id='a0'><rect width='3' height='3'/></g>");
        for (var i = 1; i < 20_000; i++) content.Append($"<g id='a{i}' opacity='.9'><use href='#a{i - 1}'/></g>");

        AssertEndsSoon($"{content}</defs><use href='#a19999'/>", "nested deeper");
    }

    [Fact]
    public void Long_selectors_over_a_deep_tree_end_soon() =>
        AssertEndsSoon(
            $"<style>{string.Concat(Enumerable.Repeat("x g g g g g g g g g rect, g g g > g g + g g g g g rect{fill:red}", 200))}</style>"
            + string.Concat(Enumerable.Repeat("<g>", 55)) + string.Concat(Enumerable.Repeat("<rect width='1' height='1'/>", 500)) + string.Concat(Enumerable.Repeat("</g>", 55)));

    [Theory]
    [InlineData("<feGaussianBlur stdDeviation='1e9'/>")]
    [InlineData("<feFlood/><feGaussianBlur stdDeviation='1e9'/><feMorphology operator='dilate' radius='1e9'/>")]
    [InlineData("<feTurbulence baseFrequency='1e9' numOctaves='1e9'/><feDisplacementMap in='SourceGraphic' scale='1e9'/>")]
    [InlineData("<feOffset dx='1e9'/><feTile/><feDropShadow dx='-1e9' stdDeviation='1e9'/>")]
    public void Hostile_filter_ends_soon(string primitives) =>
        AssertEndsSoon($"<filter id='f' x='-1e9' y='-1e9' width='2e9' height='2e9'>{primitives}</filter><rect width='50' height='50' filter='url(#f)'/><g transform='scale(1e9)'><rect width='1' height='1' filter='url(#f)'/></g>");

    [Fact]
    public void Values_that_refer_to_values_end_soon() =>
        AssertEndsSoon($"<style>:root{{{string.Concat(Enumerable.Range(1, 30).Select(i => $"--a{i}:{string.Concat(Enumerable.Repeat($"var(--a{i - 1},)", 300))};"))}}}</style>"
            + string.Concat(Enumerable.Repeat("<rect width='3' height='3' fill='var(--a30)' stroke='var(--a12)' opacity='var(--a5)'/>", 2000)));

    [Fact]
    public void Groups_that_turn_about_themselves_in_each_other_end_soon() =>
        AssertEndsSoon(
            $"<style>g{{transform-box:fill-box;transform-origin:center;transform:rotate(1deg)}}</style>{string.Concat(Enumerable.Repeat("<g>", 40))}"
            + string.Concat(Enumerable.Repeat("<rect width='9' height='9'/>", 50)) + string.Concat(Enumerable.Repeat("</g>", 40)));

    [Fact]
    public void Many_filters_over_the_whole_page_end_soon() =>
        AssertEndsSoon(
            "<filter id='f' filterUnits='userSpaceOnUse' x='0' y='0' width='120' height='80'><feTurbulence baseFrequency='.1'/><feGaussianBlur stdDeviation='3'/></filter>"
            + string.Concat(Enumerable.Repeat("<rect width='9' height='9' filter='url(#f)'/>", 2000)), "filter: more than");

    [Fact]
    public void Patterns_in_patterns_and_masks_in_masks_end_soon()
    {
        var content = new StringBuilder("<pattern id='p0' width='.1' height='.1'><rect width='2' height='2'/></pattern><mask id='m0'><rect width='99' height='99' fill='white'/></mask>");
        for (var i = 1; i < 30; i++)
            content.Append($"<pattern id='p{i}' width='.1' height='.1'><rect width='9' height='9' fill='url(#p{i - 1})' stroke='url(#p{i - 1})'/></pattern><mask id='m{i}'><g mask='url(#m{i - 1})'><rect width='99' height='99' fill='white' mask='url(#m{i - 1})'/></g></mask>");

        AssertEndsSoon($"{content}<rect width='99' height='99' fill='url(#p29)'/><rect width='99' height='99' mask='url(#m29)'/>", "more than");
    }

    [Fact]
    public void Text_with_a_place_for_each_of_many_characters_ends_soon() =>
        AssertEndsSoon($"<text y='9' x='{string.Concat(Enumerable.Repeat("1 ", 60_000))}'>{string.Concat(Enumerable.Repeat("<tspan>a</tspan>", 60_000))}</text>", "pieces of text");

    // Watched from outside, by processor time: a busy machine is no fault.
    private static void AssertEndsSoon(string content, string? told = null)
    {
        var failures = new FuzzWatch(_ => Check(content, told)) { MostSeconds = MostSeconds }.Run(1);

        Assert.True(failures.Count == 0, failures.Values.FirstOrDefault());
    }

    private static void Check(string content, string? told)
    {
        var diagnostics = new DiagnosticBag();
        var picture = SvgReader.Read("art.svg", Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' width='120' height='80'>{content}</svg>"), PosterLimits.Default, diagnostics, default, BundledFonts.Library);
        Assert.NotNull(picture);
        var scene = new PosterScene { Trim = new(100, 60), Items = picture.Items };
        SvgWriter.Write(scene, new() { Raster = new RasterEngine() }, Stream.Null, new());
        new RasterEngine().Render(scene, new(400, 240) { Threads = 1 }, new PixelCollector(), new());
        if (told is not null) Assert.Contains(diagnostics.ToSorted(), d => d.Code == DiagnosticCode.SvgNotDrawn && d.Arguments[0].ToString()!.Contains(told, StringComparison.Ordinal));
    }
}
