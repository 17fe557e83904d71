using PosterKit;
using PosterKit.Foundation;
using PosterKit.Layout;
using PosterKit.Scene;

namespace PosterKit.Tests;

/// <summary>The examples of src/PosterKit/README.md, word for word between the marks.</summary>
internal static class LibraryExamples
{
    public static void EveryFormat()
    {
        // <example: every-format>
        using var poster = Poster.Load("layouts/sixty-years.yaml");
        var feed = poster.Render("feed", "zh-Hans");
        feed.SavePng("out/feed.png");
        feed.SaveJpeg("out/feed.jpg", new SaveOptions { Poster = 4, Quality = 90 });
        feed.Save("out/detail.webp", new SaveOptions { Scale = 2, Crop = new PixelRegion(0, 0, 600, 400) });
        poster.Render("print").SavePdf("out/series.pdf");
        // </example>
    }

    public static void OtherWords()
    {
        // <example: other-words>
        var options = new PosterOptions
        {
            ContentPath = "seeds/autumn.yaml",
            Values = [new GivenValue("place", "Hall 3")],
        };
        using var poster = Poster.Load("layouts/invitation.yaml", options);
        poster.Render().SavePdf("out/invitation.pdf");
        // </example>
    }

    public static void AllFiles()
    {
        // <example: all-files>
        using var poster = Poster.Load("layouts/sixty-years.yaml");
        var progress = new Progress<RenderProgress>(step => Console.Error.WriteLine($"{step.Stage} {step.Done}/{step.Total}"));
        var outcome = poster.RenderFiles(new RenderRequest { Folder = "out", Targets = ["feed"], Posters = [0, 1] }, progress);
        foreach (var diagnostic in outcome.Diagnostics)
            Console.Error.Write(DiagnosticPrinter.Print(diagnostic, DiagnosticLanguage.Chinese));
        foreach (var file in outcome.Files)
            Console.WriteLine($"{file.Job.Path}: {file.Size.Width} x {file.Size.Height}, {file.Bytes} bytes");
        // </example>
    }

    public static async Task InMemory(CancellationToken cancellation)
    {
        // <example: in-memory>
        const string Layout = """
            posterkit: 1
            content: words.yaml
            page: {size: [1080px, 1080px], margin: 80px}
            body:
              - heading: ${title}
                size: 120px
            """;
        var world = new MemoryWorld(FontFolders.CreateWorld(PosterOptions.Default))
            .Add("card.yaml", Layout)
            .Add("words.yaml", "title: {zh-Hans: 你好, en: Good morning}");
        using var poster = Poster.Load(world, "card.yaml");
        using var body = new MemoryStream();
        var rendered = await poster.RenderAsync(cancellation: cancellation);
        await rendered.WritePngAsync(body, cancellation: cancellation);
        // </example>
    }

    public static void WithACache()
    {
        // <example: with-a-cache>
        using var cache = new PosterCache();
        var options = new PosterOptions { Cache = cache };
        foreach (var layout in new[] { "layouts/sixty-years.yaml", "layouts/invitation.yaml" })
        {
            using var poster = Poster.Load(layout, options);
            poster.Render().Save($"out/{poster.Name}.pdf");
        }
        // </example>
    }

    public static async Task LookFirst()
    {
        // <example: look-first>
        using var poster = await Poster.LoadAsync("layouts/sixty-years.yaml");
        var found = await poster.CheckAsync();
        if (found.HasErrors) throw new PosterException(found.Diagnostics);
        foreach (var character in poster.CheckFonts().Missing)
            Console.Error.WriteLine($"{character.Name} {character.Character} at {character.Places[0]}");
        // </example>
    }

    public static void OwnEngine(IRasterEngine skia)
    {
        // <example: own-engine>
        using var poster = Poster.Load("layouts/sixty-years.yaml", new PosterOptions { RasterEngine = skia });
        poster.Render("feed").SavePng("out/feed.png");
        var scene = poster.Render("print").SceneOf(2);
        // </example>
    }
}
