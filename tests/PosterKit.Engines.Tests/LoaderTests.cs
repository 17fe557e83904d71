using System.Text;
using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Engines.Tests;

/// <summary>Finding and loading an engine from outside: a small one, that lies in the tests.</summary>
public sealed class LoaderTests : IDisposable
{
    private const string Layout = """
        posterkit: 1
        page: {size: [20px, 10px]}
        body: []
        targets:
          picture: {format: png}
          document: {format: pdf}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Engine_is_found_by_the_name_of_its_folder()
    {
        Install("sample");
        _folder.Write("empty/readme.txt", "no engine");

        Assert.Equal("sample", Assert.Single(ExternalEngines.List(_folder.Path)));
    }

    [Fact]
    public void Engine_that_is_loaded_draws_pictures_and_writes_documents()
    {
        Install("sample");
        var diagnostics = new DiagnosticBag();

        var engine = ExternalEngines.Load("sample", diagnostics, _folder.Path);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal("Sample 1.2", engine!.Library);
        using var poster = Poster.Load(_folder.Write("x.yaml", Layout), engine.AddTo(PosterOptions.Default));
        Assert.Equal([10, 200, 30, 255], poster.Render("picture").Draw().Rgba[..4].ToArray());
        using var document = new MemoryStream();
        poster.Render("document").WritePdf(document);
        Assert.Equal("1 pages, patches by OneColor", Encoding.UTF8.GetString(document.ToArray()));
    }

    [Fact]
    public void Engine_is_found_whatever_the_case_of_its_file()
    {
        Install("SAMPLE");

        Assert.NotNull(ExternalEngines.Load("SAMPLE", new DiagnosticBag(), _folder.Path));
    }

    [Theory]
    [InlineData("skia", "dotnet publish src/PosterKit.Skia -c Release -p:PosterKitEngines=skia")]
    [InlineData("questpdf", "dotnet publish src/PosterKit.QuestPdf -c Release -p:PosterKitEngines=questpdf")]
    [InlineData("../sample", "dotnet publish")]
    public void Engine_that_is_not_there_says_how_to_add_it(string name, string command)
    {
        Install("sample");
        var diagnostics = new DiagnosticBag();

        Assert.Null(ExternalEngines.Load(name, diagnostics, Path.Combine(_folder.Path, "none")));

        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.EngineNotFound, diagnostic.Code);
        Assert.Contains(command, DiagnosticPrinter.Print(diagnostic, DiagnosticLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_no_assembly_cannot_be_used()
    {
        _folder.Write("broken/PosterKit.broken.dll", "not an assembly");
        var diagnostics = new DiagnosticBag();

        Assert.Null(ExternalEngines.Load("broken", diagnostics, _folder.Path));

        Assert.Equal(DiagnosticCode.EngineNotUsable, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void Assembly_that_names_no_engine_cannot_be_used()
    {
        Directory.CreateDirectory(_folder["scene"]);
        File.Copy(typeof(Scene.PosterScene).Assembly.Location, _folder["scene/PosterKit.scene.dll"]);
        var diagnostics = new DiagnosticBag();

        Assert.Null(ExternalEngines.Load("scene", diagnostics, _folder.Path));

        Assert.Contains("names no engine", DiagnosticPrinter.Print(Assert.Single(diagnostics.ToSorted()), DiagnosticLanguage.English), StringComparison.Ordinal);
    }

    private void Install(string name)
    {
        Directory.CreateDirectory(_folder[name]);
        File.Copy(Built.PathOf("engine-references/PosterKit.Sample", "PosterKit.Sample.dll"), _folder[$"{name}/PosterKit.Sample.dll"]);
    }
}
