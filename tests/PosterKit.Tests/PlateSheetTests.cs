using PosterKit.Foundation;
using PosterKit.Imaging;
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

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Plates_are_as_they_were(string name)
    {
        using var poster = Poster.Load(Golden.PathOf($"plates/{name}.yaml"));
        var sheet = Separate(poster);

        GoldenPicture.AssertMatches($"plates/{name}", Stack([.. sheet.Planes.Select(plane => Read(output => InkPictures.WritePlate(sheet, plane, output)))]));
    }

    [Fact]
    public void Soft_proof_and_map_of_ink_totals_are_as_they_were()
    {
        using var poster = Poster.Load(Golden.PathOf("plates/overprint.yaml"));
        var sheet = Separate(poster);
        var totals = new InkTotals(sheet);

        GoldenPicture.AssertMatches("plates/overprint.proof", Read(output => InkPictures.WriteProof(sheet, output)));
        GoldenPicture.AssertMatches("plates/overprint.total", Read(output => InkPictures.WriteMap(sheet, totals, 2, totals.FindWorst(), new(), output)));
    }

    private static PixelImage Read(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return RefereePng.Decode(file.ToArray());
    }

    // Pictures of one size, one below the other.
    private static PixelImage Stack(PixelImage[] pictures) => new(
        pictures[0].Width, pictures[0].Height * pictures.Length, pictures.SelectMany(picture => picture.Rgba.ToArray()).ToArray(), IsOpaque: true);

    private static InkSeparation Separate(Poster poster)
    {
        var diagnostics = new DiagnosticBag();
        var composed = poster.Compose(poster.Targets[0], [], 0, diagnostics);
        var sheet = InkSeparation.Of(composed!.Scene, new(PdfSettings.Find(poster, poster.Targets[0], diagnostics)!), 72, new RasterEngine(), 0, diagnostics);
        Assert.False(diagnostics.HasErrors);
        return sheet;
    }
}
