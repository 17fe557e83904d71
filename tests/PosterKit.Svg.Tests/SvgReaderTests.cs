using System.Collections.Immutable;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg.Tests;

public sealed class SvgReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Theory]
    [InlineData("width='40' height='20'", 30, 15)]
    [InlineData("width='20mm' height='10mm'", 56.692913, 28.346457)]
    [InlineData("viewBox='0 0 40 20'", 30, 15)]
    [InlineData("viewBox='0 0 40 20' width='80'", 60, 30)]
    [InlineData("width='100%' height='100%' viewBox='0 0 40 20'", 30, 15)]
    [InlineData("", 225, 112.5)]
    public void Size_comes_from_width_and_height_or_the_view_box(string attributes, double width, double height)
    {
        var picture = Read($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>");

        Assert.Equal((width, height), (Math.Round(picture.Size.Width, 6), Math.Round(picture.Size.Height, 6)));
    }

    [Fact]
    public void View_box_is_centred_and_scaled_to_meet()
    {
        var (path, map) = Assert.Single(Paths("<svg xmlns='http://www.w3.org/2000/svg' width='400' height='100' viewBox='0 0 10 10'><rect width='10' height='10'/></svg>"));

        Assert.Equal(new Rect(150 * 0.75, 0, 75, 75), Rounded(map.MapBounds(path.Path.Bounds)));
    }

    [Theory]
    [InlineData("<rect width='4' height='2' fill='#f00'/>")]
    [InlineData("<rect width='4' height='2' style='fill:#f00'/>")]
    [InlineData("<g fill='red'><rect width='4' height='2'/></g>")]
    [InlineData("<style>rect{fill:rgb(100%,0,0)}</style><rect fill='blue' width='4' height='2'/>")]
    [InlineData("<style>.a{fill:blue} #b{fill:hsl(0,100%,50%)} rect{fill:green}</style><rect class='x a' id='b' width='4' height='2'/>")]
    [InlineData("<style>g > .a{fill:red} g .a.z{fill:blue}</style><g><rect class='a' width='4' height='2'/></g>")]
    [InlineData("<style>rect{fill:red!important}</style><rect style='fill:blue' width='4' height='2'/>")]
    [InlineData("<rect color='red' fill='currentColor' width='4' height='2'/>")]
    [InlineData("<rect fill='url(#none) red' width='4' height='2'/>")]
    [InlineData("<rect fill='var(--ink, red)' width='4' height='2'/>")]
    [InlineData("<style>:root{--Ink:blue; --deep: var(--Ink)} .a{--Ink: rgb(255, 0, 0); --deep: var( --Ink )}</style><g class='a'><rect style='fill:var(--deep, var(--x, green))' width='4' height='2'/></g>")]
    [InlineData("<g fill='red'><rect fill='var(--nowhere)' width='4' height='2'/></g>")]
    [InlineData("<g fill='red' style='--a:var(--b); --b:var(--a)'><rect style='fill:var(--a)' width='4' height='2'/></g>")]
    [InlineData("<g style='--ink: blue; --ink: red !important; --ink: green'><rect fill='var(--ink)' width='4' height='2'/></g>")]
    public void Fill_follows_the_cascade(string content)
    {
        var (path, _) = Assert.Single(Paths(Document(content)));

        Assert.Equal(new SolidPaint(new ColorValue(1, 0, 0)), path.Fill);
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void Transforms_nest_outermost_first()
    {
        var (path, map) = Assert.Single(Paths(Document("<g transform='translate(10 0) scale(2)'><rect x='1' width='1' height='1' transform='rotate(90)'/></g>")));

        // rotate(90) brings x 1..2, y 0..1 to x -1..0, y 1..2; twice that and 10 to the right; then px to points.
        Assert.Equal(new Rect(8 * 0.75, 2 * 0.75, 1.5, 1.5), Rounded(map.MapBounds(path.Path.Bounds)));
    }

    [Fact]
    public void Use_draws_what_it_refers_to_at_its_place()
    {
        var paths = Paths(Document("<defs><circle id='c' r='1'/></defs><use href='#c' x='5' y='5'/><use xlink:href='#c' x='15' y='5' fill='red'/>"));

        Assert.Equal([new Rect(3, 3, 1.5, 1.5), new Rect(10.5, 3, 1.5, 1.5)], paths.Select(p => Rounded(p.Map.MapBounds(p.Path.Path.Bounds))));
        Assert.Equal(new SolidPaint(new ColorValue(1, 0, 0)), paths[1].Path.Fill);
    }

    [Fact]
    public void Symbol_is_scaled_to_the_size_that_the_use_gives()
    {
        var (path, map) = Assert.Single(Paths(Document("<symbol id='s' viewBox='0 0 2 2'><rect width='2' height='2'/></symbol><use href='#s' x='4' y='4' width='8' height='8'/>")));

        Assert.Equal(new Rect(3, 3, 6, 6), Rounded(map.MapBounds(path.Path.Bounds)));
    }

    [Theory]
    [InlineData("<use id='a' href='#a'/>")]
    [InlineData("<marker id='a'><path d='M0 0H1' marker-end='url(#a)'/></marker><path d='M0 0H1' marker-end='url(#a)'/>")]
    [InlineData("<g id='a'><use href='#a'/></g>")]
    [InlineData("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")]
    [InlineData("<clipPath id='a' clip-path='url(#a)'><rect width='1' height='1'/></clipPath><rect clip-path='url(#a)' width='9' height='9'/>")]
    [InlineData("<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/><rect fill='url(#a)' width='9' height='9'/>")]
    public void Reference_to_itself_ends(string content) => Assert.NotNull(Read(Document(content)));

    [Fact]
    public void Uses_that_double_at_each_level_are_cut()
    {
        var content = new StringBuilder("<g id='g0'><rect width='1' height='1'/></g>");
        for (var i = 1; i < 40; i++) content.Append($"<g id='g{i}'><use href='#g{i - 1}'/><use href='#g{i - 1}'/></g>");

        Read(Document(content.ToString()));

        Assert.Contains(_diagnostics.ToSorted(), d => d.Code == DiagnosticCode.SvgNotDrawn);
    }

    [Fact]
    public void Gradient_takes_stops_and_units_from_the_one_it_refers_to()
    {
        var (path, _) = Assert.Single(Paths(Document(
            "<linearGradient id='s'><stop offset='0' stop-color='red'/><stop offset='50%' style='stop-color:blue;stop-opacity:.5'/></linearGradient>"
            + "<linearGradient id='g' href='#s' x1='0' x2='0' y2='1'/><rect x='10' y='20' width='30' height='40' fill='url(#g)' fill-opacity='0.5'/>")));

        var gradient = Assert.IsType<LinearGradientPaint>(path.Fill);
        Assert.Equal((new Point(10, 20), new Point(10, 60)), (gradient.Start, gradient.End));
        Assert.Equal([(0, 0.5), (0.5, 0.25)], [(gradient.Stops[0].Offset, gradient.Stops[0].Color.Alpha), (gradient.Stops[^1].Offset, gradient.Stops[^1].Color.Alpha)]);
    }

    [Fact]
    public void Skewed_linear_gradient_keeps_its_lines_of_equal_colour()
    {
        // In a box of 20 x 10 the lines of equal colour of a diagonal gradient run along the other diagonal, mapped.
        var (path, _) = Assert.Single(Paths(Document(
            "<linearGradient id='g' x2='1' y2='1'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><rect width='20' height='10' fill='url(#g)'/>")));

        var gradient = Assert.IsType<LinearGradientPaint>(path.Fill);
        Assert.Equal(0.5, Offset(gradient, new(20, 0)), 9);
        Assert.Equal(0.5, Offset(gradient, new(0, 10)), 9);
        Assert.Equal(1, Offset(gradient, new(20, 10)), 9);
    }

    [Fact]
    public void Radial_gradient_in_a_flat_box_is_oval()
    {
        var (path, _) = Assert.Single(Paths(Document(
            "<radialGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></radialGradient><rect width='20' height='10' fill='url(#g)'/>")));

        var gradient = Assert.IsType<RadialGradientPaint>(path.Fill);
        Assert.Equal((new Point(10, 5), 10.0, 5.0), (gradient.Center, gradient.RadiusX, gradient.RadiusY));
    }

    [Fact]
    public void Stroke_has_width_cap_join_and_dashes()
    {
        var (path, _) = Assert.Single(Paths(Document(
            "<path d='M0 0L9 9' fill='none' stroke='#00f' stroke-width='2' stroke-linecap='round' stroke-linejoin='bevel' stroke-dasharray='3 1 2' stroke-dashoffset='1'/>")));

        Assert.Null(path.Fill);
        Assert.Equal((2.0, LineCap.Round, LineJoin.Bevel, 1.0), (path.Stroke!.Width, path.Stroke.Cap, path.Stroke.Join, path.Stroke.DashOffset));
        Assert.Equal([3, 1, 2, 3, 1, 2], path.Stroke.Dashes.AsEnumerable());
    }

    [Theory]
    [InlineData("marker-start", "auto", 10, 10, 0)]
    [InlineData("marker-start", "auto-start-reverse", 10, 10, 180)]
    [InlineData("marker-mid", "auto", 30, 10, 45)]
    [InlineData("marker-end", "auto", 30, 30, 90)]
    [InlineData("marker-end", "30", 30, 30, 30)]
    public void Marker_stands_at_its_vertex_and_turns_with_the_path(string property, string orient, double x, double y, double angle)
    {
        var picture = Read(Document($"<marker id='m' orient='{orient}' refX='1' refY='1'><rect width='2' height='2'/></marker><path d='M10 10H30V30' fill='none' stroke='red' stroke-width='4' {property}='url(#m)'/>"));

        var marker = Assert.Single(Groups(picture.Items), group => group.Items is [GroupItem { Clip: not null }] && group.Transform != Matrix.Identity);
        var expected = Matrix.Translation(-1, -1).Then(Matrix.Scale(4, 4)).Then(Matrix.Rotation(angle)).Then(Matrix.Translation(x, y));
        Assert.Equal(Rounded(expected.MapBounds(new(0, 0, 2, 2))), Rounded(marker.Transform.MapBounds(new(0, 0, 2, 2))));
        Assert.Equal(Rounded(expected.MapBounds(new(0, 0, 2, 1))), Rounded(marker.Transform.MapBounds(new(0, 0, 2, 1))));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void Marker_has_a_view_box_units_and_the_paint_of_its_line()
    {
        var paths = Paths(Document("<marker id='m' markerUnits='userSpaceOnUse' markerWidth='10' markerHeight='10' viewBox='0 0 5 5'><rect width='5' height='5' fill='context-stroke'/></marker><path d='M10 10H30' stroke='#f00' marker-end='url(#m)'/>"));

        var (path, map) = paths[^1];
        Assert.Equal(new Rect(30 * 0.75, 7.5, 7.5, 7.5), Rounded(map.MapBounds(path.Path.Bounds)));
        Assert.Equal(new SolidPaint(new(1, 0, 0)), path.Fill);
    }

    [Theory]
    [InlineData("", 0, 0, 20, 10, 0, 0, 1, 1)]
    [InlineData("height='20'", 0, 5, 20, 10, 0, 0, 1, 1)]
    [InlineData("height='20' preserveAspectRatio='none'", 0, 0, 20, 20, 0, 0, 1, 1)]
    [InlineData("height='20' preserveAspectRatio='xMinYMin slice'", 0, 0, 20, 20, 0, 0, 0.5, 1)]
    public void Picture_in_the_file_is_fitted_to_its_box(string attributes, double x, double y, double width, double height, double cropX, double cropY, double cropWidth, double cropHeight)
    {
        var png = Convert.ToBase64String(TestScenes.Picture(4, 2, (_, _) => (1, 2, 3)).Bytes.Span);

        var picture = Read(Document($"<image width='20' {attributes} xlink:href='data:image/png;base64,{png[..20]}\n{png[20..]}'/>"));

        var image = Groups(picture.Items).SelectMany(group => group.Items).OfType<ImageItem>().Single();
        Assert.Equal((new Rect(x, y, width, height), new Rect(cropX, cropY, cropWidth, cropHeight)), (image.Box, image.Crop));
    }

    [Theory]
    [InlineData("<image width='2' height='2' href='photo.jpg'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<image width='2' height='2' href='file:///etc/passwd'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<image width='2' height='2' href='data:image/png;base64,@@'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<image width='2' height='2' href='data:image/png;base64,AAAA'/>", DiagnosticCode.UnsupportedImage)]
    [InlineData("<rect width='2' height='2' mask='url(#none)'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<rect width='2' height='2' fill='url(#none)'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<rect width='2' height='2' filter='url(#none)'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<rect width='2' height='2' style='mix-blend-mode:plus-lighter'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<path d='M0 0H1' marker-end='url(#none)'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<path d='M0 0H1' stroke='red' stroke-linejoin='arcs'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<filter id='f'><feOffset in='BackgroundImage'/></filter><rect width='2' height='2' filter='url(#f)'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<filter id='f'><feConvolveMatrix kernelMatrix='0 0 0 0 1 0 0 0 0' kernelUnitLength='2'/></filter><rect width='2' height='2' filter='url(#f)'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<filter id='f'><feNothing/></filter><rect width='2' height='2' filter='url(#f)'/>", DiagnosticCode.SvgNotDrawn)]
    [InlineData("<rect width='2' height='2' transform='scale(2)' transform-origin='center' style='transform-box:stroke-box'/>", DiagnosticCode.SvgNotDrawn)]
    public void What_cannot_be_had_is_told(string content, DiagnosticCode code)
    {
        Read(Document(content));

        Assert.Equal(code, Assert.Single(_diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void Clip_path_and_opacity_make_a_group()
    {
        var picture = Read(Document("<clipPath id='c'><circle cx='5' cy='5' r='5'/></clipPath><rect clip-path='url(#c)' opacity='.5' width='20' height='20'/>"));

        var group = Groups(picture.Items).Single(g => g.Opacity == 0.5);
        Assert.Equal(new Rect(0, 0, 10, 10), group.Clip!.Path.Bounds);
    }

    [Fact]
    public void Hidden_parts_are_not_drawn()
    {
        var paths = Paths(Document("<g display='none'><rect width='1' height='1'/></g><g visibility='hidden'><rect width='1' height='1'/><rect visibility='visible' width='2' height='2'/></g>"));

        Assert.Equal(2, Assert.Single(paths).Path.Path.Bounds.Width);
    }

    [Fact]
    public void What_cannot_be_drawn_is_named_with_its_place_in_the_svg_file()
    {
        Read("<svg xmlns='http://www.w3.org/2000/svg'>\n  <foreignObject width='10' height='10'/>\n  <rect filter='url(#f)' width='3' height='3'/>\n</svg>");

        var reported = _diagnostics.ToSorted();
        Assert.Equal(["art.svg:2:4", "art.svg:3:4"], reported.Select(d => d.Span.ToString()));
        Assert.All(reported, d => Assert.Equal((DiagnosticCode.SvgNotDrawn, Severity.Warning), (d.Code, d.Severity)));
    }

    [Fact]
    public void Entities_for_name_spaces_are_read_as_Illustrator_writes_them()
    {
        var paths = Paths("<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd' [<!ENTITY ns_svg 'http://www.w3.org/2000/svg'>]><svg xmlns='&ns_svg;'><rect width='1' height='1'/></svg>");

        Assert.Single(paths);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'><!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>]><svg xmlns='http://www.w3.org/2000/svg'>&g;</svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><desc>&x;</desc></svg>")]
    public void Broken_file_is_a_diagnostic(string text)
    {
        var picture = SvgReader.Read("art.svg", Encoding.UTF8.GetBytes(text), PosterLimits.Default, _diagnostics, default);

        if (picture is null) Assert.Equal(DiagnosticCode.CorruptImage, Assert.Single(_diagnostics.ToSorted()).Code);
        else Assert.DoesNotContain("root:", string.Join(' ', Groups(picture.Items)), StringComparison.Ordinal); // An outside entity is empty, never read.
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_a_diagnostic()
    {
        var text = Document(string.Concat(Enumerable.Repeat("<g>", 5000)) + string.Concat(Enumerable.Repeat("</g>", 5000)));

        Assert.Null(SvgReader.Read("art.svg", Encoding.UTF8.GetBytes(text), PosterLimits.Default, _diagnostics, default));
    }

    private static string Document(string content) =>
        $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='100' height='100'>{content}</svg>";

    private SvgPicture Read(string text)
    {
        var picture = SvgReader.Read("art.svg", Encoding.UTF8.GetBytes(text), PosterLimits.Default, _diagnostics, default);
        Assert.NotNull(picture);
        return picture;
    }

    private List<(PathItem Path, Matrix Map)> Paths(string text)
    {
        var found = new List<(PathItem, Matrix)>();
        Walk(Read(text).Items, Matrix.Identity);
        return found;

        void Walk(ImmutableArray<SceneItem> items, Matrix map)
        {
            foreach (var item in items)
            {
                if (item is PathItem path) found.Add((path, map));
                if (item is GroupItem group) Walk(group.Items, group.Transform.Then(map));
            }
        }
    }

    private static IEnumerable<GroupItem> Groups(ImmutableArray<SceneItem> items) =>
        items.OfType<GroupItem>().SelectMany(group => Groups(group.Items).Prepend(group));

    private static double Offset(LinearGradientPaint gradient, Point p)
    {
        var axis = gradient.End - gradient.Start;
        var shift = p - gradient.Start;
        return (shift.X * axis.X + shift.Y * axis.Y) / (axis.X * axis.X + axis.Y * axis.Y);
    }

    private static Rect Rounded(Rect r) => new(Math.Round(r.X, 6), Math.Round(r.Y, 6), Math.Round(r.Width, 6), Math.Round(r.Height, 6));
}
