using System.Diagnostics;
using System.Runtime.CompilerServices;
using PosterKit.Foundation;
using PosterKit.Scene;
using SkiaSharp;

namespace PosterKit.Skia;

/// <summary>Draws items on a canvas. Files beside this one hold its parts.</summary>
/// <param name="canvas">Of the picture that is recorded.</param>
/// <param name="work">What all painters of one picture share.</param>
/// <param name="toDevice">From the space of the items to pixels: what the canvas maps, and what will be round it.</param>
internal sealed partial class SkiaPainter(SKCanvas canvas, SkiaWork work, Matrix toDevice)
{
    private Matrix _toDevice = toDevice;

    /// <summary>Draws a list of items, from the bottom.</summary>
    public void Draw(ReadOnlySpan<SceneItem> items)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in items)
        {
            work.Cancellation.ThrowIfCancellationRequested();
            switch (item)
            {
                case PathItem path: DrawPath(path); break;
                case GlyphRunItem run: DrawGlyphs(run); break;
                case ImageItem image: DrawImage(image); break;
                case GroupItem group: DrawGroup(group); break;
                case StructureItem structure: Draw(structure.Items.AsSpan()); break;
                default: throw new UnreachableException($"no pixels for {item.GetType().Name}");
            }
        }
    }

    /// <summary>True where something in a list blurs what lies under it.</summary>
    public static bool BlursBackdrop(ReadOnlySpan<SceneItem> items)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in items)
        {
            var blurs = item switch
            {
                GroupItem group => group.BackdropBlur > 0 || BlursBackdrop(group.Items.AsSpan()) || (group.Mask is { } mask && BlursBackdrop(mask.Items.AsSpan())),
                StructureItem structure => BlursBackdrop(structure.Items.AsSpan()),
                _ => false,
            };
            if (blurs) return true;
        }
        return false;
    }

    private void DrawPath(PathItem item)
    {
        if (item.Path.IsEmpty) return;
        using var path = SkiaValues.ToPath(item.Path, Matrix.Identity, item.FillRule);
        if (item.Fill is { } fill && MakePaint(fill) is { } ink)
        {
            ink.IsAntialias = !item.IsCrisp;
            using (ink) canvas.DrawPath(path, ink);
        }
        if (item.Stroke is not { } stroke || !IsSeen(stroke) || MakePaint(stroke.Paint) is not { } line) return;
        using (line)
        {
            line.IsAntialias = !item.IsCrisp;
            SetStroke(line, stroke);
            using var dashes = MakeDashes(stroke);
            if (dashes is not null) line.PathEffect = dashes;
            canvas.DrawPath(path, line);
        }
    }

    // Skia draws a line of no width as wide as a pixel.
    private static bool IsSeen(Stroke stroke) => stroke.Width > 0 && double.IsFinite(stroke.Width);

    private static void SetStroke(SKPaint paint, Stroke stroke)
    {
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)stroke.Width;
        paint.StrokeCap = SkiaValues.ToSkia(stroke.Cap);
        paint.StrokeJoin = SkiaValues.ToSkia(stroke.Join);
        paint.StrokeMiter = (float)stroke.MiterLimit;
    }

    // Skia wants dashes and gaps in pairs: an odd row of lengths comes twice (SVG 2 section 13.5.6).
    private static SKPathEffect? MakeDashes(Stroke stroke)
    {
        if (stroke.Dashes.IsDefaultOrEmpty) return null;
        var count = stroke.Dashes.Length;
        var lengths = new float[count % 2 == 0 ? count : 2 * count];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = (float)stroke.Dashes[i % count];
        return SKPathEffect.CreateDash(lengths, (float)stroke.DashOffset);
    }

    private void DrawImage(ImageItem item)
    {
        if (item.Box.IsEmpty || item.Crop.IsEmpty || work.Images.Find(item, work.Diagnostics) is not { } image) return;
        var (width, height) = (image.Width, image.Height);
        var crop = new Rect(item.Crop.X * width, item.Crop.Y * height, item.Crop.Width * width, item.Crop.Height * height);
        // Pixels of the device to one of the picture, in the direction where there are fewest.
        var across = Math.Sqrt(_toDevice.A * _toDevice.A + _toDevice.B * _toDevice.B) * item.Box.Width / crop.Width;
        var down = Math.Sqrt(_toDevice.C * _toDevice.C + _toDevice.D * _toDevice.D) * item.Box.Height / crop.Height;
        var sampling = item.IsPixelated && Math.Min(across, down) >= 1 ? new SKSamplingOptions(SKFilterMode.Nearest, SKMipmapMode.None)
            : Math.Min(across, down) < 1 ? new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear) : new SKSamplingOptions(SKCubicResampler.CatmullRom);
        using var paint = new SKPaint { IsAntialias = true };
        canvas.DrawImage(image, SkiaValues.ToSkia(crop), SkiaValues.ToSkia(item.Box), sampling, paint);
    }
}
