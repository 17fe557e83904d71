using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

// Effects, and paints that hold pictures.
internal sealed partial class BoxBuilder
{
    private EffectLook? MakeEffects(PropertyBag own, double em)
    {
        var look = new EffectLook
        {
            Shadows = own.TryGet(Properties.Shadow, out var shadows) ? [.. shadows.Select(shadow => MakeShadow(shadow, em))] : [],
            Filter = MakeFilter(own, em),
            BackdropBlur = own.TryGet(Properties.BackdropBlur, out var backdrop) ? Lengths.Points(backdrop, em) : 0,
            Blend = own.Get(Properties.Blend, BlendMode.Normal),
            Mask = own.TryGet(Properties.Mask, out var mask) ? Open(mask, em) : null,
            MaskMode = own.Get(Properties.MaskMode, MaskKind.Alpha),
            Scrim = own.TryGet(Properties.Scrim, out var scrim) ? scrim : null,
        };
        return look == NoEffects ? null : look;
    }

    private static EffectLook NoEffects { get; } = new();

    private ShadowLook MakeShadow(ShadowValue value, double em) => new(
        Lengths.Points(value.X, em), Lengths.Points(value.Y, em), Lengths.Points(value.Blur, em) / 2, Lengths.Points(value.Spread, em), value.Color, value.IsInset);

    private GroupFilter? MakeFilter(PropertyBag own, double em)
    {
        var steps = ImmutableArray.CreateBuilder<FilterStep>();
        if (own.TryGet(Properties.Filter, out var filters))
        {
            foreach (var filter in filters) steps.Add(new ColorMatrixStep(steps.Count - 1, filter.Matrix));
        }
        if (own.TryGet(Properties.Blur, out var blur) && Lengths.Points(blur, em) is > 0 and var deviation) steps.Add(new BlurStep(steps.Count - 1, deviation, deviation));
        return steps.Count == 0 ? null : new(steps.ToImmutable());
    }

    /// <summary>A paint with its pictures open and its lengths in points; one whose picture cannot be opened, which is reported, leaves nothing.</summary>
    public PaintValue Open(PaintValue value, double em)
    {
        if (value is PatternPaintValue pattern) return pattern with { TilePoints = Lengths.Points(pattern.Tile, em) };
        if (value is not PicturePaintValue { Path: var path } picture) return value;
        var file = path.Origin == default ? path.Span : path.Origin;
        picture = picture with { TilePoints = picture.Tile is { } tile ? Lengths.Points(tile, em) : 0 };
        return picture.IsDrawing
            ? picture with { Drawing = Drawings.Open(path.Name, file.File?.Path ?? LayoutPath, path.Span, Diagnostics) }
            : picture with { Image = Images.Open(path.Name, file.File?.Path ?? LayoutPath, path.Span, Diagnostics) };
    }
}
