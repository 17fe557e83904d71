using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit.Benchmarks;

/// <summary>The first poster of the product, which the stages are measured on: a photograph, a title, running text in two languages.</summary>
internal static class FirstPoster
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The layout file.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Root, "layouts", "anniversary.yaml");

    /// <summary>Reads the layout.</summary>
    public static Poster Load() => Poster.Load(Path);

    /// <summary>Composes a target; an error in it would make the figures worthless.</summary>
    public static ComposedPoster Compose(Poster poster, string target)
    {
        var diagnostics = new DiagnosticBag();
        var composed = poster.Compose(poster.Layout!.FindTarget(target)!, [], 0, diagnostics);
        if (diagnostics.HasErrors) throw new PosterException(diagnostics.ToSorted());
        return composed!;
    }

    // Benchmarks run from a folder that their runner makes below the build's.
    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "PosterKit.sln")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the benchmarks do not run inside the repository");
        return folder;
    }
}
