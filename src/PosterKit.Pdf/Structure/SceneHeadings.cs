using System.Collections.Immutable;
using System.Text;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>Finds what a poster is called by.</summary>
internal static class SceneHeadings
{
    /// <summary>The text of the first heading, in one line; null where there is none.</summary>
    public static string? First(ImmutableArray<SceneItem> items)
    {
        foreach (var item in items)
        {
            var found = item switch
            {
                StructureItem { Role: StructureRole.Heading } heading => TextOf(heading),
                StructureItem { Role: not StructureRole.Artifact } part => First(part.InReadingOrder()),
                GroupItem group => First(group.Items),
                _ => null,
            };
            if (found is not null) return found;
        }
        return null;
    }

    private static string? TextOf(StructureItem heading)
    {
        var text = new StringBuilder();
        Add(heading.Items, text);
        var line = text.ToString().Trim();
        return line.Length > 0 ? line : null;
    }

    // Runs of one line follow each other as they are; a line of Latin letters ends with a space.
    private static void Add(ImmutableArray<SceneItem> items, StringBuilder text)
    {
        double? baseline = null;
        foreach (var item in items)
        {
            switch (item)
            {
                case GlyphRunItem { IsDrawingOnly: false } run:
                    if (baseline is { } last && last != run.Origin.Y && text.Length > 0 && char.IsAscii(text[^1]) && text[^1] != ' ') text.Append(' ');
                    baseline = run.Origin.Y;
                    text.Append(run.Run.Text);
                    break;
                case StructureItem { Text: { } told }: text.Append(told); break;
                case StructureItem structure: Add(structure.Items, text); break;
                case GroupItem group: Add(group.Items, text); break;
            }
        }
    }
}
