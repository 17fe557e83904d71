using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>Leaves out of a scene what is drawn in technical inks: a die line is no part of the picture.</summary>
public static class TechnicalInks
{
    /// <summary>True where a paint is a technical ink.</summary>
    public static bool Is(Paint? paint) => paint is SolidPaint { Color.Spot.IsTechnical: true };

    /// <summary>The scene without them; itself where it has none.</summary>
    public static PosterScene Without(PosterScene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var items = Without(scene.Items);
        return items == scene.Items ? scene : scene with { Items = items };
    }

    private static ImmutableArray<SceneItem> Without(ImmutableArray<SceneItem> items)
    {
        ImmutableArray<SceneItem>.Builder? kept = null;
        for (var i = 0; i < items.Length; i++)
        {
            var item = Without(items[i]);
            if (kept is null && ReferenceEquals(item, items[i])) continue;
            if (kept is null)
            {
                kept = ImmutableArray.CreateBuilder<SceneItem>(items.Length);
                kept.AddRange(items.AsSpan(0, i));
            }
            if (item is not null) kept.Add(item);
        }
        return kept?.ToImmutable() ?? items;
    }

    private static SceneItem? Without(SceneItem item)
    {
        switch (item)
        {
            case PathItem path when Is(path.Fill) || Is(path.Stroke?.Paint):
                var left = path with { Fill = Is(path.Fill) ? null : path.Fill, Stroke = Is(path.Stroke?.Paint) ? null : path.Stroke };
                return left.Fill is null && left.Stroke is null ? null : left;
            case GlyphRunItem run when Is(run.Fill) || Is(run.Stroke?.Paint):
                var shown = run with { Fill = Is(run.Fill) ? null : run.Fill, Stroke = Is(run.Stroke?.Paint) ? null : run.Stroke };
                return shown.Fill is null && shown.Stroke is null ? null : shown;
            case GroupItem group:
                var inGroup = Without(group.Items);
                return inGroup == group.Items ? group : group with { Items = inGroup };
            case StructureItem structure:
                var inPart = Without(structure.Items);
                return inPart == structure.Items ? structure : structure with { Items = inPart };
            default:
                return item;
        }
    }
}
