using System.Collections.Immutable;
using System.Diagnostics;
using PosterKit.Foundation;
using PosterKit.Scene;
using SkiaSharp;

namespace PosterKit.Skia;

internal sealed partial class SkiaPainter
{
    // Skia mixes colours that are not premultiplied. Between stops of different alpha as many stops are put in that the premultiplied mixture shows no corner.
    private const int StepsBetweenAlphas = 24;

    // Null where the paint leaves no trace.
    private SKPaint? MakePaint(Paint paint)
    {
        switch (paint)
        {
            case SolidPaint solid:
                return solid.Color.Alpha > 0 ? MakeSolid(solid.Color) : null;
            case GradientPaint gradient:
                return gradient.Transform.Inverse() is null || gradient.Stops.IsDefaultOrEmpty ? null : MakeGradient(gradient);
            case PatternPaint pattern:
                return MakePattern(pattern);
            default:
                throw new UnreachableException($"no pixels for {paint.GetType().Name}");
        }
    }

    private static SKPaint MakeSolid(ColorValue color) => new() { IsAntialias = true, ColorF = SkiaValues.ToSkia(color) };

    private SKPaint? MakeGradient(GradientPaint gradient)
    {
        using var shader = gradient switch
        {
            LinearGradientPaint linear => MakeLinear(linear),
            RadialGradientPaint radial => MakeRadial(radial),
            ConicGradientPaint conic => MakeConic(conic),
            _ => throw new UnreachableException($"no pixels for {gradient.GetType().Name}"),
        };
        // A gradient of no length is all in its last colour.
        if (shader is null) return gradient.Stops[^1].Color is { Alpha: > 0 } color ? MakeSolid(color) : null;
        return new() { IsAntialias = true, Shader = shader, IsDither = work.Dither != DitherMode.Off };
    }

    private static SKShader? MakeLinear(LinearGradientPaint paint)
    {
        var along = paint.End - paint.Start;
        if (!(along.X * along.X + along.Y * along.Y > 0)) return null;
        var (colors, offsets) = StopsOf(paint.Stops);
        return SKShader.CreateLinearGradient(
            SkiaValues.ToSkia(paint.Start), SkiaValues.ToSkia(paint.End), colors, null, offsets, SkiaValues.ToSkia(paint.Spread), SkiaValues.ToSkia(paint.Transform));
    }

    // In the space where the ellipse is the unit circle.
    private static SKShader? MakeRadial(RadialGradientPaint paint)
    {
        if (!(paint.RadiusX > 0 && paint.RadiusY > 0)) return null;
        var (colors, offsets) = StopsOf(paint.Stops);
        var map = SkiaValues.ToSkia(new Matrix(paint.RadiusX, 0, 0, paint.RadiusY, paint.Center.X, paint.Center.Y).Then(paint.Transform));
        var spread = SkiaValues.ToSkia(paint.Spread);
        var (x, y, radius) = paint.FocusOnUnitCircle();
        return (x, y, radius) == (0, 0, 0)
            ? SKShader.CreateRadialGradient(new SKPoint(0, 0), 1, colors, null, offsets, spread, map)
            : SKShader.CreateTwoPointConicalGradient(new SKPoint((float)x, (float)y), (float)radius, new SKPoint(0, 0), 1, colors, null, offsets, spread, map);
    }

    // Skia's sweep starts to the right, ours at the top; both turn clockwise.
    private static SKShader MakeConic(ConicGradientPaint paint)
    {
        var (colors, offsets) = StopsOf(paint.Stops);
        var map = Matrix.Rotation(paint.AngleDegrees - 90).Then(Matrix.Translation(paint.Center.X, paint.Center.Y)).Then(paint.Transform);
        return SKShader.CreateSweepGradient(new SKPoint(0, 0), colors, null, offsets, SkiaValues.ToSkia(map));
    }

    private static (SKColorF[] Colors, float[] Offsets) StopsOf(ImmutableArray<GradientStop> stops)
    {
        var (colors, offsets) = (new List<SKColorF>(stops.Length), new List<float>(stops.Length));
        var last = 0.0;
        for (var i = 0; i < stops.Length; i++)
        {
            // Offsets never go back, and end at 1.
            var offset = Math.Min(1, Math.Max(last, double.IsNaN(stops[i].Offset) ? last : stops[i].Offset));
            if (i > 0 && offset > last && stops[i - 1].Color.Alpha != stops[i].Color.Alpha)
            {
                for (var step = 1; step < StepsBetweenAlphas; step++)
                {
                    var share = step / (double)StepsBetweenAlphas;
                    Add(Mix(stops[i - 1].Color, stops[i].Color, share), last + (offset - last) * share);
                }
            }
            // What is clear has the colour of where the mixture comes from, and goes to.
            var color = stops[i].Color;
            if (color.Alpha > 0) Add(color, offset);
            else
            {
                if (i > 0) Add(stops[i - 1].Color with { Alpha = 0 }, offset);
                if (i + 1 < stops.Length) Add(stops[i + 1].Color with { Alpha = 0 }, offset);
            }
            last = offset;
        }
        return ([.. colors], [.. offsets]);

        void Add(ColorValue color, double offset)
        {
            colors.Add(SkiaValues.ToSkia(color));
            offsets.Add((float)offset);
        }
    }

    // Premultiplied (CSS Images 4 section 3.5.1), and divided again.
    private static ColorValue Mix(ColorValue a, ColorValue b, double share)
    {
        var alpha = a.Alpha + (b.Alpha - a.Alpha) * share;
        double Channel(double x, double y) => (x * a.Alpha * (1 - share) + y * b.Alpha * share) / alpha;
        return new(Channel(a.Red, b.Red), Channel(a.Green, b.Green), Channel(a.Blue, b.Blue), alpha);
    }

    private SKPaint? MakePattern(PatternPaint pattern)
    {
        var opacity = double.IsNaN(pattern.Opacity) ? 0 : Math.Clamp(pattern.Opacity, 0, 1);
        if (opacity == 0 || pattern.Tile.IsEmpty || pattern.Items.IsDefaultOrEmpty || pattern.Transform.Inverse() is null) return null;
        var tile = SkiaValues.ToSkia(pattern.Tile);
        using var picture = Record(pattern.Items, tile, pattern.Transform.Then(_toDevice));
        using var shader = picture.ToShader(SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, SKFilterMode.Linear, SkiaValues.ToSkia(pattern.Transform), tile);
        return new() { IsAntialias = true, Shader = shader, ColorF = new SKColorF(0, 0, 0, (float)opacity) };
    }

    // Items as a picture of their own.
    private SKPicture Record(ImmutableArray<SceneItem> items, SKRect bounds, Matrix map)
    {
        using var recorder = new SKPictureRecorder();
        new SkiaPainter(recorder.BeginRecording(bounds, useRTree: false), work, map).Draw(items.AsSpan());
        return recorder.EndRecording();
    }
}
