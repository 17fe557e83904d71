using PosterKit.Foundation;
using PosterKit.Scene;
using SkiaSharp;

namespace PosterKit.Skia;

internal sealed partial class SkiaPainter
{
    private void DrawGroup(GroupItem group)
    {
        var opacity = double.IsNaN(group.Opacity) ? 0 : Math.Clamp(group.Opacity, 0, 1);
        if (opacity == 0 || group.Transform.Determinant == 0 || !double.IsFinite(group.Transform.Determinant)) return;
        var outer = _toDevice;
        _toDevice = group.Transform.Then(outer);
        canvas.Save();
        canvas.Concat(SkiaValues.ToSkia(group.Transform));
        if (group.Clip is { } clip)
        {
            using var path = SkiaValues.ToPath(clip.Path, Matrix.Identity, clip.FillRule);
            canvas.ClipPath(path, SKClipOperation.Intersect, antialias: true);
        }
        var isLayer = opacity < 1 || group.Blend != BlendMode.Normal || group.Mask is not null || group.IsIsolated;
        if (isLayer)
        {
            using var laid = new SKPaint { ColorF = new SKColorF(0, 0, 0, (float)opacity), BlendMode = SkiaValues.ToSkia(group.Blend) };
            SaveLayer(laid, group.BackdropBlur);
        }
        else if (group.BackdropBlur > 0)
        {
            // Laid down by itself, so that blend modes inside see what they would see without it.
            SaveLayer(null, group.BackdropBlur);
            canvas.Restore();
        }
        DrawInside(group);
        if (group.Mask is { } mask) DrawMask(mask);
        if (isLayer) canvas.Restore();
        canvas.Restore();
        _toDevice = outer;
    }

    private void SaveLayer(SKPaint? paint, double backdropBlur)
    {
        if (!(backdropBlur > 0))
        {
            canvas.SaveLayer(paint);
            return;
        }
        // What lies outside the canvas counts as what lies at its edge.
        using var blur = SKImageFilter.CreateBlur((float)backdropBlur, (float)backdropBlur, SKShaderTileMode.Clamp);
        canvas.SaveLayer(new SKCanvasSaveLayerRec { Paint = paint, Backdrop = blur });
    }

    private void DrawInside(GroupItem group)
    {
        if (group.Filter is not { } filter)
        {
            Draw(group.Items.AsSpan());
            return;
        }
        using var steps = new SkiaFilter(_toDevice, Record);
        if (steps.Make(filter) is not { } made) return;
        using var filtered = new SKPaint { ImageFilter = made };
        canvas.SaveLayer(filtered);
        Draw(group.Items.AsSpan());
        canvas.Restore();
    }

    // The layer that holds the group keeps what the mask lets through.
    private void DrawMask(SceneMask mask)
    {
        using var luminance = mask.Kind == MaskKind.Luminance ? SKColorFilter.CreateLumaColor() : null;
        using var keep = new SKPaint { BlendMode = SKBlendMode.DstIn };
        if (luminance is not null) keep.ColorFilter = luminance;
        canvas.SaveLayer(keep);
        Draw(mask.Items.AsSpan());
        canvas.Restore();
    }

    private SKPicture Record(System.Collections.Immutable.ImmutableArray<SceneItem> items) => Record(items, SkiaValues.ToSkia(SceneBounds.Of(items.AsSpan())), _toDevice);
}
