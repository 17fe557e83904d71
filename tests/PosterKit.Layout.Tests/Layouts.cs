using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Layout.Tests;

/// <summary>Shorthands for reading and composing a layout in a test.</summary>
internal static class Layouts
{
    public static MemoryWorld World(string layout) => new MemoryWorld().With("layout.yaml", layout);

    public static LayoutDefinition? Read(string layout, out DiagnosticBag diagnostics) => Read(World(layout), out diagnostics);

    public static LayoutDefinition? Read(IPosterWorld world, out DiagnosticBag diagnostics, string path = "layout.yaml")
    {
        diagnostics = new();
        return LayoutReader.Read(world, path, PosterLimits.Default, diagnostics);
    }

    /// <summary>Reads a layout and composes every poster of every target; the diagnostics of all of it.</summary>
    public static (List<ComposedPoster> Posters, DiagnosticBag Diagnostics) Compose(IPosterWorld world, string path = "layout.yaml")
    {
        var definition = Read(world, out var diagnostics, path);
        var posters = new List<ComposedPoster>();
        if (definition is null) return (posters, diagnostics);
        var composer = new LayoutComposer(definition, world, BundledFonts.Library, PosterLimits.Default);
        foreach (var target in definition.Targets)
        {
            for (var i = 0; i < definition.PosterCount; i++)
            {
                if (composer.Compose(target, [], i, diagnostics) is { } poster) posters.Add(poster);
            }
        }
        return (posters, diagnostics);
    }

    public static (List<ComposedPoster> Posters, DiagnosticBag Diagnostics) Compose(string layout) => Compose(World(layout));

    public static string Messages(DiagnosticBag diagnostics) =>
        string.Join('\n', diagnostics.ToSorted().Select(d => $"{d.Span} PK{(int)d.Code} {DiagnosticCatalogue.Format(d, DiagnosticLanguage.English).Message}"));
}
