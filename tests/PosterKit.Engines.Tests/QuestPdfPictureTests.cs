using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.QuestPdf;
using PosterKit.Raster;
using PosterKit.Raster.Tests;
using PosterKit.Testing;

namespace PosterKit.Engines.Tests;

/// <summary>
/// What QuestPDF is given to draw: SVG files of paths, gradients, clips and pictures. That part of the engine needs no QuestPDF, so it is run everywhere; librsvg, which
/// reads the same words, shows the files.
/// </summary>
public sealed class QuestPdfPictureTests
{
    private const int Tolerance = 24;
    private const double UsualShare = 0.01;

    // librsvg reduces pictures in encoded values, softens no edge between two stops, and draws no square cap where a line has no length.
    private static readonly Dictionary<string, double> Shares = new() { ["images"] = 0.06, ["gradient-spreads"] = 0.04, ["stroke-caps"] = 0.015 };

    public static TheoryData<string> Names => [.. SampleScenes.All.Keys];

    [ToolTheory("rsvg-convert")]
    [MemberData(nameof(Names))]
    public void Picture_for_questpdf_is_the_golden_one(string name)
    {
        var scene = SampleScenes.All[name];
        using var folder = new TemporaryFolder();
        var (svg, png) = (folder.Write("x.svg", Draw(scene).Svg), folder["x.png"]);

        ToolRunner.Run("rsvg-convert", "-w", $"{(int)scene.Trim.Width}", "-h", $"{(int)scene.Trim.Height}", "-b", "white", svg, "-o", png);

        GoldenPicture.AssertMatches($"raster/{name}", RefereePng.Decode(File.ReadAllBytes(png)), Tolerance, Shares.GetValueOrDefault(name, UsualShare));
    }

    [Fact]
    public void Picture_for_questpdf_uses_only_what_its_reader_draws()
    {
        string[] elements = ["svg", "g", "path", "linearGradient", "radialGradient", "stop", "clipPath", "image"];

        foreach (var scene in SampleScenes.All.Values)
        {
            var file = XDocument.Parse(Draw(scene).Svg);
            Assert.All(file.Descendants(), element => Assert.Contains(element.Name.LocalName, elements));
            Assert.All(file.Descendants().Attributes(), attribute => Assert.DoesNotContain(attribute.Name.LocalName, (string[])["style", "class", "mask", "filter", "mix-blend-mode"]));
        }
    }

    [Fact]
    public void Words_of_a_poster_are_told_for_its_picture()
    {
        using var folder = new TemporaryFolder();
        using var poster = Poster.Load(folder.Write("x.yaml", """
            posterkit: 1
            languages: [zh-Hans, en]
            page: {size: [300px, 200px]}
            body:
              - heading: {zh-Hans: 春天, en: Spring}
                level: 1
                size: 20px
              - text: 五月三日，在花园剧场。
                size: 12px
            """));

        var picture = Draw(poster.Render().SceneOf());

        Assert.Equal(["春天", "Spring", "五月三日，在花园剧场。"], picture.Words.Split('\n'));
        Assert.Equal("zh-Hans", picture.Language);
        Assert.Equal((225, 150), (picture.Width, picture.Height));
    }

    [Fact]
    public void Orders_that_plain_pages_cannot_meet_are_refused_each_by_name()
    {
        var diagnostics = new DiagnosticBag();

        Assert.False(QuestPdfEngine.CanMeet(new() { Color = Scene.PdfColorMode.Cmyk, Standard = Scene.PdfStandard.PdfX4, OutputIntent = new("FOGRA39", default) }, diagnostics));
        Assert.True(QuestPdfEngine.CanMeet(new(), new DiagnosticBag()));

        Assert.All(diagnostics.ToSorted(), diagnostic => Assert.Equal(DiagnosticCode.EngineLacksFeature, diagnostic.Code));
        Assert.Equal(["CMYK", "a standard of documents", "an output intent"], diagnostics.ToSorted().Select(diagnostic => diagnostic.Arguments[1].ToString()));
    }

    [Fact]
    public void Links_of_a_poster_are_found_wherever_they_stand()
    {
        var link = new Scene.StructureItem(Scene.StructureRole.Link, []) { Link = "https://example.org/" };

        Assert.True(PosterPicture.HasLinks([new Scene.GroupItem([new Scene.StructureItem(Scene.StructureRole.Paragraph, [link])])]));
        Assert.False(PosterPicture.HasLinks([new Scene.GroupItem([])]));
    }

    private static PosterPicture Draw(Scene.PosterScene scene)
    {
        var diagnostics = new DiagnosticBag();
        var picture = PosterPicture.Draw(scene, new RasterEngine(), 144, null, diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return picture;
    }
}
