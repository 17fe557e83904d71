using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Background, border and corners are those of the box, whatever is in it.</summary>
public sealed class DecorationTests
{
    public static TheoryData<string, string, string> Decorations
    {
        get
        {
            string[] elements =
            [
                "column: [{text: a}]", "row: [{text: a}]", "stack: [{text: a}]", "grid: [{text: a}]", "text: a", "heading: a", "list: [a, b]", "quote: a", "image: square.png, width: 9mm",
                "svg: square.svg, width: 9mm", "qr: a", "rule: solid, padding: 2mm", "shape: rect, height: 9mm", "shape: ellipse, height: 9mm", "shape: line, height: 9mm",
                "shape: star, height: 9mm", "shape: polygon, height: 9mm", "shape: path, d: M0 0h9v9z, height: 9mm",
            ];
            var data = new TheoryData<string, string, string>();
            foreach (var element in elements)
            {
                data.Add(element, "", "background: red");
                data.Add(element, "", "border: {width: 1mm, color: red}");
                // Right corners are all that the other shapes take; that is told.
                if (!element.StartsWith("shape", StringComparison.Ordinal) || element.Contains("rect", StringComparison.Ordinal)) data.Add(element, ", background: red", "radius: 1mm");
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Decorations))]
    public void Every_element_shows_the_decoration_that_it_takes(string element, string more, string decoration) =>
        Assert.NotEqual(Compose(element + more), Compose($"{element}{more}, {decoration}"));

    [Theory]
    [InlineData("background: red", 1)]
    [InlineData("background: red, radius: 2mm", 1)]
    [InlineData("background: red, border: {width: 1mm, color: red}", 2)]
    [InlineData("background: red, stroke: red", 2)]
    [InlineData("background: red, fill: red", 2)]
    [InlineData("border: {width: 1mm, color: red}", 2)]
    public void A_rectangle_without_a_fill_does_not_hide_its_background(string decoration, int paths)
    {
        var scene = Compose("shape: rect, height: 9mm, " + decoration);

        // One more is the ground of the page.
        Assert.Equal(paths + 1, scene.Split('\n').Count(line => line.TrimStart().StartsWith("path", StringComparison.Ordinal)));
    }

    private static string Compose(string element)
    {
        var world = Layouts.World($$"""
            posterkit: 1
            languages: [en]
            page: {size: a5, margin: 10mm}
            colors: {red: "#B4232D"}
            body:
              - {{{element}}}
            """).With("square.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"u8.ToArray()).With("square.png", Pictures.Square());
        var (posters, diagnostics) = Layouts.Compose(world);
        Assert.DoesNotContain(diagnostics.ToSorted(), diagnostic => diagnostic.Severity == Severity.Error);
        return SceneText.Write(Assert.Single(posters).Scene, showsGlyphIds: true);
    }
}
