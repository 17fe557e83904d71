using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>Tells whether what a filter makes is all of one colour, as a soft shadow is: then only its alphas need be pixels.</summary>
public static class SoleInk
{
    /// <summary>The colour, opaque, with the inks that were given; null: there are several.</summary>
    /// <param name="items">What is filtered.</param>
    /// <param name="filter">The filter.</param>
    public static ColorValue? Of(ReadOnlySpan<SceneItem> items, GroupFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        foreach (var step in filter.Steps)
        {
            if (step is not (BlurStep or OffsetStep or MorphologyStep)) return null;
        }
        ColorValue? ink = null;
        return Find(items, ref ink) ? ink : null;
    }

    private static bool Find(ReadOnlySpan<SceneItem> items, ref ColorValue? ink)
    {
        foreach (var item in items)
        {
            var isSole = item switch
            {
                PathItem path => Is(path.Fill, ref ink) && Is(path.Stroke?.Paint, ref ink),
                GlyphRunItem run => (!run.Run.Face.HasColorLayers || run.IsDrawingOnly) && Is(run.Fill, ref ink) && Is(run.Stroke?.Paint, ref ink),
                GroupItem { Blend: BlendMode.Normal, Filter: null, BackdropBlur: 0 } group => Find(group.Items.AsSpan(), ref ink),
                StructureItem structure => Find(structure.Items.AsSpan(), ref ink),
                _ => false,
            };
            if (!isSole) return false;
        }
        return true;
    }

    private static bool Is(Paint? paint, ref ColorValue? ink)
    {
        if (paint is null) return true;
        if (paint is not SolidPaint solid) return false;
        var color = solid.Color with { Alpha = 1 };
        ink ??= color;
        return ink == color;
    }
}
