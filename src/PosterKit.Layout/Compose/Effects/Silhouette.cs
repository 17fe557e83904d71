using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Items as their shape in one colour, kept as vectors: what casts a shadow.</summary>
internal static class Silhouette
{
    /// <summary>The shape of some items; null where it takes their pixels to know it: a picture with clear parts, a pattern, a mask.</summary>
    /// <param name="items">The items.</param>
    /// <param name="color">The colour.</param>
    /// <param name="growth">How much fatter, in the space of the items; 0 or more.</param>
    public static ImmutableArray<SceneItem>? Of(ReadOnlySpan<SceneItem> items, ColorValue color, double growth)
    {
        var shapes = ImmutableArray.CreateBuilder<SceneItem>(items.Length);
        foreach (var item in items)
        {
            switch (item)
            {
                case PathItem path when Of(path, color, growth) is { } shape:
                    shapes.Add(shape);
                    break;
                case GlyphRunItem run when IsPlain(run.Fill) && IsPlain(run.Stroke?.Paint):
                    shapes.Add(run with
                    {
                        Fill = run.Fill is null ? null : Inked(color, run.Fill),
                        Stroke = Grown(run.Stroke, run.Fill, color, growth),
                        IsDrawingOnly = true,
                    });
                    break;
                case ImageItem image when !image.Image.Header.HasAlpha:
                    shapes.Add(new PathItem(VectorPath.Rectangle(image.Box.Outset(growth)), new SolidPaint(color)) { Source = image.Source });
                    break;
                case GroupItem { Filter: null, Mask: null, BackdropBlur: 0 } group when group.Clip is null || growth == 0:
                    if (Of(group.Items.AsSpan(), color, growth / ScaleOf(group.Transform)) is not { } inside) return null;
                    shapes.Add(group with { Items = inside, Blend = BlendMode.Normal });
                    break;
                case StructureItem structure:
                    if (Of(structure.Items.AsSpan(), color, growth) is not { } meant) return null;
                    shapes.AddRange(meant);
                    break;
                default:
                    return null;
            }
        }
        return shapes.ToImmutable();
    }

    private static PathItem? Of(PathItem path, ColorValue color, double growth)
    {
        if (!IsPlain(path.Fill) || !IsPlain(path.Stroke?.Paint)) return null;
        return path with { Fill = path.Fill is null ? null : Inked(color, path.Fill), Stroke = Grown(path.Stroke, path.Fill, color, growth) };
    }

    // A line of its own, or one round what is filled: half of it lies outside.
    private static Stroke? Grown(Stroke? stroke, Paint? fill, ColorValue color, double growth)
    {
        if (stroke is not null) return stroke with { Paint = Inked(color, stroke.Paint), Width = stroke.Width + 2 * growth };
        return growth > 0 && fill is not null ? new(Inked(color, fill), 2 * growth) { Join = LineJoin.Round } : null;
    }

    // Of one alpha everywhere.
    private static bool IsPlain(Paint? paint) => paint switch
    {
        null or SolidPaint => true,
        GradientPaint gradient => gradient.Stops.All(stop => stop.Color.Alpha == gradient.Stops[0].Color.Alpha),
        _ => false,
    };

    private static SolidPaint Inked(ColorValue color, Paint paint) => new(color.WithOpacity(paint switch
    {
        SolidPaint solid => solid.Color.Alpha,
        GradientPaint gradient => gradient.Stops[0].Color.Alpha,
        _ => 1,
    }));

    private static double ScaleOf(Matrix m) => Math.Max(1e-6, Math.Sqrt(Math.Abs(m.Determinant)));
}
