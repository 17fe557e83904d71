using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>The outlines of text as one path, for what is seen through letters or inside them.</summary>
internal static class GlyphOutlines
{
    /// <summary>Adds the outlines of all glyphs in some items; colour glyphs have none.</summary>
    public static void AddTo(PathBuilder path, IEnumerable<SceneItem> items) => AddTo(path, items, Matrix.Identity);

    private static void AddTo(PathBuilder path, IEnumerable<SceneItem> items, Matrix toScene)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case GlyphRunItem text: AddTo(path, text, toScene); break;
                case GroupItem group: AddTo(path, group.Items, group.Transform.Then(toScene)); break;
                case StructureItem structure: AddTo(path, structure.Items, toScene); break;
            }
        }
    }

    private static void AddTo(PathBuilder path, GlyphRunItem item, Matrix toScene)
    {
        var run = item.Run;
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var glyph = run.Glyphs[i].Glyph;
            if (run.Face.HasColorLayers && !run.Face.GetColorLayers(glyph).IsEmpty) continue;
            path.AddPath(run.Face.GetOutline(glyph), run.MapOf(i).Then(Matrix.Translation(item.Origin.X, item.Origin.Y)).Then(toScene));
        }
    }
}
