using System.Reflection;
using System.Runtime.Loader;
using PosterKit.Foundation;
using PosterKit.Raster;
using PosterKit.Raster.Tests;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Engines.Tests;

/// <summary>
/// QuestPDF writes documents, where its package was restored. The licence that is chosen for these tests is the one for evaluation: testing is no production use. The
/// tolerances are what the golden pictures allow to poppler; they have not been measured with QuestPDF itself.
/// </summary>
public sealed class QuestPdfDocumentTests
{
    private const int Tolerance = 48;
    private const double Share = 0.06;

    public static TheoryData<string> Names => [.. SampleScenes.All.Keys];

    [EngineTheory("questpdf")]
    [MemberData(nameof(Names))]
    public void Page_of_questpdf_is_the_golden_picture(string name)
    {
        var scene = SampleScenes.All[name];
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["x.pdf"], Write(new PdfOptions(), scene, scene));

        ToolRunner.Run("pdftoppm", "-r", "72", "-f", "2", "-l", "2", "-png", "-singlefile", folder["x.pdf"], folder["x"]);

        GoldenPicture.AssertMatches($"raster/{name}", RefereePng.Decode(File.ReadAllBytes(folder["x.png"])), Tolerance, Share);
    }

    [EngineTheory("questpdf")]
    [InlineData(595.276, 841.89)]
    [InlineData(200.5, 99.25)]
    public void Page_of_questpdf_is_as_large_as_the_trim_box(double width, double height)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["x.pdf"], Write(new PdfOptions(), new PosterScene { Trim = new(width, height), Items = [] }));

        var said = ToolRunner.Run("pdfinfo", folder["x.pdf"]).Text;

        var size = System.Text.RegularExpressions.Regex.Match(said, @"Page size: +([\d.]+) x ([\d.]+)");
        Assert.Equal(width, double.Parse(size.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 0.01);
        Assert.Equal(height, double.Parse(size.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture), 0.01);
    }

    [EngineTheory("questpdf")]
    [InlineData(DiagnosticCode.EngineLacksFeature)]
    public void Inks_are_refused(DiagnosticCode code)
    {
        var diagnostics = new DiagnosticBag();

        Load(diagnostics).Write([Draw.Page(10, 10)], new PdfOptions { Color = PdfColorMode.Cmyk }, Stream.Null, diagnostics);

        Assert.Equal(code, Assert.Single(diagnostics.ToSorted()).Code);
    }

    private static byte[] Write(PdfOptions options, params PosterScene[] pages)
    {
        var diagnostics = new DiagnosticBag();
        using var file = new MemoryStream();
        Load(diagnostics).Write(pages, options, file, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return file.ToArray();
    }

    private static IPdfEngine Load(DiagnosticBag diagnostics)
    {
        var plugin = ExternalEngines.Load("questpdf", diagnostics, EngineTheoryAttribute.EngineFolder)?.Plugin;
        Assert.Empty(diagnostics.ToSorted());
        var library = AssemblyLoadContext.GetLoadContext(plugin!.GetType().Assembly)!.LoadFromAssemblyName(new AssemblyName("QuestPDF"));
        var licence = library.GetType("QuestPDF.Settings", throwOnError: true)!.GetProperty("License")!;
        licence.SetValue(null, Enum.Parse(library.GetType("QuestPDF.Infrastructure.LicenseType", throwOnError: true)!, "Evaluation"));
        return plugin.CreatePdf(new RasterEngine())!;
    }
}
