using System.Globalization;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Scene;
using static PosterKit.Svg.Tests.TestScenes;

namespace PosterKit.Svg.Tests;

public sealed class SvgWriterTests
{
    [Fact]
    public void Size_is_in_millimetres_and_the_view_box_in_points()
    {
        var root = WriteTree(new() { Trim = new(210 * 72 / 25.4, 297 * 72 / 25.4), Bleed = 9, Items = [] });

        Assert.Equal(("210mm", "297mm", "0 0 595.276 841.89"), ((string?)root.Attribute("width"), (string?)root.Attribute("height"), (string?)root.Attribute("viewBox")));
    }

    [Fact]
    public void Size_in_pixels_is_stated_as_such()
    {
        var svg = Encoding.UTF8.GetString(Write(Page(), new() { Pixels = (1080, 1350) }));

        Assert.Contains(" width=\"1080\" height=\"1350\" viewBox=\"0 0 200 100\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_are_read_back_as_they_were()
    {
        var dashed = new Stroke(new SolidPaint(new(0, 0, 1)), 3) { Cap = LineCap.Round, Join = LineJoin.Bevel, Dashes = [4, 2.5], DashOffset = 1 };
        var mitred = new Stroke(new SolidPaint(new(0, 1, 0, 0.25)), 1) { Cap = LineCap.Square, MiterLimit = 7 };
        var items = new SceneItem[]
        {
            new PathItem(VectorPath.Rectangle(new(1.5, 2, 30, 40)), new SolidPaint(new(1, 0, 0, 0.5)), dashed),
            new PathItem(new PathBuilder().MoveTo(1, 2).QuadraticTo(3, 4, 5, 6).CubicTo(7, 8, 9, 10, 11, 12).Close().Build(), new SolidPaint(ColorValue.Black)) { FillRule = FillRule.EvenOdd },
            new PathItem(new PathBuilder().MoveTo(0, 0).LineTo(-5, 1e-3).Build(), null, mitred),
            new PathItem(VectorPath.Rectangle(new(0, 0, 10, 10)), new LinearGradientPaint(new(1, 2), new(3, 5), [new(0, new(1, 0, 0)), new(0.25, new(0, 1, 0)), new(1, new(0, 0, 1))])),
            new PathItem(VectorPath.Rectangle(new(0, 0, 10, 10)), new RadialGradientPaint(new(4, 5), 6, 6, [new(0, new(1, 1, 0)), new(1, new(1, 1, 0, 0))])),
            new PathItem(VectorPath.Rectangle(new(0, 0, 10, 10)), new RadialGradientPaint(new(4, 5), 6, 3, [new(0, new(1, 1, 0)), new(1, new(0, 0, 0))])),
        };

        var read = Inner(Read(Write(Page([.. items]))));

        // A fill and a stroke of one path come back as two items.
        var expected = items.Cast<PathItem>().SelectMany(path => path is { Fill: not null, Stroke: not null } ? [path with { Stroke = null }, path with { Fill = null }] : new[] { path });
        Assert.Equal(SceneText.Write(Page([.. expected])), SceneText.Write(Page([.. read])));
    }

    [Fact]
    public void Groups_are_read_back_as_they_were()
    {
        var inner = new PathItem(VectorPath.Rectangle(new(0, 0, 500, 500)), new SolidPaint(ColorValue.Black));
        var group = new GroupItem([inner]) { Transform = new(0.02, 0.01, -0.01, 0.02, 5, 6), Opacity = 0.5, Clip = new(VectorPath.Rectangle(new(10, 20, 300, 200)), FillRule.EvenOdd) };

        var read = Inner(Read(Write(Page(group))));

        Assert.Equal(SceneText.Write(Page(group)), SceneText.Write(Page([.. read])));
    }

    [Fact]
    public void Numbers_inside_a_magnifying_group_are_finer()
    {
        var path = new PathItem(VectorPath.Rectangle(new(0.00012, 0, 1, 1)), new SolidPaint(ColorValue.Black));

        var svg = Encoding.UTF8.GetString(Write(Page(new GroupItem([path]) { Transform = Matrix.Scale(100, 100) })));

        Assert.Contains("M0.00012 0", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(0.5, 1, 15)]
    [InlineData(1, 1, 0)]
    public void Gradient_whose_colour_and_opacity_change_gets_stops_between(double alphaFrom, double alphaTo, int between)
    {
        var paint = new LinearGradientPaint(new(0, 0), new(1, 0), [new(0, new(1, 0, 0, alphaFrom)), new(1, new(0, 0, 1, alphaTo))]);

        var root = WriteTree(Page(new PathItem(VectorPath.Rectangle(new(0, 0, 1, 1)), paint)));

        Assert.Equal(2 + between, root.Descendants(SvgSpace + "stop").Count());
    }

    [Fact]
    public void Structure_becomes_roles_languages_and_titles()
    {
        var line = new PathItem(VectorPath.Rectangle(new(0, 0, 1, 1)), new SolidPaint(ColorValue.Black));
        var root = WriteTree(new()
        {
            Trim = new(10, 10), Language = "zh-Hant", Title = "春 & 夏",
            Items =
            [
                new StructureItem(StructureRole.Heading, [line]) { Level = 2, Language = "en" },
                new StructureItem(StructureRole.Paragraph, [line]) { Language = "zh-Hant" },
                new StructureItem(StructureRole.Figure, [line]) { AlternateText = "落日 <夕陽>" },
                new StructureItem(StructureRole.Artifact, [line]),
                new StructureItem(StructureRole.Section, [line]),
                new StructureItem(StructureRole.List, [new StructureItem(StructureRole.ListItem, [new StructureItem(StructureRole.Label, [line]), new StructureItem(StructureRole.ListBody, [line])])]),
                new StructureItem(StructureRole.Quotation, [line]),
            ],
        });

        var groups = root.Elements(SvgSpace + "g").ToList();
        Assert.Equal(("春 & 夏", "zh-Hant"), (root.Element(SvgSpace + "title")!.Value, (string?)root.Attribute(System.Xml.Linq.XNamespace.Xml + "lang")));
        Assert.Equal(["heading", "paragraph", "img", null, "group", "list", "blockquote"], groups.Select(g => (string?)g.Attribute("role")));
        Assert.Equal(["listitem", null, null], groups[5].Descendants(SvgSpace + "g").Select(g => (string?)g.Attribute("role")));
        Assert.Equal(["en", null, null, null, null, null, null], groups.Select(g => (string?)g.Attribute(System.Xml.Linq.XNamespace.Xml + "lang")));
        Assert.Equal(("2", "落日 <夕陽>", "true"), ((string?)groups[0].Attribute("aria-level"), groups[2].Element(SvgSpace + "title")!.Value, (string?)groups[3].Attribute("aria-hidden")));
    }

    [Fact]
    public void Picture_goes_in_as_its_own_file_once_and_is_cropped_by_a_view_box()
    {
        var source = Picture(8, 4, (x, y) => ((byte)(x * 30), (byte)(y * 60), 0));
        var whole = new ImageItem(source, new(0, 0, 80, 40), new(0, 0, 1, 1));

        var root = WriteTree(Page(whole, whole with { Crop = new(0.25, 0.5, 0.5, 0.5) }));

        var image = Assert.Single(root.Descendants(SvgSpace + "image"));
        Assert.Equal("data:image/png;base64," + Convert.ToBase64String(source.Bytes.Span), (string?)image.Attribute(Xlink + "href"));
        Assert.Equal(["0 0 8 4", "2 2 4 2"], root.Elements(SvgSpace + "svg").Select(box => (string?)box.Attribute("viewBox")));
        Assert.Equal("#" + (string?)image.Attribute("id"), (string?)Assert.Single(root.Descendants(SvgSpace + "use")).Attribute(Xlink + "href"));
    }

    [Fact]
    public void Same_scene_gives_the_same_bytes_in_any_culture()
    {
        var scene = Page(Line("Office 1.5", 1.25, 2.5), new PathItem(VectorPath.Rectangle(new(0.5, 0.25, 1, 1)), new SolidPaint(new(0, 0, 0, 0.5))));
        var first = Write(scene);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = other;

            Assert.Equal(first, Write(scene));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    // The reader puts a clip and a scale from px round everything: what the scene held is inside of both.
    private static IEnumerable<SceneItem> Inner(SvgPicture picture)
    {
        var clipped = (GroupItem)Assert.Single(picture.Items);
        return ((GroupItem)Assert.Single(clipped.Items)).Items;
    }
}
