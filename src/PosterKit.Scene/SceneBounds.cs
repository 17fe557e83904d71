using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A rectangle that surely holds an item's ink, in the item's space: for the boxes of forms, masks and filters. It may be too large.</summary>
public static class SceneBounds
{
    /// <summary>Round several items.</summary>
    public static Rect Of(ReadOnlySpan<SceneItem> items)
    {
        Rect all = default;
        foreach (var item in items) all = all.Union(Of(item));
        return all;
    }

    /// <summary>Round one item, in the space round it.</summary>
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

    /// <summary>Round what a filter makes of a picture; where a step fills everything, a rectangle larger than any page.</summary>
    /// <param name="source">Round the picture.</param>
    /// <param name="filter">The filter.</param>
    public static Rect OfFiltered(Rect source, GroupFilter filter)
    {
        var boxes = new Rect[filter.Steps.Length];
        for (var i = 0; i < boxes.Length; i++)
        {
            var step = filter.Steps[i];
            Rect all = default;
            foreach (var input in step.Inputs)
            {
                if (input < i) all = all.Union(BoxOf(input));
            }
            boxes[i] = step switch
            {
                FloodStep or TileStep or TurbulenceStep or LightingStep or PictureStep or ConvolveStep { Bias: not 0 } or ConvolveStep { Edge: EdgeMode.Wrap } => Everywhere,
                ColorMatrixStep { Values: [.., > 0] } or TransferStep { Alpha: [> 0, ..] } or CompositeStep { Operator: CompositeOperator.Arithmetic, Factors.K4: > 0 } => Everywhere,
                _ when all.IsEmpty => default,
                // What is left is seen of one of the two alone, or of both: an inner shadow is everywhere, and seen within its letters.
                CompositeStep { Operator: CompositeOperator.In } both => BoxOf(both.Above).Intersect(BoxOf(both.Below)),
                CompositeStep { Operator: CompositeOperator.Out } one => BoxOf(one.Above),
                CompositeStep { Operator: CompositeOperator.Atop } one => BoxOf(one.Below),
                BlurStep blur => Grown(all, 3.5 * blur.DeviationX, 3.5 * blur.DeviationY),
                // A kernel is of pixels, which are no larger than a point where it matters.
                ConvolveStep convolve => Grown(all, convolve.Columns, convolve.Rows),
                DisplacementStep move => Grown(all, Math.Abs(move.Scale) / 2, Math.Abs(move.Scale) / 2),
                MorphologyStep { IsDilation: true } shape => Grown(all, shape.RadiusX, shape.RadiusY),
                OffsetStep offset => all with { X = all.X + offset.X, Y = all.Y + offset.Y },
                _ => all,
            };
            if (step.Region is { } region) boxes[i] = boxes[i].Intersect(region);
            Rect BoxOf(int input) => input < 0 ? source : input < i ? boxes[input] : default;
        }
        return boxes.Length == 0 ? default : boxes[^1];
    }

    private static Rect Everywhere => new(-1e6, -1e6, 2e6, 2e6);

    private static Rect Grown(Rect box, double x, double y) => new(box.X - x, box.Y - y, box.Width + 2 * x, box.Height + 2 * y);

    private static Rect OfPath(PathItem item)
    {
        if (item.Path.IsEmpty) return default;
        return item.Stroke is { } stroke ? OfStroke(item.Path, stroke) : item.Path.Bounds;
    }

    private static Rect OfGroup(GroupItem group)
    {
        var inside = Of(group.Items.AsSpan());
        if (group.Filter is { } filter) inside = OfFiltered(inside, filter);
        if (group.BackdropBlur > 0) inside = group.Clip is null ? Everywhere : inside.Union(group.Clip.Path.Bounds);
        if (group.Clip is { } clip) inside = inside.Intersect(clip.Path.Bounds);
        return inside.IsEmpty ? default : group.Transform.MapBounds(inside);
    }
}
