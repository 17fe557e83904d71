using PosterKit;
using PosterKit.Foundation;

namespace PosterKit.Tests;

/// <summary>The library example of the README, word for word between the marks.</summary>
internal static class ReadmeExample
{
    public static void Run()
    {
        // <example>
        using var poster = Poster.Load("layouts/sixty-years.yaml");
        foreach (var diagnostic in poster.Check().Diagnostics)
            Console.Error.Write(DiagnosticPrinter.Print(diagnostic, DiagnosticLanguage.English));

        poster.Render("print").SavePdf("out/sixty-years.pdf");
        poster.Render("feed").SavePng("out/sixty-years.png");
        // </example>
    }
}
