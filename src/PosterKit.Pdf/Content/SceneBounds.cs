using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>A rectangle that surely holds an item's ink, in the item's space: for the boxes of forms and masks. It may be too large.</summary>
internal static class SceneBounds
{
    public static Rect Of(ReadOnlySpan<SceneItem> items)
    {
        Rect all = default;
        foreach (var item in items) all = all.Union(Of(item));
        return all;
    }

    public static Rect Of(SceneItem item) => item switch
    {
        PathItem path => OfPath(path),
        GlyphRunItem text => OfRun(text),
        ImageItem image => image.Box,
        GroupItem group => OfGroup(group),
        StructureItem structure => Of(structure.Items.AsSpan()),
        _ => throw new System.Diagnostics.UnreachableException($"no bounds for {item.GetType().Name}"),
    };

    /// <summary>Round the stroked path; a mitre reaches out by its limit times half the width.</summary>
    public static Rect OfStroke(VectorPath path, Stroke stroke) =>
        path.Bounds.Outset(stroke.Width / 2 * (stroke.Join == LineJoin.Miter ? Math.Max(stroke.MiterLimit, 1.5) : 1.5));

    /// <summary>Round the glyphs: two em on every side of each origin, more than any glyph of a known face reaches.</summary>
    public static Rect OfRun(GlyphRunItem item)
    {
        if (item.Run.Glyphs.IsEmpty) return default;
        double x0 = double.MaxValue, y0 = double.MaxValue, x1 = double.MinValue, y1 = double.MinValue;
        var glyphs = item.Run.Glyphs;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var glyph = glyphs[i];
            x0 = Math.Min(x0, glyph.X);
            y0 = Math.Min(y0, glyph.Y);
            x1 = Math.Max(x1, glyph.X);
            y1 = Math.Max(y1, glyph.Y);
        }
        return Rect.FromCorners(x0 + item.Origin.X, y0 + item.Origin.Y, x1 + item.Origin.X, y1 + item.Origin.Y).Outset(2 * item.Run.Size + (item.Stroke?.Width ?? 0));
    }

    private static Rect OfPath(PathItem item)
    {
        if (item.Path.IsEmpty) return default;
        return item.Stroke is { } stroke ? OfStroke(item.Path, stroke) : item.Path.Bounds;
    }

    private static Rect OfGroup(GroupItem group)
    {
        var inside = Of(group.Items.AsSpan());
        if (group.Clip is { } clip) inside = inside.Intersect(clip.Path.Bounds);
        return inside.IsEmpty ? default : group.Transform.MapBounds(inside);
    }
}
