using System.Collections.Immutable;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>The text of items that are drawn as a picture: without ink, in its place, to be found, copied and read aloud.</summary>
internal static class UnseenText
{
    /// <summary>The text alone, with what it means; empty where there is none.</summary>
    public static ImmutableArray<SceneItem> Of(ReadOnlySpan<SceneItem> items)
    {
        var text = ImmutableArray.CreateBuilder<SceneItem>();
        foreach (var item in items)
        {
            switch (item)
            {
                case GlyphRunItem { IsDrawingOnly: false } run:
                    text.Add(run with { Fill = null, Stroke = null });
                    break;
                case GroupItem group when Of(group.Items.AsSpan()) is { IsEmpty: false } inside:
                    text.Add(new GroupItem(inside) { Transform = group.Transform });
                    break;
                case StructureItem { Role: not StructureRole.Artifact } structure when Of(structure.Items.AsSpan()) is { IsEmpty: false } inside:
                    text.Add(structure with { Items = inside });
                    break;
            }
        }
        return text.ToImmutable();
    }
}
