using System.Text;
using PosterKit.Testing;

namespace PosterKit.Tests;

public sealed class PressPosterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_poster_for_presses_has_nothing_wrong_with_it()
    {
        using var poster = Poster.Load(Path.Combine(Repository.Root, "layouts", "press.yaml"));

        Assert.Empty(poster.Check().Diagnostics);
    }

    [ToolFact("gs", "qpdf", "pdffonts")]
    public void Each_ink_of_the_poster_has_a_plate()
    {
        using var poster = Poster.Load(Path.Combine(Repository.Root, "layouts", "press.yaml"));
        foreach (var target in (string[])["x4", "x1a"])
        {
            var (file, plates) = (_folder[$"{target}.pdf"], Directory.CreateDirectory(_folder[target]).FullName);
            poster.Render(target).SavePdf(file);

            Assert.Equal(0, ToolRunner.Run("qpdf", "--check", file).ExitCode);
            Assert.Equal(0, ToolRunner.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r10", "-o", Path.Combine(plates, "p.tif"), file).ExitCode);
            Assert.Equal(
                ["p(Black).tif", "p(Cyan).tif", "p(Die Line).tif", "p(Magenta).tif", "p(PANTONE 871 C).tif", "p(Yellow).tif", "p.tif"],
                Directory.GetFiles(plates).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
            // Outlines leave no font; live text has several.
            Assert.Equal(target == "x1a", ToolRunner.Run("pdffonts", file).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length == 2);
        }
    }

    [Fact]
    public void What_a_standard_forbids_is_told_at_its_line()
    {
        const string layout = """
            posterkit: 1
            page: {size: a6}
            body:
              - {shape: rect, fill: "#00000080", height: 10mm}
              - {heading: 二级, level: 2}
            targets:
              x1a: {format: pdf, pdf: {standard: x-1a, output-intent: {condition: FOGRA51}}}
              all: {format: pdf, pdf: {standard: ua-1}}
            """;
        using var poster = Poster.Parse(layout);

        var found = poster.Check().Diagnostics.Select(d => $"PK{(int)d.Code} {layout[..d.Span.Start].Count(c => c == '\n') + 1}").ToList();

        Assert.Equal(["PK5181 4", "PK5184 5", "PK5180 7", "PK5180 8"], found);

        // Rendering tells all of it too, whatever document is come to first.
        foreach (var threads in (ReadOnlySpan<int>)[1, 2, 3])
        {
            var outcome = poster.RenderFiles(new() { Folder = _folder["none"], Threads = threads });
            Assert.Equal(found, outcome.Diagnostics.Select(d => $"PK{(int)d.Code} {layout[..d.Span.Start].Count(c => c == '\n') + 1}"));
            Assert.Empty(outcome.Files);
        }
    }

    [Fact]
    public void Sheets_of_a_poster_over_200_inches_are_no_pages_over_200_inches()
    {
        using var poster = Poster.Parse("""
            posterkit: 1
            title: Banner
            page: {size: [6000mm, 400mm]}
            body: [{shape: rect, fill: black, height: 10mm}]
            targets:
              sheets: {format: pdf, tile: a0, pdf: {standard: x-1a, output-intent: {condition: FOGRA51}}}
            """);

        Assert.Empty(poster.Check().Diagnostics);
    }

    [Theory]
    [InlineData("no profile at all")]
    [InlineData(null)]
    public void A_profile_that_is_none_is_told_where_it_is_named(string? bytes)
    {
        var world = new MemoryWorld(FontFolders.CreateWorld(PosterOptions.Default)).Add("p.yaml", """
            posterkit: 1
            title: Profile
            body: [{shape: rect, height: 10mm}]
            targets: {print: {format: pdf, pdf: {standard: x-4, output-intent: coated.icc}}}
            """);
        if (bytes is not null) world.Add("coated.icc", Encoding.ASCII.GetBytes(bytes));
        using var poster = Poster.Load(world, "p.yaml");

        var found = Assert.Single(poster.Check().Diagnostics);

        Assert.Equal(bytes is null ? "PK1001" : "PK4180", $"PK{(int)found.Code}");
    }
}
