using System.Text;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>A layout whose targets ask for SVG.</summary>
public sealed class SvgOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("embedded")]
    [InlineData("named")]
    [InlineData("outlines")]
    public void Text_of_a_poster_stands_in_the_file_in_reading_order(string mode)
    {
        var svg = Render($"{{format: svg, svg-text: {mode}}}");

        var text = string.Concat(svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(string.Concat(SampleLayouts.SpringParagraphs).Replace(" ", "", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Page_in_millimetres_states_them_and_a_page_in_pixels_states_its_pixels()
    {
        var (print, feed) = (Render("{format: svg}"), Render("{format: svg, size: instagram-square, scale: 2}"));

        Assert.Equal(("148mm", "210mm"), ((string?)print.Attribute("width"), (string?)print.Attribute("height")));
        Assert.Equal(("2160", "2160", "0 0 810 810"), ((string?)feed.Attribute("width"), (string?)feed.Attribute("height"), (string?)feed.Attribute("viewBox")));
    }

    [Fact]
    public void Saved_and_written_files_have_the_same_bytes()
    {
        using var poster = Poster.Load(Write("{format: svg}"));
        var target = poster.Render("web");
        var stream = new MemoryStream();

        target.SaveSvg(_folder["a.svg"]);
        target.WriteSvg(stream);

        Assert.Equal(File.ReadAllBytes(_folder["a.svg"]), stream.ToArray());
    }

    [Fact]
    public void Series_makes_a_file_for_each_poster()
    {
        _folder.Write("words.yaml", SampleLayouts.SeriesWords);
        using var poster = Poster.Load(_folder.Write("series.yaml", SampleLayouts.Series + "\n  web: {format: svg}\n"));

        var outcome = poster.RenderFiles(new() { Folder = _folder["out"], Targets = ["web"] });

        Assert.Equal(["series-01-web.svg", "series-02-web.svg", "series-03-web.svg"], outcome.Files.Select(file => Path.GetFileName(file.Job.Path)));
    }

    // The bounds are those of the agreement with the PDF, which is drawn by another program likewise.
    [ToolFact("rsvg-convert")]
    public void Picture_and_svg_of_a_layout_agree()
    {
        using var poster = Poster.Load(Write("{format: svg, size: instagram-square, zoom: 1.5, svg-text: outlines}"));
        var target = poster.Render("web");
        target.SavePng(_folder["a.png"]);
        target.SaveSvg(_folder["a.svg"]);
        var result = ToolRunner.Run("rsvg-convert", "--width", "4320", "--height", "4320", "--output", _folder["b.png"], _folder["a.svg"]);
        Assert.True(result.ExitCode == 0, result.Errors);

        var difference = PixelDifference.Between(Decode("a.png"), Decode("b.png").ScaleDown(4));

        Assert.True(difference.Share <= 0.002 && difference.Mean <= 0.5, $"{difference}; at most 0.2 % and 0.5");
    }

    private RgbPicture Decode(string name)
    {
        var diagnostics = new DiagnosticBag();
        var pixels = ImageSource.Open(name, File.ReadAllBytes(_folder[name]), PosterLimits.Default, diagnostics, default)!.Decode(diagnostics, default)!;
        return RgbPicture.FromRgba(pixels.Width, pixels.Height, pixels.Rgba.Span);
    }

    private string Write(string target) => _folder.Write("spring.yaml", SampleLayouts.Spring + $"\n  web: {target}\n");

    private XElement Render(string target)
    {
        using var poster = Poster.Load(Write(target));
        using var stream = new MemoryStream();
        poster.Render("web").WriteSvg(stream);
        return XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()), LoadOptions.PreserveWhitespace).Root!;
    }
}
