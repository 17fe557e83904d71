using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

/// <summary>The lines of text in a scene.</summary>
internal static class SceneLines
{
    /// <summary>The texts of the lines from the top down, blanks at their ends left out.</summary>
    public static List<string> Of(PosterScene scene) =>
        [.. Runs(scene).GroupBy(run => Math.Round(run.Origin.Y, 2)).OrderBy(line => line.Key).Select(line => string.Concat(line.Select(run => run.Run.Text)).Trim())];

    /// <summary>The glyph runs in the order they are drawn.</summary>
    public static IEnumerable<GlyphRunItem> Runs(PosterScene scene) => Runs(scene.Items);

    private static IEnumerable<GlyphRunItem> Runs(IEnumerable<SceneItem> items) => items.SelectMany(item => item switch
    {
        GlyphRunItem run => [run],
        GroupItem group => Runs(group.Items),
        StructureItem structure => Runs(structure.Items),
        _ => [],
    });
}
