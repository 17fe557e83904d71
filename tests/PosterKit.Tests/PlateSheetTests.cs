using PosterKit.Foundation;
using PosterKit.Raster;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>The sheets of tests/golden/plates, each of one matter, come out as on a press: against Ghostscript's plates of our own document.</summary>
public sealed class PlateSheetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Sheets => [.. Directory.GetFiles(Golden.PathOf("plates"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [ToolTheory("gs")]
    [MemberData(nameof(Sheets))]
    public void Plates_are_those_that_Ghostscript_makes_of_the_document(string name)
    {
        using var poster = Poster.Load(Golden.PathOf($"plates/{name}.yaml"));
        poster.Render("print").SavePdf(_folder["sheet.pdf"]);

        GhostscriptPlates.AssertAgree(Separate(poster), _folder["sheet.pdf"], _folder, mean: 1);
    }

    private static InkSeparation Separate(Poster poster)
    {
        var diagnostics = new DiagnosticBag();
        var composed = poster.Compose(poster.Targets[0], [], 0, diagnostics);
        var sheet = InkSeparation.Of(composed!.Scene, new(PdfSettings.Find(poster, poster.Targets[0], diagnostics)!), 72, new RasterEngine(), 0, diagnostics);
        Assert.False(diagnostics.HasErrors);
        return sheet;
    }
}
