using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>Finds the spot inks of a scene, and what each looks like when it is solid.</summary>
internal static class SpotInks
{
    /// <summary>The inks in the order in which they are met.</summary>
    public static OrderedDictionary<string, ((byte R, byte G, byte B) Color, bool IsTechnical)> In(PosterScene scene)
    {
        var found = new OrderedDictionary<string, ((byte R, byte G, byte B) Color, bool IsTechnical)>();
        Visit(scene.Items, found);
        return found;
    }

    private static void Visit(ImmutableArray<SceneItem> items, OrderedDictionary<string, ((byte R, byte G, byte B) Color, bool IsTechnical)> found)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case PathItem path: Visit(path.Fill, found); Visit(path.Stroke?.Paint, found); break;
                case GlyphRunItem run: Visit(run.Fill, found); Visit(run.Stroke?.Paint, found); break;
                case GroupItem group: Visit(group.Items, found); break;
                case StructureItem structure: Visit(structure.Items, found); break;
            }
        }
    }

    private static void Visit(Paint? paint, OrderedDictionary<string, ((byte R, byte G, byte B) Color, bool IsTechnical)> found)
    {
        switch (paint)
        {
            case SolidPaint solid: Add(solid.Color, found); break;
            case GradientPaint gradient:
                foreach (var stop in gradient.Stops) Add(stop.Color, found);
                break;
            case PatternPaint pattern: Visit(pattern.Items, found); break;
        }
    }

    // A colour that is itself a tint says what that tint looks like: the solid ink is as much further from white.
    private static void Add(ColorValue color, OrderedDictionary<string, ((byte R, byte G, byte B) Color, bool IsTechnical)> found)
    {
        if (color.Spot is not { Tint: > 0 } spot || spot.Name == SpotColor.EveryPlate || found.ContainsKey(spot.Name)) return;
        found.Add(spot.Name, ((Solid(color.Red), Solid(color.Green), Solid(color.Blue)), spot.IsTechnical));

        byte Solid(double value) => (byte)Math.Clamp(Math.Floor((1 - (1 - value) / spot.Tint) * 255 + 0.5), 0, 255);
    }
}
